"""A small invented region for tests."""

from __future__ import annotations

from rooftree.areas import Area, Areas, Neighbour
from rooftree.indicators.counts import Count, Counts
from rooftree.reference.periods import collection_year

COUNTRY, REGION = "X92000001", "X12000001"
PLACES = ("Alderfold", "Brackenby", "Cawdle", "Dunmere")
CODES = tuple(f"X0600000{n}" for n in range(1, len(PLACES) + 1))


def small_region() -> Areas:
    authorities = [
        Area(code, name, "authority", f"90{n}", REGION)
        for n, (code, name) in enumerate(zip(CODES, PLACES, strict=True), start=1)
    ]
    neighbours = [
        Neighbour(a, b, rank, "Close", 2025)
        for a in CODES
        for rank, b in enumerate([c for c in CODES if c != a], start=1)
    ]
    country = Area(COUNTRY, "Inventia", "country")
    region = Area(REGION, "Invented Region", "region", "", COUNTRY)
    return Areas((country, region, *authorities), tuple(neighbours), invented=True)


SHARE = {
    "id": "cla_foster_placement_pct",
    "title": "Looked-after children living in foster care",
    "unit": "%",
    "per": 100,
    "decimals": 0,
    "outcome": "stable_homes",
    "why": "Most children do best in a family.",
    "caution": "For some children another home is right.",
    "source": "An example",
    "by": ["sex"],
    "breakdowns": {"sex": "Sex"},
    "table": "children",
    "numerator": "any(placements, placements.is_foster)",
    "denominator": "any(periods_of_care)",
    "polarity": "high",
    "sql": "SELECT 1",
    "hash": "0" * 64,
}
RATE = {**SHARE, "id": "cla_31march_rate_per_10000", "title": "Children looked after", "unit": "per 10,000 children", "per": 10_000, "denominator": "population", "outcome": "stay_together", "polarity": "neither"}  # fmt: skip  # noqa: E501


def counts(rows: dict[str, dict[tuple[str, str], tuple[int, int | None]]], *, definition=SHARE, year=2025) -> Counts:  # fmt: skip  # noqa: E501
    """Counts from {area: {(breakdown, group): (numerator, denominator)}}."""
    period = collection_year(year)
    found = tuple(
        Count(definition["id"], area, period, breakdown, group, n, d)
        for area, cells in rows.items()
        for (breakdown, group), (n, d) in cells.items()
    )
    return Counts(found, {definition["id"]: definition})
