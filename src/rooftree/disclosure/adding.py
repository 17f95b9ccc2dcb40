"""Counts of authorities, added up to their regions and the country before anything is rounded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rooftree.areas import Areas
from rooftree.disclosure.cells import Cell, Counted
from rooftree.indicators.counts import Count
from rooftree.reference.periods import Period


class Place(NamedTuple):
    """Where a figure stands in the tables of one period."""

    indicator: str
    breakdown: str
    area: str
    group: str


class Numbers(NamedTuple):
    """A numerator and a denominator; the denominator is None where no population is held."""

    numerator: int
    denominator: int | None


def by_period(counts: Iterable[Count]) -> Mapping[Period, list[Count]]:
    """Counts by their period, in the order in which they came."""
    found: dict[Period, list[Count]] = {}
    for count in counts:
        found.setdefault(count.period, []).append(count)
    return found


def added_up(counts: Iterable[Count], areas: Areas) -> dict[Place, Numbers]:
    """One period's numbers with regions and the country added up, authorities first.

    What an authority did not return is in no sum. A region's population is unknown where that
    of one of its authorities is. Raises ``ValueError`` where an area is no authority, or a count
    is there twice or is none.
    """
    found: dict[Place, Numbers] = {}
    for count in counts:
        _refuse(count, areas)
        place = Place(count.indicator, count.breakdown, count.area, count.group)
        if place in found:
            raise ValueError(
                f"{count.indicator} has two counts for '{count.area}' in {count.period.label}, "
                f"{count.breakdown} '{count.group}': there should be one."
            )
        found[place] = Numbers(count.numerator, count.denominator)
    for place, numbers in tuple(found.items()):
        for code in areas.around(place.area):
            around = place._replace(area=code)
            found[around] = _plus(found.get(around, Numbers(0, 0)), numbers)
    return found


def _refuse(count: Count, areas: Areas) -> None:
    area = areas.get(count.area)
    if area is None or area.kind != "authority":
        raise ValueError(
            f"'{count.area}' is not an authority of the areas given: figures can be protected only "
            "for areas that are known, and regions are added up from their authorities."
        )
    if count.numerator < 0 or (count.denominator is not None and count.denominator < 0):
        raise ValueError(
            f"{count.indicator} has a count below zero for '{count.area}' in {count.period.label}: "
            "a count is a number of children."
        )


def _plus(one: Numbers, other: Numbers) -> Numbers:
    known = one.denominator is not None and other.denominator is not None
    among = (one.denominator or 0) + (other.denominator or 0) if known else None
    return Numbers(one.numerator + other.numerator, among)


def cells_of(numbers: Mapping[Place, Numbers], counted: Mapping[str, Counted]) -> dict[Cell, int]:
    """The distinct counts in the numbers of one period.

    Raises ``ValueError`` where indicators with the same condition disagree: then what one shows
    could not be kept from telling of the other.
    """
    found: dict[Cell, int] = {}
    for place, (numerator, denominator) in numbers.items():
        what = counted[place.indicator]
        mine = Cell(what.numerator, place.area, place.breakdown, place.group)
        pairs = [(mine, numerator)]
        if (whole := what.whole(mine)) is not None:
            pairs.append((whole, denominator or 0))
        for cell, count in pairs:
            if found.setdefault(cell, count) != count:
                raise ValueError(
                    f"{place.indicator} counts other children than another indicator that has the "
                    f"same condition, for '{place.area}', {place.breakdown} '{place.group}'."
                )
    return found
