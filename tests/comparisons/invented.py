"""Releases of any figures and areas, for tests: written and read by the real functions."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from rooftree.areas import Area, Areas, Neighbour
from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import Period, collection_year
from rooftree.reference.symbols import Symbol, Value, parse_value
from rooftree.releases import Release
from rooftree.releases.figures_file import read_columns, write_figures

ID = "share"
COUNTRY, REGION = "X92000001", "X12000001"


def codes(count: int) -> tuple[str, ...]:
    """The codes of invented authorities: as by name, so by code."""
    return tuple(f"X06{n:06d}" for n in range(1, count + 1))


def region(count: int) -> Areas:
    """One region of authorities named Area 001 and so on; each has all others as neighbours."""
    held = codes(count)
    named = [
        Area(code, f"Area {n:03d}", "authority", str(500 + n), REGION)
        for n, code in enumerate(held, start=1)
    ]
    near = [
        Neighbour(a, b, rank, "Close", 2025)
        for a in held[:12]
        for rank, b in enumerate([c for c in held if c != a][:10], start=1)
    ]
    around = (Area(COUNTRY, "Inventia", "country"), Area(REGION, "Here", "region", "", COUNTRY))
    return Areas((*around, *named), tuple(near), invented=True)


def figure(area: str, value: Value | str, *, year: int | Period = 2025, counts: tuple[Any, Any] = ("z", "z"), by: By = ()) -> Figure:  # fmt: skip  # noqa: E501
    """A figure of the one indicator."""
    period = year if isinstance(year, Period) else collection_year(year)
    held = [parse_value(str(each)) for each in (value, *counts)]
    return Figure(ID, area, period, held[0], held[1], held[2], by)


def release_of(figures: Iterable[Figure], areas: Areas, **definition: Any) -> Release:
    """A release of one indicator: a percentage without decimals unless told."""
    held: Mapping[str, Any] = {
        "id": ID, "title": "A share", "unit": "%", "per": 100, "decimals": 0, "polarity": "neither",
    } | definition  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.parquet"
        write_figures(path, figures)
        columns = read_columns(path)
    return Release(
        id="invented", version=1, title="Invented", kind="published", invented=True,
        made_on="2026-11-24", source="", licence="", definitions={ID: held}, policy={},
        areas=areas, columns=columns, folder=Path("/nowhere"),
    )  # fmt: skip


def release_of_values(values: Iterable[Value | str], **definition: Any) -> Release:
    """One period in which the authorities have these values, in order of their names."""
    held = list(values)
    figures = [figure(c, v) for c, v in zip(codes(len(held)), held, strict=True)]
    return release_of(figures, region(len(held)), **definition)


def number(value: Value) -> Decimal:
    assert not isinstance(value, Symbol)
    return value
