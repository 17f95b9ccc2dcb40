"""One value that the department's live dashboard shows otherwise, and what the faults share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rooftree.reference.figures import By, Figure, write_by
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol, write_value
from rooftree.releases import Release

NATIONAL, REGIONAL, LOCAL = "National", "Regional", "Local authority"
NEIGHBOURS = "Statistical neighbours (median)"
AMONG_NEIGHBOURS = "Table of neighbours"
LEVELS = {"country": NATIONAL, "region": REGIONAL, "authority": LOCAL}
NOTHING = "not shown"
NO_NUMBER = "no number"

HOSPITAL = "hospital_admissions_injury_0_14_rate_per_10000"
POPULATION = "sw_ethnicity_vs_population_pct"
ETHNICITY = "sw_ethnicity_headcount_pct"
SENIORITY = "sw_ethnicity_by_seniority_pct"
# Where the dashboard has every split, and not those of its summary alone.
_WITH_EVERY_SPLIT = frozenset({POPULATION, ETHNICITY})
_GRADES = frozenset({"Manager", "Senior practitioner", "Case holder", "Qualified without cases"})
# Types of school that stand beside the whole, which is in the summary.
_SCHOOLS = frozenset(("school_type", f"State-funded {kind}") for kind in ("primary", "secondary"))
_LATEST_ALONE = frozenset({SENIORITY, "ofsted_leadership_rating"})
_FIRST = {
    f"assessment_factor_{kind}_rate_per_10000": "2018/19"
    for kind in ("abuse_neglect", "harm_outside_home")
}


@dataclass(frozen=True)
class Difference:
    """One value that the dashboard shows otherwise, both as shown.

    ``area`` is the authority whose neighbours are meant where ``level`` is the neighbours; empty
    for every authority. ``period`` is a label, or two where every period between is meant.
    ``theirs`` or ``ours`` is "not shown" where one has nothing, and "no number" where every
    neighbour has a symbol.
    """

    code: str
    indicator: str
    area: str
    period: str
    by: str
    level: str
    theirs: str
    ours: str
    why: str


def live(release: Release) -> Iterator[str]:
    """The indicators of a release that the dashboard has."""
    return (
        name
        for name, definition in release.definitions.items()
        if definition.get("status") == "live" and name in release
    )


def shown_splits(release: Release, name: str) -> tuple[By, ...]:
    """The splits that the dashboard has: those of its summary, and of those the types of school."""
    splits = release.of(name).splits
    if name in _WITH_EVERY_SPLIT:
        return splits
    if name == SENIORITY:
        return tuple(by for by in splits if dict(by).get("seniority") in _GRADES)
    headlines = {one.by for one in release.headlines(name)}
    return tuple(by for by in splits if tuple(p for p in by if p not in _SCHOOLS) in headlines)


def shown_periods(release: Release, name: str) -> tuple[Period, ...]:
    """The periods that the dashboard has: of some indicators fewer than the file."""
    periods = release.periods(name)
    if name in _LATEST_ALONE:
        return periods[-1:]
    return tuple(one for one in periods if one.label >= _FIRST.get(name, ""))


def figures_with(release: Release, name: str, *symbols: Symbol) -> Iterator[Figure]:
    """The figures that the dashboard has and that hold one of these symbols here."""
    held = release.columns[name]
    splits, periods = set(shown_splits(release, name)), set(shown_periods(release, name))
    wanted = [place for place in np.unique(held.value) if held.values[place] in symbols]
    for row in np.flatnonzero(np.isin(held.value, wanted)):
        if held.bys[held.by[row]] in splits and held.periods[held.period[row]] in periods:
            yield held.figure(int(row))


def text(release: Release, figure: Figure) -> str:
    """A figure as it is shown here."""
    return write_value(figure.value, release.definitions[figure.indicator]["decimals"])


def differing(
    release: Release, figure: Figure, theirs: str, *, code: str, why: str
) -> Iterator[Difference]:
    """The difference of one figure, if there is one."""
    ours = text(release, figure)
    if ours != theirs:
        level = LEVELS[release.areas.kind_of(figure.area) or "authority"]
        where = (figure.indicator, figure.area, figure.period.label, write_by(figure.by), level)
        yield Difference(code, *where, theirs, ours, why)


def name_of(release: Release, code: str) -> str:
    """The name of an area, or its code."""
    area = release.areas.get(code)
    return area.name if area else code
