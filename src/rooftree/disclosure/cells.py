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
    """The parts add up to the whole; where they overlap, to it or to more."""

    whole: Cell
    parts: tuple[Cell, ...]
    overlap: bool = False


@dataclass(frozen=True)
class Counted:
    """What an indicator counts, as conditions.

    ``denominator`` is None where it is a population, which is public. ``rest`` are the
    children of a share's denominator that are not in its numerator: 48 of 50 tells of 2. Where
    all are ``spread`` over groups, each group is a share of all, and the others are its rest.
    The groups of the breakdowns ``overlapping`` have members in common.
    """

    numerator: str
    denominator: str | None = None
    rest: str | None = None
    spread: bool = False
    overlapping: tuple[str, ...] = ()

    def whole(self, cell: Cell) -> Cell | None:
        """What the count of ``cell`` is a share of."""
        if self.denominator is None:
            return None
        if self.spread:
            return Cell(self.denominator, cell.area)
        return cell._replace(counted=self.denominator)

    def of_whole(self, cell: Cell) -> Cell | None:
        """The count that is a share of ``cell``, and not shown where that is too small."""
        if cell.counted != self.denominator or (self.spread and cell.breakdown != TOTAL):
            return None
        return cell._replace(counted=self.numerator)


def counted_by(definition: Mapping[str, Any]) -> Counted:
    """What an indicator counts, from its definition."""
    table = definition["table"]
    if once := definition.get("once_for"):
        table = f"{table} once for {', '.join(once)}"
    numerator = " ".join(definition["numerator"].split())
    among = " ".join(definition["denominator"].split())
    overlapping = tuple(definition.get("overlapping", ()))
    if among == POPULATION:
        return Counted(f"{table}: {numerator}", overlapping=overlapping)
    whole = f"{table}: {among}"
    if definition.get("spread"):
        return Counted(whole, whole, spread=True)
    if definition.get("apart"):
        return Counted(f"{table}: {numerator}", whole, overlapping=overlapping)
    part, rest = f"{whole} AND {numerator}", f"{whole} NOT {numerator}"
    return Counted(part, whole, rest, overlapping=overlapping)


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
    held, counted = set(cells), tuple(counted)
    overlapping = _overlapping(counted)
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
        Sum(
            whole,
            tuple(cell for cell in found if cell.breakdown == breakdown),
            (whole.counted, breakdown) in overlapping,
        )
        for whole, found in parts.items()
        for breakdown in sorted({cell.breakdown for cell in found})
    ]
    places = [Sum(whole, tuple(found)) for whole, found in by_area.items()]
    return tuple(one for one in (*groups, *places, *sorted(rests)) if one.whole in held)


def _overlapping(counted: Iterable[Counted]) -> set[tuple[str | None, str]]:
    """The conditions with the breakdowns whose groups have members in common."""
    return {
        (condition, breakdown)
        for one in counted
        for breakdown in one.overlapping
        for condition in (one.numerator, one.denominator, one.rest)
    }
