"""Judgements in words: what a value on a scale means, and the judgements of neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rooftree.areas.model import LATEST_MODEL
from rooftree.comparisons.numbers import standing
from rooftree.reference.figures import By
from rooftree.reference.symbols import Value
from rooftree.releases import Release

COUNTED = "rating_count"


@dataclass(frozen=True)
class NeighbourRatings:
    """How many of an authority's neighbours have each word of a scale, in its order.

    ``n`` of ``of`` neighbours have a judgement. A word is no amount, so there is no mean of them.
    """

    counts: tuple[tuple[str, int], ...]
    n: int
    of: int
    model: int


def scale_of(definition: Mapping[str, Any]) -> tuple[str, ...]:
    """The words of an indicator's scale, in order; none where its values are amounts."""
    return tuple(definition.get("scale") or ())


def word(definition: Mapping[str, Any], value: Value | None, by: By = ()) -> str | None:
    """The word that a value stands for; None where it is an amount, a count or a symbol."""
    scale = scale_of(definition)
    counted = any(name == COUNTED for name, _ in by)
    if counted or not isinstance(value, Decimal) or not 1 <= value <= len(scale):
        return None
    return scale[int(value) - 1]


def neighbour_ratings(
    release: Release,
    indicator: str,
    area: str,
    period: str,
    by: By = (),
    *,
    model: int = LATEST_MODEL,
) -> NeighbourRatings:
    """The judgements of an authority's neighbours in a period (by its label)."""
    words = scale_of(release.definitions[indicator])
    neighbours = release.areas.neighbours(area, model)
    numbers = standing(release, indicator, period, by).numbers
    held = [numbers[one.neighbour] for one in neighbours if one.neighbour in numbers]
    counts = tuple((said, held.count(Decimal(n))) for n, said in enumerate(words, start=1))
    return NeighbourRatings(counts, len(held), len(neighbours), model)
