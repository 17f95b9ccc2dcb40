"""Working days in England, numbered in order.

Saturdays, Sundays and the bank holidays of ``bank_holidays.csv`` are not working days. That
file is written by ``make fix`` from the ``holidays`` package (MIT, pinned by the lock file) and
kept equal to it by ``make check``: to bring the package in would take a tenth of a second, and
a census is checked in one. Source of the days: GOV.UK, bank holidays in England and Wales (Open
Government Licence v3.0); the package tells those to come by their rules.
"""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
import pyarrow as pa

FIRST_DAY = date(1990, 1, 1)
LAST_DAY = date(2035, 12, 31)
BANK_HOLIDAYS = Path(__file__).with_name("bank_holidays.csv")


@cache
def working_day_table() -> pa.Table:
    """A row for each day: ``day`` and ``working_days_until``, counted from the first day.

    The working days from a to b, a left out and b counted, are the difference of the two.
    """
    with BANK_HOLIDAYS.open(encoding="utf-8", newline="") as file:
        off = np.array([row["day"] for row in csv.DictReader(file)], "datetime64[D]")
    days = np.arange(np.datetime64(FIRST_DAY), np.datetime64(LAST_DAY) + 1)
    return pa.table(
        {
            "row_id": pa.array(range(len(days)), pa.int64()),
            "day": pa.array(days, pa.date32()),
            "working_days_until": pa.array(np.is_busday(days, holidays=off).cumsum(), pa.int64()),
        }
    )
