"""The factors of an assessment, which a census may give as a list of rows or as one cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, MutableMapping

import pyarrow as pa

from rooftree.returns.description import Return
from rooftree.sources.dataset import WrittenTable
from rooftree.sources.typing import typed_table, with_column

_LAST = "_last"
_OF_ASSESSMENT = ("LAchildID", "CINdetailsID", "AssessmentID")
_CELL, _ROW = "AssessmentFactors", "AssessmentFactor"


def derive(
    described: Return,
    tables: MutableMapping[str, pa.Table],
    written: Mapping[str, WrittenTable],
) -> None:
    """Fill in the cell from the rows, or the rows from the cell, whichever was not given."""
    for suffix in ("", _LAST):
        assessments, factors = f"assessments{suffix}", f"factors{suffix}"
        held = written.get(assessments)
        if held is None:
            continue
        if factors in written and _CELL not in held.columns:
            _fill_cells(described, tables, assessments, factors)
        elif factors not in written and _CELL in held.columns:
            table = described.table("factors")
            assert table is not None
            tables[factors] = typed_table(table, _rows_of(held))


def _fill_cells(
    described: Return, tables: MutableMapping[str, pa.Table], assessments: str, factors: str
) -> None:
    given: dict[tuple[str | None, ...], list[str]] = defaultdict(list)
    for *key, code in _rows(tables[factors], (*_OF_ASSESSMENT, _ROW)):
        if code:
            given[tuple(key)].append(code)
    keys = _rows(tables[assessments], _OF_ASSESSMENT)
    texts = [",".join(given.get(key, ())) or None for key in keys]
    table = described.table("assessments")
    column = table.column(_CELL) if table else None
    assert column is not None
    tables[assessments] = with_column(tables[assessments], column, texts)


def _rows(table: pa.Table, names: tuple[str, ...]) -> list[tuple[str | None, ...]]:
    return list(zip(*(table.column(name).to_pylist() for name in names), strict=True))


def _rows_of(held: WrittenTable) -> WrittenTable:
    """A row for each factor of each cell, with what the assessment says beside it."""
    columns: dict[str, list[str | None]] = {name: [] for name in (*held.columns, _ROW)}
    lines = []
    for place, cell in enumerate(held.columns[_CELL]):
        for code in filter(None, map(str.strip, (cell or "").split(","))):
            for name in held.columns:
                columns[name].append(held.value(name, place))
            columns[_ROW].append(code)
            lines.append(held.line_numbers[place])
    return WrittenTable(held.source, columns, lines)
