"""Set an area beside others and beside itself, to learn; never to rank for its own sake."""

from __future__ import annotations

from rooftree.comparisons.chance import RULE as CHANCE_RULE
from rooftree.comparisons.chance import MadeOf, Telling, counts_of, is_of_few, told
from rooftree.comparisons.country import country_figure
from rooftree.comparisons.funnel import Funnel, FunnelPoint, Limits, NoFunnel, funnel
from rooftree.comparisons.history import Stretch, forebears, heirs, history
from rooftree.comparisons.inequalities import GroupRow, Inequalities, inequalities, interval_of
from rooftree.comparisons.intervals import Interval, byar, poisson, wilson
from rooftree.comparisons.joint import joint_areas, joint_figure
from rooftree.comparisons.neighbours import (
    NeighbourRow,
    NeighbourSummary,
    neighbour_rows,
    neighbour_summary,
)
from rooftree.comparisons.order import Ordered, ordered, regions_of
from rooftree.comparisons.position import (
    WHAT_A_POSITION_CANNOT_TELL,
    Band,
    Position,
    position,
)
from rooftree.comparisons.spread import Deciles, deciles
from rooftree.comparisons.summary import (
    SummaryRow,
    area_summary,
    break_between,
    change,
    first_years,
    tell,
)
from rooftree.comparisons.trend import METHOD as TREND_METHOD
from rooftree.comparisons.trend import NoTrend, Trend, trend

__all__ = [
    "CHANCE_RULE",
    "TREND_METHOD",
    "WHAT_A_POSITION_CANNOT_TELL",
    "Band",
    "Deciles",
    "Funnel",
    "FunnelPoint",
    "GroupRow",
    "Inequalities",
    "Interval",
    "Limits",
    "MadeOf",
    "NeighbourRow",
    "NeighbourSummary",
    "NoFunnel",
    "NoTrend",
    "Ordered",
    "Position",
    "Stretch",
    "SummaryRow",
    "Telling",
    "Trend",
    "area_summary",
    "break_between",
    "byar",
    "change",
    "country_figure",
    "counts_of",
    "deciles",
    "first_years",
    "forebears",
    "funnel",
    "heirs",
    "history",
    "inequalities",
    "interval_of",
    "is_of_few",
    "joint_areas",
    "joint_figure",
    "neighbour_rows",
    "neighbour_summary",
    "ordered",
    "poisson",
    "position",
    "regions_of",
    "tell",
    "told",
    "trend",
    "wilson",
]
