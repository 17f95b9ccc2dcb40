"""The funnel plot: areas by size and value, with the limits of chance and perhaps wider ones."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np

from rooftree.web.design.charts import narrow, palette, plot
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import Axis, axis, spread, written
from rooftree.web.design.charts.drawing import WIDTH, Panel, chart, said
from rooftree.web.design.charts.model import Chart, Limit, Spot
from rooftree.web.design.charts.over_time import Domain

TALL = 340.0
TOP = 58.0
RIGHT = 168.0
SIZES = "Out of how many (square-root scale)"
_APART = 62.0  # Between marks of the sizes.
_FIELDS = {"95%": "95", "99.8%": "998"}
_LIMITS = {"95%": palette.LOOKS[1], "99.8%": palette.LOOKS[2]}
# Beside widened limits those of chance are thin and grey.
_FAINT = {
    "95%": palette.Look(palette.MUTED, (8, 4), "circle", 1.5),
    "99.8%": palette.Look(palette.MUTED, (2, 3), "circle", 1.5),
}


@dataclass(frozen=True)
class Band:
    """Limits by size, what they are limits of, and how each is drawn."""

    kind: str
    lines: Sequence[Limit]
    looks: Mapping[str, palette.Look]


@dataclass(frozen=True)
class Sizes:
    """The axis of sizes, from 0 to ``high``: the square root, as precision grows with it."""

    high: float
    width: float

    def at(self, size: Decimal | float) -> float:
        """How far along the axis a size lies, in pixels."""
        return math.sqrt(float(size) / self.high) * self.width

    @property
    def ticks(self) -> list[float]:
        """0 and numbers such as 1, 2 and 5 thousand, as many as have room."""
        kept = [0.0]
        steps = (s * 10.0**p for p in range(9) for s in (1, 2, 5))
        for step in steps:
            if step <= self.high and self.at(step) - self.at(kept[-1]) >= _APART:
                kept.append(step)
        return kept


def funnel(
    points: Sequence[tuple[Any, ...]],
    limits: Sequence[tuple[Any, ...]],
    average: Decimal,
    *,
    unit: str,
    decimals: int,
    zero: bool = True,
    domain: Domain = None,
    widened: Sequence[tuple[Any, ...]] = (),
) -> Chart:
    """Areas (code, label, size, value and perhaps the limit they are beyond: see ``Spot``) with
    limits of chance (size, low and high at 95%, low and high at 99.8%), and the same ``widened``
    for over-dispersion: areas are then beyond those, and the limits of chance are faint.

    Drawn without a chosen area: ``mark_area`` marks one, whose name then shows.
    """
    spots = [Spot(*point) for point in points]
    bands = _bands(limits, widened)
    values = axis([*(s.value for s in spots), average], unit=unit, zero=zero, domain=domain)
    look: dict[str, Any] = {"values": values, "average": average, "written_as": (unit, decimals)}
    panel, sizes = _drawn(spots, bands, sheet=WIDTH, right=RIGHT, **look)
    _names(panel, bands, average, sizes=sizes, written_as=(unit, decimals))
    words = _words(spots, bands[-1], average, written_as=(unit, decimals))
    words = f"{words} {words_of.start_of(values)}"
    wide = chart([panel], words=words, height=TOP + TALL + 60, kind="funnel")
    small, _ = _drawn(spots, bands, sheet=narrow.SHEET, right=6, **look)
    key = _key(bands, average, written_as=(unit, decimals))
    return narrow.paired(wide, [small, key], height=key.top + key.height, kind="funnel")


def _drawn(
    spots: Sequence[Spot],
    bands: Sequence[Band],
    *,
    sheet: float,
    right: float,
    values: Axis,
    average: Decimal,
    written_as: tuple[str, int],
) -> tuple[Panel, Sizes]:
    """The areas, the limits and the average, with so much room right of them."""
    panel, sizes = _panel(values, spots, sheet=sheet, right=right)
    for band in bands:
        for name in _LIMITS:
            _limit(panel, band, name, values=values, sizes=sizes)
    level = panel.height - values.at(average, length=panel.height)
    panel.rule(0, level, panel.width, level, colour=palette.INK, width=1.5)
    for spot in spots:
        _spot(panel, spot, sizes=sizes, written_as=written_as)
    return panel, sizes


def _key(bands: Sequence[Band], average: Decimal, *, written_as: tuple[str, int]) -> Panel:
    """The looks of the average and the limits, for under the plot."""
    level = written(average, unit=written_as[0], decimals=written_as[1])
    entries = [("Average", level, palette.Look(palette.INK, (1, 0), "circle", 1.5))]
    entries += [
        (f"Limits, {band.kind}", name, look)
        for band in reversed(bands)
        for name, look in band.looks.items()
    ]
    return narrow.key(entries, top=TOP + TALL + 66, points=False)


def _bands(limits: Sequence[tuple[Any, ...]], widened: Sequence[tuple[Any, ...]]) -> list[Band]:
    """The limits of chance and then the widened ones: the last are those that areas are held to."""
    chance, wide = (
        sorted((Limit(*limit) for limit in each), key=lambda limit: limit.size)
        for each in (limits, widened)
    )
    if not wide:
        return [Band("chance", chance, _LIMITS)]
    return [Band("chance", chance, _FAINT), Band("widened", wide, _LIMITS)]


def _panel(
    values: Axis, spots: Sequence[Spot], *, sheet: float, right: float
) -> tuple[Panel, Sizes]:
    left = values.room + 14
    panel = Panel("cloud", sheet - left - right, TALL, left, TOP, sheet=sheet)
    largest = float(max((spot.size for spot in spots), default=Decimal(1)))
    sizes = Sizes(max(largest, 1.0) * 1.04, panel.width)
    panel.x, panel.y, panel.x_ticks = (0, sizes.high), values, sizes.ticks
    panel.title(values, -left, 10 - TOP)
    panel.heights(values)
    plot.draw_base(panel)
    for tick in sizes.ticks:
        panel.text(f"{tick:,.0f}", sizes.at(tick), TALL + 18, align="center")
    panel.text(SIZES, panel.width, TALL + 46, align="right", colour=palette.MUTED)
    return panel, sizes


def _limit(panel: Panel, band: Band, name: str, *, values: Axis, sizes: Sizes) -> None:
    """The lower and the upper line of a limit, where the axes hold them."""
    field, look = _FIELDS[name], band.looks[name]
    style = {"colour": look.colour, "dash": list(look.dash), "width": min(look.width, 2)}
    for side in ("low", "high"):
        for limit in band.lines:
            value = float(getattr(limit, f"{side}_{field}"))
            if values.low <= value <= values.high and limit.size <= Decimal(sizes.high):
                row = {"at": float(limit.size), "value": value, "run": f"{band.kind} {name} {side}"}
                panel.rows["lines"].append({**row, **style})


def _names(
    panel: Panel,
    bands: Sequence[Band],
    average: Decimal,
    *,
    sizes: Sizes,
    written_as: tuple[str, int],
) -> None:
    """The names of the limits and the average at the right end of each.

    A line that the plot does not hold to its end is named at the edge that it left by.
    """
    level = written(average, unit=written_as[0], decimals=written_as[1])
    ends = [(f"Average {level}", palette.INK, average)]
    for band in bands:
        inside = [limit for limit in band.lines if limit.size <= Decimal(sizes.high)]
        for name, look in band.looks.items() if inside else ():
            ends += [
                (f"{name}, {band.kind}", look.colour, getattr(inside[-1], f"{side}_{field}"))
                for side in ("low", "high")
                for field in (_FIELDS[name],)
            ]
    tall = panel.height
    wanted = [min(max(plot.height_of(panel, value), 0.0), tall) for *_, value in ends]
    places = spread(wanted, heights=[20.0] * len(ends), within=tall)
    for (text, colour, _), y, place in zip(ends, wanted, places, strict=True):
        panel.rule(panel.width, y, panel.width + 14, place, colour=colour)
        look_of = {"colour": colour, "weight": "bold"}
        panel.text(text, panel.width + 18, place, size=palette.SMALL, **look_of)


def _spot(panel: Panel, spot: Spot, *, sizes: Sizes, written_as: tuple[str, int]) -> None:
    value = written(spot.value, unit=written_as[0], decimals=written_as[1])
    tells = said(label=spot.label, value=f"{value}, of {spot.size:,f}", area=spot.code)
    place = {"at": float(spot.size), "value": float(spot.value)}
    panel.point(**place, colour=palette.OTHER, size=60, said=tells)
    x, y = sizes.at(spot.size), plot.height_of(panel, spot.value)
    # A line from the name down to a disc over the point, which others may hide.
    path = panel.line_down(x, -8, y - 6) + "a6,6 0 1 1 -.1,0z"
    panel.flag(spot.code, f"{spot.label}: {value}", x=x, y=-14, path=path)


def _words(
    spots: Sequence[Spot], band: Band, average: Decimal, *, written_as: tuple[str, int]
) -> str:
    above, below = _outside(spots, band, "99.8%", average)
    above_95, below_95 = _outside(spots, band, "95%", average)
    level = written(average, unit=written_as[0], decimals=written_as[1])
    of = "limits of chance" if band.kind == "chance" else "limits widened for over-dispersion"
    parts = [
        f"{len(spots)} areas by size around an average of {level}, with the {of}.",
        f"Above the 99.8% limit: {words_of.listed(above) if above else 'none'}.",
        f"Below it: {words_of.listed(below) if below else 'none'}.",
        f"Outside the 95% limits: {len(above_95)} above and {len(below_95)} below.",
    ]
    return " ".join(parts)


def _outside(
    spots: Sequence[Spot], band: Band, name: str, average: Decimal
) -> tuple[list[str], list[str]]:
    """The names of areas above and below a limit.

    As the caller says, or by the limits between those of the two nearest sizes.
    """
    above: list[str] = []
    below: list[str] = []
    lines, places = band.lines, [float(spot.size) for spot in spots]
    low, high = (_between(lines, f"{side}_{_FIELDS[name]}", places) for side in ("low", "high"))
    for n, spot in enumerate(spots):
        drawn = bool(lines) and not low[n] <= float(spot.value) <= high[n]
        said_so = spot.beyond == name or (bool(spot.beyond) and name == "95%")
        if drawn if spot.beyond is None else said_so:
            (above if spot.value > average else below).append(spot.label)
    return above, below


def _between(lines: Sequence[Limit], field: str, places: Sequence[float]) -> Sequence[float]:
    """A limit at each size, on straight lines between the sizes at which it is known."""
    if not lines:
        return places
    sizes = [float(limit.size) for limit in lines]
    found = np.interp(places, sizes, [float(getattr(limit, field)) for limit in lines])
    return [float(value) for value in found]
