"""What the live dashboard loses or joins because areas change, and its key is the name."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rooftree.areas import Area
from rooftree.comparisons.live.difference import (
    HOSPITAL,
    LOCAL,
    NOTHING,
    POPULATION,
    Difference,
    differing,
    live,
    name_of,
    shown_periods,
    shown_splits,
    text,
)
from rooftree.comparisons.live.symbols import as_shown
from rooftree.comparisons.numbers import standing
from rooftree.reference.figures import write_by
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol
from rooftree.releases import Release

OLD_DORSET, _DORSET = "E10000009", "E06000059"
_CUMBRIA, _BUCKINGHAMSHIRE = "E10000006", "E06000060"
# Dropped by code from the files of looked-after children and of the workforce alone.
_DROPPED = (OLD_DORSET, "E10000021", "E06000028", "E06000029")
_DROPPING = ("Children looked after", "Stability measures", "Children's social work workforce")


def recoded(release: Release) -> Iterator[Area]:
    """Authorities that have had a new code, for the same area, since the hospital file's end."""
    last = release.periods(HOSPITAL)[-1].end
    for area in release.areas.authorities():
        before = (release.areas.get(code) for code in area.predecessors)
        same = any(held is not None and held.old_code == area.old_code for held in before)
        if same and area.since is not None and area.since > last:
            yield area


def not_made(release: Release, period: Period) -> Iterator[str]:
    """Authorities whose hospital figures the dashboard drops: those not made by then.

    Buckinghamshire is dropped too before the county became one unitary authority of the same
    area in April 2020; North Yorkshire and Somerset, of which the same is true, are not.
    """
    yield from standing(release, HOSPITAL, period.label).recast
    area = release.areas.get(_BUCKINGHAMSHIRE)
    if area is not None and area.since is not None and period.end < area.since:
        yield area.code


def hospital_before_made(release: Release) -> Iterator[Difference]:
    """What the file gives for an authority on its present boundaries is dropped before it was."""
    for period in release.periods(HOSPITAL):
        for code in not_made(release, period):
            figure = release.figure(HOSPITAL, code, period.label)
            if figure is not None:
                yield from differing(
                    release,
                    figure,
                    NOTHING,
                    code="hospital-before-made",
                    why="The hospital file gives the authority's figure on its present "
                    "boundaries for years before it was made. The dashboard drops these; here "
                    "they are shown.",
                )


def recoded_census(release: Release) -> Iterator[Difference]:
    """The census side of authorities with new codes is missing, and shown as not applicable."""
    if POPULATION not in release or HOSPITAL not in release:
        return
    splits = [by for by in release.of(POPULATION).splits if by[0][1] == "population_census_2021"]
    for area in recoded(release):
        for by in splits:
            for figure in release.series(POPULATION, area.code, by):
                yield from differing(
                    release,
                    figure,
                    Symbol.Z.text,
                    code="census-code",
                    why="The code of the authority changed in April 2025. The dashboard does not "
                    "find it in the census tables, and shows z, not applicable.",
                )


def one_line_of_dorset(release: Release) -> Iterator[Difference]:
    """Old Dorset county's values are drawn before new Dorset's."""
    for name in live(release):
        if _drops(release, name):
            continue
        shown = shown_periods(release, name)
        for by in shown_splits(release, name):
            for figure in release.series(name, OLD_DORSET, by):
                if figure.period not in shown:
                    continue
                here = release.figure(name, _DORSET, figure.period.label, by)
                ours = NOTHING if here is None else text(release, here)
                theirs = as_shown(release, figure)
                if ours != theirs:
                    yield Difference(
                        *("dorset-joined", name, _DORSET, figure.period.label, write_by(by), LOCAL),
                        *(theirs, ours),
                        "The dashboard finds authorities by name, so the county of Dorset, which "
                        "ended in March 2019 and held Christchurch, is drawn as one line with the "
                        "smaller authority of that name. Here each has its own figures.",
                    )


def removed_areas(release: Release) -> Iterator[Difference]:
    """Cumbria is removed by name everywhere; others that ended from three publications."""
    for name in live(release):
        dropped = _DROPPED if _drops(release, name) else ()
        for code in (_CUMBRIA, *dropped):
            labels = [
                figure.period.label
                for by in shown_splits(release, name)
                for figure in release.series(name, code, by)
                if isinstance(figure.value, Decimal)
            ]
            if labels:
                ends = dict.fromkeys((min(labels), max(labels)))
                yield Difference(
                    *("area-removed", name, code, " to ".join(ends), "", LOCAL, NOTHING, "shown"),
                    f"The dashboard removes {name_of(release, code)}, which was split or merged, "
                    "and its history with it. Here its figures stand, marked as ended.",
                )


def _drops(release: Release, name: str) -> bool:
    source: str = release.definitions[name]["source"]
    return source.startswith(_DROPPING)
