"""What was counted: numbers of children that nobody outside may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rooftree.reference.periods import Period


@dataclass(frozen=True)
class Count:
    """Numerator and denominator of an indicator for an area, a period and a group.

    ``denominator`` is None for a rate whose population is not held.
    """

    indicator: str
    area: str
    period: Period
    breakdown: str
    group: str
    numerator: int
    denominator: int | None


@dataclass(frozen=True)
class Counts:
    """Unrounded, unprotected counts with the definitions that made them, as plain data."""

    counts: tuple[Count, ...]
    definitions: Mapping[str, Mapping[str, Any]]
