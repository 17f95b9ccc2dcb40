"""What the header of a census says of itself: its period, held against what was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pyarrow as pa

from rooftree.reference.calendar import FIRST_DAY, LAST_DAY
from rooftree.sources.dataset import Problem, WrittenTable

_ASKED = "Give --year as the year in which the collection ends, or export the census again."


def period(tables: Mapping[str, pa.Table]) -> tuple[date, date] | None:
    """The year that ends on the header's reference date: checks on periods are against it.

    A date outside the calendar of working days is a slip, and no period.
    """
    given = tables["header"].column("ReferenceDate").to_pylist()
    days = [day for day in given if day and FIRST_DAY.year < day.year <= LAST_DAY.year]
    if not days:
        return None
    end = days[0]
    # The day after the same day a year before; there is no 29 February in most years.
    before = date(end.year - 1, end.month, min(end.day, 28) if end.month == 2 else end.day)
    return before + timedelta(days=1), end


def header_problems(
    tables: Mapping[str, pa.Table], written: Mapping[str, WrittenTable], *, year: int, end: date
) -> Iterator[Problem]:
    """A sentence for a Year or a ReferenceDate that is missing or another collection's.

    Everything is read all the same. A cell that cannot be read has been told already.
    """
    held = written.get("header")
    if held is None or not held.line_numbers:
        source = held.source if held else next((one.source for one in written.values()), "")
        yield Problem(source, f"the census has no Header: it should say Year {year} in one.")
        return
    right = {"Year": (year, str(year)), "ReferenceDate": (end, f"{end:%Y-%m-%d}")}
    typed = tables["header"]
    for column, (wanted, shown) in right.items():
        for row, value in enumerate(typed.column(column).to_pylist()):
            line = held.line_numbers[row]
            if value is not None and value != wanted:
                sentence = f"it is not that of the collection asked for, {shown}. {_ASKED}"
                yield Problem(held.source, sentence, line, column)
            elif value is None and not held.value(column, row):
                sentence = f"it is missing: it should be {shown}."
                yield Problem(held.source, sentence, line, column)
