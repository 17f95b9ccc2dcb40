"""Find an invented child a placement: a provider that offers it, and a postcode."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from rooftree.synthetic.calibration import number, weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.geography import BEYOND, Postcode
from rooftree.synthetic.lives.life import Placement
from rooftree.synthetic.providers import Provider, open_providers
from rooftree.synthetic.region import Region

# From this day supported accommodation for children had to be registered.
REGISTERED_FROM = date(2023, 10, 28)
# The placement code of each kind that is a setting with an address of its own.
SETTINGS = {"home": "K2", "secure": "K1", "supported": "K3", "school": "S1", "family_centre": "R3"}
# Kinds that no list of providers holds.
_UNLISTED = {"residential": "R1", "custody": "R5"}
# A regional adoption agency's number where it has none of its own.
_NO_NUMBER = "XXXXXXX"
_LOOKED_AT = 5
At = TypeVar("At", Postcode, Provider)


class Finder:
    """Placements for children of one authority."""

    def __init__(self, region: Region, authority: str) -> None:
        self._region = region
        self._authority = authority
        own = region.blocks[authority]
        others = [code for code in region.codes if code != authority]
        self._near = [code for code in others if own.touches(region.blocks[code])]
        self._far = [code for code in others if not own.touches(region.blocks[code])]
        self._offering: dict[tuple[str, str, str], list[Provider]] = defaultdict(list)
        self._at: dict[str, Provider] = {}
        every = (place for code in region.codes for place in region.postcodes[code])
        self._grid = {place.postcode: (place.eastings, place.northings) for place in every}
        for provider in open_providers(region.providers):
            self._at[provider.postcode] = provider
            for place in provider.place_codes:
                self._offering[provider.authority, place, provider.provider_code].append(provider)

    def home(self, chance: Chance) -> str:
        """A postcode of the authority for a child's own home."""
        return chance.one_of(self._region.postcodes[self._authority]).postcode

    def parents(self, home: str) -> Placement:
        """With parents, at home."""
        return Placement("P1", "PR0", "", home)

    def short_break(self) -> Placement:
        """A break, whose place is not recorded."""
        return Placement("R1", "PR4", "", "")

    def temporary(self, chance: Chance, place: str, home: str) -> Placement:
        """A temporary placement, which has no provider."""
        return Placement(place, "", "", self._postcode(chance, self._authority, home))

    def find(self, chance: Chance, kind: str, *, day: date, home: str) -> Placement:
        """A placement of a kind, other than with carers or parents."""
        if kind == "other":
            where = self._where(chance, "home")
            return Placement("Z1", "", "", self._postcode(chance, where, home))
        provider = chance.pick(weights("provider", kind))
        where = self._authority if provider == "PR1" else self._where(chance, kind)
        if kind in _UNLISTED:
            return Placement(_UNLISTED[kind], provider, "", self._postcode(chance, where, home))
        offers = self._offers(where, SETTINGS[kind], provider)
        chosen = self._nearest(chance, offers, where, home)
        urn = chosen.urn if kind != "supported" or day >= REGISTERED_FROM else ""
        if chosen.postcode == home:
            # Nobody is placed at home but with parents: another authority's list then.
            return self.find(chance, kind, day=day, home=home)
        return Placement(SETTINGS[kind], provider, urn, chosen.postcode)

    def registered(self, placement: Placement) -> Placement:
        """The same placement once its provider is registered."""
        return replace(placement, urn=self._at[placement.postcode].urn)

    def carers(self, chance: Chance, place: str, *, kin: bool, home: str) -> Placement:
        """Foster carers: relatives and friends are approved by the authority itself."""
        provider = "PR1" if kin else chance.pick(weights("foster_provider"))
        key = "kin" if kin else "own" if provider == "PR1" else "other"
        where = self._where(chance, key, beyond=key == "other" and provider in ("PR4", "PR5"))
        postcode = self._postcode(chance, where, home)
        urn = "" if where in _ABROAD else self._agency(chance, place, provider)
        return Placement(place, provider, urn, postcode)

    def adopters(self, chance: Chance, place: str, home: str) -> Placement:
        """Adopters who were not the foster carers."""
        provider = ("PR1", "PR1", "PR5", "PR2")[chance.whole(0, 3)]
        postcode = self._postcode(chance, self._where(chance, "adoption"), home)
        if chance.happens(20):
            return Placement(place, provider, _NO_NUMBER, postcode)
        return Placement(place, provider, self._agency(chance, place, provider), postcode)

    def _agency(self, chance: Chance, place: str, provider: str) -> str:
        """An agency's number; another authority's own agency for PR2."""
        others = self._near or self._far or [self._authority]
        where = chance.one_of(others) if provider == "PR2" else self._authority
        offering = "PR1" if provider == "PR2" else provider
        return chance.one_of(self._offers(where, place, offering)).urn

    def _offers(self, where: str, place: str, provider: str) -> Sequence[Provider]:
        return self._offering[where, place, provider]

    def _where(self, chance: Chance, key: str, *, beyond: bool = False) -> str:
        share = number("elsewhere_percent", key) * self._region.elsewhere[self._authority]
        if not self._near or not chance.happens(share):
            return self._authority
        if self._far and chance.happens(number("far_percent_of_elsewhere", key)):
            if beyond and chance.happens(number("outside_england_percent_of_far")):
                return chance.one_of(_BEYOND)
            return chance.one_of(self._far)
        return chance.one_of(self._near)

    def _postcode(self, chance: Chance, where: str, home: str) -> str:
        places = self._region.postcodes[where]
        while (found := self._nearest(chance, places, where, home).postcode) == home:
            pass
        return found

    def _nearest(self, chance: Chance, places: Sequence[At], where: str, home: str) -> At:
        """One of the places; next door, the nearest to home of some."""
        if where not in self._near or home not in self._grid:
            return chance.one_of(places)
        some = [chance.one_of(places) for _ in range(_LOOKED_AT)]
        return min(some, key=lambda place: math.dist(self._grid[home], self._grid[place.postcode]))


_BEYOND = tuple(code for code, _, _ in BEYOND)
# The regulator's numbers end at the border of England, and of the invented country likewise.
_ABROAD = tuple(code for code in _BEYOND if not code.startswith("X"))
