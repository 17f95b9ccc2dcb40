"""A data set as CSV, whole: the release's own file, or every indicator one after the other."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from rooftree.releases.shown import shown
from rooftree.web.public.api.facets import INDICATOR, LEVELS, Location, Table
from rooftree.web.public.api.times import PERIOD_CODES, Time

_ROWS_A_PART = 2_000
_PLACE = (
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "la_name",
    "new_la_code",
)


def parts(table: Table) -> Iterator[bytes]:
    """The figures in the columns of a data file of Explore Education Statistics, in parts."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    columns = [_column(one.column) for one in table.filters]
    values = [one.column for one in table.measures]
    writer.writerow(("time_period", "time_identifier", *_PLACE, *columns, *values))
    times = [_time(one) for one in table.times]
    areas = [_place(one, table) for one in table.locations]
    filters = [([_option(o.code, o.label) for o in f.options], f.places) for f in table.filters]
    for first in range(0, len(table), _ROWS_A_PART):
        for row in range(first, min(first + _ROWS_A_PART, len(table))):
            writer.writerow(
                (
                    *times[table.time[row]],
                    *areas[table.location[row]],
                    *(options[places[row]] for options, places in filters),
                    *_values(table, row),
                )
            )
        yield text.getvalue().encode()
        text.seek(0)
        text.truncate()


def _column(name: str) -> str:
    return "indicator" if name == INDICATOR else name


def _option(code: str, label: str) -> str:
    return code or label


def _values(table: Table, row: int) -> Iterator[str]:
    for one in table.measures:
        few = int(table.decimals[row]) if one.column == "value" else None
        yield shown(table.values[one.places[row]], few)


def _time(one: Time) -> tuple[str, str]:
    """2024/2025 is written 202425 in a file."""
    first, _, second = one.period.partition("/")
    return f"{first}{second[2:]}", PERIOD_CODES[one.code]


def _place(one: Location, table: Table) -> tuple[str, ...]:
    areas = table.release.areas
    country = areas.country()
    found = areas.resolve(one.code)
    region = areas.region_of(found[0].code) if found and one.level == "LA" else None
    if one.level == "REG":
        return (LEVELS["REG"], country.code, country.name, one.code, one.label, "", "", "")
    if one.level == "NAT":
        return (LEVELS["NAT"], country.code, country.name, "", "", "", "", "")
    around = (region.code, region.name) if region else ("", "")
    names = (one.old_code, one.label, one.code)
    return (LEVELS["LA"], country.code, country.name, *around, *names)
