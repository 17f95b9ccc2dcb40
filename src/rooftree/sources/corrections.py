"""Mend in a copy of a CSV file what a machine may: space, the case of codes, the form of dates."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rooftree.returns.description import Column, Return, Table
from rooftree.sources.cells import read_date
from rooftree.sources.csv_file import recognise, text_of
from rooftree.sources.typing import matched_columns

SPACE, CAPITALS, DATE, NAME = "space", "capitals", "form of a date", "name of a column"
_DATES = {"date", "partial_date"}


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell that was changed; ``kind`` says in what, ``position`` is its column from 0."""

    file: str
    row: int
    column: str
    position: int
    kind: str
    before: str
    after: str


@dataclass(frozen=True)
class _Known:
    """A column of the file that the return has, and its codes of the year, if it is of codes."""

    column: Column
    position: int
    codes: frozenset[str]


def corrected(path: Path, described: Return, year: int) -> tuple[str, list[Correction]]:
    """The text of the file with its corrections made, and each of them.

    Nothing is changed but what reads the same before and after: space around a cell, a code
    that is one of the year's once it is in capitals, a date that is not written dd/mm/yyyy, the
    name of a column. Rows and columns stay where they are. The file is one that was read.
    """
    text = text_of(path)
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=False))
    table = recognise(rows[0], described, year)
    assert table is not None, "a file that was read is of a table"
    made = list(_corrections(path.name, rows, _known(table, rows[0], described, year)))
    for one in made:
        rows[one.row - 1][one.position] = one.after
    if not made:
        return text, made
    out = io.StringIO(newline="")
    ending = "\r\n" if "\r\n" in text else "\n"
    csv.writer(out, lineterminator=ending).writerows(rows)
    return out.getvalue(), made


def _known(table: Table, header: Sequence[str], described: Return, year: int) -> list[_Known]:
    found = []
    for name, written in matched_columns(table, header).items():
        column = table.column(name)
        assert column is not None, "a matched column is described"
        codes = described.code_lists[column.code_list].in_year(year) if column.code_list else ()
        known = frozenset(code.code for code in codes)
        found.append(_Known(column, header.index(written), known))
    return found


def _corrections(
    file: str, rows: Sequence[Sequence[str]], columns: Sequence[_Known]
) -> Iterator[Correction]:
    for number, row in enumerate(rows, start=1):
        for known in columns:
            name, place = known.column.name, known.position
            before = row[place] if place < len(row) else ""
            after, kinds = (name, [NAME]) if number == 1 else _mended(before, known)
            if after != before:
                yield Correction(file, number, name, place, "; ".join(kinds), before, after)


def _mended(cell: str, known: _Known) -> tuple[str, list[str]]:
    """The cell as it should be, and what of it is changed."""
    after, kinds = cell.strip(), []
    if after != cell:
        kinds.append(SPACE)
    if after not in known.codes and after.upper() in known.codes:
        after = after.upper()
        kinds.append(CAPITALS)
    if known.column.kind in _DATES:
        day = read_date(after)
        form = f"{day.day:02}/{day.month:02}/{day.year:04}" if day else after
        if form != after:
            after = form
            kinds.append(DATE)
    return after, kinds
