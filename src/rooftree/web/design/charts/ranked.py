"""Every authority in order, drawn once and marked for each area."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from rooftree.web.design.charts import narrow, palette, plot
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import Axis, axis, spread, width_of, wrapped, written
from rooftree.web.design.charts.drawing import WIDTH, Panel, chart, said
from rooftree.web.design.charts.model import Chart, Point
from rooftree.web.design.charts.over_time import Domain

TALL = 280.0
TOP = 58.0  # The title of the axis, and a row for the name of the marked area.
_FLAG = -14.0
_GAP = 0.15  # Between bars, of the room of one.
_ROW = 20.0
Levels = Sequence[tuple[str, Decimal]]


def ranked(
    points: Sequence[Point],
    *,
    unit: str,
    decimals: int,
    zero: bool = True,
    lines: Levels = (),
    domain: Domain = None,
) -> Chart:
    """Every authority from the highest value to the lowest; those without a number apart.

    Drawn without a chosen area: ``mark_area`` marks one, whose name then shows. ``lines`` are
    levels to compare with (England, the median) with their names. On an axis that does not start
    at zero the values are points: the length of a bar would tell another ratio.
    """
    known = sorted(
        (p for p in points if p.value is not None), key=lambda p: (-(p.value or 0), p.label)
    )
    others = sorted(
        (p for p in points if p.value is None), key=lambda p: (p.symbol or "~", p.label)
    )
    levels = [level for _, level in lines]
    values = axis([*(p.value for p in known), *levels], unit=unit, zero=zero, domain=domain)
    panel = _panel(values, count=len(known), names=[name for name, _ in lines])
    for n, point in enumerate(known):
        _value(panel, point, place=(n, len(known)), values=values, written_as=(unit, decimals))
    _levels(panel, lines, values=values, written_as=(unit, decimals))
    down = _without(panel, others, start=TALL + 26)
    text = _words(known, others, lines=lines, written_as=(unit, decimals))
    words = f"{text} {words_of.start_of(values)}"
    notes = words_of.symbols_noted(point.symbol for point in others)
    wide = chart([panel], words=words, height=panel.top + down, kind="ranked", notes=notes)
    panels, tall = _narrow(known, others, values, lines=lines, written_as=(unit, decimals))
    return narrow.paired(wide, panels, height=tall, kind="ranked")


def _narrow(
    known: Sequence[Point],
    others: Sequence[Point],
    values: Axis,
    *,
    lines: Levels,
    written_as: tuple[str, int],
) -> tuple[list[Panel], float]:
    """The bars over the names of the levels; how tall both are."""
    shape = "columns" if values.from_zero else "time"
    panel = narrow.plot_for(shape, values, tall=220, top=TOP)
    panel.x = (0, max(len(known), 1))
    panel.heights(values)
    plot.draw_base(panel)
    for n, point in enumerate(known):
        _value(panel, point, place=(n, len(known)), values=values, written_as=written_as)
    for n, (_, level) in enumerate(lines, start=1):
        look = palette.LOOKS[n % len(palette.LOOKS)]
        y = panel.height - values.at(level, length=panel.height)
        panel.rule(0, y, panel.width, y, colour=look.colour, width=2, dash=list(look.dash))
    down = _without(panel, others, start=panel.height + 26)
    key = narrow.level_key(lines, top=panel.top + down + 8, written_as=written_as)
    return [panel, key], key.top + key.height


def _panel(values: Axis, *, count: int, names: Sequence[str]) -> Panel:
    left = values.room + 14
    shape = "columns" if values.from_zero else "time"
    panel = Panel(shape, WIDTH - left - _room(names), TALL, left, TOP)
    panel.x, panel.y = (0, max(count, 1)), values
    panel.title(values, -left, 10 - TOP)
    panel.heights(values)
    plot.draw_base(panel)
    return panel


def _value(
    panel: Panel,
    point: Point,
    *,
    place: tuple[int, int],
    values: Axis,
    written_as: tuple[str, int],
) -> None:
    """A bar from zero, or a point where the axis starts elsewhere, and the name that may show."""
    n, count = place
    number = point.value or Decimal(0)
    value = written(number, unit=written_as[0], decimals=written_as[1])
    told = said(label=point.label, value=value, area=point.code, note=point.note)
    if values.from_zero:
        across = {"low": n + _GAP / 2, "high": n + 1 - _GAP / 2}
        bar = {**across, "value": float(number), "foot": 0.0, "colour": palette.OTHER}
        panel.rows["bars"].append({**bar, "said": told})
    else:
        panel.point(at=n + 0.5, value=float(number), colour=palette.OTHER, size=36, said=told)
    x = (n + 0.5) / count * panel.width
    y = panel.height - values.at(number, length=panel.height)
    path = panel.line_down(x, -8, y - (0 if values.from_zero else 6))
    panel.flag(point.code, f"{point.label}: {value}", x=x, y=_FLAG, path=path)


def _room(names: Sequence[str]) -> float:
    """The pixels to leave right of the plot for the names of levels."""
    parts = [part for name in names for part in wrapped(name, room=140)]
    return min(180.0, max(map(width_of, parts)) + 44) if parts else 6.0


def _levels(panel: Panel, lines: Levels, *, values: Axis, written_as: tuple[str, int]) -> None:
    """Levels as dashed rules, named at the right, moved apart where two would collide."""
    unit, decimals = written_as
    texts = [
        [*wrapped(name, room=140), written(level, unit=unit, decimals=decimals)]
        for name, level in lines
    ]
    wanted = [panel.height - values.at(level, length=panel.height) for _, level in lines]
    tall = [float(plot.LEADING * len(text) + 4) for text in texts]
    places = spread(wanted, heights=tall, within=panel.height)
    for n, (text, y, place) in enumerate(zip(texts, wanted, places, strict=True), start=1):
        look = palette.LOOKS[n % len(palette.LOOKS)]
        panel.rule(0, y, panel.width + 6, y, colour=look.colour, width=2, dash=list(look.dash))
        panel.rule(panel.width + 6, y, panel.width + 20, place, colour=look.colour)
        for k, part in enumerate(text):
            level = place + plot.LEADING * (k - (len(text) - 1) / 2)
            panel.text(part, panel.width + 24, level, colour=look.colour, weight="bold")


def _without(panel: Panel, others: Sequence[Point], *, start: float) -> float:
    """The symbol of each authority that has no number, in rows under the plot; how far down."""
    if not others:
        return start - 14
    panel.text(f"No number ({len(others)}):", -panel.left, start, size=palette.SMALL)
    begin = 116.0
    x, y = begin, start
    for point in others:
        symbol = point.symbol or "–"
        value = f"{symbol} ({words_of.meaning(point.symbol)})"
        told = said(label=point.label, value=value, area=point.code, note=point.note)
        wide = max(8.0, width_of(symbol, palette.SMALL)) + 5
        if x + wide > panel.sheet:
            x, y = begin, y + _ROW
        middle = x - panel.left + wide / 2
        panel.text(symbol, middle, y, align="center", size=palette.SMALL, said=told)
        box = f"M{x:.0f},{panel.top + y - 9:.0f}h{wide:.0f}v18h-{wide:.0f}z"
        panel.flag(point.code, f"{point.label}: {value}", x=middle, y=_FLAG, path=box)
        x += wide
    return y + 16


def _words(
    known: Sequence[Point],
    others: Sequence[Point],
    *,
    lines: Levels,
    written_as: tuple[str, int],
) -> str:
    unit, decimals = written_as
    parts = []
    if known:
        high, low = (
            f"{p.label} ({written(p.value or Decimal(0), unit=unit, decimals=decimals)})"
            for p in (known[0], known[-1])
        )
        parts.append(
            f"{len(known)} authorities in order, from {high}, the highest, to {low}, the lowest."
        )
    else:
        parts.append("No authority has a number.")
    for name, level in lines:
        above = sum(1 for p in known if p.value is not None and p.value > level)
        below = sum(1 for p in known if p.value is not None and p.value < level)
        value = written(level, unit=unit, decimals=decimals)
        parts.append(f"{name} is {value}: {above} authorities are above and {below} below.")
    if others:
        parts.append(f"{len(others)} without a number: {words_of.gaps(others)}")
    return " ".join(parts)
