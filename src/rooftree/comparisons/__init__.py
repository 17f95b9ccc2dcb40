"""Set an area beside others and beside itself, to learn; never to rank for its own sake."""

from __future__ import annotations

from rooftree.comparisons.neighbours import NeighbourSummary, neighbour_summary
from rooftree.comparisons.summary import SummaryRow, area_summary, change

__all__ = ["NeighbourSummary", "SummaryRow", "area_summary", "change", "neighbour_summary"]
