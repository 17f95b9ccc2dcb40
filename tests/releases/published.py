"""Small published statistics of an invented region, to be changed a little by a test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.disclosure.region import CODES, COUNTRY, RATE, SHARE, small_region

from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import collection_year
from rooftree.reference.symbols import Symbol, Value
from rooftree.releases import Accepted, Update, update
from rooftree.statistics.published import FileRead, MeasureRead, Published, SourceFile

AREAS = small_region()
YEARS = tuple(range(2019, 2025))
COLUMNS = ("children_count", "children_percent", "placement")
LABELS = {"placement": ("Foster care", "Total")}
WHY = Accepted("The publisher said so in its notes.", "an analyst", "2026-11-24T10:00:00+00:00")
FEMALE: By = (("sex", "Female"),)


def figure(
    area: str, year: int, value: Value | int, *, indicator: str = SHARE["id"], by: By = ()
) -> Figure:
    number = Decimal(value) if isinstance(value, int) else value
    count = Decimal(value * 10) if isinstance(value, int) else Symbol.C
    return Figure(indicator, area, collection_year(year), number, count, Decimal(1000), by)


def figures(years: tuple[int, ...] = YEARS, *, indicator: str = SHARE["id"]) -> tuple[Figure, ...]:
    """One a year for each authority and the country, and for girls."""
    return tuple(
        figure(area, year, 20 + 3 * place + year % 7 + len(by), indicator=indicator, by=by)
        for place, area in enumerate((COUNTRY, *CODES))
        for year in years
        for by in ((), FEMALE)
    )


def definition(measure: Mapping[str, Any] = SHARE, **changed: Any) -> dict[str, Any]:
    return {**measure, "domain": "Homes", "period_kind": "Year ending 31 March", **changed}


def read_from(
    file: str, *, indicator: str = SHARE["id"], sha256: str = "", **changed: Any
) -> MeasureRead:
    held = MeasureRead(
        id=indicator,
        file=file,
        sha256=sha256 or file,
        columns=COLUMNS,
        labels=LABELS,
        unknown={},
        rows=60,
        periods=(),
    )
    return replace(held, **changed)


def file_of(read: MeasureRead, **changed: Any) -> FileRead:
    held = FileRead(read.file, read.sha256, "EES", (read.id,), unread_columns=("version",))
    return replace(held, **changed)


def published(
    held: tuple[Figure, ...] | None = None,
    *,
    definitions: tuple[Mapping[str, Any], ...] = (definition(),),
    read: tuple[MeasureRead, ...] = (read_from("homes_2024.csv"),),
    files: tuple[FileRead, ...] | None = None,
) -> Published:
    return Published(
        figures() if held is None else held,
        {one["id"]: one for one in definitions},
        tuple(SourceFile(one.file, one.sha256, "A publisher", "A licence") for one in read),
        read,
        tuple(map(file_of, read)) if files is None else files,
    )


def made(folder: Path, content: Published | None = None, **options: Any) -> Update:
    """The next version of the release."""
    names = {
        "folder": folder,
        "id": "homes",
        "title": "Homes",
        "areas": AREAS,
        "made_on": "2026-11-24",
        "source": "A publisher",
        "licence": "A licence",
    }
    return update(content or published(), **{**names, **options})


def told(update: Update) -> str:
    """What a terminal shows of it."""
    return "\n".join(update.sentences)


__all__ = ["CODES", "COUNTRY", "RATE", "SHARE"]
