"""A return as read: typed tables, with what was written kept beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa


@dataclass(frozen=True)
class Problem:
    """Something that could not be read, in a sentence that holds no value from a record.

    Where a file is ``cut_short`` nothing that stands after that was read.
    """

    file: str
    sentence: str
    row: int | None = None
    column: str | None = None
    cut_short: bool = False

    def __str__(self) -> str:
        where = self.file
        if self.row is not None:
            where += f", row {self.row}"
        if self.column is not None:
            where += f", {self.column}"
        return f"{where}: {self.sentence}"


@dataclass(frozen=True)
class WrittenTable:
    """A table as it was written: texts by column, in the rows' order.

    ``line_numbers`` are rows in the file (its header is row 1); ``labels`` the index labels
    of a data frame; ``unknown_columns`` were in the file and are in no description.
    ``positions`` say which column of the file each is, from 0, where it has columns.
    """

    source: str
    columns: Mapping[str, Sequence[str | None]]
    line_numbers: Sequence[int]
    labels: Sequence[object] | None = None
    unknown_columns: tuple[str, ...] = ()
    positions: Mapping[str, int] = field(default_factory=dict)

    def value(self, column: str, row: int) -> str | None:
        """What was written in a column of a row (by position), or None."""
        held = self.columns.get(column)
        return held[row] if held is not None else None


@dataclass(frozen=True)
class Dataset:
    """One return of one year, and last year's beside it under names ending ``_last``.

    Every described table is in ``tables``, empty if it was not supplied. Each has ``row_id``
    (position from 0) and its described columns: dates as date32, whole numbers as int64,
    numbers as float64, all else as text, trimmed, codes in capitals, a blank as null; and
    ``<COLUMN>__text``, as written, beside each column that may fail to be read.
    """

    returns: str
    year: int
    start: date
    end: date
    authority: str | None
    file_format: str
    tables: Mapping[str, pa.Table]
    written: Mapping[str, WrittenTable]
    supplied: frozenset[str]
    problems: tuple[Problem, ...] = ()
