"""Invented providers of placements, as the regulator's lists would hold them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rooftree.synthetic.chance import Chance
from rooftree.synthetic.geography import Postcode

# Any agency may find foster carers and adopters. The code of supported accommodation changed
# when it came to be registered: the same provider is known by both.
CARERS = ("U1", "U2", "U3", "U4", "U5", "U6", "A3", "A4", "A5", "A6")
SUPPORTED = ("H5", "K3")
# What an authority has by (placement codes, provider code): at least so many, and one more for
# each so many children.
_PLAN: tuple[tuple[tuple[str, ...], str, int, int], ...] = (
    (CARERS, "PR1", 1, 0),
    (CARERS, "PR4", 2, 40_000),
    (CARERS, "PR5", 1, 0),
    (("K2",), "PR1", 2, 30_000),
    (("K2",), "PR4", 4, 9_000),
    (("K2",), "PR5", 1, 60_000),
    (("K1",), "PR1", 1, 0),
    (("K1",), "PR4", 1, 0),
    (SUPPORTED, "PR4", 4, 12_000),
    (SUPPORTED, "PR5", 2, 40_000),
    (("S1",), "PR4", 1, 0),
    (("S1",), "PR5", 1, 0),
    (("R3",), "PR4", 1, 0),
    (("R3",), "PR5", 1, 0),
)


@dataclass(frozen=True)
class Provider:
    """An invented provider: what it offers, what it is, where it is and when it closed."""

    urn: str
    authority: str
    place_codes: tuple[str, ...]
    provider_code: str
    postcode: str
    closed_on: date | None = None

    @property
    def provider_codes(self) -> tuple[str, ...]:
        """What it is to those who place children with it: own for one, another's for the rest."""
        return ("PR1", "PR2") if self.provider_code == "PR1" else (self.provider_code,)


def providers(
    chance: Chance, postcodes: Mapping[str, Sequence[Postcode]], children: Mapping[str, int]
) -> tuple[Provider, ...]:
    """The providers of every authority, and in each a home that has closed."""
    made: list[Provider] = []
    for authority, population in children.items():
        sites = iter(chance.shuffled(postcodes[authority]))
        for places, kind, least, for_each in _PLAN:
            count = least + (population // for_each if for_each else 0)
            for _ in range(count):
                site = next(sites).postcode
                made.append(Provider(_urn(len(made)), authority, places, kind, site))
        closed = date(2020, 9, 30)
        site = next(sites).postcode
        made.append(Provider(_urn(len(made)), authority, ("K2",), "PR4", site, closed))
    return tuple(made)


def _urn(number: int) -> str:
    """Older numbers begin with SC, newer ones are seven digits."""
    return f"SC9{number:05d}" if number % 3 else f"29{number:05d}"


def open_providers(every: Sequence[Provider]) -> Iterator[Provider]:
    """Those that are not closed: only with them are invented children placed."""
    return (provider for provider in every if provider.closed_on is None)
