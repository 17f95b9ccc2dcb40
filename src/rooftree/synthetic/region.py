"""An invented region: authorities, neighbours, population, postcodes and providers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rooftree.areas import Area, Areas, Neighbour
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.geography import (
    BEYOND,
    Block,
    Postcode,
    blocks,
    postcodes,
    postcodes_beyond,
)
from rooftree.synthetic.providers import Provider, providers

COUNTRY, REGION = "X92000001", "X12000001"
YEARS = range(1995, 2036)
_NAMES = (
    "Alderfold", "Brackenby", "Cawdle Vale", "Dunmere", "Eastwick Vale", "Fennimarsh",
    "Great Thornlea", "Harrowdene", "Inglewater", "Kestrelham", "Lower Marrowby", "Thornmere",
)  # fmt: skip
# Children aged 0 to 17 and how many start to be looked after beside England's rate. One
# authority is tiny, so that suppression is seen.
_AUTHORITIES = (
    (2_400, 0.95), (64_000, 0.62), (31_000, 1.55), (52_000, 1.15), (45_000, 1.1), (22_000, 1.3),
    (105_000, 1.0), (58_000, 1.45), (38_000, 0.7), (73_000, 1.25), (88_000, 0.9), (130_000, 0.8),
)  # fmt: skip
_CLOSENESS = ((2, "Extremely close"), (5, "Very close"), (8, "Close"), (10, "Somewhat close"))


@dataclass(frozen=True)
class Region:
    """Everything that returns of invented children refer to.

    ``starts`` is how many children of an authority start to be looked after beside what
    England's rate would make; ``elsewhere`` how many are placed in other authorities beside
    England's share.
    """

    areas: Areas
    population: Mapping[tuple[str, int], int]
    blocks: Mapping[str, Block]
    postcodes: Mapping[str, Sequence[Postcode]]
    providers: Sequence[Provider]
    starts: Mapping[str, float]
    elsewhere: Mapping[str, float]

    @property
    def codes(self) -> tuple[str, ...]:
        """The authorities' codes, in order."""
        return tuple(self.blocks)


def make_region(*, seed: int, authorities: int = 12) -> Region:
    """Invent a region of at most 12 authorities; the same seed gives the same region.

    Raises ``ValueError`` for another number of authorities.
    """
    if not 1 <= authorities <= len(_NAMES):
        raise ValueError(f"A region has 1 to {len(_NAMES)} authorities, not {authorities}.")
    chance = Chance("region", seed)
    codes = [f"X0600{n:04d}" for n in range(1, authorities + 1)]
    children = {c: round_to_ten(n * (0.94 + 0.12 * chance.share())) for c, n in _sizes(codes)}
    starts = _beside_england(chance, codes, children)
    places = dict(zip(codes, blocks(authorities), strict=True))
    homes: dict[str, Sequence[Postcode]] = {
        code: postcodes(chance, district, places[code], code)
        for district, code in enumerate(codes, start=1)
    }
    return Region(
        areas=_areas(codes, children, starts),
        population=_population(chance, children),
        blocks=places,
        postcodes={**homes, **postcodes_beyond(chance)},
        providers=providers(chance, homes, children),
        starts=starts,
        elsewhere={code: 0.8 + 0.4 * chance.share() for code in codes},
    )


def round_to_ten(number: float) -> int:
    """To the nearest ten, halves up."""
    return int(number / 10 + 0.5) * 10


def _sizes(codes: Sequence[str]) -> list[tuple[str, int]]:
    return [(code, size) for code, (size, _) in zip(codes, _AUTHORITIES, strict=False)]


def _beside_england(
    chance: Chance, codes: Sequence[str], children: Mapping[str, int]
) -> dict[str, float]:
    """Rates beside England's, so set that all authorities together have England's."""
    drawn = {
        code: factor * (0.92 + 0.16 * chance.share())
        for code, (_, factor) in zip(codes, _AUTHORITIES, strict=False)
    }
    mean = sum(drawn[c] * children[c] for c in codes) / sum(children.values())
    return {code: factor / mean for code, factor in drawn.items()}


def _population(chance: Chance, children: Mapping[str, int]) -> dict[tuple[str, int], int]:
    """Children in the middle of each year: the figure of 2024 grown and shrunk by a trend."""
    trend = {code: -0.004 + 0.012 * chance.share() for code in children}
    return {
        (code, year): round_to_ten(count * (1 + trend[code]) ** (year - 2024))
        for code, count in children.items()
        for year in YEARS
    }


def _areas(codes: Sequence[str], children: Mapping[str, int], starts: Mapping[str, float]) -> Areas:
    made = [
        Area(COUNTRY, "Inventia", "country"),
        Area(REGION, "Lantern Coast", "region", "", COUNTRY),
        Area(BEYOND[-1][0], "Farside", "other"),
    ]
    for place, code in enumerate(codes):
        made.append(Area(code, _NAMES[place], "authority", str(951 + place), REGION))
    likeness = {code: (math.log(children[code]) / 2, 3 * starts[code]) for code in codes}
    found = [n for code in codes for n in _neighbours(code, likeness)]
    return Areas(tuple(made), tuple(found), invented=True)


def _neighbours(code: str, likeness: Mapping[str, tuple[float, float]]) -> list[Neighbour]:
    """The ten most alike in size and in how many children start to be looked after."""
    nearest = sorted(
        (math.dist(likeness[code], point), other)
        for other, point in likeness.items()
        if other != code
    )
    return [
        Neighbour(code, other, rank, next(w for n, w in _CLOSENESS if rank <= n), 2025)
        for rank, (_, other) in enumerate(nearest[:10], start=1)
    ]
