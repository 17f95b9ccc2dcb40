"""Medians of neighbours as the live dashboard has them, where they are others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
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


# Cumberland, and Westmorland and Furness. The years are compared as text: the workforce of
# September 2023 is left out with the years before they were made in April.
_MADE_IN_2023 = frozenset({"E06000063", "E06000064"})
_MADE_ON, _LEFT_OUT_UNTIL = date(2023, 4, 1), "2023"


def neighbours_of_hospital(release: Release) -> Iterator[Difference]:
    """Authorities with new codes lose their place among neighbours, and with it their own ten."""
    if HOSPITAL not in release:
        return
    lost = {area.code for area in recoded(release)}
    names = " and ".join(sorted(name_of(release, code) for code in lost))
    for period in release.periods(HOSPITAL):
        yield from _medians_without(
            release,
            lost.union(not_made(release, period)),
            name=HOSPITAL,
            period=period,
            code="hospital-neighbours",
            why=f"{names} got new codes in April 2025, and the dashboard cannot match them in the "
            "hospital file; it also drops authorities before they were made, and Buckinghamshire "
            "before April 2020. It leaves them out of every median and gives them none.",
        )


def neighbours_made_in_2023(release: Release) -> Iterator[Difference]:
    """The two authorities of April 2023 are no neighbours in that September, though there."""
    for name in _with_medians(release):
        if name == HOSPITAL:
            continue
        for period in shown_periods(release, name):
            if period.end < _MADE_ON or period.label > _LEFT_OUT_UNTIL:
                continue
            for by in shown_splits(release, name):
                yield from _medians_without(
                    release,
                    _MADE_IN_2023,
                    name=name,
                    period=period,
                    by=by,
                    code="neighbours-made-in-2023",
                    why="Cumberland and Westmorland and Furness were made in April 2023 and have "
                    "figures of that September. The dashboard leaves them out of every median of "
                    "2023 and gives them none.",
                )


def _medians_without(
    release: Release,
    lost: Collection[str],
    *,
    name: str,
    period: Period,
    by: By = (),
    code: str,
    why: str,
) -> Iterator[Difference]:
    """The medians of a period and split that are others, or none, where authorities are lost."""
    for area in release.areas.authorities():
        ours = neighbour_summary(release, name, area.code, period.label, by).median
        own = release.figure(name, area.code, period.label, by)
        if own is None or ours is None:
            continue
        theirs = NOTHING
        if area.code not in lost:
            held = standing(release, name, period.label, by).values
            ten = (one.neighbour for one in release.areas.neighbours(area.code))
            numbers = [held[one] for one in ten if one in held and one not in lost]
            decimals = release.definitions[name]["decimals"]
            theirs = str(half_up(median(numbers), decimals)) if numbers else NOTHING
        if theirs != str(ours):
            place = (code, name, area.code, period.label, write_by(by), NEIGHBOURS)
            yield Difference(*place, theirs, str(ours), why)


def _with_medians(release: Release) -> Iterator[str]:
    """The indicators of which the dashboard has medians of neighbours."""
    for name in live(release):
        if name not in _WITHOUT_NEIGHBOURS and not scale_of(release.definitions[name]):
            yield name


def no_neighbour_has_a_number(release: Release) -> Iterator[Difference]:
    """Where every neighbour has a symbol the dashboard prints one for the median: z, or x."""
    ten = {
        area.code: frozenset(one.neighbour for one in release.areas.neighbours(area.code))
        for area in release.areas.authorities()
    }
    for name in _with_medians(release):
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
