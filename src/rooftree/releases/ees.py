"""Figures in the layout of Explore Education Statistics: a data file and its meta file.

Layout: DfE, "Explore Education Statistics: data standards" (Open Government Licence v3.0).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rooftree.areas import Areas
from rooftree.reference.figures import By, Figure
from rooftree.reference.symbols import write_value
from rooftree.releases.ees_time import several_years, time_cells

PLACE = (
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "la_name",
    "new_la_code",
)
TIME = ("time_period", "time_identifier")
VALUES = ("value", "numerator", "denominator")
META = (
    "col_name",
    "col_type",
    "label",
    "indicator_grouping",
    "indicator_unit",
    "indicator_dp",
    "filter_hint",
    "filter_grouping_column",
    "filter_default",
)
TOTAL = "Total"
_LONGEST_LABEL = 100
_UNITS = {"%": "%", "GBP": "£", "GBP per child": "£"}
Definition = Mapping[str, Any]
# Names by which the platform knows a place or an institution: no filter may have one.
PLACE_NAME = re.compile(
    r"^(country|sch|prov|inst|estab|reg|la|local|rsc|pfa|pcon|lep|mca|oa|ward|mat)"
    r".*(name|code|urn|ukprn|number|upin|id)$"
    r"|^(laestab|estab|schools?|sch|prov|providers?|inst|institutions?|name|code|urn|ukprn"
    r"|number|upin|id|region|la|lad|rsc|pcon|lep|mca|oa|ward|mat)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Filter:
    """A breakdown and its column: ``default`` is shown first, Total where one is not split."""

    name: str
    column: str
    label: str
    default: str


def filters_of(splits: Sequence[By], definition: Definition) -> tuple[Filter, ...]:
    """One filter for each breakdown of an indicator; what has one item only is no filter.

    The default is Total, or the first group where every figure is of some group.
    """
    names = dict.fromkeys(name for by in splits for name, _ in by)
    titles = definition.get("breakdowns", {})
    held = []
    for name in names:
        items = dict.fromkeys(dict(by).get(name, TOTAL) for by in splits)
        if len(items) > 1:
            default = TOTAL if TOTAL in items else next(iter(items))
            label = titles.get(name) or name.replace("_", " ").capitalize()
            held.append(Filter(name, column_of(name), label, default))
    return tuple(held)


def column_of(breakdown: str) -> str:
    """The column of a breakdown: its name, unless that would be taken for something else."""
    taken = breakdown in (*TIME, *PLACE, *VALUES) or PLACE_NAME.search(breakdown)
    return f"{breakdown}_group" if taken else breakdown


def header(filters: Iterable[Filter]) -> tuple[str, ...]:
    """The columns of a data file."""
    return (*TIME, *PLACE, *(one.column for one in filters), *VALUES)


def rows(
    figures: Iterable[Figure], areas: Areas, definition: Definition, filters: Sequence[Filter]
) -> Iterator[tuple[str, ...]]:
    """The rows of a data file, each cell as text."""
    decimals, kind = definition["decimals"], definition.get("period_kind", "")
    place = cache(lambda code: place_cells(code, areas))
    time = cache(lambda period: time_cells(period, kind))
    value = cache(lambda held: write_value(held, decimals))
    count = cache(write_value)
    split: Callable[[By], tuple[str, ...]] = cache(lambda by: split_cells(by, filters))
    for figure in figures:
        yield (
            *time(figure.period),
            *place(figure.area),
            *split(figure.by),
            value(figure.value),
            count(figure.numerator),
            count(figure.denominator),
        )


def split_cells(by: By, filters: Sequence[Filter]) -> tuple[str, ...]:
    """The cells of the filters: Total where a figure is not split."""
    held = dict(by)
    return tuple(held.get(one.name, TOTAL) for one in filters)


def write_data(
    path: Path, figures: Sequence[Figure], areas: Areas, definition: Definition
) -> tuple[Filter, ...]:
    """Write the data file of one indicator; gives its filters."""
    filters = filters_of(splits_of(figures), definition)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header(filters))
        writer.writerows(rows(figures, areas, definition, filters))
    return filters


def splits_of(figures: Iterable[Figure]) -> tuple[By, ...]:
    """The splits of figures, in their order."""
    return tuple(dict.fromkeys(figure.by for figure in figures))


def place_cells(code: str, areas: Areas) -> tuple[str, ...]:
    """Where a figure is about, in the eight columns of the layout."""
    country = areas.country()
    found = areas.resolve(code)
    area = areas.get(code) or (found[0] if found else None)
    if area is None or area.kind == "country":
        return ("National", country.code, country.name, "", "", "", "", "")
    if area.kind == "region":
        return ("Regional", country.code, country.name, area.code, area.name, "", "", "")
    region = areas.region_of(area.code)
    names = " / ".join(part.name for part in found) if len(found) > 1 else area.name
    old = " / ".join(part.old_code for part in found) if len(found) > 1 else area.old_code
    return (
        "Local authority",
        country.code,
        country.name,
        region.code if region else "",
        region.name if region else "",
        old,
        names,
        code,
    )


def write_meta(
    path: Path, figures: Iterable[Figure], definition: Definition, filters: Sequence[Filter]
) -> None:
    """Write the meta file that says what each column of the data file is."""
    years = max((several_years(one) for one in {f.period for f in figures}), default=1)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(META)
        writer.writerows(meta_rows(definition, filters, years))


def meta_rows(
    definition: Definition, filters: Sequence[Filter], years: int = 1
) -> Iterator[tuple[Any, ...]]:
    """The rows of a meta file; ``years`` is how many years a period is of."""
    over = f", over {years} years" if years > 1 else ""
    for one in filters:
        default = "" if one.default == TOTAL else one.default
        yield one.column, "Filter", one.label[:_LONGEST_LABEL], "", "", "", "", "", default
    title = str(definition["title"])
    room = _LONGEST_LABEL - len(over)
    label = (title if len(title) <= room else title[: room - 3].rstrip() + "...") + over
    unit = _UNITS.get(definition["unit"], "")
    yield "value", "Indicator", label, "", unit, definition["decimals"], "", "", ""
    yield "numerator", "Indicator", "Number counted", "", "", 0, "", "", ""
    yield "denominator", "Indicator", "Number it is a part of", "", "", 0, "", "", ""
