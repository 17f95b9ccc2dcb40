"""Try to work out again what was suppressed, from what is shown and nothing else.

The attacker has the release: figures, definitions, policy, areas. It knows that groups add up
to their total (or, where they overlap, to no less, and that none is more than it), authorities
to their region, regions to the country, a share's numerator and its rest to its denominator;
that indicators with the same condition count the same children; how counts and shares were
rounded; and that a zero is never suppressed.

What it does not consider: several lines solved at once (a linear programme can narrow
further; a full proof of intervals comes later), figures published elsewhere, other versions
and other periods of the same release, and what people know of each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rooftree.areas import Areas
from rooftree.disclosure.bounds import UNBOUNDED, Bounds, Share, narrow
from rooftree.disclosure.cells import Cell, Counted, Sum, counted_by, level_of, sums_of
from rooftree.disclosure.policy import Level, Policy, policy_of
from rooftree.disclosure.protected import Protected
from rooftree.reference.figures import Figure
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol, Value


@dataclass(frozen=True)
class Recovered:
    """A count that should be nobody's, known to be from ``lowest`` to ``highest``.

    ``told_by`` are the sums that gave it away.
    """

    period: Period
    cell: Cell
    lowest: int
    highest: int
    told_by: tuple[Sum, ...]

    @property
    def exactly(self) -> bool:
        """Whether it is known exactly."""
        return self.lowest == self.highest


def attack(protected: Protected) -> tuple[Recovered, ...]:
    """What can be recovered from protected figures: exactly, or to fewer possible numbers than
    the policy asks for. The rest of a share counts where it must be small.
    """
    by_period: dict[Period, list[Figure]] = defaultdict(list)
    for figure in protected.figures:
        by_period[figure.period].append(figure)
    counted = {name: counted_by(one) for name, one in protected.definitions.items()}
    policy, areas = policy_of(protected.policy), protected.areas
    assert areas is not None, "the seal is given with areas"
    found: list[Recovered] = []
    for period, figures in by_period.items():
        table = read_figures(
            figures,
            definitions=protected.definitions,
            counted=counted,
            areas=areas,
            policy=policy,
        )
        sums = sums_of(table.bounds.low, counted.values(), areas)
        found += recover(table, sums, period)
    return tuple(found)


@dataclass
class Shown:
    """What one period's figures show: bounds, shares, what is suppressed and what is a rest."""

    bounds: Bounds = field(default_factory=Bounds)
    shares: list[Share] = field(default_factory=list)
    suppressed: set[Cell] = field(default_factory=set)
    rests: set[Cell] = field(default_factory=set)
    levels: dict[str, Level] = field(default_factory=dict)


def recover(table: Shown, sums: Iterable[Sum], period: Period) -> list[Recovered]:
    """Narrow the bounds of one period; what has become too narrow."""
    bounds = table.bounds
    narrow(bounds, sums, table.shares)
    found = []
    for cell in sorted(table.suppressed | table.rests):
        low, high, level = bounds.low[cell], bounds.high[cell], table.levels[cell.area]
        narrow_now = high - low + 1 < level.fewest_possible
        if narrow_now and (cell in table.suppressed or (low >= 1 and high <= level.suppress_to)):
            told = tuple(one for one in bounds.told_by.get(cell, ()) if one is not None)
            found.append(Recovered(period, cell, low, high, tuple(dict.fromkeys(told))))
    return found


def read_figures(
    figures: Iterable[Figure],
    *,
    definitions: Mapping[str, Mapping[str, Any]],
    counted: Mapping[str, Counted],
    areas: Areas,
    policy: Policy,
) -> Shown:
    """What the figures of one period tell before anything is worked out."""
    table = Shown()
    seen: set[Cell] = set()
    for figure in figures:
        what = counted[figure.indicator]
        level = table.levels.setdefault(figure.area, level_of(areas, policy, figure.area))
        cell = Cell(what.numerator, figure.area, figure.breakdown, figure.group)
        among = what.whole(cell)
        _learn(table, seen, cell, figure.numerator, level)
        if among:
            _learn(table, seen, among, figure.denominator, level)
        if what.rest:
            table.bounds.add(cell._replace(counted=what.rest), 0, UNBOUNDED)
            table.rests.add(cell._replace(counted=what.rest))
        share = _share(figure, cell, among, definitions[figure.indicator])
        table.shares += [share] if share else []
    table.suppressed -= seen
    for cell in table.suppressed:
        table.bounds.add(cell, 1, UNBOUNDED)
    return table


def _learn(table: Shown, seen: set[Cell], cell: Cell, value: Value, level: Level) -> None:
    """What one shown value says of a count that was rounded half up."""
    low, high = 0, UNBOUNDED
    below, above = level.round_to // 2, (level.round_to - 1) // 2
    if isinstance(value, Decimal):
        number = int(value)
        low, high = (max(number - below, 1), number + above) if number else (0, 0)
    elif value is Symbol.K:
        low, high = 1, above
    table.bounds.add(cell, low, high)
    (table.suppressed if value is Symbol.C else seen).add(cell)


def _share(
    figure: Figure, cell: Cell, among: Cell | None, definition: Mapping[str, Any]
) -> Share | None:
    """What a shown rate or percentage, rounded half up, says of its numerator."""
    half = Fraction(1, 2 * 10 ** definition["decimals"])
    population = figure.denominator if among is None else None
    if among is None and not isinstance(population, Decimal):
        return None
    if isinstance(figure.value, Decimal):
        value = Fraction(figure.value)
        limits = (max(value - half, Fraction(0)), value + half)
    elif figure.value is Symbol.K:
        limits = (Fraction(0), half)
    else:
        return None
    low, high = (limit / definition["per"] for limit in limits)
    public = int(population) if isinstance(population, Decimal) else None
    return Share(cell, among, public, low, high)
