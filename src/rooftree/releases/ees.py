"""Figures in the layout of Explore Education Statistics: a data file and its meta file.

Layout: DfE, "Explore Education Statistics: data standards" (Open Government Licence v3.0).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rooftree.areas import Areas
from rooftree.reference.figures import Figure
from rooftree.reference.periods import Period
from rooftree.reference.symbols import write_value

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
FILTERS = ("breakdown", "breakdown_group")
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
)
LEVELS = {"country": "National", "region": "Regional", "authority": "Local authority"}


def write_data(
    path: Path, figures: Iterable[Figure], areas: Areas, definition: Mapping[str, Any]
) -> None:
    """Write the data file of one indicator."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*TIME, *PLACE, *FILTERS, *VALUES))
        writer.writerows(_rows(figures, areas, definition))


def _rows(
    figures: Iterable[Figure], areas: Areas, definition: Mapping[str, Any]
) -> Iterator[tuple[str, ...]]:
    for figure in figures:
        yield (
            *time_cells(figure.period),
            *place_cells(figure.area, areas),
            figure.breakdown,
            figure.group,
            write_value(figure.value, definition["decimals"]),
            write_value(figure.numerator),
            write_value(figure.denominator),
        )


def time_cells(period: Period) -> tuple[str, str]:
    """A collection year is a reporting year by the year it ends in; others by their dates."""
    starts_april = (period.start.month, period.start.day) == (4, 1)
    ends_march = (period.end.month, period.end.day) == (3, 31)
    if starts_april and ends_march and period.end.year - period.start.year == 1:
        return str(period.end.year), "Reporting year"
    return f"{period.start.isoformat()}/{period.end.isoformat()}", period.label


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


def write_meta(path: Path, definition: Mapping[str, Any]) -> None:
    """Write the meta file that says what each column of the data file is."""
    unit = "%" if definition["unit"] == "%" else ""
    rows: Sequence[tuple[Any, ...]] = (
        ("breakdown", "Filter", "Breakdown", "", "", "", "What the group is a part of", ""),
        ("breakdown_group", "Filter", "Group", "", "", "", "A group of children", "breakdown"),
        ("value", "Indicator", definition["title"], "", unit, definition["decimals"], "", ""),
        ("numerator", "Indicator", "Number counted", "", "", 0, "", ""),
        ("denominator", "Indicator", "Number it is a part of", "", "", 0, "", ""),
    )
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(META)
        writer.writerows(rows)
