"""Which cells to hide: the small ones, and what would give them away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rooftree.areas import Areas
from rooftree.disclosure.attacker import Recovered
from rooftree.disclosure.cells import Cell, Counted, Sum, level_of, sums_of
from rooftree.disclosure.policy import Policy


@dataclass(frozen=True)
class Table:
    """One period's unprotected counts, regions and country added up, with the sums among them.

    ``numerator_of`` gives for the rest of a share the numerator that hides it.
    """

    counts: Mapping[Cell, int]
    counted: tuple[Counted, ...]
    sums: tuple[Sum, ...]
    numerator_of: Mapping[str, str]

    @cached_property
    def beside(self) -> Mapping[Cell, list[Sum]]:
        """The sums that a cell is in."""
        lines: dict[Cell, list[Sum]] = defaultdict(list)
        for line in self.sums:
            for cell in (line.whole, *line.parts):
                lines[cell].append(line)
        return lines

    def hides(self, cell: Cell) -> Cell:
        """The cell to hide so that this one is hidden."""
        return cell._replace(counted=self.numerator_of.get(cell.counted, cell.counted))


def table_of(counts: Mapping[Cell, int], counted: Iterable[Counted], areas: Areas) -> Table:
    """The table of one period; the rests of shares are worked out."""
    shares = tuple(dict.fromkeys(one for one in counted))
    every = dict(counts)
    for one in shares:
        if one.denominator is None or one.rest is None:
            continue
        for cell, among in counts.items():
            numerator = cell._replace(counted=one.numerator)
            if cell.counted == one.denominator and numerator in counts:
                every[cell._replace(counted=one.rest)] = among - counts[numerator]
    numerator_of = {one.rest: one.numerator for one in shares if one.rest}
    return Table(every, shares, sums_of(every, shares, areas), numerator_of)


def hidden(
    table: Table,
    *,
    areas: Areas,
    policy: Policy,
    already: Iterable[Cell],
    attacked: Callable[[frozenset[Cell]], list[Recovered]],
) -> frozenset[Cell]:
    """The cells to hide, until ``attacked`` recovers none of them.

    First the small counts and what follows from them; then whatever the attacker needed. A zero
    is never hidden: the department shows each, and readers may rely on it.
    """
    found = _small(table, areas, policy) | set(already)
    while True:
        _follow(table, found)
        recovered = attacked(frozenset(found))
        if not recovered:
            return frozenset(found)
        before = len(found)
        for one in recovered:
            _withhold_one_more(table, one, found)
        if len(found) == before:
            _withhold_all(table, found)


def _withhold_all(table: Table, found: set[Cell]) -> None:
    """The last resort: no number of the table but its zeros is shown."""
    every = {table.hides(cell) for cell in table.counts}
    rest = {cell for cell in every if table.counts[cell] > 0} - found
    if not rest:
        raise ValueError(
            "These counts cannot be protected by the policy: even with every number suppressed one "
            "can be worked out. A population of a handful of children can do that; release a "
            "larger area."
        )
    found |= rest


def _small(table: Table, areas: Areas, policy: Policy) -> set[Cell]:
    small = {
        table.hides(cell)
        for cell, count in table.counts.items()
        if level_of(areas, policy, cell.area).suppresses(count)
    }
    few = {
        part
        for one in table.counted
        for cell, among in table.counts.items()
        if (part := one.of_whole(cell))
        and 0 < among < level_of(areas, policy, cell.area).fewest_in_denominator
    }
    return {cell for cell in small | few if table.counts.get(cell, 0) > 0}


def _follow(table: Table, found: set[Cell]) -> None:
    """Hide what belongs to what is hidden, until no sum is short of one unknown.

    A share's numerator goes with its denominator. The smallest of the others goes with a lone
    hidden part, and the smallest part with a hidden whole.
    """
    size = -1
    while size != len(found):
        size = len(found)
        for one in table.counted:
            numerators = {part for cell in found if (part := one.of_whole(cell))}
            found |= {cell for cell in numerators if table.counts.get(cell, 0) > 0}
        for line in table.sums:
            hidden_cells = [cell for cell in (line.whole, *line.parts) if cell in found]
            if len(hidden_cells) == 1 and _own_line(table, line):
                _withhold_from(table, (line,), found)


def _own_line(table: Table, line: Sum) -> bool:
    """Whether a sum of shown cells gives one of them away.

    A rest is never shown, so its lines leave it to others; groups that overlap leave room.
    """
    return not line.overlap and not any(cell.counted in table.numerator_of for cell in line.parts)


def _withhold_one_more(table: Table, recovered: Recovered, found: set[Cell]) -> None:
    """Hide the smallest that helped to recover a cell; else the smallest that helped those."""
    near: tuple[Sum, ...] = recovered.told_by
    seen = {recovered.cell}
    while near:
        if _withhold_from(table, near, found):
            return
        cells = {cell for line in near for cell in (line.whole, *line.parts)} - seen
        seen |= cells
        near = tuple(dict.fromkeys(line for cell in sorted(cells) for line in table.beside[cell]))


def _withhold_from(table: Table, lines: Iterable[Sum], found: set[Cell]) -> bool:
    """Hide the smallest shown part of some sums, or else a whole; gives whether there was one."""
    lines = tuple(lines)
    parts = {table.hides(cell) for line in lines for cell in line.parts}
    wholes = {table.hides(line.whole) for line in lines}
    for cells in (parts, wholes):
        shown = [cell for cell in cells if cell not in found and table.counts[cell] > 0]
        if shown:
            found.add(min(shown, key=lambda cell: (table.counts[cell], cell)))
            return True
    return False
