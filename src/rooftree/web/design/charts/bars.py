"""Charts of bars: every authority in order, and named bars of regions, neighbours or groups."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from rooftree.web.design.charts import palette
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import Axis, axis, spread, width_of, wrapped, written
from rooftree.web.design.charts.drawing import WIDTH, Panel, chart, said
from rooftree.web.design.charts.model import Chart, Point
from rooftree.web.design.charts.over_time import Domain

TALL = 280.0
PITCH = 13.0  # Between symbols of authorities without a number, in pixels.


def ranked(
    points: Sequence[Point],
    *,
    unit: str,
    decimals: int,
    zero: bool = True,
    lines: Sequence[tuple[str, Decimal]] = (),
    domain: Domain = None,
) -> Chart:
    """Every authority as a bar, from the highest to the lowest; those without a number apart.

    Drawn without a chosen area: ``mark_area`` marks one, whose name then shows. ``lines`` are
    reference levels (England, the median) with their names.
    """
    known = sorted(
        (p for p in points if p.value is not None), key=lambda p: (-(p.value or 0), p.label)
    )
    others = [p for p in points if p.value is None]
    levels = [level for _, level in lines]
    values = axis([*(p.value for p in known), *levels], unit=unit, zero=zero, domain=domain)
    left, right = values.room + 14, _level_room([name for name, _ in lines])
    panel = Panel("columns", WIDTH - left - right, TALL, left, 58)
    panel.x, panel.y = (0, max(len(known), 1)), values
    panel.title(values, -left, -48)
    panel.heights(values)
    _columns(panel, known, values=values, written_as=(unit, decimals))
    panel.rule(0, TALL, panel.width, TALL, colour=palette.BASELINE, width=1.5)
    _levels(panel, lines, values=values, written_as=(unit, decimals))
    down = _without(panel, others, start=TALL + 26)
    text = _ranked_words(known, others, lines=lines, written_as=(unit, decimals))
    words = f"{text} {words_of.start_of(values)}"
    notes = _noted(others)
    return chart([panel], words=words, height=panel.top + down, kind="ranked", notes=notes)


def _columns(
    panel: Panel, known: Sequence[Point], *, values: Axis, written_as: tuple[str, int]
) -> None:
    unit, decimals = written_as
    gap = 0.15 if len(known) > 60 else 0.12
    for n, point in enumerate(known):
        value = written(point.value or Decimal(0), unit=unit, decimals=decimals)
        told = said(label=point.label, value=value, area=point.code, note=point.note)
        bar = {"low": n + gap / 2, "high": n + 1 - gap / 2, "value": float(point.value or 0)}
        foot = max(values.low, 0.0)
        panel.rows["bars"].append({**bar, "foot": foot, "colour": palette.OTHER, "said": told})
        x = (n + 0.5) / len(known) * panel.width
        top = panel.height - values.at(point.value or 0, length=panel.height)
        text = f"{point.label}: {value}"
        panel.flag(point.code, text, x=x, y=-14, path=panel.line_down(x, -8, top))


def _level_room(names: Sequence[str]) -> float:
    if not names:
        return 6
    return min(180.0, max(max(width_of(part) for part in wrapped(n, room=140)) for n in names) + 44)


def _levels(
    panel: Panel,
    lines: Sequence[tuple[str, Decimal]],
    *,
    values: Axis,
    written_as: tuple[str, int],
) -> None:
    """Reference levels as dashed rules, named at the right where there is room for both."""
    unit, decimals = written_as
    texts = [
        [*wrapped(name, room=140), written(level, unit=unit, decimals=decimals)]
        for name, level in lines
    ]
    wanted = [panel.height - values.at(level, length=panel.height) for _, level in lines]
    places = spread(wanted, heights=[18.0 * len(t) + 4 for t in texts], within=panel.height)
    for n, (text, y, place) in enumerate(zip(texts, wanted, places, strict=True), start=1):
        look = palette.LOOKS[n % len(palette.LOOKS)]
        style = {"colour": look.colour, "width": 2}
        panel.rule(0, y, panel.width + 6, y, **style, dash=list(look.dash))
        panel.rule(panel.width + 6, y, panel.width + 20, place, colour=look.colour)
        for k, part in enumerate(text):
            level = place + 18 * (k - (len(text) - 1) / 2)
            panel.text(part, panel.width + 24, level, colour=look.colour, weight="bold")


def _without(panel: Panel, others: Sequence[Point], *, start: float) -> float:
    """The symbol of each authority that has no number, in rows under the plot."""
    if not others:
        return start - 14
    panel.text(f"No number ({len(others)}):", -panel.left, start, size=palette.SMALL)
    begin = 112 - panel.left
    each = int((WIDTH - 116) // PITCH)
    for n, point in enumerate(sorted(others, key=lambda p: (p.symbol or "-", p.label))):
        x, y = begin + n % each * PITCH, start + n // each * 20
        symbol = point.symbol or "–"
        told = said(
            label=point.label,
            value=f"{symbol} ({words_of.meaning(point.symbol)})",
            area=point.code,
            note=point.note,
        )
        panel.text(symbol, x, y, align="center", size=palette.SMALL, said=told)
        text = f"{point.label}: {symbol} ({words_of.meaning(point.symbol)})"
        panel.flag(point.code, text, x=x, y=-14, path=panel.line_down(x, y + 8, y + 14))
    return start + (len(others) - 1) // each * 20 + 16


def _ranked_words(
    known: Sequence[Point],
    others: Sequence[Point],
    *,
    lines: Sequence[tuple[str, Decimal]],
    written_as: tuple[str, int],
) -> str:
    unit, decimals = written_as
    parts = []
    if known:
        high, low = known[0], known[-1]
        high_said, low_said = (
            f"{p.label} ({written(p.value or Decimal(0), unit=unit, decimals=decimals)})"
            for p in (high, low)
        )
        parts.append(
            f"{len(known)} authorities in order, from {high_said}, the highest, to {low_said}, "
            "the lowest."
        )
    else:
        parts.append("No authority has a number.")
    for name, level in lines:
        above = sum(1 for p in known if p.value is not None and p.value > level)
        value = written(level, unit=unit, decimals=decimals)
        parts.append(f"{name} is {value}; {above} authorities are above it.")
    if others:
        parts.append(f"{len(others)} have no number: {words_of.gaps(others)}")
    return " ".join(parts)


def bars(
    points: Sequence[Point],
    *,
    unit: str,
    decimals: int,
    zero: bool = True,
    chosen: str = "",
    domain: Domain = None,
) -> Chart:
    """Named bars, one under the other in the order given; ``chosen`` is a code or a label."""
    values = axis((p.value for p in points), unit=unit, zero=zero, domain=domain, marks=4)
    names = [wrapped(point.label, room=230) for point in points]
    left = min(240.0, max((width_of(part) for name in names for part in name), default=0) + 14)
    right = 96.0
    tall = [34.0 + 18 * (len(name) - 1) for name in names]
    panel = Panel("rows", WIDTH - left - right, sum(tall) + 6, left, 34)
    panel.x, panel.y = values, (0, 1)
    panel.title(values, -left, -24)
    panel.widths(values)
    y = 3.0
    for point, name, height in zip(points, names, tall, strict=True):
        here = bool(chosen) and chosen in (point.code, point.label)
        _bar(panel, point, name, middle=y + height / 2, values=values, here=here,
             written_as=(unit, decimals))  # fmt: skip
        y += height
    panel.rule(0, 0, 0, panel.height, colour=palette.BASELINE, width=1.5)
    text = _bars_words(points, chosen=chosen, written_as=(unit, decimals))
    words = f"{text} {words_of.start_of(values)}"
    height = panel.top + panel.height + 34
    return chart([panel], words=words, height=height, kind="bars", notes=_noted(points))


def _bar(
    panel: Panel,
    point: Point,
    name: Sequence[str],
    *,
    middle: float,
    values: Axis,
    here: bool,
    written_as: tuple[str, int],
) -> None:
    weight = "bold" if here else "normal"
    for k, part in enumerate(name):
        level = middle + 18 * (k - (len(name) - 1) / 2)
        panel.text(part, -10, level, align="right", weight=weight)
    note = " [*]" if point.note else ""
    if point.value is None:
        symbol = point.symbol or "–"
        value = f"{symbol} ({words_of.meaning(point.symbol)})"
        told = said(label=point.label, value=value, area=point.code, note=point.note)
        panel.text(value + note, 8, middle, weight=weight, said=told, halo=True)
        return
    value = written(point.value, unit=written_as[0], decimals=written_as[1])
    told = said(label=point.label, value=value, area=point.code, note=point.note)
    colour = palette.CHOSEN if here else palette.OTHER
    place = {"top": middle - 11, "bottom": middle + 11, "value": float(point.value)}
    foot = max(values.low, 0.0)
    panel.rows["bars"].append({**place, "foot": foot, "colour": colour, "said": told})
    end = values.at(max(point.value, Decimal(0)), length=panel.width)
    panel.text(value + note, end + 8, middle, weight=weight, halo=True)


def _bars_words(points: Sequence[Point], *, chosen: str, written_as: tuple[str, int]) -> str:
    unit, decimals = written_as
    known = [p for p in points if p.value is not None]
    parts = [
        f"{len(points)} bars: "
        + "; ".join(
            f"{p.label} {written(p.value or Decimal(0), unit=unit, decimals=decimals)}"
            for p in known
        )
        + "."
        if known
        else "No bar has a number."
    ]
    here = next((p for p in points if chosen and chosen in (p.code, p.label)), None)
    if here is not None and here.value is not None:
        above = sum(1 for p in known if (p.value or 0) > here.value)
        below = sum(1 for p in known if (p.value or 0) < here.value)
        parts.append(f"{above} are above {here.label} and {below} are below it.")
    parts.append(words_of.gaps(points))
    return " ".join(part for part in parts if part)


def _noted(points: Sequence[Point]) -> tuple[tuple[str, str], ...]:
    """The marks on the chart with their meaning."""
    symbols = words_of.symbols_noted(p.symbol for p in points if p.value is None)
    footnotes = dict.fromkeys(p.note for p in points if p.note)
    return (*symbols, *(("[*]", text) for text in footnotes))
