"""The funnel plot: areas by size and value within the limits that chance alone would give."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from rooftree.web.design.charts import palette
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import Axis, axis, spread, written
from rooftree.web.design.charts.drawing import WIDTH, Panel, chart, said
from rooftree.web.design.charts.model import Chart, Limit, Spot

TALL = 340.0
RIGHT = 130.0


def funnel(
    points: Sequence[tuple[Any, ...]],
    limits: Sequence[tuple[Any, ...]],
    average: Decimal,
    *,
    unit: str,
    decimals: int,
    zero: bool = True,
    size_title: str = "Children counted from (the denominator)",
    domain: tuple[Decimal, Decimal] | None = None,
) -> Chart:
    """Areas (code, label, size, value) with limits (size, low and high at 95%, and at 99.8%).

    Drawn without a chosen area: ``mark_area`` marks one, whose name then shows.
    """
    spots = [Spot(*point) for point in points]
    lines = sorted((Limit(*limit) for limit in limits), key=lambda limit: limit.size)
    values = axis([*(s.value for s in spots), average], unit=unit, zero=zero, domain=domain)
    sizes = axis((s.size for s in spots), unit="", zero=True, marks=4)
    left = values.room + 14
    panel = Panel("cloud", WIDTH - left - RIGHT, TALL, left, 58)
    panel.x, panel.y = sizes, values
    panel.title(values, -left, -48)
    panel.heights(values)
    panel.widths(sizes)
    panel.rule(0, TALL, panel.width, TALL, colour=palette.BASELINE, width=1.5)
    panel.text(size_title, panel.width, TALL + 46, align="right", colour=palette.MUTED)
    _limits(panel, lines, average, axes=(sizes, values), written_as=(unit, decimals))
    for spot in spots:
        _spot(panel, spot, axes=(sizes, values), written_as=(unit, decimals))
    words = _words(spots, lines, average, written_as=(unit, decimals))
    words = f"{words} {words_of.start_of(values)}"
    return chart([panel], words=words, height=panel.top + TALL + 60, kind="funnel")


def _limits(
    panel: Panel,
    lines: Sequence[Limit],
    average: Decimal,
    *,
    axes: tuple[Axis, Axis],
    written_as: tuple[str, int],
) -> None:
    sizes, values = axes
    styles = {"95%": (palette.LOOKS[1].colour, [8, 4]), "99.8%": (palette.LOOKS[2].colour, [2, 3])}
    for name, (colour, dash) in styles.items():
        for side in ("low", "high"):
            attribute = f"{side}_{name.rstrip('%').replace('.', '')}"
            for limit in lines:
                value = float(getattr(limit, attribute))
                if values.low <= value <= values.high and limit.size <= Decimal(sizes.high):
                    row = {"at": float(limit.size), "value": value, "run": f"{name} {side}"}
                    panel.rows["lines"].append({**row, "colour": colour, "dash": dash, "width": 2})
    level = panel.height - values.at(average, length=panel.height)
    panel.rule(0, level, panel.width, level, colour=palette.INK, width=1.5)
    _names(panel, lines, average, axes=axes, styles=styles, written_as=written_as)


def _names(
    panel: Panel,
    lines: Sequence[Limit],
    average: Decimal,
    *,
    axes: tuple[Axis, Axis],
    styles: dict[str, tuple[str, list[int]]],
    written_as: tuple[str, int],
) -> None:
    """The names of the limits and the average at the right end of each."""
    texts = [("Average " + written(average, unit=written_as[0], decimals=written_as[1]),
              palette.INK, average)]  # fmt: skip
    inside = [limit for limit in lines if limit.size <= Decimal(axes[0].high)]
    if inside:
        last = inside[-1]
        for name, side in (("95% limit", "95"), ("99.8% limit", "998")):
            colour = styles[name.split()[0]][0]
            texts.append((name, colour, getattr(last, f"high_{side}")))
            texts.append((name, colour, getattr(last, f"low_{side}")))
    wanted = [panel.height - axes[1].at(value, length=panel.height) for *_, value in texts]
    places = spread(wanted, heights=[20.0] * len(texts), within=panel.height)
    for (text, colour, _), y, place in zip(texts, wanted, places, strict=True):
        panel.rule(panel.width, y, panel.width + 14, place, colour=colour)
        look = {"colour": colour, "weight": "bold", "size": palette.SMALL}
        panel.text(text, panel.width + 18, place, **look)


def _spot(
    panel: Panel, spot: Spot, *, axes: tuple[Axis, Axis], written_as: tuple[str, int]
) -> None:
    value = written(spot.value, unit=written_as[0], decimals=written_as[1])
    tells = said(label=spot.label, value=f"{value}, of {spot.size:,f}", area=spot.code)
    place = {"at": float(spot.size), "value": float(spot.value)}
    panel.point(**place, colour=palette.OTHER, size=60, said=tells)
    x = axes[0].at(spot.size, length=panel.width)
    y = panel.height - axes[1].at(spot.value, length=panel.height)
    # A leader from the name down to the point, with a ring about it.
    path = panel.line_down(x, -8, y - 7) + "a7,7 0 1 1 -.1,0"
    panel.flag(spot.code, f"{spot.label}: {value}", x=x, y=-14, path=path)


def _words(
    spots: Sequence[Spot],
    lines: Sequence[Limit],
    average: Decimal,
    *,
    written_as: tuple[str, int],
) -> str:
    def outside(side: str) -> tuple[list[str], list[str]]:
        above, below = [], []
        for spot in spots:
            limit = nearest(lines, spot.size)
            if limit is None:
                continue
            if spot.value > getattr(limit, f"high_{side}"):
                above.append(spot.label)
            if spot.value < getattr(limit, f"low_{side}"):
                below.append(spot.label)
        return above, below

    (above, below), (above_95, below_95) = outside("998"), outside("95")
    level = written(average, unit=written_as[0], decimals=written_as[1])
    parts = [
        f"{len(spots)} areas by size around an average of {level}.",
        f"Above the 99.8% limit: {words_of.listed(above) if above else 'none'}.",
        f"Below it: {words_of.listed(below) if below else 'none'}.",
        f"Outside the 95% limits: {len(above_95)} above and {len(below_95)} below.",
    ]
    return " ".join(parts)


def nearest(lines: Sequence[Limit], size: Decimal) -> Limit | None:
    """The limits at the size nearest to an area's."""
    return min(lines, key=lambda limit: abs(limit.size - size), default=None)
