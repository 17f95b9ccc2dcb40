"""Periods as Explore Education Statistics names them: ``time_period`` and ``time_identifier``.

Source: DfE, "Explore Education Statistics: data standards", list of allowable time values (Open
Government Licence v3.0).
"""

from __future__ import annotations

from datetime import date, timedelta

from rooftree.reference.periods import Period

REPORTING = "Reporting year"
_QUARTERS = {4: 1, 7: 2, 10: 3, 1: 4}
_HALVES = {4: "Part 1 (April to September)", 10: "Part 2 (October to March)"}


def time_cells(period: Period, kind: str = "") -> tuple[str, str]:
    """``time_period`` and ``time_identifier`` of a period.

    ``kind`` is the definition's ``period_kind``: twelve months from April are the reporting
    year they end in (2025), as in the department's statistics of children's social care, unless
    the kind says that they are a financial year (202425). A day is the reporting year that it
    stands for. The layout has no name for several years together: they are named by the last
    of them, and ``several_years`` says how many they are. What has no name at all is given by
    its dates, which the screener refuses.
    """
    start, end = period.start, period.end
    if start == end:
        return str(end.year), REPORTING
    months = _months(start, end)
    if months and months > 12 and months % 12 == 0:
        start, months = _a_year_before(end), 12
    if months == 12:
        return _year(start, end, kind) or _dated(period)
    return _part(start, months) or _dated(period)


def several_years(period: Period) -> int:
    """How many whole years a period is of: 1 also for anything shorter."""
    return max(1, (_months(period.start, period.end) or 12) // 12)


def _months(start: date, end: date) -> int | None:
    """How many whole months lie between two days, both counted; None where they are not whole."""
    if start.day != 1 or (end + timedelta(days=1)).day != 1:
        return None
    return (end.year - start.year) * 12 + end.month - start.month + 1


def _a_year_before(end: date) -> date:
    after = end + timedelta(days=1)
    return date(after.year - 1, after.month, 1)


def _year(start: date, end: date, kind: str) -> tuple[str, str] | None:
    two = f"{start.year}{(start.year + 1) % 100:02d}"
    if start.month == 4:
        return (two, "Financial year") if "inancial" in kind else (str(end.year), REPORTING)
    if start.month in (8, 9):
        return two, "Academic year"
    if start.month == 1:
        return str(start.year), "Calendar year"
    # The workforce census and adoption years end on other days: their years are reporting years.
    return (str(end.year), REPORTING) if kind else None


def _part(start: date, months: int | None) -> tuple[str, str] | None:
    first = start.year if start.month >= 4 else start.year - 1
    two = f"{first}{(first + 1) % 100:02d}"
    if months == 3 and start.month in _QUARTERS:
        return two, f"Financial year Q{_QUARTERS[start.month]}"
    if months == 6 and start.month in _HALVES:
        return two, _HALVES[start.month]
    if months == 1:
        return str(start.year), f"{start:%B}"
    return None


def _dated(period: Period) -> tuple[str, str]:
    return f"{period.start.isoformat()}/{period.end.isoformat()}", period.label
