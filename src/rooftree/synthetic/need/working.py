"""Working days, as social care counts its timescales."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from functools import cache

from numpy import busday_offset

from rooftree.reference.calendar import working_day_table


@cache
def _days() -> tuple[date, ...]:
    table = working_day_table()
    found, count = [], 0
    days, counts = (table.column(name).to_pylist() for name in ("day", "working_days_until"))
    for day, so_far in zip(days, counts, strict=True):
        if so_far > count:
            found.append(day)
        count = so_far
    return tuple(found)


def working(day: date, after: int = 0) -> date:
    """The day, or the next working day where it is none, and so many working days on.

    Past the calendar of working days, where no census reads a day, any weekday will do.
    """
    days = _days()
    place = bisect_left(days, day) + after
    if place < len(days):
        return days[place]
    first = max(day, days[-1] + timedelta(days=1))
    return date.fromisoformat(str(busday_offset(first, place - len(days), roll="forward")))
