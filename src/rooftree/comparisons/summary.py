"""One area's indicators beside its region, its country and its statistical neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from rooftree.areas.model import LATEST_MODEL
from rooftree.comparisons.neighbours import NeighbourSummary, neighbour_summary
from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import Period
from rooftree.releases import Release


@dataclass(frozen=True)
class SummaryRow:
    """The latest figure of a headline for an area, with what stands beside it.

    A headline is an indicator, whole or for the one group that ``by`` names.
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


def change(release: Release, indicator: str, area: str, period: str, by: By = ()) -> Decimal | None:
    """How much an area's value of a period (by its label) is above that of the period before.

    In the indicator's unit (percentage points for a percentage), of the values as released. None
    unless both are numbers and the one period begins when the other ends: a gap is no change.
    """
    for earlier, later in pairwise(release.series(indicator, area, by)):
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


def area_summary(release: Release, area: str, *, model: int = LATEST_MODEL) -> Iterator[SummaryRow]:
    """A row for each headline of each indicator, in the order of the release's definitions."""
    region = release.areas.region_of(area)
    country = release.areas.country().code
    has_neighbours = bool(release.areas.neighbours(area, model))
    for name in release.definitions:
        periods = release.periods(name)
        if not periods:
            continue
        for headline in release.headlines(name):
            by = headline.by
            latest = release.latest_period(name, by)
            if latest is None:
                continue
            before = [p for p in periods if p < latest]
            figure = release.figure(name, area, latest.label, by)
            previous = release.figure(name, area, before[-1].label, by) if before else None
            yield SummaryRow(
                indicator=name,
                title=headline.title,
                by=by,
                period=latest,
                figure=figure,
                previous=previous,
                change=_change(previous, figure),
                region=release.figure(name, region.code, latest.label, by) if region else None,
                country=release.figure(name, country, latest.label, by),
                neighbours=neighbour_summary(release, name, area, latest.label, by, model=model)
                if has_neighbours
                else None,
            )
