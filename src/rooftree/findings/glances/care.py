"""Who is in care by the episodes of an SSDA903 return: counted in columns, for speed.

Periods of care are as in the record (``rooftree/record/from_ssda903.py``): episodes in a series
of short breaks are left out, a period begins where an episode does not adjoin the one before it
or that one ended care, and of two episodes that begin on one day the later row counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
from pyarrow import compute as pc

from rooftree.returns import find

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FIRST_DAY = date(1970, 1, 1)
# Later than every day: an episode without an end goes on.
_GOES_ON = 10_000_000


@dataclass(frozen=True)
class InCare:
    """Children who started and who ceased between two days, each once, and those in care then.

    ``at_end`` holds CHILD, PLACE and LS on the last day, a row a child.
    """

    started: int
    ceased: int
    at_end: pa.Table


@dataclass(frozen=True)
class _Episodes:
    """Episodes in order of child and first day; ``row`` is the row of the table."""

    row: NDArray[np.int64]
    child: NDArray[np.int64]
    began: NDArray[np.int64]
    ended: NDArray[np.int64]
    ends_care: NDArray[np.bool_]


def in_care(table: pa.Table, start: date, end: date) -> InCare:
    """Count the episodes of a return between two days, both of them in it."""
    held = _in_order(table)
    begins = np.ones(len(held.row), dtype=bool)
    same = held.child[1:] == held.child[:-1]
    begins[1:] = ~(same & (held.began[1:] == held.ended[:-1]) & ~held.ends_care[:-1])
    first = np.flatnonzero(begins)
    child, since = held.child[first], held.began[first]
    until = np.maximum.reduceat(held.ended, first) if len(first) else first
    from_, to = _day(start), _day(end)
    return InCare(
        started=len(_different(child[(from_ <= since) & (since <= to)])),
        ceased=len(_different(child[(from_ <= until) & (until <= to)])),
        at_end=_at_end(table, held, _different(child[(since <= to) & (until > to)]), to),
    )


def _at_end(table: pa.Table, held: _Episodes, there: NDArray[np.int64], day: int) -> pa.Table:
    """The children who are there on a day, each with its last episode that is open then."""
    names = table.column("CHILD").combine_chunks().dictionary_encode().dictionary
    open_ = np.flatnonzero((held.began <= day) & (held.ended > day))
    row_of = np.full(len(names), -1)
    # Of a child's several rows the last one stays.
    row_of[held.child[open_]] = held.row[open_]
    rows = [None if row < 0 else row for row in row_of[there].tolist()]
    codes = table.select(["PLACE", "LS"]).take(pa.array(rows, pa.int64()))
    return codes.add_column(0, "CHILD", names.take(pa.array(there.tolist(), pa.int64())))


def _in_order(table: pa.Table) -> _Episodes:
    child, began = _places(table, "CHILD"), _days(table, "DECOM")
    rows = np.flatnonzero((child >= 0) & (began != _GOES_ON))
    rows = rows[np.lexsort((rows, began[rows], child[rows]))]
    again = (child[rows][1:] == child[rows][:-1]) & (began[rows][1:] == began[rows][:-1])
    rows = np.delete(rows, np.flatnonzero(again))
    rows = rows[~_is(table, "LS", "legal_status", "is_short_break")[rows]]
    ended, ends_care = _days(table, "DEC"), _is(table, "REC", "reason_ceased", "ends_care")
    return _Episodes(rows, child[rows], began[rows], ended[rows], ends_care[rows])


def _day(day: date) -> int:
    return (day - _FIRST_DAY).days


def _different(held: NDArray[np.int64]) -> NDArray[np.int64]:
    """The different ones of places that are in order, none of them below 0."""
    return held[np.flatnonzero(np.diff(held, prepend=-1))]


def _places(table: pa.Table, column: str) -> NDArray[np.int64]:
    """For each row the place of its value among the different ones, -1 for a blank."""
    places = table.column(column).combine_chunks().dictionary_encode().indices
    return np.array(places.fill_null(-1).to_numpy(zero_copy_only=False), dtype=np.int64)


def _days(table: pa.Table, column: str) -> NDArray[np.int64]:
    days = table.column(column).combine_chunks().cast(pa.int32()).fill_null(_GOES_ON)
    return np.array(days.to_numpy(zero_copy_only=False), dtype=np.int64)


def _is(table: pa.Table, column: str, code_list: str, fact: str) -> NDArray[np.bool_]:
    """Whether the code of each row has a fact; a blank and an unknown code have none."""
    held = facts(code_list, fact)
    different = table.column(column).combine_chunks().dictionary_encode().dictionary.to_pylist()
    known = np.array([*(bool(held.get(code)) for code in different), False], dtype=bool)
    found: NDArray[np.bool_] = known[_places(table, column)]
    return found


def ages(born: pa.ChunkedArray, day: date) -> pa.ChunkedArray:
    """The age of each on a day in whole years, null where not known or not born by then."""
    month_and_day = pc.add(pc.multiply(pc.month(born), 100), pc.day(born))
    is_before_birthday = pc.greater(month_and_day, day.month * 100 + day.day).cast(pa.int64())
    whole = pc.subtract(pc.subtract(day.year, pc.year(born)), is_before_birthday)
    return pc.if_else(pc.greater(born, pa.scalar(day)), None, whole)


def counted(column: pa.ChunkedArray) -> dict[Any, int]:
    """How many rows each different value has, a blank as None."""
    return {one["values"]: one["counts"] for one in column.value_counts().to_pylist()}


def facts(code_list: str, fact: str) -> dict[str | None, Any]:
    """A fact of each code, of every year: a code's group does not change with the year."""
    return {code.code: code.facts[fact] for code in find("ssda903").code_lists[code_list].codes}
