"""A stretch of time that a figure is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, order=True)
class Period:
    """``start`` and ``end`` are both within the period; ``label`` is what people call it."""

    start: date
    end: date
    label: str


def collection_year(ends_in: int) -> Period:
    """The statutory collection year 1 April to 31 March that ends in the year ``ends_in``."""
    label = f"{ends_in - 1}/{ends_in % 100:02d}"
    return Period(date(ends_in - 1, 4, 1), date(ends_in, 3, 31), label)
