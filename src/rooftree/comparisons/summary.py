"""One area's indicators beside its region, its country and its statistical neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from rooftree.comparisons.neighbours import NeighbourSummary, neighbour_summary
from rooftree.reference.figures import Figure
from rooftree.reference.periods import Period
from rooftree.releases import Release


@dataclass(frozen=True)
class SummaryRow:
    """The latest figure of an indicator for an area, with what stands beside it."""

    indicator: str
    period: Period
    figure: Figure | None
    previous: Figure | None
    change: Decimal | None
    region: Figure | None
    country: Figure | None
    neighbours: NeighbourSummary | None


def change(
    release: Release,
    indicator: str,
    area: str,
    period: str,
    *,
    breakdown: str = "total",
    group: str = "total",
) -> Decimal | None:
    """How much an area's value of a period (by its label) is above that of the period before.

    In the indicator's unit (percentage points for a percentage), of the values as released. None
    unless both are numbers and the one period begins when the other ends: a gap is no change.
    """
    series = release.series(indicator, area, breakdown=breakdown, group=group)
    for earlier, later in pairwise(series):
        if later.period.label == period:
            return _change(earlier, later)
    return None


def _change(earlier: Figure | None, later: Figure | None) -> Decimal | None:
    if earlier is None or later is None:
        return None
    if not isinstance(earlier.value, Decimal) or not isinstance(later.value, Decimal):
        return None
    adjoining = (later.period.start - earlier.period.end).days == 1
    return later.value - earlier.value if adjoining else None


def area_summary(release: Release, area: str) -> Iterator[SummaryRow]:
    """A row for each indicator that the release has any figure of, in the order of titles."""
    region = release.areas.region_of(area)
    country = release.areas.country().code
    is_authority = bool(release.areas.neighbours(area))
    by_title = sorted(release.definitions, key=lambda name: release.definitions[name]["title"])
    for name in by_title:
        periods = release.periods(name)
        if not periods:
            continue
        latest, before = periods[-1], periods[-2] if len(periods) > 1 else None
        figure = release.figure(name, area, latest.label)
        previous = release.figure(name, area, before.label) if before else None
        yield SummaryRow(
            indicator=name,
            period=latest,
            figure=figure,
            previous=previous,
            change=_change(previous, figure),
            region=release.figure(name, region.code, latest.label) if region else None,
            country=release.figure(name, country, latest.label),
            neighbours=neighbour_summary(release, name, area, latest.label)
            if is_authority
            else None,
        )
