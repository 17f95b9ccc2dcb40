"""One figure of a statistic, as it may be shown to anyone."""

from __future__ import annotations

from dataclasses import dataclass

from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol, Value


@dataclass(frozen=True)
class Figure:
    """The value of an indicator for an area, a period and a group of children.

    ``breakdown`` and ``group`` are both "total" for the headline. ``numerator`` and
    ``denominator`` are ``z`` where the source gives none.
    """

    indicator: str
    area: str
    period: Period
    value: Value
    numerator: Value = Symbol.Z
    denominator: Value = Symbol.Z
    breakdown: str = "total"
    group: str = "total"
