"""The region in the whole is like England, as published."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from datetime import date

import pytest

from rooftree.synthetic import Child, Region, make_region, simulate
from rooftree.synthetic.calibration import published
from rooftree.synthetic.lives.life import Episode

END, START = date(2025, 3, 31), date(2024, 4, 1)
ETHNICITY = {"W": "White", "M": "Mixed", "A": "Asian", "C": "Asian", "B": "Black", "O": "Other"}
REASONS = {
    "E11": "adopted", "E12": "adopted", "E45": "guardianship", "E46": "guardianship",
    "E47": "guardianship", "E48": "guardianship", "E41": "arrangements", "E4A": "home, planned",
    "E4B": "home, not planned", "E13": "others without responsibility", "E3": "taken over",
    "E17": "stays at 18", "E5": "independent, supported", "E6": "independent", "E8": "other",
    "E15": "adult", "E7": "adult services", "E9": "custody",
}  # fmt: skip
Groups = dict[str, Counter[str]]


@pytest.fixture(scope="module")
def region() -> Region:
    return make_region(seed=1)


@pytest.fixture(scope="module")
def children(region: Region) -> list[Child]:
    lives = simulate(region, years=(2024, 2025), seed=1)
    return [child for held in lives.values() for child in held]


@pytest.fixture(scope="module")
def places(region: Region) -> dict[str, tuple[int, int, str]]:
    every = (place for held in region.postcodes.values() for place in held)
    return {p.postcode: (p.eastings, p.northings, p.authority) for p in every}


def care(child: Child) -> list[Episode]:
    return [e for e in child.episodes if e.status != "V3"]


def age_group(age: int, *, leaving: bool = False) -> str:
    if leaving and age >= 16:
        return "18 years and over" if age >= 18 else f"{age} years"
    steps = ((1, "Under 1 year"), (5, "1 to 4 years"), (10, "5 to 9 years"))
    words = next((word for until, word in steps if age < until), "10 to 15 years")
    return "16 years and over" if age >= 16 else words


def placement(place: str) -> str:
    groups = {"K3": "supported", "P1": "parents", "K1": "secure or home", "K2": "secure or home"}
    first = {"U": "foster", "A": "adoption", "Z": "other", "T": "other"}
    return groups.get(place) or first.get(place[0], "other residential")


def status(code: str) -> str:
    return "J" if code[0] == "J" else code


def looked_after(children: Iterable[Child], places: dict[str, tuple[int, int, str]]) -> Groups:
    found: Groups = {name: Counter() for name in published()["looked_after_percent"]}
    for child in children:
        now = next((e for e in care(child) if e.start <= END < e.end), None)
        if now is None:
            continue
        found["age"][age_group(child.age_on(END))] += 1
        found["sex"]["Female" if child.is_female else "Male"] += 1
        found["ethnicity"][ETHNICITY.get(child.ethnicity[0], "Not known")] += 1
        found["unaccompanied"]["Yes" if child.is_unaccompanied else "No"] += 1
        found["legal status"][status(now.status)] += 1
        found["placement"][placement(now.placement.place)] += 1
        found["provider"][now.placement.provider or "none"] += 1
        east, north, authority = places[now.placement.postcode]
        found["locality"]["inside" if authority == child.authority else "outside"] += 1
        if not now.home:
            found["distance"]["not recorded"] += 1
        else:
            miles = math.hypot(east - places[now.home][0], north - places[now.home][1]) / 1609.3
            found["distance"]["over 20 miles" if miles > 20 else "up to 20"] += 1
        year = [e for e in care(child) if e.start <= END and e.end >= START]
        moves = [
            e
            for before, e in zip([None, *year], year, strict=False)
            if e.placement.place[0] != "T"
            and (before is None or (e.started in "SPTBU" and before.placement.place[0] != "T"))
        ]
        several = len(moves) >= 3
        found["placements in the year"]["three or more" if several else "fewer"] += 1
    return found


def started(children: Iterable[Child]) -> Groups:
    found: Groups = {name: Counter() for name in published()["started_percent"]}
    for child in children:
        for e in care(child):
            if e.started == "S" and START <= e.start <= END:
                found["age"][age_group(child.age_on(e.start))] += 1
                found["unaccompanied"]["Yes" if child.is_unaccompanied else "No"] += 1
                found["legal status"][status(e.status)] += 1
    return found


def ceased(children: Iterable[Child]) -> Groups:
    found: Groups = {name: Counter() for name in published()["ceased_percent"]}
    for child in children:
        for e in care(child):
            if e.ended != "X1" and START <= e.end <= END:
                found["age"][age_group(child.age_on(e.end), leaving=True)] += 1
                found["reason"][REASONS.get(e.ended, "rare")] += 1
    return found


def compare(found: Groups, expected: dict[str, dict[str, float]], within: float) -> None:
    """Each share in points from the published one; a larger region would be nearer."""
    for name, shares in expected.items():
        total = sum(found[name].values())
        for group, share in shares.items():
            points = 100 * found[name][group] / total
            assert abs(points - share) <= within, f"{name}, {group}: {points:.1f}, not {share}"


def test_as_many_are_looked_after_start_and_cease_as_in_england(region, children) -> None:
    population = sum(region.population[code, 2024] for code in region.codes)
    found = {
        "looked_after": sum(e.start <= END < e.end for c in children for e in care(c)),
        "started": sum(
            e.started == "S" and START <= e.start <= END for c in children for e in care(c)
        ),
        "ceased": sum(e.ended != "X1" and START <= e.end <= END for c in children for e in care(c)),
    }
    for name, count in found.items():
        expected = published()["per_10000"][name]
        assert 10_000 * count / population == pytest.approx(expected, rel=0.09), name


def test_those_looked_after_are_like_englands(children, places) -> None:
    compare(looked_after(children, places), published()["looked_after_percent"], 4)


def test_those_who_start_are_like_englands(children) -> None:
    compare(started(children), published()["started_percent"], 5)


def test_those_who_cease_are_like_englands(children) -> None:
    compare(ceased(children), published()["ceased_percent"], 5.5)
