"""Read files in the layout of Explore Education Statistics, as text first.

Layout: DfE, "Explore Education Statistics: data standards" (Open Government Licence v3.0).
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TextIO

from rooftree.areas import Areas
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Value, parse_value

KEYS = frozenset({"time_period", "time_identifier", "geographic_level", "country_code"})


class StatisticsError(ValueError):
    """A published file cannot be read; the text says which file, row and column, and why."""


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """The file as text; a mark at its start is taken off and .gz is unpacked."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
            yield file
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file


def header(path: Path) -> tuple[str, ...]:
    """The columns of a file; none when it is not a text table."""
    try:
        with opened(path) as file:
            return tuple(next(csv.reader(file), ()))
    except (OSError, UnicodeDecodeError, csv.Error):
        return ()


def is_ees(columns: tuple[str, ...]) -> bool:
    """Whether columns are those of the layout."""
    return set(columns) >= KEYS


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its number in the file."""
    with opened(path) as file:
        yield from enumerate(csv.DictReader(file), start=2)


def period_of(path: Path, line: int, row: dict[str, str]) -> Period:
    """A reporting year (2025, ends 31 March) or an academic year (202425, ends 31 August)."""
    text = row["time_period"].strip()
    if text.isdigit() and len(text) == 4:
        year = int(text)
        return Period(date(year - 1, 4, 1), date(year, 3, 31), f"{year - 1}/{year % 100:02d}")
    if text.isdigit() and len(text) == 6:
        year = int(text[:4])
        return Period(date(year, 9, 1), date(year + 1, 8, 31), f"{year}/{text[4:]}")
    raise StatisticsError(
        f"{path.name}, row {line}, time_period: '{text}' is no year; it should be four figures "
        "(2025) or six (202425)."
    )


def area_of(path: Path, line: int, row: dict[str, str], areas: Areas) -> str:
    """The code of the area of a row; a joint return keeps its joint code."""
    level = row["geographic_level"].strip()
    if level == "National":
        return areas.country().code
    column = "region_code" if level == "Regional" else "new_la_code"
    code = row[column].strip()
    if not areas.resolve(code) and not areas.resolve(row.get("old_la_code", "")):
        raise StatisticsError(
            f"{path.name}, row {line}, {column}: '{code}' is no area that is known; add it to "
            "areas/data/areas.csv with its dates."
        )
    return code


def value_of(path: Path, line: int, row: dict[str, str], column: str) -> Value:
    """The value of a cell: a number or a symbol."""
    try:
        return parse_value(row[column] or "")
    except ValueError as error:
        raise StatisticsError(f"{path.name}, row {line}, {column}: {error}.") from None
