"""The SQL that gives every row its place in the child's order, the same on every engine."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rooftree.returns.description import COPY, JOINED_BY, Table

_PLACE = re.compile(r"\b(\w+)\.n(?:_from_end)?\b")
_CALLED = re.compile(r"\b(?:FROM|JOIN) (\w+) AS (\w+)\b")
_ANY_PLACE = re.compile(r"\bn(?:_from_end)?\b")


def tables_placed(texts: Iterable[str]) -> tuple[str, ...]:
    """The tables of which a condition's SQL reads a row's place; each is named by its word."""
    text = "\n".join(texts)
    called = {word: table for table, word in _CALLED.findall(text)}
    return tuple(sorted({called.get(word, word) for word in _PLACE.findall(text)}))


def reads_places(sql: str) -> bool:
    """Whether SQL that is written by hand may read the place of a row in any of its tables."""
    return _ANY_PLACE.search(sql) is not None


def held_sql(table: Table, *, key: str | None, source: str, place: bool = True) -> str:
    """What an engine holds of a table that arrives as ``source``.

    With a ``key`` that it has, the columns that are made of others are made, and each row has a
    place unless none is wanted.
    """
    if not key or table.column(key) is None:
        return f"SELECT * FROM {source}"
    if place:
        return placed_sql(table, key=key, source=source)
    return f"SELECT * FROM {_with_made(table, source)} AS unplaced"


def placed_sql(table: Table, *, key: str, source: str, number_rows: bool = False) -> str:
    """SELECT all of ``source`` with ``n`` and ``n_from_end``; rows without a place have none.

    A row has no place when its key or its first ordering column is blank. Ties go by the
    later ordering columns (blank last) and then by the row id. ``number_rows`` also makes the
    row id, for views. Columns made of others are made, and copies numbered.
    """
    source = _with_made(table, source)
    orders = [f'"{name}" NULLS LAST' for name in table.order]
    if number_rows:
        by = ", ".join([f'"{key}" NULLS LAST', *orders])
        source = f"(SELECT *, row_number() OVER (ORDER BY {by}) - 1 AS row_id FROM {source})"
    given = [f'"{key}" IS NOT NULL']
    if table.order:
        given.append(f'"{table.order[0]}" IS NOT NULL')
    placed = " AND ".join(given)
    window = f'PARTITION BY "{key}", {placed}'
    order = ", ".join([*orders, "row_id"])
    place = f"row_number() OVER ({window} ORDER BY {order})"
    return (
        f"SELECT *, CASE WHEN {placed} THEN {place} END AS n, "
        f"CASE WHEN {placed} THEN count(*) OVER ({window}) - {place} + 1 END AS n_from_end "
        f"FROM {source} AS unplaced"
    )


def _with_made(table: Table, source: str) -> str:
    """``source`` with the columns that are made of others, and the number of each copy."""
    made = [f'{_joined(c.made_of)} AS "{c.name}"' for c in table.columns if c.made_of]
    if made:
        source = f"(SELECT *, {', '.join(made)} FROM {source} AS unmade)"
    if table.told_by:
        number = f'row_number() OVER (PARTITION BY "{table.told_by}" ORDER BY row_id)'
        source = f"(SELECT *, {number} AS {COPY} FROM {source} AS uncounted)"
    return source


def _joined(parts: tuple[str, ...]) -> str:
    """The parts of a column in one: nothing without the first, a blank where another is not."""
    first, *rest = parts
    more = (f"coalesce(\"{part}\", '')" for part in rest)
    return f" || '{JOINED_BY}' || ".join((f'"{first}"', *more))
