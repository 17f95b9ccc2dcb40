"""An authority's statistical neighbours: the middle of their published values."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from statistics import mean, median

from rooftree.areas.model import LATEST_MODEL
from rooftree.reference.figures import By
from rooftree.reference.rounding import half_up
from rooftree.releases import Release


@dataclass(frozen=True)
class NeighbourSummary:
    """``n`` of ``of`` neighbours had a number; ``median`` and ``mean`` are of those, or None.

    Both are of the values as published (so already rounded), rounded half up to the
    indicator's decimals; the authority itself is left out. The median is what DfE's dashboard
    shows (its ``true_round`` adds 1.49e-8 before it cuts, so that a half held as a binary
    fraction goes up; decimals need no nudge); the mean is what its interactive tool shows.
    """

    median: Decimal | None
    mean: Decimal | None
    n: int
    of: int
    model: int


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

    A neighbour that did not exist at the end of the period, or whose figure is a symbol, is
    left out and not counted in ``n``.
    """
    neighbours = release.areas.neighbours(area, model)
    decimals = release.definitions[indicator]["decimals"]
    values = []
    for neighbour in neighbours:
        figure = release.figure(indicator, neighbour.neighbour, period, by)
        if figure is None or not isinstance(figure.value, Decimal):
            continue
        # A new code for the same area (North Yorkshire in 2023) keeps the area's number: the
        # area was there before its code. A new area (Cumberland) was not.
        held = release.areas.get(neighbour.neighbour)
        if held is not None and release.areas.by_old_code(held.old_code, figure.period.end):
            values.append(half_up(figure.value, decimals))
    middle = half_up(median(values), decimals) if values else None
    average = half_up(mean(values), decimals) if values else None
    return NeighbourSummary(middle, average, len(values), len(neighbours), model)
