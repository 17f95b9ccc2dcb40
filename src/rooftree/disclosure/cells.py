"""The cells of one period's tables, and the sums that hold between them.

Two indicators that count the same children by the same condition share a cell: the children
looked after are the numerator of a rate and the denominator of four shares. What one
indicator hides another must not show.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from rooftree.areas import Areas
from rooftree.disclosure.policy import Level, Policy

TOTAL = "total"
POPULATION = "population"


class Cell(NamedTuple):
    """A number of children: ``counted`` is the condition that they meet."""

    counted: str
    area: str
    breakdown: str = TOTAL
    group: str = TOTAL


class Sum(NamedTuple):
    """The parts add up to the whole."""

    whole: Cell
    parts: tuple[Cell, ...]


@dataclass(frozen=True)
class Counted:
    """What an indicator counts, as conditions.

    ``denominator`` is None where it is a population, which is public. ``rest`` are the
    children of a share's denominator that are not in its numerator: 48 of 50 tells of 2.
    """

    numerator: str
    denominator: str | None = None
    rest: str | None = None


def counted_by(definition: Mapping[str, Any]) -> Counted:
    """What an indicator counts, from its definition."""
    table = definition["table"]
    numerator = " ".join(definition["numerator"].split())
    among = " ".join(definition["denominator"].split())
    if among == POPULATION:
        return Counted(f"{table}: {numerator}")
    denominator = f"{table}: {among}"
    return Counted(f"{denominator} AND {numerator}", denominator, f"{denominator} NOT {numerator}")


def level_of(areas: Areas, policy: Policy, code: str) -> Level:
    """The rules for an area, by its level. Raises ``ValueError`` where it is not known."""
    area = areas.get(code)
    if area is None or area.kind not in policy.levels:
        raise ValueError(
            f"'{code}' is not an authority of the areas given: figures can be protected only for "
            "areas that are known."
        )
    return policy.levels[area.kind]


def sums_of(cells: Iterable[Cell], counted: Iterable[Counted], areas: Areas) -> tuple[Sum, ...]:
    """Every sum that anybody can write down.

    The groups of a breakdown add up to the total of the area, the authorities of a region to
    the region, regions to the country, a share's numerator and its rest to its denominator.
    """
    held = set(cells)
    parts: dict[Cell, list[Cell]] = defaultdict(list)
    by_area: dict[Cell, list[Cell]] = defaultdict(list)
    around = {cell.area: areas.around(cell.area)[:1] for cell in held}
    for cell in sorted(held):
        if cell.breakdown != TOTAL:
            parts[Cell(cell.counted, cell.area)].append(cell)
        for code in around[cell.area]:
            by_area[cell._replace(area=code)].append(cell)
    rests = [
        Sum(whole, (whole._replace(counted=one.numerator), whole._replace(counted=one.rest)))
        for one in counted
        if one.denominator and one.rest
        for whole in held
        if whole.counted == one.denominator and whole._replace(counted=one.rest) in held
    ]
    # The groups of each breakdown are a sum of their own.
    groups = [
        Sum(whole, tuple(cell for cell in found if cell.breakdown == breakdown))
        for whole, found in parts.items()
        for breakdown in sorted({cell.breakdown for cell in found})
    ]
    places = [Sum(whole, tuple(found)) for whole, found in by_area.items()]
    return tuple(one for one in (*groups, *places, *sorted(rests)) if one.whole in held)
