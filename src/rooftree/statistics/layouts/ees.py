"""Files in the layout of Explore Education Statistics: CSV, one row a place and a time.

Layout: DfE, "Explore Education Statistics: data standards" (Open Government Licence v3.0).
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TextIO

from rooftree.areas import Areas
from rooftree.reference.periods import Period, collection_year
from rooftree.statistics.rows import Row, StatisticsError, Table, place

KEYS = frozenset({"time_period", "time_identifier", "geographic_level", "country_code"})
PLACES = frozenset(
    {"country_name", "region_code", "region_name", "old_la_code", "new_la_code", "la_name"}
)
_LEVELS = {"National": "country_code", "Regional": "region_code", "Local authority": "new_la_code"}


def tables(path: Path, areas: Areas) -> tuple[Table, ...]:
    """The one table of a file in this layout; none for any other file."""
    columns = header(path) if path.name.endswith((".csv", ".csv.gz")) else ()
    if not is_ees(columns):
        return ()
    said = frozenset(columns) - KEYS - PLACES
    return (Table(path, "Explore Education Statistics", said, lambda: _rows(path, areas)),)


def is_ees(columns: Iterable[str]) -> bool:
    """Whether columns are those of the layout."""
    return set(columns) >= KEYS


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
    except (OSError, EOFError, UnicodeDecodeError, csv.Error):
        return ()


def _rows(path: Path, areas: Areas) -> Iterator[Row]:
    """The rows of the three levels; those of other levels (schools, wards) are of other places."""
    periods: dict[tuple[str, str], Period] = {}
    places: dict[tuple[str, str], str] = {}
    try:
        with opened(path) as file:
            reader = csv.reader(file)
            columns = next(reader)
            for line, written in enumerate(reader, start=2):
                cells = _cells(path, line, columns, written)
                level = cells["geographic_level"].strip()
                if level not in _LEVELS:
                    continue
                time = (cells["time_period"], cells["time_identifier"])
                if time not in periods:
                    periods[time] = period_of(path, line, time[0])
                spot = (level, cells.get(_LEVELS[level], ""))
                if spot not in places:
                    places[spot] = _area(path, line, cells, areas)
                yield Row(periods[time], places[spot], cells, line)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise StatisticsError(f"{path.name} cannot be read to its end: {error}.") from None


def _cells(path: Path, line: int, columns: list[str], written: list[str]) -> dict[str, str]:
    if len(written) != len(columns):
        raise StatisticsError(
            f"{path.name}, row {line}: there are {len(written)} cells for {len(columns)} columns; "
            "is the file cut short, or is a comma in a text without quotation marks?"
        )
    return dict(zip(columns, written, strict=True))


def period_of(path: Path, line: int, text: str) -> Period:
    """A reporting year (2025, ends 31 March) or an academic year (202425, ends 31 August)."""
    text = text.strip()
    if text.isdigit() and len(text) == 4:
        return collection_year(int(text))
    if text.isdigit() and len(text) == 6:
        year = int(text[:4])
        return Period(date(year, 9, 1), date(year + 1, 8, 31), f"{year}/{text[4:]}")
    raise StatisticsError(
        f"{place(path, line, 'time_period')}: '{text}' is no year; it should be four figures "
        "(2025) or six (202425)."
    )


def _area(path: Path, line: int, cells: dict[str, str], areas: Areas) -> str:
    """The latest code of the area of a row; a joint return keeps its joint code."""
    level = cells["geographic_level"].strip()
    if level == "National":
        return areas.country().code
    column = _LEVELS[level]
    code = cells.get(column, "").strip()
    if areas.resolve(code):
        return areas.canonical(code)
    raise StatisticsError(
        f"{place(path, line, column)}: '{code}' is no area that is known; add it to "
        "areas/data/areas.csv with its dates."
    )
