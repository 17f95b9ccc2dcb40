"""Ofsted's inspections of children's services: the judgements that stood on each 31 March.

Layout: Ofsted, "Local authority inspection outcomes" (Open Government Licence v3.0), a workbook
with a sheet of the judgements that stand now and one of every inspection since 2018. Each sheet
has two rows of titles above its header; days are written day first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from rooftree.areas import Areas
from rooftree.reference.periods import collection_year
from rooftree.statistics.rows import Row, StatisticsError, Table, place
from rooftree.statistics.sheets import columns_of, header_at, sheets

CODE, INSPECTED, PUBLISHED = "Local authority area code", "Inspection date", "Publication date"
_STATUS = "Local authority status"  # only the history has it
_TITLE = re.compile(r"as at 31 March (20\d\d)", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
# The framework for inspecting local authority children's services began in January 2018.
_FIRST = 2019
_NOT_JUDGEMENTS = frozenset(
    {
        *("Web link", CODE, "Local authority name", "Ofsted region", "Region", INSPECTED),
        *(PUBLISHED, _STATUS, "Inspection type"),
    }
)
Inspections = Mapping[str, Sequence[tuple[date, Mapping[str, str], int]]]


def tables(path: Path, areas: Areas) -> tuple[Table, ...]:
    """The one table of a workbook in this layout; none for any other file."""
    standing = history = None
    for rows in sheets(path):
        at = header_at(rows, CODE, INSPECTED, PUBLISHED)
        if at is None:
            continue
        if _STATUS in rows[at]:
            history = rows, at
        elif title := next((t for row in rows[:at] for c in row if (t := _TITLE.search(c))), None):
            standing = rows, at, int(title[1])
    if standing is None:
        return ()
    rows, at, year = standing
    judged = frozenset(columns_of(path, rows[at])) - _NOT_JUDGEMENTS
    columns = judged | {INSPECTED, PUBLISHED}

    def read() -> Iterator[Row]:
        now = _inspections(path, rows, at, areas)
        before = _inspections(path, *history, areas) if history else {}
        for ends in range(_FIRST, year):
            yield from _on(ends, before, columns, areas)
        yield from _on(year, now, columns, areas)

    return (Table(path, "Ofsted inspection outcomes", columns, read),)


def _inspections(
    path: Path, rows: Sequence[Sequence[str]], at: int, areas: Areas
) -> dict[str, list[tuple[date, Mapping[str, str], int]]]:
    """The inspections of a sheet by authority, the earliest first."""
    columns = columns_of(path, rows[at])
    found: dict[str, list[tuple[date, Mapping[str, str], int]]] = {}
    for line, written in enumerate(rows[at + 1 :], start=at + 2):
        cells = {name: written[n] for name, n in columns.items()}
        if not cells[CODE]:
            continue
        area = areas.get(cells[CODE])
        if area is None:
            raise StatisticsError(
                f"{place(path, line, CODE)}: '{cells[CODE]}' is no area that is known; add it to "
                "areas/data/areas.csv with its dates."
            )
        for name in (INSPECTED, PUBLISHED):
            cells[name] = _day(path, line, name, cells[name])
        # As in Ofsted's own list of a day: by the inspection, though its report came later.
        on = date.fromisoformat(cells[INSPECTED]) if cells[INSPECTED] else date.max
        found.setdefault(areas.canonical(area.code), []).append((on, cells, line))
    for few in found.values():
        few.sort(key=lambda one: one[0])
    return found


def _on(
    year: int, inspections: Inspections, columns: frozenset[str], areas: Areas
) -> Iterator[Row]:
    """What stood on 31 March of a year, for each authority that there was: blank if nothing."""
    day = date(year, 3, 31)
    for area in areas.authorities(day):
        code = areas.canonical(area.code)
        done = [one for one in inspections.get(code, ()) if one[0] <= day]
        _, cells, line = done[-1] if done else (day, {}, 0)
        said = {name: cells.get(name, "") for name in columns}
        yield Row(collection_year(year), code, said, line)


def _day(path: Path, line: int, column: str, text: str) -> str:
    """A day as in 2025-03-31, from that or from 31/03/2025; blank where none is given."""
    written = _DAY_FIRST.fullmatch(text)
    said = f"{written[3]}-{written[2]}-{written[1]}" if written else text
    if not any(sign.isdigit() for sign in said):
        return ""  # "Not yet inspected"
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        raise StatisticsError(
            f"{place(path, line, column)}: '{text}' is no day; it should be as in 31/03/2025."
        ) from None
