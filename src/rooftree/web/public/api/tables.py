"""A data set as CSV, whole, in the columns of a data file of Explore Education Statistics."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
from pyarrow import csv

from rooftree.releases.shown import shown
from rooftree.web.public.api.facets import LEVELS, Location, Measure, Places, Table
from rooftree.web.public.api.times import PERIOD_CODES, Time

_ROWS_A_PART = 20_000
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
# The texts that stand in a column, and the place among them of each figure's.
Column = tuple[Sequence[str], Places]


def parts(table: Table) -> Iterator[bytes]:
    """The figures in parts; the first begins with the names of the columns."""
    columns = _columns(table)
    texts = {name: pa.array(held, pa.string()) for name, (held, _) in columns.items()}
    for first in range(0, max(len(table), 1), _ROWS_A_PART):
        rows = slice(first, first + _ROWS_A_PART)
        part = pa.table({name: texts[name].take(pa.array(places[rows]))
                         for name, (_, places) in columns.items()})  # fmt: skip
        out = io.BytesIO()
        options = csv.WriteOptions(include_header=first == 0, quoting_style="needed")
        csv.write_csv(part, out, options)
        yield out.getvalue()


def _columns(table: Table) -> dict[str, Column]:
    times = list(zip(*map(_time, table.times), strict=True))
    places = list(zip(*(_place(one, table) for one in table.locations), strict=True))
    found: dict[str, Column] = {
        "time_period": (times[0], table.time),
        "time_identifier": (times[1], table.time),
    }
    found |= {name: (places[n], table.location) for n, name in enumerate(_PLACE)}
    for one in table.filters:
        found[one.column] = ([option.code or option.label for option in one.options], one.places)
    return found | {one.column: texts(table, one) for one in table.measures}


def texts(table: Table, measure: Measure) -> Column:
    """What is written of each figure; a value with its decimals is put into text once."""
    if measure.column != "value":
        used, places = np.unique(measure.places, return_inverse=True)
        return [shown(table.values[place]) for place in used], places.astype(np.int32)
    pairs = measure.places.astype(np.int64) * 100 + table.decimals
    used, places = np.unique(pairs, return_inverse=True)
    told = [shown(table.values[pair // 100], int(pair % 100)) for pair in used]
    return told, places.astype(np.int32)


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
