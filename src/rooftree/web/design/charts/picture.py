"""A chart as a PNG."""

from __future__ import annotations

from rooftree.web.design.charts.model import Chart
from rooftree.web.design.charts.svg import standalone


def png(chart: Chart, *, scale: float = 2, title: str = "", source: str = "") -> bytes:
    """The picture of a chart on white, at ``scale`` pixels to one of the drawing.

    It is made from the chart's SVG, so that an area marked there is marked here.
    """
    import vl_convert

    drawn: bytes = vl_convert.svg_to_png(standalone(chart.svg, title=title, source=source), scale=scale)
    return drawn
