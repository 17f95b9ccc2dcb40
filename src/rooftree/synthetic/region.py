"""An invented region: authorities, neighbours, population, postcodes and providers."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rooftree.areas import Area, Areas, Neighbour

COUNTRY, REGION = "X92000001", "X12000001"
PLACES = (
    "Alderfold", "Brackenby", "Cawdle Vale", "Dunmere", "Eastwick Hollow", "Fennimarsh",
    "Great Thornlea", "Harrowdene", "Inglewater", "Kestrelham", "Lower Marrowby", "Nettleworth",
)  # fmt: skip
# Children aged 0 to 17: one authority is tiny, so that suppression is seen.
CHILDREN = (2_400, 22_000, 31_000, 38_000, 45_000, 52_000, 58_000, 64_000, 73_000, 88_000, 105_000,
            130_000)  # fmt: skip
_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
_POSTCODES_EACH = 240
_BLOCK_METRES = 24_000


@dataclass(frozen=True)
class Postcode:
    """An invented postcode with its place on an invented grid, in metres."""

    postcode: str
    eastings: int
    northings: int
    authority: str


@dataclass(frozen=True)
class Provider:
    """An invented provider of placements: the codes of what it offers and of what it is."""

    urn: str
    authority: str
    place_codes: tuple[str, ...]
    provider_code: str
    postcode: str


@dataclass(frozen=True)
class Region:
    """Everything that returns of invented children refer to."""

    areas: Areas
    population: Mapping[tuple[str, int], int]
    postcodes: Mapping[str, Sequence[Postcode]]
    providers: Sequence[Provider]

    @property
    def codes(self) -> tuple[str, ...]:
        """The authorities' codes."""
        return tuple(area.code for area in self.areas.authorities())


def make_region(*, seed: int, authorities: int = 12) -> Region:
    """Invent a region; the same seed gives the same region. At most 12 authorities."""
    if not 1 <= authorities <= len(PLACES):
        raise ValueError(f"A region has 1 to {len(PLACES)} authorities, not {authorities}.")
    rng = random.Random(f"region {seed}")
    codes = [f"X0600{n:04d}" for n in range(1, authorities + 1)]
    areas = _areas(codes)
    population = {
        (code, year): round_to_ten(CHILDREN[place] * (1 + 0.004 * (year - 2021)))
        for place, code in enumerate(codes)
        for year in range(2015, 2027)
    }
    postcodes = {code: _postcodes(rng, place, code) for place, code in enumerate(codes)}
    return Region(areas, population, postcodes, tuple(_providers(rng, codes, postcodes)))


def round_to_ten(number: float) -> int:
    """To the nearest ten, halves up."""
    return int(number / 10 + 0.5) * 10


def _areas(codes: Sequence[str]) -> Areas:
    made = [
        Area(COUNTRY, "Inventia", "country"),
        Area(REGION, "Lantern Coast", "region", "", COUNTRY),
    ]
    for place, code in enumerate(codes):
        made.append(Area(code, PLACES[place], "authority", str(951 + place), REGION))
    neighbours = [
        Neighbour(code, codes[other], rank, _closeness(rank), 2025)
        for place, code in enumerate(codes)
        for rank, other in enumerate(_nearest(place, len(codes)), start=1)
    ]
    return Areas(tuple(made), tuple(neighbours), invented=True)


def _nearest(place: int, count: int) -> list[int]:
    others = sorted((abs(other - place), other) for other in range(count) if other != place)
    return [other for _, other in others[:10]]


def _closeness(rank: int) -> str:
    return "Very close" if rank <= 4 else "Close" if rank <= 8 else "Somewhat close"


def _postcodes(rng: random.Random, place: int, code: str) -> list[Postcode]:
    """Postcodes of the area ZZ, which is never in use, in a block of the grid."""
    east, north = 400_000 + (place % 4) * _BLOCK_METRES, 300_000 + (place // 4) * _BLOCK_METRES
    made = []
    for number in range(_POSTCODES_EACH):
        inward = f"{number % 10}{_LETTERS[number // 10 % 20]}{_LETTERS[number // 200 % 20]}"
        made.append(
            Postcode(
                f"ZZ{place + 1} {inward}",
                east + rng.randrange(_BLOCK_METRES),
                north + rng.randrange(_BLOCK_METRES),
                code,
            )
        )
    return made


def _providers(
    rng: random.Random, codes: Sequence[str], postcodes: Mapping[str, Sequence[Postcode]]
) -> list[Provider]:
    foster = ("U1", "U2", "U3", "U4", "U5", "U6", "A3", "A4", "A5", "A6")
    made: list[Provider] = []
    for code in codes:
        near = postcodes[code]
        plan = [(foster, "PR1"), (foster, "PR4"), (("K2",), "PR1"), (("K2",), "PR4")]
        plan += [(("K2",), "PR4"), (("K3",), "PR4"), (("K3",), "PR5"), (("S1",), "PR4")]
        for places, kind in plan:
            urn = f"SC9{len(made):05d}"
            made.append(Provider(urn, code, places, kind, rng.choice(near).postcode))
    return made
