"""A plot of values over periods: lines, gaps, symbols at the foot, breaks and footnotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from rooftree.web.design.charts import palette
from rooftree.web.design.charts.axis import Axis, spread, thinned, width_of, wrapped, written
from rooftree.web.design.charts.drawing import Panel, said
from rooftree.web.design.charts.model import Break, Line, Point
from rooftree.web.design.charts.palette import LOOKS, Look
from rooftree.web.design.charts.words import meaning

FOOT = 20  # Height of a row of symbols under the plot.
LABELS = 28  # Height of the labels of periods.


def across(panel: Panel, n: int, periods: Sequence[str]) -> float:
    """The middle of a period in pixels of the panel."""
    return (n + 0.5) / len(periods) * panel.width


def height_of(panel: Panel, value: Decimal | float) -> float:
    """Where a value lies in pixels from the top of the panel."""
    if not isinstance(panel.y, Axis):
        raise TypeError("A plot over time has an axis for its values.")
    return panel.height - panel.y.at(value, length=panel.height)


def runs(points: Sequence[Point], *, starts: frozenset[str]) -> list[list[tuple[int, Point]]]:
    """Stretches of points with numbers, cut at gaps and at breaks in the series."""
    found: list[list[tuple[int, Point]]] = []
    open_run = False
    for n, point in enumerate(points):
        if point.value is None:
            open_run = False
            continue
        if not open_run or point.label in starts:
            found.append([])
        found[-1].append((n, point))
        open_run = True
    return found


def draw_line(
    panel: Panel, line: Line, look: Look, *, breaks: Sequence[Break], written_as: tuple[str, int]
) -> None:
    """A line with its points; a single number between gaps is a point alone."""
    unit, decimals = written_as
    for k, run in enumerate(runs(line.points, starts=frozenset(b.before for b in breaks))):
        style = {"colour": look.colour, "dash": list(look.dash), "width": look.width}
        for n, point in run:
            row = {"at": n, "value": float(point.value or 0)}
            if len(run) > 1:
                panel.rows["lines"].append({**row, **style, "run": f"{line.name} {k}"})
            told = said(
                line=line.name,
                label=point.label,
                value=written(point.value or Decimal(0), unit=unit, decimals=decimals),
                area=point.code or line.code,
                note=point.note,
            )
            dot = {"colour": look.colour, "shape": look.shape, "size": 90, "said": told}
            panel.rows["points"].append({**row, **dot})


def draw_foot(panel: Panel, lines: Sequence[tuple[Line, Look]], periods: Sequence[str]) -> float:
    """The symbols of each line in a row of its own under the plot; the height that they take."""
    held = [(line, look) for line, look in lines if any(p.symbol for p in line.points)]
    for row, (line, look) in enumerate(held):
        y = panel.height + FOOT * row + FOOT / 2 + 4
        for n, point in enumerate(line.points):
            if point.value is None and point.symbol:
                told = said(
                    line=line.name,
                    label=point.label,
                    value=f"{point.symbol} ({meaning(point.symbol)})",
                    area=point.code or line.code,
                    note=point.note,
                )
                look_of = {"colour": look.colour, "align": "center", "weight": "bold"}
                panel.text(point.symbol, across(panel, n, periods), y, said=told, **look_of)
    return FOOT * len(held) + (4 if held else 0)


def draw_periods(panel: Panel, periods: Sequence[str], *, down: float, size: float) -> None:
    """The labels of the periods, level, as many as have room, always the last."""
    y = panel.height + down + LABELS / 2 + 2
    for n in thinned(periods, pitch=panel.width / max(len(periods), 1), size=size):
        x = across(panel, n, periods)
        panel.rule(x, panel.height, x, panel.height + 5, colour=palette.BASELINE)
        panel.text(periods[n], x, y, align="center", size=size)


def draw_breaks(panel: Panel, breaks: Sequence[Break], periods: Sequence[str]) -> None:
    """A dashed rule before the first period of a new series, with its number above the plot."""
    for number, one in enumerate(breaks, start=1):
        if one.before not in periods:
            continue
        x = periods.index(one.before) / len(periods) * panel.width
        panel.rule(x, -6, x, panel.height, colour=palette.INK, dash=[6, 4], width=1.5)
        told = said(label=f"Break in the series before {one.before}", value=one.note)
        look = {"align": "center", "size": palette.SMALL, "weight": "bold"}
        panel.text(f"Break [{number}]", x, -15, said=told, **look)


def draw_notes(
    panel: Panel, lines: Sequence[Line], numbers: Mapping[str, int], periods: Sequence[str]
) -> None:
    """The number of its footnote above a point, or beside the symbol that stands for it."""
    for line in lines:
        for n, point in enumerate(line.points):
            if not point.note:
                continue
            x = across(panel, n, periods)
            look = {"align": "center", "size": 13, "weight": "bold"}
            if point.value is not None:
                panel.text(f"[{numbers[point.note]}]", x, height_of(panel, point.value) - 15, **look)
            elif point.symbol:
                panel.text(f"[{numbers[point.note]}]", x + 16, panel.height + FOOT / 2, **look)


def draw_ends(panel: Panel, lines: Sequence[tuple[Line, Look]], *, room: float) -> None:
    """The name of each line beside its end, moved apart where two would collide."""
    last = max((len(line.points) for line, _ in lines), default=1)
    ends = []
    for line, look in lines:
        known = [(n, p.value) for n, p in enumerate(line.points) if p.value is not None]
        if known:
            ends.append((line, look, known[-1][0], height_of(panel, known[-1][1] or 0)))
        else:
            ends.append((line, look, last - 1, panel.height))
    texts = [wrapped(line.name, room=room - 26) for line, _, _, _ in ends]
    tall = [18.0 * len(text) + 4 for text in texts]
    places = spread([y for *_, y in ends], heights=tall, within=panel.height)
    for (_, look, n, y), text, place in zip(ends, texts, places, strict=True):
        start = across(panel, n, [""] * last) + 8
        style = {"colour": look.colour, "width": 1}
        panel.rule(start, y, panel.width + 4, y, **style, dash=[1, 3])
        panel.rule(panel.width + 4, y, panel.width + 18, place, **style)
        for k, part in enumerate(text):
            level = place + 18 * (k - (len(text) - 1) / 2)
            panel.text(part, panel.width + 22, level, colour=look.colour, weight="bold")


def room_for(names: Sequence[str], *, most: float = 190) -> float:
    """The pixels to leave right of a plot for names in one or two lines."""
    if not names:
        return 12
    widest = max(
        max(width_of(part) for part in wrapped(name, room=most - 26)) for name in names
    )
    return min(most, widest + 34)


def looks_of(lines: Sequence[Line]) -> list[tuple[Line, Look]]:
    """Each line with its look, in order."""
    return [(line, LOOKS[n % len(LOOKS)]) for n, line in enumerate(lines)]
