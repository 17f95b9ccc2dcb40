"""Working days in England, numbered in order.

Source: bank holidays in England and Wales as published by GOV.UK, from the ``holidays``
package (MIT), pinned by the lock file. Saturdays and Sundays are not working days.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pyarrow as pa

FIRST_DAY = date(1990, 1, 1)
LAST_DAY = date(2035, 12, 31)


@cache
def working_day_table() -> pa.Table:
    """A row for each day: ``day`` and ``working_days_until``, counted from the first day.

    The working days from a to b, a left out and b counted, are the difference of the two.
    """
    import holidays

    off = holidays.country_holidays(
        "GB", subdiv="ENG", years=range(FIRST_DAY.year, LAST_DAY.year + 1)
    )
    days, counts, count = [], [], 0
    for step in range((LAST_DAY - FIRST_DAY).days + 1):
        day = FIRST_DAY + timedelta(days=step)
        count += day.weekday() < 5 and day not in off
        days.append(day)
        counts.append(count)
    return pa.table(
        {
            "row_id": pa.array(range(len(days)), pa.int64()),
            "day": pa.array(days, pa.date32()),
            "working_days_until": pa.array(counts, pa.int64()),
        }
    )
