"""Revenue outturn by local authority: spreadsheets of the housing department, in GBP thousand.

Layout: Ministry of Housing, Communities and Local Government, "Local authority revenue
expenditure and financing England: individual local authority data - outturn", workbooks RSX and
RO3 (Open Government Licence v3.0). One sheet has a row a body and a column a service and kind of
spending; titles and notes come above the header. Later rows of the same sheet total each class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from rooftree.areas import Areas
from rooftree.reference.periods import Period, collection_year
from rooftree.statistics.rows import Row, StatisticsError, Table
from rooftree.statistics.sheets import columns_of, header_at, sheets

_CODE, _CLASS = "ONS Code", "Class"
_KEYS = ("E-code", _CODE, "Local authority", _CLASS)
_YEAR = re.compile(r"\b(20\d\d)[-/](\d\d)\b")
_NO_NUMBER = re.compile(r"\[(x|n|note \d+)\]")
# Who returns children's services spending, and England as published. The others are districts,
# police, fire, parks, waste and combined authorities. The Greater London Authority is among them
# under the code of the region London, and is not London.
_CLASSES = ("UA", "MD", "LB", "SC")
_COUNTRY = "Eng"


def tables(path: Path, areas: Areas) -> tuple[Table, ...]:
    """The one table of a workbook in this layout; none for any other file."""
    for rows in sheets(path):
        at = header_at(rows, *_KEYS)
        if at is not None:
            return (_table(path, rows, at, areas),)
    return ()


def _table(path: Path, rows: Sequence[Sequence[str]], at: int, areas: Areas) -> Table:
    columns = columns_of(path, rows[at])
    period = _period(path, rows[:at])
    return Table(
        path,
        "Revenue outturn by authority",
        frozenset(columns) - {*_KEYS},
        lambda: _rows(rows[at + 1 :], columns, areas, period, at + 2),
    )


def _period(path: Path, titles: Sequence[Sequence[str]]) -> Period:
    """The financial year that the titles above the header name, as in 2024-25."""
    for row in titles:
        for cell in row:
            found = _YEAR.search(cell)
            if found and (int(found[1]) + 1) % 100 == int(found[2]):
                return collection_year(int(found[1]) + 1)
    raise StatisticsError(
        f"{path.name}: the titles above the header name no financial year; they should, as in "
        "2024-25."
    )


def _rows(
    body: Sequence[Sequence[str]],
    columns: dict[str, int],
    areas: Areas,
    period: Period,
    first: int,
) -> Iterator[Row]:
    """England and the children's services authorities; ``[x]`` (no return) is the symbol x."""
    for line, written in enumerate(body, start=first):
        cells = {name: _cell(written[place]) for name, place in columns.items()}
        area = areas.get(cells[_CODE])
        if area is None:
            continue
        authority = area.kind == "authority" and cells[_CLASS] in _CLASSES
        if authority or (area.kind == "country" and cells[_CLASS] == _COUNTRY):
            yield Row(period, areas.canonical(area.code), cells, line)


def _cell(text: str) -> str:
    """The ministry writes its symbols in square brackets.

    A mark for a note in the place of a number says why there is none, as does ``[n]``.
    """
    if text in ("[z]", "[c]"):
        return text[1:-1]
    return "x" if _NO_NUMBER.fullmatch(text) else text
