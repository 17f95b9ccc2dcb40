"""Lines over periods, each named at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from rooftree.web.design.charts import narrow, palette, plot
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import Axis, axis
from rooftree.web.design.charts.drawing import WIDTH, Panel, chart
from rooftree.web.design.charts.model import Break, Chart, Line, Point

HEIGHT = 290.0
Domain = tuple[Decimal, Decimal] | None


def over_time(
    lines: Sequence[Line],
    *,
    periods: Sequence[str],
    unit: str,
    decimals: int,
    breaks: Sequence[Break] = (),
    zero: bool = True,
    domain: Domain = None,
) -> Chart:
    """Lines over ``periods`` (labels, oldest first); the first is what the page is about.

    A gap has its symbol at the foot. A line is cut at a break in the series. More lines than can
    be told apart become small multiples. ``domain`` is the least and greatest value over all areas:
    with it the axis is the same from area to area.
    """
    if len(lines) > len(palette.LOOKS):
        from rooftree.web.design.charts.multiples import over_time_multiples

        panels = [(line.name, (line,)) for line in lines]
        look = {"unit": unit, "decimals": decimals, "zero": zero, "domain": domain}
        return over_time_multiples(panels, periods=periods, breaks=breaks, **look)  # type: ignore[arg-type]
    lines = aligned(lines, periods)
    breaks = known_breaks(breaks, periods)
    values = axis(values_of(lines), unit=unit, zero=zero, domain=domain)
    panel = panel_for(lines, periods=periods, values=values, breaks=breaks)
    down = draw(panel, lines, periods=periods, breaks=breaks, written_as=(unit, decimals))
    plot.draw_ends(panel, plot.looks_of(lines), room=WIDTH - panel.left - panel.width)
    said = lines_said(lines, unit=unit, decimals=decimals, breaks=breaks)
    words = words_of.joined(said, words_of.breaks_said(breaks), words_of.start_of(values))
    notes = noted(lines, breaks)
    wide = chart([panel], words=words, height=panel.top + down, kind="time", notes=notes)
    shown = {"periods": periods, "breaks": breaks, "written_as": (unit, decimals)}
    small, tall = _narrow(lines, values, **shown)  # type: ignore[arg-type]
    return narrow.paired(wide, small, height=tall, kind="time")


def _narrow(
    lines: Sequence[Line],
    values: Axis,
    *,
    periods: Sequence[str],
    breaks: Sequence[Break],
    written_as: tuple[str, int],
) -> tuple[list[Panel], float]:
    """The plot over the names of its lines, each with its last number; how tall both are."""
    panel = narrow.plot_for("time", values, tall=230, top=34 + (22 if breaks else 0))
    panel.x = (-0.5, len(periods) - 0.5)
    down = draw(panel, lines, periods=periods, breaks=breaks, written_as=written_as)
    narrow.within(panel)
    key = narrow.line_key(lines, top=panel.top + down + 12, written_as=written_as)
    return [panel, key], key.top + key.height


def panel_for(
    lines: Sequence[Line],
    *,
    periods: Sequence[str],
    values: Axis,
    breaks: Sequence[Break],
    shape: str = "time",
) -> Panel:
    """A plot with room for the marks of its axis, the names of its lines and its breaks."""
    left = values.room + 14
    right = plot.room_for([line.name for line in lines])
    top = 34 + (22 if breaks else 0)
    panel = Panel(shape, WIDTH - left - right, HEIGHT, left, top)
    panel.x, panel.y = (-0.5, len(periods) - 0.5), values
    panel.title(values, -left, -top + 10)
    return panel


def draw(
    panel: Panel,
    lines: Sequence[Line],
    *,
    periods: Sequence[str],
    breaks: Sequence[Break],
    written_as: tuple[str, int],
    size: float = palette.TEXT,
    numbers: Mapping[str, int] | None = None,
    first: int = 0,
    title: str = "",
    among: Sequence[Break] = (),
) -> float:
    """Lines, gaps, breaks, footnotes and labels on a panel; how far down it goes.

    The first line is drawn last, over the others. ``first`` is its place among all lines of the
    chart, in the order in which they are read out; ``title`` is said before each. ``among`` are
    the breaks of the whole chart, where it has more than this panel.
    """
    looked = plot.looks_of(lines)
    if isinstance(panel.y, Axis):
        panel.heights(panel.y, size=size)
    plot.draw_base(panel)
    plot.draw_breaks(panel, breaks, periods, among)
    for n, (line, look) in reversed(list(enumerate(looked))):
        plot.draw_line(
            panel, (line, look), place=first + n, title=title, written_as=written_as,
            breaks=[one for one in breaks if one.parts(line)],
        )  # fmt: skip
    down = plot.draw_foot(panel, looked, periods, first=first, title=title)
    plot.draw_periods(panel, periods, down=down, size=size)
    plot.draw_notes(panel, lines, numbers or numbered(lines, breaks), periods)
    return panel.height + down + plot.LABELS + 4


def aligned(lines: Sequence[Line], periods: Sequence[str]) -> list[Line]:
    """Each line with a point for every period; one without is a gap with no symbol."""
    found = []
    for line in lines:
        held = {point.label: point for point in line.points}
        points = tuple(held.get(label, Point(label, None)) for label in periods)
        found.append(Line(line.name, points, line.code))
    return found


def known_breaks(breaks: Sequence[Break], periods: Sequence[str]) -> tuple[Break, ...]:
    """The breaks within the periods, oldest first, each once.

    A break before the first period has nothing to part and is left out.
    """
    held = dict.fromkeys(one for one in breaks if one.before in periods[1:])
    return tuple(sorted(held, key=lambda one: list(periods).index(one.before)))


def values_of(lines: Sequence[Line]) -> list[Decimal | None]:
    """Every value of the lines."""
    return [point.value for line in lines for point in line.points]


def footnotes(lines: Sequence[Line], breaks: Sequence[Break]) -> dict[str, dict[str, list[str]]]:
    """Each footnote with the lines that it is about, and the periods of each.

    The notes of a summary (a line with no code, such as a median) are read out with its points and
    not marked; a note that tells of a break is told by the break.
    """
    told = [one.note.rstrip(".") for one in breaks if one.note]
    found: dict[str, dict[str, list[str]]] = {}
    for n, line in enumerate(lines):
        if n and not line.code:
            continue
        for point in line.points:
            if point.note and not any(note in point.note for note in told):
                of = found.setdefault(point.note, {})
                of.setdefault(line.name, []).append(point.label)
    return found


def numbered(lines: Sequence[Line], breaks: Sequence[Break]) -> dict[str, int]:
    """The number of each footnote: after those of the breaks, in order of appearance."""
    start = len(words_of.by_period(breaks)) + 1
    return {text: n for n, text in enumerate(footnotes(lines, breaks), start=start)}


def noted(lines: Sequence[Line], breaks: Sequence[Break]) -> tuple[tuple[str, str], ...]:
    """The marks on the chart with their meaning."""
    symbols = [p.symbol for line in lines for p in line.points if p.value is None]
    return (
        *words_of.symbols_noted(symbols),
        *(
            (f"[{n}]", f"Break before {before}. {note}".strip())
            for n, (before, note) in enumerate(words_of.by_period(breaks).items(), start=1)
        ),
        *((f"[{n}]", text) for text, n in numbered(lines, breaks).items()),
    )


def lines_said(
    lines: Sequence[Line], *, unit: str, decimals: int, breaks: Sequence[Break] = ()
) -> str:
    """What lines show, the first against the others, and their footnotes, in words."""
    said = [
        words_of.line_said(
            line, unit=unit, decimals=decimals, breaks=[one for one in breaks if one.parts(line)]
        )
        for line in lines
    ]
    said.append(words_of.compared(lines, unit=unit, decimals=decimals))
    for text, of in footnotes(lines, ()).items():
        places = [f"{name} ({words_of.listed(labels)})" for name, labels in of.items()]
        said.append(f"Note on {words_of.listed(places)}: {words_of.sentence(text)}")
    return " ".join(part for part in said if part)
