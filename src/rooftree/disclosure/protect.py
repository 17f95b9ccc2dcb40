"""Counts to protected figures: added up, suppressed, rounded, and only then made into rates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from rooftree.areas import Areas
from rooftree.disclosure.cells import Cell, Table, added_up, hidden, level_of
from rooftree.disclosure.policy import Level, Policy
from rooftree.disclosure.protected import Protected, sealed
from rooftree.indicators.counts import Count, Counts
from rooftree.reference.figures import Figure
from rooftree.reference.periods import Period
from rooftree.reference.rounding import half_up, half_up_to
from rooftree.reference.symbols import Symbol, Value

TOTAL = "total"


def protect(counts: Counts, *, policy: Policy, areas: Areas) -> Protected:
    """Protect every count by the policy. ``areas`` tell which region an authority is in.

    Values are worked out from unrounded counts, then rounded half up to the indicator's
    decimals. ``c`` stands for what is suppressed, ``k`` for what rounds to 0 and is not 0,
    ``z`` where nothing can be worked out: no children to share, or no population held.
    """
    figures: list[Figure] = []
    for (indicator, period), found in _by_period(counts).items():
        definition = counts.definitions[indicator]
        figures += _of_period(indicator, period, found, definition, areas, policy)
    return sealed(tuple(figures), counts.definitions, policy.as_data())


def _by_period(counts: Counts) -> Mapping[tuple[str, Period], list[Count]]:
    found: dict[tuple[str, Period], list[Count]] = defaultdict(list)
    for count in counts.counts:
        found[count.indicator, count.period].append(count)
    return found


def _of_period(  # noqa: PLR0917 - the pieces of one table
    indicator: str,
    period: Period,
    found: list[Count],
    definition: Mapping[str, Any],
    areas: Areas,
    policy: Policy,
) -> Iterator[Figure]:
    is_rate = definition["denominator"] == "population"
    total_hidden: set[Cell] = set()
    breakdowns = sorted({c.breakdown for c in found}, key=lambda b: b != TOTAL)
    for breakdown in breakdowns:
        table = _table([c for c in found if c.breakdown == breakdown], areas, is_rate)
        secret = hidden(_without_population(table) if is_rate else table, areas, policy)
        if breakdown == TOTAL:
            total_hidden = secret
        for cell in _in_order(table):
            area, group = cell
            level = policy.levels[level_of(areas, area)]
            kept = cell in secret or (area, TOTAL) in total_hidden
            values = _values(table, cell, kept=kept, level=level, definition=definition)
            value, numerator, denominator = values
            yield Figure(indicator, area, period, value, numerator, denominator, breakdown, group)


def _in_order(table: Table) -> list[Cell]:
    """By area, and within it in the order in which the groups were counted."""
    groups = (table.total, *table.parts)
    return [
        (area, group)
        for area in sorted({area for area, _ in table.numerators})
        for group in groups
        if (area, group) in table.numerators
    ]


def _table(found: list[Count], areas: Areas, is_rate: bool) -> Table:
    numerators = added_up({(c.area, c.group): c.numerator for c in found}, areas)
    denominators = added_up({(c.area, c.group): c.denominator for c in found}, areas)
    groups = list(dict.fromkeys(c.group for c in found))
    parts = tuple(group for group in groups if group != TOTAL)
    return Table({k: v or 0 for k, v in numerators.items()}, denominators, TOTAL, parts)


def _without_population(table: Table) -> Table:
    """A population is published: that nearly all or few of it count gives nobody away."""
    return Table(table.numerators, dict.fromkeys(table.numerators), table.total, table.parts)


def _values(
    table: Table, cell: Cell, *, kept: bool, level: Level, definition: Mapping[str, Any]
) -> tuple[Value, Value, Value]:
    """Value, numerator and denominator as they may be shown."""
    count, among = table.numerators[cell], table.denominators[cell]
    is_rate = definition["denominator"] == "population"
    if kept:
        return Symbol.C, Symbol.C, _shown(among, level) if is_rate else Symbol.C
    shown = _shown(count, level)
    if among is None or among == 0:
        return Symbol.Z, shown, Symbol.Z if among is None else _shown(among, level)
    exact = Decimal(count) * definition["per"] / Decimal(among)
    value: Value = half_up(exact, definition["decimals"])
    if value == 0 and count > 0:
        value = Symbol.K
    population = Decimal(among) if is_rate else _shown(among, level)
    return value, shown, population


def _shown(count: int | None, level: Level) -> Value:
    if count is None:
        return Symbol.Z
    rounded = half_up_to(count, level.round_to)
    return Symbol.K if rounded == 0 and count > 0 else Decimal(rounded)
