"""Medians of neighbours as the live dashboard has them, where they are others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

import numpy as np

from rooftree.comparisons.live.areas import not_made, recoded
from rooftree.comparisons.live.difference import (
    HOSPITAL,
    NEIGHBOURS,
    NO_NUMBER,
    NOTHING,
    POPULATION,
    SENIORITY,
    Difference,
    live,
    name_of,
    shown_periods,
    shown_splits,
)
from rooftree.comparisons.neighbours import neighbour_summary
from rooftree.comparisons.numbers import standing
from rooftree.comparisons.ratings import scale_of
from rooftree.reference.figures import By, write_by
from rooftree.reference.periods import Period
from rooftree.reference.rounding import half_up
from rooftree.reference.symbols import Symbol
from rooftree.releases import Release

_WITHOUT_NEIGHBOURS = frozenset({POPULATION, SENIORITY, "adoption_decision_to_match_months"})
# Years that the dashboard overwrites with x, medians too. In every other it shows z.
_OVERWRITTEN: Mapping[str, tuple[str, ...]] = {
    "absence_overall_pct": ("2019/20",),
    "absence_persistent_pct": ("2019/20",),
    "absence_severe_pct": ("2019/20",),
    "ks2_rwm_expected_pct": ("2019/20", "2020/21"),
}


def neighbours_of_hospital(release: Release) -> Iterator[Difference]:
    """Authorities with new codes lose their place among neighbours, and with it their own ten."""
    if HOSPITAL not in release:
        return
    lost = {area.code for area in recoded(release)}
    names = " and ".join(sorted(name_of(release, code) for code in lost))
    for period in release.periods(HOSPITAL):
        without = lost | set(not_made(release, period))
        for area in release.areas.authorities():
            ours = neighbour_summary(release, HOSPITAL, area.code, period.label).median
            own = release.figure(HOSPITAL, area.code, period.label)
            if own is None or ours is None:
                continue
            theirs = _median_without(release, area.code, period, without)
            if theirs != str(ours):
                yield Difference(
                    *("hospital-neighbours", HOSPITAL, area.code, period.label, ""),
                    *(NEIGHBOURS, theirs, str(ours)),
                    f"{names} got new codes in April 2025, and the dashboard cannot match them "
                    "in the hospital file; it also drops authorities before they were made, and "
                    "Buckinghamshire before April 2020. It leaves them out of every median and "
                    "gives them none.",
                )


def _median_without(release: Release, area: str, period: Period, without: set[str]) -> str:
    """The median of an authority's neighbours when some are lost; none for a lost one."""
    there = standing(release, HOSPITAL, period.label).numbers
    kept = [
        release.value(HOSPITAL, one.neighbour, period.label)
        for one in release.areas.neighbours(area)
        if one.neighbour in there and one.neighbour not in without
    ]
    numbers = [value for value in kept if isinstance(value, Decimal)]
    if area in without or not numbers:
        return NOTHING
    return str(half_up(median(numbers), release.definitions[HOSPITAL]["decimals"]))


def no_neighbour_has_a_number(release: Release) -> Iterator[Difference]:
    """Where every neighbour has a symbol the dashboard prints one for the median: z, or x."""
    ten = {
        area.code: frozenset(one.neighbour for one in release.areas.neighbours(area.code))
        for area in release.areas.authorities()
    }
    for name in live(release):
        if name in _WITHOUT_NEIGHBOURS or scale_of(release.definitions[name]):
            continue
        held = _held(release, name)
        for by in shown_splits(release, name):
            for period in shown_periods(release, name):
                overwritten = period.label in _OVERWRITTEN.get(name, ())
                theirs = Symbol.X.text if overwritten else Symbol.Z.text
                for area in _without_a_number(held.get((period, by)), ten):
                    yield Difference(
                        *("median-of-none", name, area, period.label, write_by(by), NEIGHBOURS),
                        *(theirs, NO_NUMBER),
                        "No neighbour has a number, so there is no median. The dashboard prints "
                        "a symbol for it; here the text says that none of them has a number.",
                    )


@dataclass(frozen=True)
class _Held:
    """The authorities that have a figure in a period and split, and those that have a number."""

    figures: frozenset[str]
    numbers: frozenset[str]


def _held(release: Release, name: str) -> dict[tuple[Period, By], _Held]:
    """Read from the columns: asking for each figure would take seconds."""
    columns = release.columns[name]
    canonical = [release.areas.canonical(code) for code in columns.areas]
    distinct, places = np.unique(columns.value, return_inverse=True)
    numeric = np.array([isinstance(columns.values[v], Decimal) for v in distinct])[places]
    splits = set(shown_splits(release, name))
    shown = [place for place, by in enumerate(columns.bys) if by in splits]
    rows = np.flatnonzero(np.isin(columns.by, shown))
    cells = columns.period[rows].astype(np.int64) * len(columns.bys) + columns.by[rows]
    rows = rows[np.argsort(cells, kind="stable")]
    _, starts = np.unique(np.sort(cells), return_index=True)
    found = {}
    for few in np.split(rows, starts[1:]):
        if len(few):
            key = columns.periods[columns.period[few[0]]], columns.bys[columns.by[few[0]]]
            codes = (columns.area[few].tolist(), columns.area[few[numeric[few]]].tolist())
            found[key] = _Held(*(frozenset(canonical[code] for code in some) for some in codes))
    return found


def _without_a_number(held: _Held | None, ten: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Authorities with a figure whose neighbours have none; "" where no authority has a number."""
    if held is None:
        return
    if held.numbers.isdisjoint(ten):
        yield ""
        return
    for area, few in ten.items():
        if few and area in held.figures and few.isdisjoint(held.numbers):
            yield area
