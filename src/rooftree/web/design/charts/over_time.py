"""Charts over periods: lines with names at their ends, small multiples, deciles behind a line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from rooftree.web.design.charts import palette, plot, svg
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import axis, width_of, wrapped
from rooftree.web.design.charts.drawing import Panel, rendered, vega
from rooftree.web.design.charts.model import Break, Chart, Line, Point

WIDTH = 680.0
HEIGHT = 290.0
PANEL = 150.0
COLUMNS = 2
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
    """Lines over ``periods`` (labels, oldest first), each named at its end.

    The first line is the one that the page is about. More lines than can be told apart become
    small multiples. ``domain`` is the least and greatest value over all areas.
    """
    if len(lines) > len(palette.LOOKS):
        panels = [(line.name, (line,)) for line in lines]
        return over_time_multiples(
            panels, periods=periods, unit=unit, decimals=decimals, breaks=breaks, zero=zero,
            domain=domain,
        )  # fmt: skip
    lines = aligned(lines, periods)
    values = axis(values_of(lines), unit=unit, zero=zero, domain=domain)
    panel = _panel(lines, periods=periods, values=values, breaks=breaks)
    down = _draw(panel, lines, periods=periods, breaks=breaks, written_as=(unit, decimals))
    plot.draw_ends(panel, plot.looks_of(lines), room=WIDTH - panel.left - panel.width)
    text = _words(lines, unit=unit, decimals=decimals)
    text += f" {words_of.breaks_said(breaks)}" if breaks else ""
    return _chart(
        [panel], words=f"{text} {words_of.start_of(values)}", size=(WIDTH, panel.top + down),
        notes=noted(lines, breaks),
    )  # fmt: skip


def _panel(
    lines: Sequence[Line], *, periods: Sequence[str], values: Any, breaks: Sequence[Break]
) -> Panel:
    left = values.room + 14
    right = plot.room_for([line.name for line in lines])
    top = 32 + (22 if breaks else 0)
    panel = Panel("time", WIDTH - left - right, HEIGHT, left, top)
    panel.x, panel.y = (-0.5, len(periods) - 0.5), values
    panel.text(values.title, -left, -top + 10, size=palette.TEXT, colour=palette.MUTED)
    return panel


def _draw(
    panel: Panel,
    lines: Sequence[Line],
    *,
    periods: Sequence[str],
    breaks: Sequence[Break],
    written_as: tuple[str, int],
    size: float = palette.TEXT,
    numbers: dict[str, int] | None = None,
) -> float:
    """Lines, gaps, breaks and labels on a panel; how far down it goes."""
    looked = plot.looks_of(lines)
    panel.rule(0, panel.height, panel.width, panel.height, colour=palette.BASELINE, width=1.5)
    plot.draw_breaks(panel, breaks, periods)
    for line, look in reversed(looked):
        plot.draw_line(panel, line, look, breaks=breaks, written_as=written_as)
    down = plot.draw_foot(panel, looked, periods)
    plot.draw_periods(panel, periods, down=down, size=size)
    plot.draw_notes(panel, lines, numbers or numbered(lines, breaks), periods)
    return panel.height + down + plot.LABELS + 4


def over_time_multiples(
    panels: Sequence[tuple[str, Sequence[Line]]],
    *,
    periods: Sequence[str],
    unit: str,
    decimals: int,
    breaks: Sequence[Break] = (),
    zero: bool = True,
    domain: Domain = None,
) -> Chart:
    """A small plot for each of ``panels`` (title, lines), all on the same axis.

    The lines of each panel come in the same order, so that a look means the same in all: they are
    named once, above the first.
    """
    whole = [(title, aligned(lines, periods)) for title, lines in panels]
    every = [line for _, lines in whole for line in lines]
    values = axis(values_of(every), unit=unit, zero=zero, domain=domain, marks=3)
    numbers = numbered(every, breaks)
    gutter, left = 26.0, values.room + 14
    wide = (WIDTH - gutter * (COLUMNS - 1)) / COLUMNS - left
    drawn: list[Panel] = []
    key = _key([line.name for line in whole[0][1]]) if whole and len(whole[0][1]) > 1 else None
    top = 30.0 + (key.height if key else 0)
    for start in range(0, len(whole), COLUMNS):
        row = whole[start : start + COLUMNS]
        titles = [wrapped(title, room=wide + left - 4) for title, _ in row]
        head = 22.0 * max(len(t) for t in titles) + 12 + (20 if breaks else 0)
        deepest = 0.0
        for n, (_, lines) in enumerate(row):
            panel = Panel("time", wide, PANEL, left + n * (wide + left + gutter), top + head)
            panel.x, panel.y = (-0.5, len(periods) - 0.5), values
            for k, part in enumerate(titles[n]):
                panel.text(part, -left, -head + 12 + 20 * k, weight="bold")
            down = _draw(
                panel, lines, periods=periods, breaks=breaks, written_as=(unit, decimals),
                size=palette.SMALL, numbers=numbers,
            )  # fmt: skip
            deepest = max(deepest, down)
            drawn.append(panel)
        top += head + deepest + 18
    heading = Panel("plain", WIDTH, 30)
    heading.text(values.title, 0, 10, colour=palette.MUTED)
    told = [f"{title}. {_words(lines, unit=unit, decimals=decimals)}" for title, lines in whole]
    if breaks:
        told.append(words_of.breaks_said(breaks))
    opening = f"{len(whole)} small charts on the same axis. "
    return _chart(
        [heading, *([key] if key else []), *drawn],
        words=opening + " ".join([*told, words_of.start_of(values)]),
        size=(WIDTH, top), notes=noted(every, breaks),
    )  # fmt: skip


def _key(names: Sequence[str]) -> Panel:
    """What the looks mean, once for all small plots: a piece of each line with its name."""
    key = Panel("time", WIDTH, 0, 0, 34)
    key.x, key.y = (0, WIDTH), (0, 1)
    x, y = 0.0, 10.0
    for n, name in enumerate(names):
        look = palette.LOOKS[n % len(palette.LOOKS)]
        wide = width_of(name) + 62
        if x and x + wide > WIDTH:
            x, y = 0.0, y + 24
        key.rule(x, y, x + 34, y, colour=look.colour, dash=list(look.dash), width=look.width)
        key.text(name, x + 42, y, colour=look.colour, weight="bold")
        x += wide
    key.height = y + 16
    for n, row in enumerate(key.rows["rules"]):
        look = palette.LOOKS[n % len(palette.LOOKS)]
        dot = {"at": row["x"] + 17, "value": 1 - row["y"] / key.height, "colour": look.colour}
        key.rows["points"].append({**dot, "shape": look.shape, "size": 90, "said": ""})
    return key


def fan(
    cuts: Sequence[tuple[str, Sequence[Decimal]]],
    lines: Sequence[Line],
    *,
    periods: Sequence[str],
    unit: str,
    decimals: int,
    breaks: Sequence[Break] = (),
    zero: bool = True,
    domain: Domain = None,
) -> Chart:
    """The deciles of authorities (nine ``cuts`` a period) as bands behind the lines."""
    lines = aligned(lines, periods)
    held = {label: tuple(nine) for label, nine in cuts if len(nine) == 9}
    ends = [value for nine in held.values() for value in (nine[0], nine[-1])]
    values = axis([*values_of(lines), *ends], unit=unit, zero=zero, domain=domain)
    middle = Line(
        "Median of authorities",
        tuple(Point(p, held[p][4] if p in held else None) for p in periods),
    )
    shown = [*lines, middle]
    panel = _panel(shown, periods=periods, values=values, breaks=breaks)
    _bands(panel, held, periods=periods, starts={one.before for one in breaks})
    down = _draw(panel, shown, periods=periods, breaks=breaks, written_as=(unit, decimals))
    plot.draw_ends(panel, plot.looks_of(shown), room=WIDTH - panel.left - panel.width)
    text = _words(shown, unit=unit, decimals=decimals)
    bands = "The shaded bands hold the middle 20, 40, 60 and 80 per cent of authorities."
    where = _among(lines, held)
    parts = [text, where, bands, words_of.breaks_said(breaks), words_of.start_of(values)]
    return _chart(
        [panel], words=" ".join(part for part in parts if part),
        size=(WIDTH, panel.top + down), notes=noted(shown, breaks),
    )  # fmt: skip


def _bands(
    panel: Panel, held: dict[str, tuple[Decimal, ...]], *, periods: Sequence[str], starts: set[str]
) -> None:
    for band, colour in enumerate(palette.FAN):
        run = 0
        for n, period in enumerate(periods):
            if period not in held or period in starts:
                run += 1
            if period not in held:
                continue
            nine = held[period]
            row = {"at": n, "low": float(nine[band]), "high": float(nine[8 - band])}
            panel.rows["bands"].append({**row, "colour": colour, "run": f"{band} {run}"})


def _among(lines: Sequence[Line], held: dict[str, tuple[Decimal, ...]]) -> str:
    """Between which deciles the first line lies last."""
    known = [p for p in lines[0].points if p.value is not None and p.label in held] if lines else []
    if not known or known[-1].value is None:
        return ""
    below = sum(1 for cut in held[known[-1].label] if known[-1].value > cut)
    return (
        f"In {known[-1].label} {lines[0].name} was in tenth {below + 1} of 10 of authorities, "
        "counted from the lowest."
    )


def aligned(lines: Sequence[Line], periods: Sequence[str]) -> list[Line]:
    """Each line with a point for every period; one without is a gap with no symbol."""
    found = []
    for line in lines:
        held = {point.label: point for point in line.points}
        points = tuple(held.get(label, Point(label, None)) for label in periods)
        found.append(Line(line.name, points, line.code))
    return found


def values_of(lines: Sequence[Line]) -> list[Decimal | None]:
    """Every value of the lines."""
    return [point.value for line in lines for point in line.points]


def numbered(lines: Sequence[Line], breaks: Sequence[Break]) -> dict[str, int]:
    """The number of each footnote: after those of the breaks, in order of appearance."""
    texts = dict.fromkeys(p.note for line in lines for p in line.points if p.note)
    return {text: n for n, text in enumerate(texts, start=len(breaks) + 1)}


def noted(lines: Sequence[Line], breaks: Sequence[Break]) -> tuple[tuple[str, str], ...]:
    """The marks on the chart with their meaning."""
    symbols = [p.symbol for line in lines for p in line.points if p.value is None]
    return (
        *words_of.symbols_noted(symbols),
        *((f"[{n}]", f"Break before {b.before}. {b.note}") for n, b in enumerate(breaks, start=1)),
        *((f"[{n}]", text) for text, n in numbered(lines, breaks).items()),
    )


def _words(lines: Sequence[Line], *, unit: str, decimals: int) -> str:
    said = [words_of.line_said(line, unit=unit, decimals=decimals) for line in lines]
    notes = [
        f"Note on {line.name}, {p.label}: {p.note}" for line in lines for p in line.points if p.note
    ]
    said.append(words_of.compared(lines, unit=unit, decimals=decimals))
    return " ".join(part for part in [*said, *notes] if part)


def _chart(
    panels: Sequence[Panel],
    *,
    words: str,
    size: tuple[float, float],
    notes: tuple[tuple[str, str], ...],
) -> Chart:
    spec = vega(panels, width=size[0], height=size[1])
    drawn = svg.for_page(
        rendered(spec), words=words, width=size[0], height=size[1], kind="time"
    )
    return Chart(drawn, words, spec, notes)
