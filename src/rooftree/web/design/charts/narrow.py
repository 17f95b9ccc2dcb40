"""Charts drawn again for a narrow screen: names above or below, every mark within 344 pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from rooftree.web.design.charts.axis import Axis, wrapped, written
from rooftree.web.design.charts.drawing import Panel, chart
from rooftree.web.design.charts.model import Chart, Line
from rooftree.web.design.charts.palette import LOOKS, Look

SHEET = 344.0
LEADING = 20.0
_SAMPLE = 34.0  # The piece of a line that stands before its name.


def paired(wide: Chart, panels: Sequence[Panel], *, height: float, kind: str) -> Chart:
    """A chart with its narrow drawing; the style sheet shows one of the two.

    Both say the same words: the one that is not shown is not read out either.
    """
    drawn = chart(panels, words=wide.words, height=height, kind=kind, sheet=SHEET)
    small = drawn.altered(lambda svg: _classed(svg, "rt-chart--narrow")).wide
    return replace(wide.altered(lambda svg: _classed(svg, "rt-chart--wide")), small=small)


def _classed(svg: str, name: str) -> str:
    return svg.replace('class="rt-chart ', f'class="rt-chart {name} ', 1)


def within(panel: Panel) -> None:
    """Leave out the texts that begin right of the plot: the key under it names the lines."""
    edge = panel.left + panel.width + 10
    panel.texts = [text for text in panel.texts if text.align != "left" or text.x < edge]


def line_key(lines: Sequence[Line], *, top: float, written_as: tuple[str, int]) -> Panel:
    """Each line with its look, its name, and its last number with the period that it is of."""
    entries = [
        (line.name, _last(line, written_as=written_as), LOOKS[n % len(LOOKS)])
        for n, line in enumerate(lines)
    ]
    return key(entries, top=top)


def level_key(
    levels: Sequence[tuple[str, Decimal]], *, top: float, written_as: tuple[str, int]
) -> Panel:
    """Each level with its look, name and number; the first look is that of the marks."""
    unit, decimals = written_as
    return key(
        [
            (name, written(level, unit=unit, decimals=decimals), LOOKS[n % len(LOOKS)])
            for n, (name, level) in enumerate(levels, start=1)
        ],
        top=top,
        points=False,
    )


def key(entries: Sequence[tuple[str, str, Look]], *, top: float, points: bool = True) -> Panel:
    """Looks with their names and numbers, one under the other; its height is what they take."""
    panel = Panel("plain", SHEET, 0, 0, top)
    y = LEADING / 2
    for name, number, look in entries:
        lines = wrapped(f"{name}: {number}", room=SHEET - _SAMPLE - 10)
        panel.rule(0, y, _SAMPLE, y, colour=look.colour, dash=list(look.dash), width=look.width)
        if points:
            panel.point(x=_SAMPLE / 2, y=y, colour=look.colour, shape=look.shape)
        for part in lines:
            panel.text(part, _SAMPLE + 10, y, colour=look.colour, weight="bold")
            y += LEADING
        y += 4
    panel.height = y - LEADING / 2
    return panel


def _last(line: Line, *, written_as: tuple[str, int]) -> str:
    """The last number of a line with its period, or that there is none."""
    unit, decimals = written_as
    for point in reversed(line.points):
        if point.value is not None:
            return f"{written(point.value, unit=unit, decimals=decimals)} in {point.label}"
    return "no figures"


def plot_for(shape: str, values: Axis, *, tall: float, top: float) -> Panel:
    """A plot as wide as the sheet allows, with its axis for heights."""
    left = values.room + 12
    panel = Panel(shape, SHEET - left - 4, tall, left, top, sheet=SHEET)
    panel.y = values
    panel.title(values, -left, 10 - top)
    return panel
