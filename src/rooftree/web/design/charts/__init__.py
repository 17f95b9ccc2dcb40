"""Charts as SVG and PNG, drawn on the server; the only package that draws."""

from rooftree.web.design.charts.bars import bars
from rooftree.web.design.charts.dots import dots
from rooftree.web.design.charts.fan import fan
from rooftree.web.design.charts.funnel import funnel
from rooftree.web.design.charts.model import Break, Cell, Chart, Interval, Limit, Line, Point, Spot
from rooftree.web.design.charts.multiples import over_time_multiples
from rooftree.web.design.charts.over_time import over_time
from rooftree.web.design.charts.picture import png, standalone
from rooftree.web.design.charts.ranked import ranked
from rooftree.web.design.charts.svg import mark_area
from rooftree.web.design.charts.tiles import tiles
from rooftree.web.design.charts.warming import warm

__all__ = [
    "Break",
    "Cell",
    "Chart",
    "Interval",
    "Limit",
    "Line",
    "Point",
    "Spot",
    "bars",
    "dots",
    "fan",
    "funnel",
    "mark_area",
    "over_time",
    "over_time_multiples",
    "png",
    "ranked",
    "standalone",
    "tiles",
    "warm",
]
