"""How long things took against the limits of statutory guidance, each a dated definition."""

from __future__ import annotations

from rooftree.indicators.timescales.definition import OUTCOMES, Parameter, Timescale
from rooftree.indicators.timescales.definitions import TIMESCALES
from rooftree.indicators.timescales.judging import judge, query

__all__ = ["OUTCOMES", "TIMESCALES", "Parameter", "Timescale", "judge", "query"]
