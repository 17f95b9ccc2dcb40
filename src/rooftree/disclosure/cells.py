"""Counts of one indicator and period as a table of areas by groups, and what must be hidden in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rooftree.areas import Areas
from rooftree.disclosure.policy import Level, Policy

Cell = tuple[str, str]  # area, group


@dataclass(frozen=True)
class Table:
    """Unprotected counts: every area (regions and country added up) by every group.

    ``total`` is the group that the others add up to; ``parts`` the others.
    """

    numerators: Mapping[Cell, int]
    denominators: Mapping[Cell, int | None]
    total: str
    parts: tuple[str, ...]


def level_of(areas: Areas, code: str) -> str:
    """The level of an area: authority, region or country."""
    area = areas.get(code)
    if area is None or area.kind not in ("authority", "region", "country"):
        raise ValueError(
            f"'{code}' is not an authority of the areas given: figures can be protected only for "
            "areas that are known."
        )
    return area.kind


def added_up(held: Mapping[Cell, int | None], areas: Areas) -> dict[Cell, int | None]:
    """The cells with regions and the country added up; unknown where a part is unknown."""
    found: dict[Cell, int | None] = dict(held)
    for (area, group), count in held.items():
        for around in areas.around(area):
            so_far = found.get((around, group), 0)
            known = so_far is not None and count is not None
            found[around, group] = so_far + count if known else None  # type: ignore[operator]
    return found


def hidden(table: Table, areas: Areas, policy: Policy) -> set[Cell]:
    """The cells to suppress: the small ones, and those that would give them away.

    A lone suppressed group is found by subtraction from the total of its area; a lone
    suppressed authority from the total of its region. Each is joined by the next smallest,
    until no line has a lone one.
    """
    counts = table.numerators
    found = {cell for cell, count in counts.items() if _small(cell, count, areas, policy)}
    found |= {
        cell
        for cell, among in table.denominators.items()
        if among is not None and _small_share(cell, counts[cell], among, areas, policy)
    }
    lines = [*_group_lines(table), *_area_lines(table, areas)]
    changed = True
    while changed:
        changed = False
        for line in lines:
            changed |= _join_lone(line, counts, found)
    return found


def _level(cell: Cell, areas: Areas, policy: Policy) -> Level:
    return policy.levels[level_of(areas, cell[0])]


def _small(cell: Cell, count: int, areas: Areas, policy: Policy) -> bool:
    return _level(cell, areas, policy).suppresses(count)


def _small_share(cell: Cell, count: int, among: int, areas: Areas, policy: Policy) -> bool:
    """The rest of a share is a count too: 48 of 50 tells of 2."""
    level = _level(cell, areas, policy)
    return level.suppresses(among - count) or 0 < among < level.fewest_in_denominator


def _group_lines(table: Table) -> Iterable[list[Cell]]:
    if not table.parts:
        return
    for area in sorted({area for area, _ in table.numerators}):
        yield [(area, group) for group in table.parts if (area, group) in table.numerators]


def _area_lines(table: Table, areas: Areas) -> Iterable[list[Cell]]:
    present = sorted({area for area, _ in table.numerators})
    for around in present:
        directly = [a for a in present if areas.around(a)[:1] == (around,)]
        for group in (table.total, *table.parts):
            line = [(area, group) for area in directly if (area, group) in table.numerators]
            if len(line) > 1:
                yield line


def _join_lone(line: list[Cell], counts: Mapping[Cell, int], found: set[Cell]) -> bool:
    """Hide one more where a line's hidden cells add up to too little to hide anything."""
    inside = [cell for cell in line if cell in found]
    if len(inside) != 1:
        return False
    shown = [cell for cell in line if cell not in found and counts[cell] > 0]
    shown = shown or [cell for cell in line if cell not in found]
    if not shown:
        return False
    found.add(min(shown, key=lambda cell: (counts[cell], cell)))
    return True
