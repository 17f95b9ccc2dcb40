"""What a plot over periods is drawn with: lines, symbols, breaks, footnotes, names at line ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from rooftree.web.design.charts import palette
from rooftree.web.design.charts.axis import (
    Axis,
    shortened,
    spread,
    thinned,
    width_of,
    wrapped,
    written,
)
from rooftree.web.design.charts.drawing import Panel, said
from rooftree.web.design.charts.model import Break, Line, Point
from rooftree.web.design.charts.palette import LOOKS, Look
from rooftree.web.design.charts.words import meaning

FOOT = 20  # The height of a row of symbols under the plot.
LABELS = 28  # The height of the labels of periods.
_BREAK = 76  # The room of "Break [1]".
_MARK = 32  # The room of a footnote's number over a point.
LEADING = 18  # From one line of a name to the next.
Looked = tuple[Line, Look]


def looks_of(lines: Sequence[Line]) -> list[Looked]:
    """Each line with its look, in order."""
    return [(line, LOOKS[n % len(LOOKS)]) for n, line in enumerate(lines)]


def across(panel: Panel, n: int, count: int) -> float:
    """The middle of the period ``n`` of ``count`` in pixels of the panel."""
    return (n + 0.5) / count * panel.width


def height_of(panel: Panel, value: Decimal) -> float:
    """Where a value lies in pixels from the top of the panel."""
    if not isinstance(panel.y, Axis):
        raise TypeError("A plot over time has an axis for its values.")
    return panel.height - panel.y.at(value, length=panel.height)


def runs(points: Sequence[Point], *, starts: frozenset[str]) -> list[list[tuple[int, Point]]]:
    """Stretches of points with numbers, cut at gaps and at breaks in the series."""
    found: list[list[tuple[int, Point]]] = []
    unbroken = False
    for n, point in enumerate(points):
        if point.value is None:
            unbroken = False
            continue
        if not unbroken or point.label in starts:
            found.append([])
        found[-1].append((n, point))
        unbroken = True
    return found


def numberless(line: Line) -> bool:
    """Whether a line has nothing to draw."""
    return all(point.value is None for point in line.points)


def told(point: Point, line: Line, *, place: int, title: str, value: str) -> str:
    """What a point tells: where it is among all points, and all that is known of it."""
    name = f"{title}, {line.name}" if title and title != line.name else line.name
    return said(
        n=str(place),
        line=name,
        label=point.label,
        value=value,
        area=point.code or line.code,
        note=point.note,
    )


def draw_line(
    panel: Panel,
    looked: Looked,
    *,
    place: int,
    title: str,
    breaks: Sequence[Break],
    written_as: tuple[str, int],
) -> None:
    """A line with its points; a number alone between gaps or breaks is a point alone.

    ``place`` is the line's among those read out, ``title`` what is said before its name.
    """
    line, look = looked
    style = {"colour": look.colour, "dash": list(look.dash), "width": look.width}
    starts = frozenset(one.before for one in breaks)
    for k, run in enumerate(runs(line.points, starts=starts)):
        for n, point in run:
            number = point.value or Decimal(0)
            row = {"at": n, "value": float(number)}
            if len(run) > 1:
                panel.rows["lines"].append({**row, **style, "run": f"{place} {k}"})
            value = written(number, unit=written_as[0], decimals=written_as[1])
            tells = told(point, line, place=place, title=title, value=value)
            panel.point(**row, colour=look.colour, shape=look.shape, said=tells)


def draw_foot(
    panel: Panel, lines: Sequence[Looked], periods: Sequence[str], *, first: int, title: str
) -> float:
    """The symbols of each line in a row of its own under the plot; the height that they take.

    Where more than one line is drawn, the row says whose it is.
    """
    held = [
        (place, looked)
        for place, looked in enumerate(lines, start=first)
        if any(p.symbol and p.value is None for p in looked[0].points) or numberless(looked[0])
    ]
    for row, (place, (line, look)) in enumerate(held):
        y = panel.height + FOOT * row + FOOT / 2 + 6
        for n, point in enumerate(line.points):
            if point.value is None and point.symbol:
                value = f"{point.symbol} ({meaning(point.symbol)})"
                tells = told(point, line, place=place, title=title, value=value)
                style = {"colour": look.colour, "align": "center", "weight": "bold"}
                panel.text(point.symbol, across(panel, n, len(periods)), y, said=tells, **style)
        if not any(point.symbol for point in line.points):
            panel.text("no figures", 0, y, colour=look.colour, size=palette.SMALL)
        if not title and (len(lines) > 1 or numberless(line)):
            weight = "bold" if numberless(line) else "normal"
            name = shortened(line.name, room=150, size=palette.SMALL)
            at = (panel.width + 22, y)
            panel.text(name, *at, colour=look.colour, size=palette.SMALL, weight=weight)
    return FOOT * len(held) + (6 if held else 0)


def draw_base(panel: Panel) -> None:
    """The line at zero; a dashed one at the foot where the axis does not show zero."""
    zero = isinstance(panel.y, Axis) and panel.y.from_zero
    y = height_of(panel, Decimal(0)) if zero else panel.height
    look = {"colour": palette.BASELINE, "dash": [1, 0] if zero else [4, 4], "width": 1.5}
    panel.rule(0, y, panel.width, y, **look)


def draw_periods(panel: Panel, periods: Sequence[str], *, down: float, size: float) -> None:
    """The labels of the periods, level, as many as have room, always the last."""
    y = panel.height + down + LABELS / 2 + 2
    for n in thinned(periods, pitch=panel.width / max(len(periods), 1), size=size):
        x = across(panel, n, len(periods))
        panel.rule(x, panel.height, x, panel.height + 5, colour=palette.BASELINE)
        half = width_of(periods[n], size) / 2
        at = max(min(x, panel.width + 8 - half), half - 30)
        panel.text(periods[n], at, y, align="center", size=size)


def draw_breaks(
    panel: Panel,
    breaks: Sequence[Break],
    periods: Sequence[str],
    among: Sequence[Break] = (),
) -> None:
    """A dashed rule before the first period of a new series, with its number above the plot.

    Numbers are the places of breaks ``among`` those of the whole chart.
    """
    labels = list(periods)
    held = dict.fromkeys(one.before for one in breaks)
    every = list(dict.fromkeys(one.before for one in among or breaks))
    places = [labels.index(before) / len(labels) * panel.width for before in held]
    near = any(right - left < _BREAK for left, right in pairwise(places))
    for before, x in zip(held, places, strict=True):
        number = every.index(before) + 1
        panel.rule(x, -6, x, panel.height, colour=palette.INK, dash=[6, 4], width=1.5)
        text = f"[{number}]" if near else f"Break [{number}]"
        panel.text(text, x, -16, align="center", size=palette.SMALL, weight="bold")


def draw_notes(
    panel: Panel, lines: Sequence[Line], numbers: Mapping[str, int], periods: Sequence[str]
) -> None:
    """The number of its footnote above a point, or beside the symbol that stands for it.

    A note that concerns several lines in a period is marked at the first of them.
    """
    marked: set[tuple[int, str]] = set()
    for line in lines:
        for n, point in enumerate(line.points):
            if point.note not in numbers or (n, point.note) in marked:
                continue
            text, x = f"[{numbers[point.note]}]", across(panel, n, len(periods))
            look = {"align": "center", "size": 13, "weight": "bold"}
            if point.value is not None:
                panel.text(text, x, _clear(panel, lines, n, point.value), halo=True, **look)
                marked.add((n, point.note))
            elif point.symbol:
                panel.text(text, x + 17, panel.height + FOOT / 2, **look)
                marked.add((n, point.note))


def _clear(panel: Panel, lines: Sequence[Line], n: int, value: Decimal) -> float:
    """The height for a mark above a point that hides no point of another line."""
    held = [line.points[n].value for line in lines]
    places = sorted((height_of(panel, v) for v in held if v is not None), reverse=True)
    y = height_of(panel, value)
    for place in places:
        if y - _MARK < place < y:
            y = place
    return y - 17 if y > 24 else height_of(panel, value) + 20


def draw_ends(panel: Panel, lines: Sequence[Looked], *, room: float) -> None:
    """The name of each line beside its end, moved apart where two would collide."""
    lines = [(line, look) for line, look in lines if not numberless(line)]
    count = max((len(line.points) for line, _ in lines), default=1)
    ends = []
    for line, _ in lines:
        known = [(n, p.value) for n, p in enumerate(line.points) if p.value is not None]
        last, value = known[-1]
        ends.append((last, height_of(panel, value)))
    texts = [wrapped(line.name, room=room - 26) for line, _ in lines]
    tall = [float(LEADING * len(text) + 4) for text in texts]
    places = spread([y for _, y in ends], heights=tall, within=panel.height)
    for (_, look), text, (n, y), place in zip(lines, texts, ends, places, strict=True):
        start, end = across(panel, n, count) + 9, panel.width + 4
        style = {"colour": look.colour, "width": 1}
        panel.rule(start, y, end, y, dash=[1, 3], **style)
        panel.rule(end, y, panel.width + 18, place, **style)
        for k, part in enumerate(text):
            level = place + LEADING * (k - (len(text) - 1) / 2)
            panel.text(part, panel.width + 22, level, colour=look.colour, weight="bold")


def room_for(names: Sequence[str], *, most: float = 190) -> float:
    """The pixels to leave right of a plot for names in one or two lines."""
    parts = [part for name in names for part in wrapped(name, room=most - 30)]
    return min(most, max((width_of(part) for part in parts), default=0) * 1.04 + 30)
