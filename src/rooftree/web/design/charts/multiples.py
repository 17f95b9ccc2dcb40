"""Small charts over periods, side by side on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rooftree.web.design.charts import narrow, palette
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import Axis, axis, width_of, wrapped
from rooftree.web.design.charts.drawing import WIDTH, Panel, chart
from rooftree.web.design.charts.model import Break, Chart, Line
from rooftree.web.design.charts.over_time import (
    Domain,
    aligned,
    draw,
    known_breaks,
    lines_said,
    noted,
    numbered,
    values_of,
)

HEIGHT = 150.0
COLUMNS = 2
GUTTER = 28.0
Titled = tuple[str, Sequence[Line]]


def over_time_multiples(
    panels: Sequence[tuple[str, Sequence[Line]]],
    *,
    periods: Sequence[str],
    unit: str,
    decimals: int,
    breaks: Sequence[Break] = (),
    zero: bool = True,
    domain: Domain = None,
    own: Sequence[Sequence[Break]] = (),
    own_axes: bool = False,
) -> Chart:
    """A small plot for each of ``panels`` (title, lines), on one axis or with ``own_axes``.

    ``breaks`` are in every panel, ``own`` those of each, in their order. The lines of each panel
    come in the same order, so that a look means the same in all: they are named once, above the
    first. Raises ``ValueError`` where there is no panel.
    """
    if not panels:
        raise ValueError("Small multiples need at least one panel with its title and lines.")
    whole = [(title, aligned(lines, periods)) for title, lines in panels]
    every = [line for _, lines in whole for line in lines]
    each = [known_breaks((*breaks, *few), periods) for few in own or [()] * len(panels)]
    breaks = known_breaks([one for few in each for one in few], periods)
    values = axis(values_of(every), unit=unit, zero=zero, domain=domain, marks=4)
    axes = [values] * len(whole)
    if own_axes:
        axes = [axis(values_of(few), unit=unit, zero=zero, marks=4) for _, few in whole]
    shown: dict[str, Any] = {
        "periods": periods, "axes": axes, "breaks": breaks, "own": each,
        "numbers": numbered(every, breaks), "written_as": (unit, decimals),
    }  # fmt: skip
    drawn, tall = _sheet(whole, sheet=WIDTH, columns=COLUMNS, **shown)
    words = _words(whole, each, values, written_as=(unit, decimals), own_axes=own_axes)
    wide = chart(drawn, words=words, height=tall, kind="time", notes=noted(every, breaks))
    drawn, tall = _sheet(whole, sheet=narrow.SHEET, columns=1, **shown)
    return narrow.paired(wide, drawn, height=tall, kind="time")


def _sheet(
    whole: Sequence[Titled],
    *,
    sheet: float,
    columns: int,
    axes: Sequence[Axis],
    own: Sequence[Sequence[Break]],
    **shown: Any,
) -> tuple[list[Panel], float]:
    """All plots in so many columns, under what they measure; how tall that is."""
    drawn = _heading(axes[0], whole, sheet=sheet)
    top = drawn[-1].top + drawn[-1].height
    for start in range(0, len(whole), columns):
        part = slice(start, start + columns)
        row, top = _row(
            whole[part], first=start, top=top, axes=axes[part], own=own[part],
            wide=(sheet - GUTTER * (columns - 1)) / columns, sheet=sheet, **shown,
        )  # fmt: skip
        drawn += row
    return drawn, top


def _heading(values: Axis, whole: Sequence[Titled], *, sheet: float) -> list[Panel]:
    """What is measured, and what the looks mean where there is more than one line."""
    heading = Panel("plain", sheet, 30)
    heading.title(values, 0, 10)
    keyed = max((lines for _, lines in whole), key=len)
    if len(keyed) < 2:
        return [heading]
    return [heading, _key([line.name for line in keyed], sheet=sheet)]


def _row(
    row: Sequence[Titled],
    *,
    first: int,
    top: float,
    periods: Sequence[str],
    axes: Sequence[Axis],
    wide: float,
    sheet: float,
    breaks: Sequence[Break],
    own: Sequence[Sequence[Break]],
    numbers: dict[str, int],
    written_as: tuple[str, int],
) -> tuple[list[Panel], float]:
    """The plots of one row, and where the next row begins."""
    left = max(values.room for values in axes) + 12
    plot = wide - left - 6
    titles = [wrapped(title, room=plot + left) for title, _ in row]
    head = 20.0 * max(len(title) for title in titles) + 12 + (22 if breaks else 0)
    drawn, deepest = [], 0.0
    for n, (title, lines) in enumerate(row):
        across = left + n * (wide + GUTTER)
        panel = Panel("time", plot, HEIGHT, across, top + head, sheet=sheet)
        panel.x, panel.y = (-0.5, len(periods) - 0.5), axes[n]
        for k, part in enumerate(titles[n]):
            panel.text(part, -left, 10 - head + 20 * k, weight="bold")
        down = draw(
            panel, lines, periods=periods, breaks=own[n], written_as=written_as, among=breaks,
            size=palette.SMALL, numbers=numbers, first=(first + n) * 10, title=title,
        )  # fmt: skip
        deepest = max(deepest, down)
        drawn.append(panel)
    return drawn, top + head + deepest + 20


def _key(names: Sequence[str], *, sheet: float) -> Panel:
    """What the looks mean, once for all small plots: a piece of each line with its name."""
    places, x, y = [], 0.0, 10.0
    for name in names:
        wide = 42 + width_of(name) * 1.05 + 24
        if x and x + wide > sheet:
            x, y = 0.0, y + 24
        places.append((x, y))
        x += wide
    key = Panel("plain", sheet, y + 18, 0, 32)
    for n, (name, (x, y)) in enumerate(zip(names, places, strict=True)):
        look = palette.LOOKS[n % len(palette.LOOKS)]
        key.rule(x, y, x + 34, y, colour=look.colour, dash=list(look.dash), width=look.width)
        key.point(x=x + 17, y=y, colour=look.colour, shape=look.shape)
        key.text(name, x + 42, y, colour=look.colour, weight="bold")
    return key


def _words(
    whole: Sequence[Titled],
    breaks: Sequence[Sequence[Break]],
    values: Axis,
    *,
    written_as: tuple[str, int],
    own_axes: bool,
) -> str:
    unit, decimals = written_as
    shared = tuple(one for one in breaks[0] if all(one in few for few in breaks))
    which = "each on its own axis" if own_axes else "on the same axis"
    count = "One small chart" if len(whole) == 1 else f"{len(whole)} small charts {which}"
    told = []
    for (title, lines), few in zip(whole, breaks, strict=True):
        said = lines_said(lines, unit=unit, decimals=decimals, breaks=few)
        own = words_of.breaks_said([one for one in few if one not in shared])
        told.append(words_of.joined(f"{title}. {said}", own))
    parts = [f"{count}.", *told, words_of.breaks_said(shared), words_of.start_of(values)]
    return " ".join(part for part in parts if part)
