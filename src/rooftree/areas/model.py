"""What an area is, and the areas of a country together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal

from rooftree.areas.tiles import Tile, england_tiles, layout

Kind = Literal["country", "region", "authority", "district", "other"]
LATEST_MODEL = 2025

# Codes that begin so are of no children's services authority. Source: ONS, Register of
# Geographic Codes (Open Government Licence v3.0).
_OTHER_BODIES = {
    "E07": "district",
    "E12": "region",
    "E23": "police area",
    "E26": "national park",
    "E31": "fire and rescue authority",
    "E47": "combined authority",
    "E50": "other body",
    "E61": "Greater London Authority",
    "W": "Wales",
    "S": "Scotland",
    "N": "Northern Ireland",
}


@dataclass(frozen=True)
class Area:
    """An area by its GSS code.

    ``old_code`` is the department's three-digit number. ``within`` is the code of the region
    of an authority (Inner or Outer London in London), of London for those two, of the country
    for a region, of the county for a district. ``since`` and ``until`` are the first and last
    day that the code was in use, None where open.
    """

    code: str
    name: str
    kind: Kind
    old_code: str = ""
    within: str = ""
    since: date | None = None
    until: date | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()

    def exists_on(self, day: date) -> bool:
        """Whether the code was in use on a day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True)
class Neighbour:
    """One of an authority's ten statistical neighbours; ``rank`` 1 is the closest.

    Neighbours are directional and belong to a model, named by its year.
    """

    area: str
    neighbour: str
    rank: int
    closeness: str
    model: int


@dataclass(frozen=True)
class Areas:
    """All areas of one country, real or invented."""

    areas: tuple[Area, ...]
    all_neighbours: tuple[Neighbour, ...] = ()
    invented: bool = False

    @cached_property
    def _by_code(self) -> dict[str, Area]:
        return {area.code: area for area in self.areas}

    @cached_property
    def _by_old_code(self) -> dict[str, tuple[Area, ...]]:
        found: dict[str, tuple[Area, ...]] = {}
        for area in self.areas:
            if area.old_code:
                found[area.old_code] = (*found.get(area.old_code, ()), area)
        return found

    def get(self, code: str) -> Area | None:
        """The area of a GSS code, or None."""
        return self._by_code.get(code)

    def by_old_code(self, code: str, on: date | None = None) -> Area | None:
        """The authority of a three-digit code on a day, or the latest that had it."""
        found = self._by_old_code.get(code, ())
        if on is not None:
            found = tuple(area for area in found if area.exists_on(on))
        return max(
            found, key=lambda area: (area.until is None, area.since or date.min), default=None
        )

    def canonical(self, code: str) -> str:
        """The latest code of an area: one that was only coded anew keeps its three-digit number.

        Barnsley is E08000038, by whichever of its codes it is asked for. Cumbria, which was
        split, stays E10000006. An unknown code stays as it is.
        """
        return self._canonical.get(code, code)

    @cached_property
    def _canonical(self) -> dict[str, str]:
        found = {}
        for area in self.areas:
            latest = self.by_old_code(area.old_code) if area.old_code else None
            found[area.code] = latest.code if latest else area.code
        return found

    def codes_of(self, code: str) -> tuple[Area, ...]:
        """The area under each code that it has had, in the order of the codes' first days.

        Barnsley by either of its codes is both. Empty for an unknown code.
        """
        return self._codes_of.get(self.canonical(code), ())

    @cached_property
    def _codes_of(self) -> dict[str, tuple[Area, ...]]:
        found: dict[str, list[Area]] = {}
        for area in sorted(self.areas, key=lambda each: each.since or date.min):
            found.setdefault(self.canonical(area.code), []).append(area)
        return {code: tuple(few) for code, few in found.items()}

    def identities(self, kind: Kind) -> tuple[Area, ...]:
        """Every area of a kind that is or was, once each, under its latest code; by name."""
        return self._identities.get(kind, ())

    @cached_property
    def _identities(self) -> dict[str, tuple[Area, ...]]:
        found: dict[str, list[Area]] = {}
        for area in sorted(self.areas, key=lambda each: (each.name, each.code)):
            if self.canonical(area.code) == area.code:
                found.setdefault(area.kind, []).append(area)
        return {kind: tuple(few) for kind, few in found.items()}

    def resolve(self, text: str) -> tuple[Area, ...]:
        """The areas that a published code stands for: two for a joint return ("314 / 318").

        Empty when a part is not known.
        """
        parts = [part for part in re.split(r"\s*/\s*", text.strip()) if part]
        found = [self.get(part) or self.by_old_code(part) for part in parts]
        return tuple(area for area in found if area) if all(found) else ()

    def kind_of(self, code: str) -> str | None:
        """What a code is of: a kind of ours, or which other body it is; None if unknown."""
        area = self.get(code)
        if area is not None and area.kind != "other":
            return area.kind
        return next((kind for start, kind in _OTHER_BODIES.items() if code.startswith(start)), None)

    def authorities(self, on: date | None = None) -> tuple[Area, ...]:
        """Children's services authorities in use on a day (default: now in use), by name."""
        held = [area for area in self.areas if area.kind == "authority"]
        chosen = [a for a in held if (a.exists_on(on) if on else a.until is None)]
        return tuple(sorted(chosen, key=lambda area: area.name))

    def regions(self) -> tuple[Area, ...]:
        """The regions, by name."""
        return tuple(sorted((a for a in self.areas if a.kind == "region"), key=lambda a: a.name))

    def country(self) -> Area:
        """The country."""
        return next(area for area in self.areas if area.kind == "country")

    def region_of(self, code: str) -> Area | None:
        """The region of an authority, or the region around a region, or None."""
        area = self.get(code)
        around = self.get(area.within) if area and area.within else None
        return around if around is not None and around.kind == "region" else None

    def within(self, code: str) -> tuple[Area, ...]:
        """The authorities of a region or the country, through the regions within it."""
        return tuple(a for a in self.areas if a.kind == "authority" and code in self.around(a.code))

    def around(self, code: str) -> tuple[str, ...]:
        """The codes of the areas around an area, the nearest first."""
        found: list[str] = []
        area = self.get(code)
        while area is not None and area.within and area.within not in found:
            found.append(area.within)
            area = self.get(area.within)
        return tuple(found)

    def neighbours(self, code: str, model: int = LATEST_MODEL) -> tuple[Neighbour, ...]:
        """The statistical neighbours of an authority in a model, the closest first.

        Neighbours are directional: a neighbour's own ten need not hold the authority.
        """
        return self._neighbours.get((self.canonical(code), model), ())

    @cached_property
    def _neighbours(self) -> dict[tuple[str, int], tuple[Neighbour, ...]]:
        found: dict[tuple[str, int], list[Neighbour]] = {}
        for one in self.all_neighbours:
            held = replace(
                one, area=self.canonical(one.area), neighbour=self.canonical(one.neighbour)
            )
            found.setdefault((held.area, held.model), []).append(held)
        return {
            key: tuple(sorted(few, key=lambda neighbour: neighbour.rank))
            for key, few in found.items()
        }

    def neighbour_of(self, code: str, model: int = LATEST_MODEL) -> tuple[str, ...]:
        """The codes of authorities that have this one among their neighbours."""
        wanted = self.canonical(code)
        return tuple(
            area
            for (area, year), few in self._neighbours.items()
            if year == model and any(one.neighbour == wanted for one in few)
        )

    @cached_property
    def models(self) -> tuple[int, ...]:
        """The years of the models of neighbours that are held, the latest first."""
        return tuple(sorted({one.model for one in self.all_neighbours}, reverse=True))

    def tile(self, code: str) -> Tile | None:
        """The place of an authority of today on a map of tiles, or None.

        England's is drawn by ``scripts/tiles.py``; an invented country's is a block for each
        region. An authority that is no more has none: its ground is under others' tiles.
        """
        return self._tiles.get(self.canonical(code))

    @cached_property
    def _tiles(self) -> dict[str, Tile]:
        return layout(self.authorities(), {} if self.invented else england_tiles())
