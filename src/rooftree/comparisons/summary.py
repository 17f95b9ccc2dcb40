"""One area's indicators beside its region, its country and its statistical neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from rooftree.areas.model import LATEST_MODEL
from rooftree.comparisons.chance import Telling, told
from rooftree.comparisons.country import country_figure
from rooftree.comparisons.history import forebears
from rooftree.comparisons.joint import joint_figure
from rooftree.comparisons.neighbours import NeighbourSummary, neighbour_summary
from rooftree.comparisons.numbers import remembered
from rooftree.comparisons.ratings import scale_of
from rooftree.reference.figures import By, Figure, write_by
from rooftree.reference.periods import Period
from rooftree.releases import Release

_YEAR = 366


@dataclass(frozen=True)
class SummaryRow:
    """The latest figure of a headline for an area, with what stands beside it.

    A headline is an indicator, whole or for the one group that ``by`` names. ``change`` is None
    where there is none or where it would mean nothing; ``broken`` says why where the series
    was broken between. ``told`` is how the change is told, with heed to chance ("" where there is
    none, or where values are judgements in words). ``country`` is like for like with the area.
    ``joint`` is the figure of a return that the authority made with another.
    """

    indicator: str
    title: str
    by: By
    period: Period
    figure: Figure | None
    previous: Figure | None
    change: Decimal | None
    region: Figure | None
    country: Figure | None
    neighbours: NeighbourSummary | None
    broken: str = ""
    joint: Figure | None = None
    told: Telling | Literal[""] = ""


@dataclass(frozen=True)
class _Line:
    """What a row of a summary is about, the same for every area."""

    by: By
    title: str
    latest: Period
    previous: Period | None


def change(release: Release, indicator: str, area: str, period: str, by: By = ()) -> Decimal | None:
    """How much an area's value of a period (by its label) is above that of the period before.

    In the indicator's unit (percentage points for a percentage), of the values as released. None
    unless both are numbers and the one period follows on the other: a gap is no change. None
    too where the definition says that the series was broken between: the difference would be
    of what was counted, not of what happened.
    """
    for earlier, later in pairwise(release.series(indicator, area, by)):
        if later.period.label == period:
            return _change(release, earlier, later)
    return None


def follows_on(earlier: Period, later: Period) -> bool:
    """Whether no period of the same length would fit between two.

    A stretch of time follows on when it begins the day after the other ends. School years do not
    touch, and "at 31 March" is one day: of those, the next is the one that ends a year later.
    """
    touching = (later.start - earlier.end).days == 1
    apart = (later.end - earlier.end).days
    yearly = (later.end - later.start).days in range(300, _YEAR) or later.start == later.end
    return touching or (yearly and 0 < apart <= _YEAR)


def break_between(
    release: Release, indicator: str, area: str, *, earlier: Period, later: Period, by: By = ()
) -> str:
    """Why values of two periods cannot be compared, in the definition's words; "" if they can.

    A definition's break names the label of the period in which the new series begins, and may
    name a split or areas that it concerns. The first years of a new authority are no measure
    of change where a figure looks back (``first_years``).
    """
    code = release.areas.canonical(area)
    if young := first_years(release, indicator, area, earlier):
        return young
    for each in release.definitions[indicator].get("breaks") or ():
        concerned = {release.areas.canonical(one) for one in each.get("areas") or ()}
        if (concerned and code not in concerned) or each.get("by", "") not in ("", write_by(by)):
            continue
        start = next((p for p in release.periods(indicator) if p.label == each["from"]), None)
        if start is not None and earlier < start <= later:
            return str(each["note"])
    return ""


def first_years(release: Release, indicator: str, area: str, period: Period) -> str:
    """Why a figure of a new authority may lack what went before it, or "" where it does not.

    A definition's ``look_back`` is how many years a count looks back for something earlier (a
    referral, a plan, a placement). What a former authority knew is not always found by the new
    one: in the years that look back to before its first day the figure can be too low, or high.
    """
    years = int(release.definitions[indicator].get("look_back") or 0)
    held = release.areas.codes_of(area)
    since = held[0].since if held else None
    if not years or since is None or not forebears(release.areas, area):
        return ""
    if not since <= period.end or period.start >= since.replace(year=since.year + years):
        return ""
    named = release.areas.get(release.areas.canonical(area))
    return (
        f"{named.name if named else area} began on {since.day} {since:%B %Y}: what came before, at "
        "a former authority, may not have been counted."
    )


def tell(release: Release, earlier: Figure | None, later: Figure | None) -> Telling | Literal[""]:
    """How the change between two figures of an area is told; "" where there is none to tell."""
    if earlier is None or later is None or _change(release, earlier, later) is None:
        return ""
    about = release.definitions[later.indicator]
    return "" if scale_of(about) else told(earlier, later, about)


def _change(release: Release, earlier: Figure | None, later: Figure | None) -> Decimal | None:
    if earlier is None or later is None:
        return None
    if not isinstance(earlier.value, Decimal) or not isinstance(later.value, Decimal):
        return None
    if not follows_on(earlier.period, later.period) or _broken(release, earlier, later):
        return None
    return later.value - earlier.value


def _broken(release: Release, earlier: Figure | None, later: Figure | None) -> str:
    if earlier is None or later is None:
        return ""
    periods = {"earlier": earlier.period, "later": later.period}
    return break_between(release, later.indicator, later.area, by=later.by, **periods)


def area_summary(release: Release, area: str, *, model: int = LATEST_MODEL) -> Iterator[SummaryRow]:
    """A row for each headline of each indicator, in the order of the release's definitions.

    Of the headline's latest period; for an area that is no more, of the last that it was there.
    """
    held = release.areas.codes_of(area)
    until = held[-1].until if held else None
    region = release.areas.region_of(area)
    around = region.code if region else ""
    for name in release.definitions:
        for line in _lines(release, name):
            at = _in_its_time(release, name, line, until)
            yield _row(release, name, area, line=at, around=around, model=model)


def _row(
    release: Release, name: str, area: str, *, line: _Line, around: str, model: int
) -> SummaryRow:
    by, label, before = line.by, line.latest.label, line.previous
    figure = release.figure(name, area, label, by)
    previous = release.figure(name, area, before.label, by) if before else None
    beside = bool(release.areas.neighbours(area, model))
    return SummaryRow(
        indicator=name,
        title=line.title,
        by=by,
        period=line.latest,
        figure=figure,
        previous=previous,
        change=_change(release, previous, figure),
        region=release.figure(name, around, label, by),
        country=country_figure(release, name, label, by),
        neighbours=neighbour_summary(release, name, area, label, by, model=model)
        if beside
        else None,
        broken=_broken(release, previous, figure),
        joint=joint_figure(release, name, area, label, by) if figure is None else None,
        told=tell(release, previous, figure),
    )


def _in_its_time(release: Release, indicator: str, line: _Line, until: date | None) -> _Line:
    """A line as of the last period of an area that is no more; as it is for one that still is."""
    if until is None or line.latest.start <= until:
        return line
    held = [each for each in release.periods(indicator) if each.start <= until]
    if not held:
        return line
    return replace(line, latest=held[-1], previous=held[-2] if len(held) > 1 else None)


def _lines(release: Release, indicator: str) -> tuple[_Line, ...]:
    if indicator not in release:
        return ()
    return remembered(release, indicator, "lines", lambda: tuple(_found(release, indicator)))


def _found(release: Release, indicator: str) -> Iterator[_Line]:
    for headline in release.headlines(indicator):
        latest = release.latest_period(indicator, headline.by)
        if latest is not None:
            before = [each for each in release.periods(indicator) if each < latest]
            yield _Line(headline.by, headline.title, latest, before[-1] if before else None)
