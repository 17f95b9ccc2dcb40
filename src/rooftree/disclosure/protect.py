"""Counts to protected figures: added up, suppressed, rounded, and only then made into rates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rooftree.areas import Areas
from rooftree.disclosure.adding import Numbers, Place, added_up, by_period, cells_of
from rooftree.disclosure.attacker import Recovered, read_figures, recover
from rooftree.disclosure.cells import Cell, Counted, counted_by, level_of
from rooftree.disclosure.policy import Level, Policy
from rooftree.disclosure.protected import Protected, sealed
from rooftree.disclosure.suppression import hidden, table_of
from rooftree.indicators.counts import Count, Counts
from rooftree.reference.figures import Figure, by_of
from rooftree.reference.periods import Period
from rooftree.reference.rounding import half_up, half_up_to
from rooftree.reference.symbols import Symbol, Value


def protect(
    counts: Counts, *, policy: Policy, areas: Areas, earlier: Iterable[Figure] = ()
) -> Protected:
    """Protect every count by the policy. ``areas`` tell which region an authority is in.

    Values are worked out from unrounded counts, then rounded half up to the indicator's
    decimals. ``c`` stands for what is suppressed, ``k`` for what rounds to 0 and is not 0,
    ``z`` where nothing can be worked out: no children to share, or no population held.
    Nothing leaves that the attacker of this room can recover. What the figures of an
    ``earlier`` release suppressed stays suppressed unless it is zero, so that a second version
    does not show what the first one hid. Raises ``ValueError`` with a sentence when the counts
    cannot be protected.
    """
    makers = _Makers(counts.definitions, policy, areas)
    kept = tuple(earlier)
    figures: list[Figure] = []
    for period, found in by_period(counts.counts).items():
        figures += makers.period(period, found, [one for one in kept if one.period == period])
    return sealed(
        tuple(figures), definitions=counts.definitions, policy=policy.as_data(), areas=areas
    )


@dataclass(frozen=True)
class _Makers:
    """What is the same for every period."""

    definitions: Mapping[str, Mapping[str, Any]]
    policy: Policy
    areas: Areas

    def period(
        self, period: Period, counts: Iterable[Count], earlier: Iterable[Figure]
    ) -> list[Figure]:
        """The protected figures of one period."""
        numbers = added_up(counts, self.areas)
        counted = {name: counted_by(one) for name, one in self.definitions.items()}
        cells = cells_of(numbers, counted)
        table = table_of(cells, counted.values(), self.areas)
        already = {cell for cell in _suppressed(earlier, counted) if cells.get(cell, 0) > 0}

        def attacked(secret: frozenset[Cell]) -> list[Recovered]:
            shown = read_figures(
                self.figures(period, numbers, counted, secret),
                definitions=self.definitions,
                counted=counted,
                areas=self.areas,
                policy=self.policy,
            )
            return recover(shown, table.sums, period)

        secret = hidden(
            table, areas=self.areas, policy=self.policy, already=already, attacked=attacked
        )
        return self.figures(period, numbers, counted, secret)

    def figures(
        self,
        period: Period,
        numbers: Mapping[Place, Numbers],
        counted: Mapping[str, Counted],
        secret: frozenset[Cell],
    ) -> list[Figure]:
        """The figures as they would be shown if ``secret`` were suppressed."""
        found = []
        for place, number in numbers.items():
            indicator, breakdown, area, group = place
            level = level_of(self.areas, self.policy, area)
            what, definition = counted[indicator], self.definitions[indicator]
            cell = Cell(what.numerator, area, breakdown, group)
            whole = what.whole(cell)
            numerator = Symbol.C if cell in secret else _rounded(number.numerator, level)
            denominator = _denominator(number, whole, secret, level)
            few = whole is not None and 0 < (number.denominator or 0) < level.fewest_in_denominator
            kept = few or cell in secret or whole in secret
            value = Symbol.C if kept else _value(number, definition)
            found.append(
                Figure(
                    indicator, area, period, value, numerator, denominator, by_of(breakdown, group)
                )
            )
        return found


def _suppressed(figures: Iterable[Figure], counted: Mapping[str, Counted]) -> set[Cell]:
    found = set()
    for figure in figures:
        if (what := counted.get(figure.indicator)) is None:
            continue
        cell = Cell(what.numerator, figure.area, figure.breakdown, figure.group)
        if figure.numerator is Symbol.C:
            found.add(cell)
        if figure.denominator is Symbol.C and (whole := what.whole(cell)):
            found.add(whole)
    return found


def _denominator(
    number: Numbers, whole: Cell | None, secret: frozenset[Cell], level: Level
) -> Value:
    """A population is public and shown as it is; ``whole`` is None for it."""
    if number.denominator is None:
        return Symbol.Z
    if whole is None:
        return Decimal(number.denominator)
    return Symbol.C if whole in secret else _rounded(number.denominator, level)


def _value(number: Numbers, definition: Mapping[str, Any]) -> Value:
    count, among = number
    if not among:
        return Symbol.Z
    value = half_up(Decimal(count) * definition["per"] / Decimal(among), definition["decimals"])
    return Symbol.K if value == 0 and count > 0 else value


def _rounded(count: int, level: Level) -> Value:
    rounded = half_up_to(count, level.round_to)
    return Symbol.K if rounded == 0 and count > 0 else Decimal(rounded)
