"""Tables of the 2021 Census by ethnic group: CSV, one row a place and an ethnic group.

Layout: Office for National Statistics, "Create a custom dataset", variable "Ethnic group
(20 categories)" (Open Government Licence v3.0). The first two columns are the place's code and
name, under the name of the kind of place; the last is the number of people of every age.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rooftree.areas import Areas
from rooftree.reference.periods import Period
from rooftree.statistics.layouts.ees import header, opened
from rooftree.statistics.rows import Row, StatisticsError, Table, place

_GROUP_CODE = "Ethnic group (20 categories) Code"
_GROUP = "Ethnic group (20 categories)"
_PEOPLE = "Observation"
_NOT_A_GROUP = "-8"  # "Does not apply": people counted at their address out of term time
_MAIN = (
    "Asian, Asian British or Asian Welsh",
    "Black, Black British, Black Welsh, Caribbean or African",
    "Mixed or Multiple ethnic groups",
    "White",
    "Other ethnic group",
)
LEVEL = "Kind of place"  # as the file names it in the header of its second column
CENSUS_DAY = Period(date(2021, 3, 21), date(2021, 3, 21), "Census 2021")


def tables(path: Path, areas: Areas) -> tuple[Table, ...]:
    """The one table of a file in this layout; none for any other file."""
    columns = header(path) if path.suffix == ".csv" else ()
    if not {_GROUP_CODE, _GROUP, _PEOPLE} <= set(columns):
        return ()
    code, level = columns[:2]
    held = frozenset({*_MAIN, LEVEL})
    return (Table(path, "Census table", held, lambda: _rows(path, code, level, areas)),)


def _rows(path: Path, code: str, level: str, areas: Areas) -> Iterator[Row]:
    """A row a place: its people by main group, each added up from the groups within it."""
    held: dict[str, dict[str, int]] = {}
    lines: dict[str, int] = {}
    with opened(path) as file:
        for line, written in enumerate(csv.DictReader(file), start=2):
            if written[_GROUP_CODE] == _NOT_A_GROUP:
                continue
            area = areas.get(written[code])
            if area is None or areas.kind_of(area.code) not in ("country", "region", "authority"):
                continue
            main = written[_GROUP].partition(":")[0].strip()
            if main not in _MAIN:
                raise StatisticsError(
                    f"{place(path, line, _GROUP)}: '{written[_GROUP]}' is in none of the five "
                    f"main groups, {'; '.join(_MAIN)}."
                )
            people = held.setdefault(area.code, dict.fromkeys(_MAIN, 0))
            people[main] += _number(path, line, written[_PEOPLE])
            lines.setdefault(area.code, line)
    for held_code, people in held.items():
        cells = {LEVEL: level, **{main: str(number) for main, number in people.items()}}
        yield Row(CENSUS_DAY, areas.canonical(held_code), cells, lines[held_code])


def _number(path: Path, line: int, text: str) -> int:
    if not text.strip().isdigit():
        raise StatisticsError(
            f"{place(path, line, _PEOPLE)}: '{text}' is no number of people; it should be a whole "
            "number."
        )
    return int(text)
