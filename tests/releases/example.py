"""A small invented release, made by the real functions."""

from __future__ import annotations

from pathlib import Path

from tests.disclosure.region import CODES, RATE, SHARE, small_region

from rooftree.disclosure import protect, read_policy
from rooftree.indicators.counts import Count, Counts
from rooftree.reference.periods import collection_year
from rooftree.releases import Release, publish, read

YEARS = (2021, 2022, 2023, 2024, 2025)


def example_counts() -> Counts:
    """Two indicators over five years; the second area has small counts, the fourth a gap."""
    found = []
    for place, area in enumerate(CODES):
        for year in YEARS:
            if place == 3 and year == 2023:
                continue
            period = collection_year(year)
            size = (220, 7, 140, 90)[place] + (0, 0, 3, 3)[place] * (year - 2021)
            foster = size * (5 + place) // 10
            found.append(Count(SHARE["id"], area, period, "total", "total", foster, size))
            found.append(Count(SHARE["id"], area, period, "sex", "Female", foster // 2, size // 2))
            rest = (foster - foster // 2, size - size // 2)
            found.append(Count(SHARE["id"], area, period, "sex", "Male", *rest))
            found.append(Count(RATE["id"], area, period, "total", "total", size, size * 140))
    return Counts(tuple(found), {d["id"]: d for d in (SHARE, RATE)})


def example_release(folder: Path, *, made_on: str = "2026-11-24") -> Release:
    """Publish the example and read it back."""
    areas = small_region()
    protected = protect(example_counts(), policy=read_policy(), areas=areas)
    path = publish(
        protected,
        folder=folder,
        id="invented-region",
        title="An invented region",
        areas=areas,
        made_on=made_on,
        source="Invented returns",
        licence="Invented data, free to use",
    )
    return read(path)
