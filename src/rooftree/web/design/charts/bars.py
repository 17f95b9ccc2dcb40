"""Named bars, one under the other: regions, neighbours, groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from rooftree.web.design.charts import narrow, palette
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import Axis, axis, width_of, wrapped, written
from rooftree.web.design.charts.drawing import WIDTH, Panel, chart, said
from rooftree.web.design.charts.model import Chart, Point
from rooftree.web.design.charts.over_time import Domain

TOP = 34.0
RIGHT = 96.0  # For the value that stands after the longest bar.
NAMES = 240.0
LEADING = 18
PITCH = 34.0


def rows_of(
    labels: Sequence[str], *, values: Axis, top: float, bars: bool
) -> tuple[Panel, list[tuple[list[str], float]]]:
    """A plot with a row for each label: each name in its lines, and the middle of its row.

    ``bars`` asks for bars, which an axis that does not start at zero cannot have.
    """
    names = [wrapped(label, room=NAMES - 14) for label in labels]
    widest = max((width_of(part) for name in names for part in name), default=0)
    left = min(NAMES, widest * 1.03 + 14)
    rows, y = [], 3.0
    for name in names:
        tall = PITCH + LEADING * (len(name) - 1)
        rows.append((name, y + tall / 2))
        y += tall
    shape = "rows" if bars and values.from_zero else "dots"
    panel = Panel(shape, WIDTH - left - RIGHT, y + 3, left, top)
    panel.x, panel.y = values, (0, 1)
    panel.title(values, -left, 10 - top)
    panel.widths(values)
    _base(panel, values)
    return panel, rows


def write_name(panel: Panel, name: Sequence[str], middle: float, *, weight: str = "normal") -> None:
    """A name in its lines, left of the plot."""
    for k, part in enumerate(name):
        level = middle + LEADING * (k - (len(name) - 1) / 2)
        panel.text(part, -10, level, align="right", weight=weight)


def bars(
    points: Sequence[Point],
    *,
    unit: str,
    decimals: int,
    zero: bool = True,
    chosen: str = "",
    domain: Domain = None,
) -> Chart:
    """Named bars in the order given; ``chosen`` is the code or the label of one.

    On an axis that does not start at zero the values are points: the length of a bar would tell
    another ratio.
    """
    values = axis((p.value for p in points), unit=unit, zero=zero, domain=domain, marks=5)
    panel, rows = rows_of([p.label for p in points], values=values, top=TOP, bars=True)
    numbers = {
        note: n for n, note in enumerate(dict.fromkeys(p.note for p in points if p.note), start=1)
    }
    for point, (name, y) in zip(points, rows, strict=True):
        here = bool(chosen) and chosen in (point.code, point.label)
        write_name(panel, name, y, weight="bold" if here else "normal")
        _bar(panel, point, y, numbers=numbers, here=here, written_as=(unit, decimals))
    text = _words(points, chosen=chosen, written_as=(unit, decimals))
    words = f"{text} {words_of.start_of(values)}"
    symbols = words_of.symbols_noted(p.symbol for p in points if p.value is None)
    notes = (*symbols, *((f"[{n}]", note) for note, n in numbers.items()))
    height = panel.top + panel.height + 34
    wide = chart([panel], words=words, height=height, kind="bars", notes=notes)
    small = _narrow(points, values, numbers=numbers, chosen=chosen, written_as=(unit, decimals))
    return narrow.paired(wide, [small], height=small.top + small.height + 34, kind="bars")


def _narrow(
    points: Sequence[Point],
    values: Axis,
    *,
    numbers: Mapping[str, int],
    chosen: str,
    written_as: tuple[str, int],
) -> Panel:
    """Each name above its bar."""
    right = max((width_of(_short(p, written_as)) for p in points), default=0) + 16
    labels = [point.label for point in points]
    panel, rows = narrow_rows(labels, values=values, top=TOP, right=right, bars=True)
    for point, (name, middle) in zip(points, rows, strict=True):
        here = bool(chosen) and chosen in (point.code, point.label)
        write_above(panel, name, middle, weight="bold" if here else "normal")
        _bar(panel, point, middle, numbers=numbers, here=here, written_as=written_as)
    return panel


def narrow_rows(
    labels: Sequence[str], *, values: Axis, top: float, right: float, bars: bool
) -> tuple[Panel, list[tuple[list[str], float]]]:
    """A narrow plot with each name above its row: the name in its lines, the middle of the row.

    ``right`` is the room for what is written after the longest row.
    """
    shape = "rows" if bars and values.from_zero else "dots"
    panel = Panel(shape, narrow.SHEET - right - 16, 0, 16, top, sheet=narrow.SHEET)
    panel.x, panel.y, y = values, (0, 1), 4.0
    panel.title(values, -16, 10 - top)
    rows = []
    for label in labels:
        name = wrapped(label, room=narrow.SHEET - 20, most=2)
        rows.append((name, y + LEADING * len(name) + 13))
        y += LEADING * len(name) + 34
    panel.height = y
    panel.widths(values)
    _base(panel, values)
    return panel, rows


def write_above(
    panel: Panel, name: Sequence[str], middle: float, *, weight: str = "normal"
) -> None:
    """A name in its lines, above its row in a narrow plot."""
    for k, part in enumerate(name):
        y = middle - 13 - LEADING * (len(name) - k - 0.5)
        panel.text(part, 6, y, weight=weight, halo=True)


def _short(point: Point, written_as: tuple[str, int]) -> str:
    """The value of a bar with the room of a note's number."""
    if point.value is None:
        return ""
    value = written(point.value, unit=written_as[0], decimals=written_as[1])
    return f"{value} [9]" if point.note else value


def _base(panel: Panel, values: Axis) -> None:
    """The foot of the bars: solid at zero, dashed where the axis begins elsewhere."""
    zero = values.at(0, length=panel.width) if values.from_zero else 0.0
    dash = [1, 0] if values.from_zero else [4, 4]
    panel.rule(zero, 0, zero, panel.height, colour=palette.BASELINE, width=1.5, dash=dash)


def _bar(
    panel: Panel,
    point: Point,
    middle: float,
    *,
    numbers: Mapping[str, int],
    here: bool,
    written_as: tuple[str, int],
) -> None:
    look = {"weight": "bold" if here else "normal", "halo": True}
    mark = f" [{numbers[point.note]}]" if point.note else ""
    own = {"label": point.label, "area": point.code, "note": point.note}
    if point.value is None:
        symbol = f"{point.symbol or '–'} ({words_of.meaning(point.symbol)})"
        panel.text(symbol + mark, 8, middle, said=said(value=symbol, **own), **look)
        return
    value = written(point.value, unit=written_as[0], decimals=written_as[1])
    told = said(value=value, **own)
    colour = palette.CHOSEN if here else palette.OTHER
    if not isinstance(panel.x, Axis):
        raise TypeError("Bars have an axis for their values.")
    if panel.x.from_zero:
        bar = {"top": middle - 11, "bottom": middle + 11, "value": float(point.value), "foot": 0.0}
        panel.rows["bars"].append({**bar, "colour": colour, "said": told})
    else:
        panel.point(at=float(point.value), y=middle, colour=colour, size=150, said=told)
    end = panel.x.at(max(point.value, Decimal(0)), length=panel.width)
    panel.text(value + mark, end + (8 if panel.x.from_zero else 14), middle, **look)


def _words(points: Sequence[Point], *, chosen: str, written_as: tuple[str, int]) -> str:
    unit, decimals = written_as
    known = [(p, p.value) for p in points if p.value is not None]
    said_all = "; ".join(f"{p.label} {written(v, unit=unit, decimals=decimals)}" for p, v in known)
    parts = [f"{said_all}." if known else "None has a number."]
    here = next((p for p in points if chosen and chosen in (p.code, p.label)), None)
    if here is not None and here.value is not None:
        above = sum(1 for _, value in known if value > here.value)
        below = sum(1 for _, value in known if value < here.value)
        parts.append(f"Of the others {above} are above {here.label} and {below} below.")
    parts.append(words_of.gaps(points))
    return " ".join(part for part in parts if part)
