"""Figures in the layout of Explore Education Statistics: a data file and its meta file.

Layout: DfE, "Explore Education Statistics: data standards" (Open Government Licence v3.0).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
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
_QUARTERS = {4: 1, 7: 2, 10: 3, 1: 4}


TOTAL = "Total"


def write_data(
    path: Path, figures: Sequence[Figure], areas: Areas, definition: Mapping[str, Any]
) -> None:
    """Write the data file of one indicator; a file of totals alone has no filter columns."""
    filters = FILTERS if has_groups(figures) else ()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*TIME, *PLACE, *filters, *VALUES))
        for figure in figures:
            groups = group_cells(figure, definition) if filters else ()
            writer.writerow(
                (
                    *time_cells(figure.period),
                    *place_cells(figure.area, areas),
                    *groups,
                    write_value(figure.value, definition["decimals"]),
                    write_value(figure.numerator),
                    write_value(figure.denominator),
                )
            )


def has_groups(figures: Iterable[Figure]) -> bool:
    """Whether any figure is of a group: a filter with one item is no filter."""
    return any(figure.breakdown != "total" for figure in figures)


def group_cells(figure: Figure, definition: Mapping[str, Any]) -> tuple[str, str]:
    """The breakdown and the group as people call them; the headline is Total in both."""
    if figure.breakdown == "total":
        return TOTAL, TOTAL
    titles = definition.get("breakdowns", {})
    return titles.get(figure.breakdown, figure.breakdown), figure.group


def time_cells(period: Period) -> tuple[str, str]:
    """``time_period`` and ``time_identifier``: a collection year is the reporting year it ends in.

    Calendar years and quarters of the financial year have names in the layout; any other period
    is given by its dates and its label.
    """
    start, end = period.start, period.end
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    whole = start.day == 1 and (end + timedelta(days=1)).day == 1
    if whole and months == 12 and start.month == 4:
        return str(end.year), "Reporting year"
    if whole and months == 12 and start.month == 1:
        return str(start.year), "Calendar year"
    if whole and months == 3 and start.month in _QUARTERS:
        first = start.year if start.month >= 4 else start.year - 1
        return f"{first}{(first + 1) % 100:02d}", f"Financial year Q{_QUARTERS[start.month]}"
    return f"{start.isoformat()}/{end.isoformat()}", period.label


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


def write_meta(path: Path, figures: Iterable[Figure], definition: Mapping[str, Any]) -> None:
    """Write the meta file that says what each column of the data file is."""
    unit = "%" if definition["unit"] == "%" else ""
    filters: Sequence[tuple[Any, ...]] = (
        ("breakdown", "Filter", "Breakdown", "", "", "", "What the group is a part of", ""),
        ("breakdown_group", "Filter", "Group", "", "", "", "A group of children", "breakdown"),
    )
    indicators: Sequence[tuple[Any, ...]] = (
        ("value", "Indicator", definition["title"], "", unit, definition["decimals"], "", ""),
        ("numerator", "Indicator", "Number counted", "", "", 0, "", ""),
        ("denominator", "Indicator", "Number it is a part of", "", "", 0, "", ""),
    )
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(META)
        writer.writerows((*(filters if has_groups(figures) else ()), *indicators))
