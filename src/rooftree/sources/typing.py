"""Turn what was written into the typed tables of a dataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
from pyarrow import compute as pc

from rooftree.returns.description import PARSED_KINDS, Column, Table
from rooftree.sources.cells import typed_column
from rooftree.sources.dataset import Problem, WrittenTable
from rooftree.sources.texts import array_of, blank_in

RIGHT = {
    "date": "a date is written dd/mm/yyyy, such as 31/03/2025",
    "integer": "a whole number is written in figures, such as 14",
    "number": "a number is written in figures, such as 3.5",
}


def typed_table(table: Table, written: WrittenTable | None) -> pa.Table:
    """The typed rows of a table; every column that it holds is there, blank where not written."""
    count = len(written.line_numbers) if written else 0
    arrays: dict[str, pa.Array] = {"row_id": pa.array(range(count), pa.int64())}
    for column in table.held:
        texts = written.columns.get(column.name) if written else None
        if texts is None:
            texts = [None] * count
        arrays[column.name] = typed_column(column.kind, texts)
        if column.kind in PARSED_KINDS:
            arrays[f"{column.name}__text"] = array_of(texts)
    return pa.table(arrays)


def unreadable(table: Table, written: WrittenTable, typed: pa.Table) -> Iterator[Problem]:
    """A problem for each cell that was written and could not be read; never its value."""
    for column in table.columns:
        right = RIGHT.get(column.kind)
        texts = written.columns.get(column.name)
        if right is None or texts is None:
            continue
        values = typed.column(column.name)
        if values.null_count == blank_in(texts):
            continue
        lost = pc.and_(pc.is_null(values), pc.is_valid(array_of(texts)))
        for place in pc.indices_nonzero(lost).to_pylist():
            line = written.line_numbers[place]
            sentence = f"what is written cannot be read; {right}. It is kept as given."
            yield Problem(written.source, sentence, line, column.name)


def matched_columns(table: Table, names: Sequence[str]) -> dict[str, str]:
    """Each described column's name with the name it has in the file, whatever its case."""
    by_upper = {column.name.upper(): column.name for column in table.columns}
    found: dict[str, str] = {}
    for name in names:
        known = by_upper.get(name.strip().upper())
        if known is not None and known not in found:
            found[known] = name
    return found


def unknown_columns(table: Table, names: Iterable[str]) -> tuple[str, ...]:
    """Names in the file that the description does not have."""
    known = {column.name.upper() for column in table.columns}
    return tuple(name for name in names if name.strip() and name.strip().upper() not in known)


def with_column(table: pa.Table, column: Column, texts: Sequence[str | None]) -> pa.Table:
    """The table with a derived column filled in."""
    place = table.column_names.index(column.name)
    table = table.set_column(place, column.name, typed_column(column.kind, texts))
    text = f"{column.name}__text"
    if text in table.column_names:
        place = table.column_names.index(text)
        table = table.set_column(place, text, array_of(texts))
    return table
