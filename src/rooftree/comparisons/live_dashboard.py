"""What the department's live dashboard shows where it differs from a release, and why.

Each function emulates one documented fault on the figures of a release and gives the values that
the fault changes. Nothing is read but the release: the dashboard's code was read (DfE,
CSC_outcomes_and_enablers, commit 2f5d11a of 27 April 2026, MIT licence) and its stored values
were compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from rooftree.areas import Area
from rooftree.comparisons.neighbours import neighbour_summary
from rooftree.comparisons.numbers import remembered, standing
from rooftree.comparisons.ratings import COUNTED, word
from rooftree.reference.figures import By, Figure, write_by
from rooftree.reference.periods import Period
from rooftree.reference.rounding import half_up
from rooftree.reference.symbols import Symbol, write_value
from rooftree.releases import Release

NATIONAL, REGIONAL, LOCAL = "National", "Regional", "Local authority"
NEIGHBOURS = "Statistical neighbours (median)"
NOTHING = "not shown"

_HOSPITAL = "hospital_admissions_injury_0_14_rate_per_10000"
_SPEND = "csc_spend_per_child_gbp"
_RATING = "ofsted_leadership_rating"
_POPULATION = "sw_ethnicity_vs_population_pct"
_BUCKINGHAMSHIRE = "E06000060"
_OLD_DORSET, _DORSET = "E10000009", "E06000059"
_CUMBRIA = "E10000006"
# Dropped by code from the files of looked-after children and of the workforce alone.
_DROPPED = ("E10000009", "E10000021", "E06000028", "E06000029")
_DROPPING = ("Children looked after", "Stability measures", "Children's social work workforce")


@dataclass(frozen=True)
class Fault:
    """What the dashboard does wrong, in a sentence, and why the value here is right."""

    code: str
    why: str


@dataclass(frozen=True)
class Difference:
    """One value that the dashboard shows otherwise, both as shown.

    ``area`` is the authority whose neighbours are meant where ``level`` is the neighbours.
    ``period`` is a label, or two where every period between is meant; ``theirs`` or ``ours`` is
    "not shown" where one has nothing.
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


def differences(release: Release) -> tuple[Difference, ...]:
    """Every value of the release that the dashboard shows otherwise, fault by fault."""
    first = next(iter(release.columns), None)
    if first is None:
        return ()
    return remembered(release, first, "live dashboard", lambda: _differences(release))


def _differences(release: Release) -> tuple[Difference, ...]:
    return tuple(row for emulate in FAULTS for row in emulate(release))


def spend_without_return(release: Release) -> Iterator[Difference]:
    """The children of authorities that made no return stay in the denominator of a region."""
    if _SPEND not in release:
        return
    decimals = release.definitions[_SPEND]["decimals"]
    for period in release.periods(_SPEND):
        children = _numbers(release, _SPEND, period.label)
        for region in release.areas.regions():
            figure = release.figure(_SPEND, region.code, period.label)
            if figure is None or not isinstance(figure.numerator, Decimal):
                continue
            of = sum(
                number
                for code, number in children.items()
                if region.code in release.areas.around(code)
            )
            theirs = str(half_up(figure.numerator / of, decimals))
            yield from _differing(
                release,
                figure,
                theirs,
                code="regional-spend",
                level=REGIONAL,
                why="The dashboard counts the children of authorities that made no return, but "
                "not their spending. Here both are of the authorities that made one.",
            )


def _numbers(release: Release, indicator: str, period: str) -> dict[str, Decimal]:
    """The denominators of authorities, by code."""
    figures = release.of(indicator).of_period(period)
    return {
        one.area: one.denominator
        for one in figures
        if release.areas.kind_of(one.area) == "authority" and isinstance(one.denominator, Decimal)
    }


def neighbours_of_hospital(release: Release) -> Iterator[Difference]:
    """Authorities with new codes lose their place among neighbours, and with it their own ten."""
    if _HOSPITAL not in release:
        return
    lost = {area.code for area in _recoded_after(release, _HOSPITAL)}
    names = " and ".join(sorted(_name(release, code) for code in lost))
    for period in release.periods(_HOSPITAL):
        without = lost | set(_not_made(release, period))
        for area in release.areas.authorities():
            ours = neighbour_summary(release, _HOSPITAL, area.code, period.label).median
            own = release.figure(_HOSPITAL, area.code, period.label)
            if own is None or ours is None:
                continue
            theirs = _median_without(release, area.code, period, without)
            if theirs != str(ours):
                yield Difference(
                    *("hospital-neighbours", _HOSPITAL, area.code, period.label, ""),
                    *(NEIGHBOURS, theirs, str(ours)),
                    f"{names} got new codes in April 2025, and the dashboard cannot match them "
                    "in the hospital file; it also drops Buckinghamshire before April 2020. It "
                    "leaves them out of every median and gives them none.",
                )


def _median_without(release: Release, area: str, period: Period, without: set[str]) -> str:
    """The median of an authority's neighbours when some are lost; none for a lost one."""
    there = standing(release, _HOSPITAL, period.label).numbers
    kept = [
        release.value(_HOSPITAL, one.neighbour, period.label)
        for one in release.areas.neighbours(area)
        if one.neighbour in there and one.neighbour not in without
    ]
    numbers = [value for value in kept if isinstance(value, Decimal)]
    if area in without or not numbers:
        return NOTHING
    return str(half_up(median(numbers), release.definitions[_HOSPITAL]["decimals"]))


def _not_made(release: Release, period: Period) -> Iterator[str]:
    """Authorities whose hospital figures the dashboard drops: those not made by then.

    Buckinghamshire is dropped too before the county became one unitary authority of the same
    area in April 2020; North Yorkshire and Somerset, of which the same is true, are not.
    """
    yield from standing(release, _HOSPITAL, period.label).recast
    area = release.areas.get(_BUCKINGHAMSHIRE)
    if area is not None and area.since is not None and period.end < area.since:
        yield area.code


def hospital_before_made(release: Release) -> Iterator[Difference]:
    """What the file gives for an authority on its present boundaries is dropped before it was."""
    for period in release.periods(_HOSPITAL):
        for code in _not_made(release, period):
            figure = release.figure(_HOSPITAL, code, period.label)
            if figure is not None:
                yield from _differing(
                    release,
                    figure,
                    NOTHING,
                    code="hospital-before-made",
                    level=LOCAL,
                    why="The hospital file gives the authority's figure on its present "
                    "boundaries for years before it was made. The dashboard drops these; here "
                    "they are shown.",
                )


def _recoded_after(release: Release, indicator: str) -> Iterator[Area]:
    """Authorities that have had a new code, for the same area, since an indicator's last day."""
    last = release.periods(indicator)[-1].end
    for area in release.areas.authorities():
        before = (release.areas.get(code) for code in area.predecessors)
        same = any(held is not None and held.old_code == area.old_code for held in before)
        if same and area.since is not None and area.since > last:
            yield area


def recoded_census(release: Release) -> Iterator[Difference]:
    """The census side of the same authorities is missing, and shown as not applicable."""
    if _POPULATION not in release or _HOSPITAL not in release:
        return
    for area in _recoded_after(release, _HOSPITAL):
        for by in release.of(_POPULATION).splits:
            if dict(by).get("series") != "population_census_2021":
                continue
            for figure in release.series(_POPULATION, area.code, by):
                yield from _differing(
                    release,
                    figure,
                    Symbol.Z.text,
                    code="census-code",
                    level=LOCAL,
                    why="The code of the authority changed in April 2025. The dashboard does not "
                    "find it in the census tables, and shows z, not applicable.",
                )


def one_line_of_dorset(release: Release) -> Iterator[Difference]:
    """Old Dorset county's values are drawn before new Dorset's: the key is the name."""
    for name in _live(release):
        if _drops(release, name):
            continue
        for by in _shown_splits(release, name):
            for figure in release.series(name, _OLD_DORSET, by):
                here = release.figure(name, _DORSET, figure.period.label, by)
                theirs = _as_shown(release, figure)
                if here is None or _text(release, here) != theirs:
                    yield Difference(
                        *("dorset-joined", name, _DORSET, figure.period.label, write_by(by), LOCAL),
                        *(theirs, NOTHING if here is None else _text(release, here)),
                        "The dashboard finds authorities by name, so the county of Dorset, which "
                        "ended in March 2019 and held Christchurch, is drawn as one line with the "
                        "smaller authority of that name. Here each has its own figures.",
                    )


def _drops(release: Release, name: str) -> bool:
    source: str = release.definitions[name]["source"]
    return source.startswith(_DROPPING)


def removed_areas(release: Release) -> Iterator[Difference]:
    """Cumbria is removed by name everywhere; others that ended from two publications."""
    for name in _live(release):
        dropped = _DROPPED if _drops(release, name) else ()
        for code in (_CUMBRIA, *dropped):
            labels = [
                figure.period.label
                for by in _shown_splits(release, name)
                for figure in release.series(name, code, by)
                if isinstance(figure.value, Decimal)
            ]
            if labels:
                ends = dict.fromkeys((min(labels), max(labels)))
                yield Difference(
                    *("area-removed", name, code, " to ".join(ends), "", LOCAL, NOTHING, "shown"),
                    f"The dashboard removes {_name(release, code)}, which was split or merged, "
                    "and its history with it. Here its figures stand, marked as ended.",
                )


def ratings_as_counts(release: Release) -> Iterator[Difference]:
    """The summary of an authority counts it, 1 or 0 for each rating, instead of naming one."""
    if _RATING not in release:
        return
    definition = release.definitions[_RATING]
    period = release.periods(_RATING)[-1].label
    groups = [one.by for one in release.headlines(_RATING) if one.by and one.by[-1][0] == COUNTED]
    for area in release.areas.authorities():
        figure = release.figure(_RATING, area.code, period)
        said = word(definition, figure.value) if figure else None
        if said is None or figure is None:
            continue
        for rank, by in enumerate(groups, start=1):
            yield Difference(
                *("rating-as-count", _RATING, area.code, period, write_by(by), LOCAL),
                *("1" if figure.value == rank else "0", said),
                "The dashboard's summary counts how many of this one authority have the rating, "
                "and stamps it with the year of the file. Here the rating stands with the day of "
                "its inspection.",
            )


def _live(release: Release) -> Iterator[str]:
    return (
        name
        for name, definition in release.definitions.items()
        if definition["status"] == "live" and name in release
    )


def _shown_splits(release: Release, name: str) -> tuple[By, ...]:
    """The splits that the dashboard has: those of its summary, and of those the types of school."""
    headlines = {one.by for one in release.headlines(name)}
    return tuple(
        by
        for by in release.of(name).splits
        if tuple(pair for pair in by if pair[0] != "school_type") in headlines
    )


def _as_shown(release: Release, figure: Figure) -> str:
    return _text(release, figure)


def _text(release: Release, figure: Figure) -> str:
    return write_value(figure.value, release.definitions[figure.indicator]["decimals"])


def _differing(
    release: Release, figure: Figure, theirs: str, *, code: str, level: str, why: str
) -> Iterator[Difference]:
    ours = _text(release, figure)
    if ours != theirs:
        by, period = write_by(figure.by), figure.period.label
        yield Difference(code, figure.indicator, figure.area, period, by, level, theirs, ours, why)


def _name(release: Release, code: str) -> str:
    area = release.areas.get(code)
    return area.name if area else code


FAULTS: tuple[Callable[[Release], Iterator[Difference]], ...] = (
    spend_without_return,
    neighbours_of_hospital,
    hospital_before_made,
    recoded_census,
    one_line_of_dorset,
    removed_areas,
    ratings_as_counts,
)
