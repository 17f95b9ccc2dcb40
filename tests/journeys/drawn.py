"""Records drawn row by row, for journeys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from rooftree.engines.loading import empty_table
from rooftree.journeys import Journeys, journeys
from rooftree.record import RECORD, Record, Submission

UNTIL = date(2023, 3, 31)


def day(text: str | None) -> date | None:
    """A day written as ISO."""
    return date.fromisoformat(text[:10]) if text else None


def ways(
    tables: Mapping[str, Sequence[Mapping[str, Any]]],
    *,
    until: date = UNTIL,
    since: date = date(1900, 1, 1),
) -> Journeys:
    """The journeys of a record with these rows, of an authority's returns of some days."""
    rows = {name: list(given) for name, given in tables.items()}
    # Somebody else's referral says up to when the authority has told of anything.
    known = {"child_id": "somebody else", "referred_on": date(1960, 1, 1)}
    rows["referrals"] = [*rows.get("referrals", []), {**known, "last_returned_on": until}]
    held = {table.name: _table(table.name, rows.get(table.name, [])) for table in RECORD.tables}
    return journeys(Record(held, (Submission("X1", since, until, "cin"),)))


def _table(name: str, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    described = RECORD.table(name)
    assert described is not None
    schema = empty_table(described).schema
    filled = [
        {**dict.fromkeys(schema.names), "authority": "X1", **row, "row_id": place}
        for place, row in enumerate(rows)
    ]
    for place, row in enumerate(rows):
        unknown = set(row) - set(schema.names)
        assert not unknown, f"{name} has no {unknown} (row {place})"
    return pa.Table.from_pylist(filled, schema=schema)


def found(given: Journeys, table: str, *names: str) -> list[tuple[Any, ...]]:
    """Columns of a table of journeys, without the child that only dates the record."""
    rows = given.tables[table].to_pylist()
    return [
        tuple(row[name] for name in names) for row in rows if row["child_id"] != "somebody else"
    ]
