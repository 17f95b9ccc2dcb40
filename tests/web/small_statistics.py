"""A small invented release of statistics that holds what pages must get right.

Twelve authorities in two regions, one that was split, symbols, a gap, years that differ within a
domain, headlines by group, a break, footnotes, and an inspectors' word beside counts of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from rooftree.areas import Area, Areas, Neighbour
from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import collection_year
from rooftree.reference.symbols import Symbol, Value
from rooftree.releases import Release, publish, read
from rooftree.statistics.published import Published

ID = "invented-statistics"
COUNTRY, NORTH, SOUTH = "X92000001", "X12000001", "X12000002"
NAMES = ("Ashby", "Birley", "Corde", "Dunholt", "Elmside", "Farrow", "Gorsey", "Hallam Wick",
         "Ingleby", "Jorvale", "Eastshire", "Westshire")  # fmt: skip
CODES = tuple(f"X060000{n:02d}" for n in range(1, len(NAMES) + 1))
FULL, SUPPRESSED, LACKING = CODES[0], CODES[1], CODES[2]
NEW = CODES[10:]
OLD = "X10000001"
YEARS = (2022, 2023, 2024, 2025)
SPLIT = date(2023, 4, 1)
BREAK = "Counted in another way from 2023/24 on."
FOOTNOTE = "Ashby counted in May."

_PLAIN: dict[str, Any] = {
    "status": "live",
    "licence": "Invented data",
    "source": "Invented statistics",
    "publisher": "Nobody",
    "published_on": "2026-03-01",
    "publication": "",
    "next_expected": "",
    "counts": "Invented children.",
    "why": "To learn.",
    "caution": "Take care.",
    "formula": "counted / all * 100",
    "period_kind": "Year ending 31 March",
    "file": "f.csv",
    "column": "v",
    "filters": {},
    "by": [],
    "breakdowns": {},
    "headlines": [],
    "breaks": [],
    "footnotes": [],
    "polarity_basis": "Ours.",
}


def about_of(id: str, title: str, outcome: str, **more: Any) -> dict[str, Any]:
    """The definition of an indicator."""
    plain = {"unit": "%", "decimals": 1, "per": 100, "polarity": "high", "domain": "Homes"}
    held = {**_PLAIN, **plain, **more}
    return {**held, "id": id, "title": title, "outcome": outcome, "hash": "0" * 64}


SHARE = about_of(
    "share_pct",
    "Children in a family",
    "stable_homes",
    by=["age"],
    breakdowns={"age": "Age"},
    headlines=[{"by": "", "title": "Children in a family"}],
    breaks=[{"from": "2023/24", "by": "", "areas": [], "note": BREAK}],
    footnotes=[{"from": "2024/25", "to": "2024/25", "by": "", "areas": [FULL], "note": FOOTNOTE}],
)
OLDER = about_of("older_pct", "Children measured a year later", "stable_homes", polarity="neither")
BY_GROUP = about_of(
    "absence_pct",
    "Absence",
    "stay_together",
    polarity="low",
    domain="School",
    by=["social_care_group"],
    breakdowns={"social_care_group": "Social care group"},
    headlines=[
        {"by": "social_care_group=In need", "title": "Absence: in need"},
        {"by": "social_care_group=In care", "title": "Absence: in care"},
    ],
)
RATING = about_of(
    "leadership_rating",
    "Leadership",
    "leadership",
    unit="rating",
    decimals=0,
    per=None,
    polarity="low",
    domain="Culture",
    scale=["Outstanding", "Good", "Requires improvement", "Inadequate"],
    by=["rating_count"],
    breakdowns={"rating_count": "Authorities by word"},
    headlines=[
        {"by": "", "title": "Leadership: the inspectors' word"},
        {"by": "rating_count=good_count", "title": "Number of authorities with the word Good"},
    ],
)


def areas() -> Areas:
    """The areas; every authority has the ten before it, in a ring, as neighbours."""
    place = [Area(COUNTRY, "Inventia", "country")]
    place += [
        Area(NORTH, "North", "region", "", COUNTRY),
        Area(SOUTH, "South", "region", "", COUNTRY),
    ]
    for n, (code, name) in enumerate(zip(CODES, NAMES, strict=True)):
        region = NORTH if n < 6 else SOUTH
        new = {"since": SPLIT, "predecessors": (OLD,)} if code in NEW else {}
        place.append(Area(code, name, "authority", f"9{n:02d}", region, **new))  # type: ignore[arg-type]
    place.append(
        Area(OLD, "Oldshire", "authority", "990", SOUTH, until=date(2023, 3, 31), successors=NEW)
    )
    near = [
        Neighbour(code, CODES[(n + step) % len(CODES)], step, "Close", 2025)
        for n, code in enumerate(CODES)
        for step in range(1, 11)
    ]
    return Areas(tuple(place), tuple(near), invented=True)


def _figure(
    about: dict[str, Any], area: str, year: int, *, value: Value, by: By = (), note: str = ""
) -> Figure:
    return Figure(about["id"], area, collection_year(year), value, by=by, note=note)


def _share(area: str, n: int, year: int, by: By = ()) -> Figure:
    """A share of a denominator that differs from area to area, with its counts."""
    of = Decimal(200 + 40 * n)
    counted = Decimal(120 + 25 * n + (year - 2022))
    value = (counted * 100 / of).quantize(Decimal("0.1"))
    return Figure(SHARE["id"], area, collection_year(year), value, counted, of, by)


def _places(year: int) -> list[str]:
    return [*CODES[:10], *(NEW if year > 2023 else (OLD,)), NORTH, SOUTH, COUNTRY]


def figures() -> list[Figure]:
    """Every figure."""
    found: list[Figure] = []
    for year in YEARS:
        for n, area in enumerate(_places(year)):
            found += _of_a_year(area, n, year)
    return found


def _of_a_year(area: str, n: int, year: int) -> list[Figure]:
    found = []
    if area == SUPPRESSED:
        found.append(Figure(SHARE["id"], area, collection_year(year), Symbol.C, Symbol.C, Symbol.C))
    elif not (area == LACKING and year == 2025):
        found.append(_share(area, n, year))
    for group in ("5 to 9", "10 to 15", "Under 1"):
        found.append(_share(area, n, year, (("age", group),)))
    if year < 2025:
        found.append(_figure(OLDER, area, year, value=Decimal(10 + n)))
    for extra, group in enumerate(("In need", "In care")):
        by = (("social_care_group", group),)
        found.append(_figure(BY_GROUP, area, year, value=Decimal(n + extra), by=by))
    if area in (NORTH, SOUTH, COUNTRY):
        found.append(
            _figure(RATING, area, year, value=Decimal(3), by=(("rating_count", "good_count"),))
        )
    else:
        word = Decimal(2 if year > 2023 else 3)
        found.append(_figure(RATING, area, year, value=word, note=f"Inspected in {year}."))
    return found


def small_statistics(folder: Path, *, summed_up: Sequence[str] = ()) -> Release:
    """Publish it and read it back; where ids are named, the others have no headlines."""
    definitions = {
        one["id"]: one
        if not summed_up or one["id"] in summed_up
        else {**one, "headlines": [], "status": "not live"}
        for one in (BY_GROUP, SHARE, OLDER, RATING)
    }
    path = publish(
        Published(tuple(figures()), definitions, ()),
        folder=folder,
        id=ID,
        title="Invented statistics",
        areas=areas(),
        made_on="2026-11-24",
        source="Invented statistics",
        licence="Invented data, free to use",
    )
    return read(path)
