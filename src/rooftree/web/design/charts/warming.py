"""One chart of each shape, drawn before the first reader asks: what is slow is done once."""

from __future__ import annotations

from decimal import Decimal

from rooftree.web.design.charts.bars import bars
from rooftree.web.design.charts.dots import dots
from rooftree.web.design.charts.funnel import funnel
from rooftree.web.design.charts.model import Line, Point
from rooftree.web.design.charts.over_time import over_time
from rooftree.web.design.charts.picture import png
from rooftree.web.design.charts.ranked import ranked
from rooftree.web.design.charts.templates import SHAPES, template
from rooftree.web.design.charts.tiles import tiles


def warm() -> None:
    """Compile every shape and draw a small chart of each sort."""
    for shape in SHAPES:
        template(shape)
    one, two = Decimal(1), Decimal(2)
    points = (Point("a", one), Point("b", None, "c"))
    over_time([Line("A", points)], periods=("a", "b"), unit="%", decimals=0)
    ranked(points, unit="%", decimals=0)
    png(bars(points, unit="%", decimals=0))
    dots([("a", one, one, two, "")], unit="%", decimals=0, reference=None)
    funnel([("a", "A", two, one)], [(two, one, two, one, two)], one, unit="%", decimals=0)
    tiles([("a", "A", 0, 0, one, 0)], unit="%", decimals=0)
