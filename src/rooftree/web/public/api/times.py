"""Periods as the API names them: a year or a span of years, and the code of its kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rooftree.releases.shown import Period

PERIOD_CODES = {
    "AY": "Academic year",
    "CY": "Calendar year",
    "FY": "Financial year",
    "FYQ1": "Financial year Q1",
    "FYQ2": "Financial year Q2",
    "FYQ3": "Financial year Q3",
    "FYQ4": "Financial year Q4",
    "RY": "Reporting year",
    **{f"M{month}": f"Month {month}" for month in range(1, 13)},
}
_YEAR, _QUARTER = 12, 3
_APRIL, _SEPTEMBER = 4, 9


@dataclass(frozen=True)
class Time:
    """A period by its name and kind; ``order`` is the day on which it ends."""

    period: str
    code: str
    label: str
    order: int


def time_of(period: Period) -> Time:
    """A period of a release as the API names it.

    A year to 31 March is the reporting year that it ends in, as in the department's files; one
    day is the reporting year it falls in; September to August is an academic year. What is none
    of these is named by its last month.
    """
    start, end, label = period.start, period.end, period.label
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    whole = start.day == 1 and (end + timedelta(days=1)).day == 1
    span = f"{start.year}/{start.year + 1}"
    order = end.toordinal()
    if start == end or (whole and months == _YEAR and start.month == _APRIL):
        return Time(str(end.year), "RY", label, order)
    if whole and months == _YEAR and start.month in (8, _SEPTEMBER):
        return Time(span, "AY", label, order)
    if whole and months == _YEAR and start.month == 1:
        return Time(str(start.year), "CY", label, order)
    if whole and months == _QUARTER and (start.month - 1) % _QUARTER == 0:
        first = start.year if start.month >= _APRIL else start.year - 1
        quarter = (start.month - _APRIL) % _YEAR // _QUARTER + 1
        return Time(f"{first}/{first + 1}", f"FYQ{quarter}", label, order)
    return Time(str(end.year), f"M{end.month}", label, order)


def first_year(period: str) -> int | None:
    """The year that a period begins with ("2024/2025", "2024"), or None where it is no period."""
    first, _, second = period.partition("/")
    if not (len(first) == 4 and first.isascii() and first.isdigit()):
        return None
    if second and second != str(int(first) + 1):
        return None
    return int(first)
