"""Exports of Fingertips, the public health profiles: CSV, one row a place, a time and a group.

Layout: Office for Health Improvement and Disparities, Fingertips, "Get the data" (Open Government
Licence v3.0). A blank cell is a figure that is not shown; "Value note" says why.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rooftree.areas import Areas
from rooftree.reference.periods import Period, collection_year
from rooftree.statistics.layouts.ees import header, opened
from rooftree.statistics.rows import Row, StatisticsError, Table, place

_CODE, _TIME, _TYPE = "Area Code", "Time period", "Area Type"
_KEYS = frozenset({"Indicator ID", _CODE, _TYPE, _TIME, "Value"})
_FINANCIAL = re.compile(r"(20\d\d)/(\d\d)")


def tables(path: Path, areas: Areas) -> tuple[Table, ...]:
    """The one table of an export; none for any other file."""
    columns = header(path) if path.name.endswith((".csv", ".csv.gz")) else ()
    if not set(columns) >= _KEYS:
        return ()
    said = frozenset(columns) - {_CODE, _TIME}
    return (Table(path, "Fingertips export", said, lambda: _rows(path, areas)),)


def _rows(path: Path, areas: Areas) -> Iterator[Row]:
    """England, the regions and the authorities; other places (districts, NHS bodies) are not."""
    try:
        with opened(path) as file:
            for line, cells in enumerate(csv.DictReader(file), start=2):
                if None in cells or None in cells.values():
                    raise StatisticsError(
                        f"{path.name}, row {line}: the cells do not match the columns; is the "
                        "file cut short?"
                    )
                if areas.kind_of(cells[_CODE]) in ("country", "region", "authority"):
                    period = _period(path, line, cells[_TIME])
                    yield Row(period, _area(path, line, cells[_CODE], areas), cells, line)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise StatisticsError(f"{path.name} cannot be read to its end: {error}.") from None


def _area(path: Path, line: int, code: str, areas: Areas) -> str:
    if areas.get(code) is None:
        raise StatisticsError(
            f"{place(path, line, _CODE)}: '{code}' is no area that is known; add it to "
            "areas/data/areas.csv with its dates."
        )
    return areas.canonical(code)


def _period(path: Path, line: int, text: str) -> Period:
    """A financial year (2023/24) or a calendar year (2023)."""
    said = text.strip()
    financial = _FINANCIAL.fullmatch(said)
    if financial and (int(financial[1]) + 1) % 100 == int(financial[2]):
        return collection_year(int(financial[1]) + 1)
    if re.fullmatch(r"20\d\d", said):
        return Period(date(int(said), 1, 1), date(int(said), 12, 31), said)
    raise StatisticsError(
        f"{place(path, line, _TIME)}: '{text}' is no year; it should be a financial year "
        "(2023/24) or a calendar year (2023)."
    )
