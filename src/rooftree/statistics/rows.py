"""What a layout gives of a published file: tables, and in them rows with their area and period."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rooftree.reference.periods import Period


class StatisticsError(ValueError):
    """A published file cannot be read; the text says which file, row and column, and why."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: ``area`` is a GSS code or a joint code, ``cells`` are as written by column.

    A row of a reporting year has the period that ends on 31 March of it; a measure says where
    its figures are of another time of year. ``line`` is the number of the row in the file.
    """

    period: Period
    area: str
    cells: Mapping[str, str]
    line: int


@dataclass(frozen=True)
class Table:
    """One table of a published file, recognised by a layout and not yet read.

    ``rows`` gives the rows that are about the country, a region or an authority. It raises
    ``StatisticsError`` with the file, row and column where one cannot be placed.
    """

    path: Path
    layout: str
    columns: frozenset[str]
    rows: Callable[[], Iterator[Row]]


def place(path: Path, line: int, column: str) -> str:
    """Where a cell stands, as the sentences of this room begin."""
    return f"{path.name}, row {line}, {column}"
