"""What a definition of a timescale says: where a clock starts and stops, and its limit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Calendar = Literal["working days", "calendar months", "calendar days"]

# What becomes of a clock: in time, too late, still in time, not yet stopped and too late already,
# stopped before it started, or with a date that the calendar of working days does not have.
OUTCOMES = ("within", "late", "running", "overdue", "reversed", "unknown")


@dataclass(frozen=True)
class Parameter:
    """A reading that the sources leave open: what is usual here, what else may be chosen, why."""

    name: Literal["first_day", "three_months_as", "six_months_as"]
    default: str
    others: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Timescale:
    """One timescale, in force for the collections that end in ``since`` to ``until``.

    ``clock_start``, ``clock_stop`` and ``among`` (the rows whose clock counts) are SQL over a
    row of ``table`` of the record; ``reads`` names the other tables that they read. In
    ``example`` the column ``outcome`` says what becomes of each row, blank where none counts.
    """

    name: str
    title: str
    table: str
    clock_start: str
    clock_stop: str
    calendar: Calendar
    limit: int
    source: str
    caution: str
    example: str
    among: str = "TRUE"
    reads: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    since: int | None = None
    until: int | None = None
