"""An authority's statistical neighbours: each, and the middle of their published values."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from rooftree.areas import Area
from rooftree.areas.model import LATEST_MODEL
from rooftree.comparisons.numbers import existed, period_of, standing
from rooftree.reference.figures import By, Figure
from rooftree.reference.rounding import half_up
from rooftree.releases import Release


@dataclass(frozen=True)
class NeighbourSummary:
    """``n`` of ``of`` neighbours had a number; ``median`` and ``mean`` are of those, or None.

    Both are of the values as published (most are published rounded; a rate from Fingertips is
    not), rounded half up to the indicator's decimals once; the authority itself is left out. The
    median is what DfE's dashboard shows (its ``true_round`` adds 1.49e-8 before it cuts, so that
    a half held as a binary fraction goes up; decimals need no nudge); the mean is what its
    interactive tool shows.
    """

    median: Decimal | None
    mean: Decimal | None
    n: int
    of: int
    model: int


@dataclass(frozen=True)
class NeighbourRow:
    """One neighbour: ``rank`` 1 is the closest; ``closeness`` in the model's own words.

    ``counted`` says whether its figure is one of those that the median is of.
    """

    area: Area
    rank: int
    closeness: str
    figure: Figure | None
    counted: bool


def neighbour_summary(
    release: Release,
    indicator: str,
    area: str,
    period: str,
    by: By = (),
    *,
    model: int = LATEST_MODEL,
) -> NeighbourSummary:
    """The neighbours of an authority in a period (by its label), of all or of one split.

    A neighbour that did not exist in the period, or whose figure is a symbol or lacking, is left
    out and not counted in ``n``. An authority that did not exist itself has no middle: its
    neighbours are those of what it is now.
    """
    neighbours = release.areas.neighbours(area, model)
    if neighbours and not _there(release, indicator, area, period):
        return NeighbourSummary(None, None, 0, len(neighbours), model)
    held = standing(release, indicator, period, by).values
    values = [held[each.neighbour] for each in neighbours if each.neighbour in held]
    if not values:
        return NeighbourSummary(None, None, 0, len(neighbours), model)
    decimals = release.definitions[indicator]["decimals"]
    middle = half_up(median(values), decimals)
    average = half_up(sum(values, Decimal()) / len(values), decimals)
    return NeighbourSummary(middle, average, len(values), len(neighbours), model)


def _there(release: Release, indicator: str, area: str, label: str) -> bool:
    """Whether an authority was there in a period, by the period's label."""
    held = release.areas.get(release.areas.canonical(area))
    period = period_of(release, indicator, label) if indicator in release else None
    return held is None or period is None or existed(release, held, period)


def neighbour_rows(
    release: Release,
    indicator: str,
    area: str,
    period: str,
    by: By = (),
    *,
    model: int = LATEST_MODEL,
) -> tuple[NeighbourRow, ...]:
    """A row for each neighbour of an authority, the closest first; none where it has none.

    Neighbours are directional: these are the authority's own ten, and it need not be among
    theirs (``Areas.neighbour_of`` tells whose it is).
    """
    counted = standing(release, indicator, period, by).numbers
    rows = []
    for each in release.areas.neighbours(area, model):
        held = release.areas.get(each.neighbour)
        if held is None:
            continue
        figure = release.figure(indicator, held.code, period, by)
        rows.append(NeighbourRow(held, each.rank, each.closeness, figure, held.code in counted))
    return tuple(rows)
