"""Whose returns reach far enough for an indicator to be counted: all else is absent, not zero."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from rooftree.indicators.definition import Indicator
from rooftree.language.plan import Plan
from rooftree.record import RETURN_OF, Record, Submission
from rooftree.reference.periods import Period


def covered(
    record: Record, period: Period, indicator: Indicator, plans: Mapping[str, Plan]
) -> list[str]:
    """Authorities whose returns, each that the indicator reads, cover the days that it reads.

    Those are the period and the years that it looks back. An indicator that reads no table of
    one return alone is counted from any.
    """
    returns = {RETURN_OF[t] for plan in plans.values() for t in plan.needs if t in RETURN_OF}
    first = _years_before(period.start, indicator.looks_back)
    held: dict[tuple[str, str], list[Submission]] = {}
    for given in record.submissions:
        held.setdefault((given.authority, given.returns), []).append(given)
    whole = {key for key, spans in held.items() if _reaches(spans, first, period.end)}
    authorities = {authority for authority, _ in whole}
    return sorted(a for a in authorities if all((a, each) in whole for each in returns))


def _reaches(spans: Sequence[Submission], first: date, last: date) -> bool:
    """Whether every day from the first to the last is one of a submission."""
    day = first
    for span in sorted(spans, key=lambda one: one.start):
        if span.start <= day <= span.end:
            day = span.end + timedelta(days=1)
    return day > last


def _years_before(day: date, years: int) -> date:
    """The same day so many years before; of 29 February, the 28th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if is_leap_day and years else day.day)
