"""Days on which the lives of invented children turn."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache


def birthday(born: date, age: int) -> date:
    """The day on which an age is reached. Nobody invented is born on 29 February."""
    return born.replace(year=born.year + age)


def age_on(born: date, day: date) -> int:
    """Age in whole years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def later(day: date, days: int) -> date:
    """So many days after a day."""
    return day + timedelta(days=days)


def clear_of_year_end(day: date) -> date:
    """The day, or the nearest later one that is clear of the turn of the collection year.

    Whether the first or last day of a year still counts differs between checks. Nothing in
    invented lives should hang on it: births, starts and ends of care keep away.
    """
    if (day.month, day.day) in ((3, 30), (3, 31)):
        return day.replace(month=4, day=3)
    if day.month == 4 and day.day < 3:
        return day.replace(day=3)
    return day


def day_of_birth(day: date) -> date:
    """The day, or another near it: not 29 February and clear of the turn of the year."""
    if (day.month, day.day) == (2, 29):
        return day.replace(day=28)
    if (day.month, day.day) in ((3, 30), (3, 31), (4, 1), (4, 2)):
        return day.replace(month=3, day=28)
    return day


@cache
def collection_year(day: date) -> int:
    """The calendar year in which the collection year of a day ends."""
    return day.year + (day.month >= 4)


@cache
def written(day: date | None) -> str:
    """A day as the return writes it; blank for none."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day else ""
