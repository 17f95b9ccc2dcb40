"""Invented children's lives, drawn once; every year's return is a view of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

from rooftree.synthetic import calibration as c
from rooftree.synthetic.region import Provider, Region

T = TypeVar("T")
# Supported accommodation is registered, and has a code, from this day.
SUPPORTED_FROM = date(2024, 4, 1)


@dataclass
class Episode:
    """An episode of care; the last of a life in care may be open."""

    start: date
    started: str
    status: str
    need: str
    place: str
    provider: str
    urn: str
    home_post: str
    place_post: str
    end: date | None = None
    ended: str = ""
    moved: str = ""


@dataclass
class Child:
    """A child of an authority with all that a return may ask."""

    id: str
    authority: str
    born: date
    is_female: bool
    ethnicity: str
    unaccompanied: bool
    upn: str
    episodes: list[Episode] = field(default_factory=list)
    decided_on: date | None = None
    adopted_on: date | None = None
    left_at_18: bool = False

    def age_on(self, day: date) -> int:
        """Age in whole years."""
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))


def pick(rng: random.Random, shares: tuple[tuple[T, int], ...]) -> T:
    """One of the values, by its share."""
    return rng.choices([value for value, _ in shares], [share for _, share in shares])[0]


def birthday(born: date, age: int) -> date:
    """The day a child reaches an age; 28 February for one born on the 29th."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 2, 28)


def simulate(
    region: Region,
    *,
    authority: str,
    first: date,
    last: date,
    seed: int,
    children: int | None = None,
) -> Iterator[Child]:
    """The children of an authority in care at any time from ``first`` to ``last``.

    Care begins up to 17 years before, so that those in care at the first day are as many and
    as long in care as at any other. ``children`` asks for that many instead of England's rate.
    """
    rng = random.Random(f"lives {seed} {authority}")
    begin = date(first.year - 17, 4, 1)
    days = (last - begin).days
    population = region.population[authority, 2021]
    expected = c.STARTS_PER_10000 * population / 10_000 * days / 365.25
    starts = int(expected + rng.random()) if children is None else children * 40
    made = kept = 0
    latest = date(last.year - 1, 4, 1)
    for number in range(starts):
        start = begin + timedelta(days=rng.randrange(days))
        child = _child(rng, authority, number, start)
        _care(rng, region, child, start, last)
        if any(e.end is None or e.end >= first for e in child.episodes):
            kept += 1
            made += any(e.end is None or e.end >= latest for e in child.episodes)
            child.id = f"{authority[-2:]}{kept:07d}"
            yield child
        if children is not None and made == children:
            return


def _child(rng: random.Random, authority: str, number: int, start: date) -> Child:
    low, high = pick(rng, tuple(((lo, hi), share) for lo, hi, share in c.AGES_AT_START))
    age_days = int((low + rng.random() * (high - low)) * 365.25)
    older = low >= 16
    unaccompanied = older and rng.random() * 100 < c.UNACCOMPANIED_PERCENT_OF_16_TO_17
    born = start - timedelta(days=min(age_days, 6570))
    female = rng.random() * 100 >= (90 if unaccompanied else c.MALE_PERCENT)
    ethnicity = rng.choice(("OOTH", "BAFR", "AOTH")) if unaccompanied else pick(rng, c.ETHNICITY)
    upn = "UN2" if unaccompanied else _upn(rng)
    return Child("", authority, born, female, ethnicity, unaccompanied, upn)


def _upn(rng: random.Random) -> str:
    """A number with the right check letter, of an authority number that is never in use."""
    digits = f"999{rng.randrange(10**9):09d}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(2, 14), strict=True))
    return "ABCDEFGHJKLMNPQRTUVWXYZ"[total % 23] + digits


def _care(rng: random.Random, region: Region, child: Child, start: date, last: date) -> None:
    adult = birthday(child.born, 18)
    if start >= adult - timedelta(days=7):
        return
    stays = rng.random() * 100 < c.STAYS_PERCENT
    end = (
        adult
        if stays
        else start + timedelta(days=8 + int(rng.expovariate(1 / (c.MEAN_YEARS * 365))))
    )
    ending = "" if end < adult else pick(rng, c.ENDINGS_AT_18)
    end = min(end, adult)
    if not ending:
        ending = "E8" if child.unaccompanied else pick(rng, c.ENDINGS)
        if ending == "adoption" and ((end - start).days < 420 or child.age_on(start) > 6):
            ending = "E4A"
    child.left_at_18 = end == adult
    _episodes(rng, region, child, start, end, ending)
    _cut(child, last)


def _episodes(  # noqa: PLR0917 - one life
    rng: random.Random, region: Region, child: Child, start: date, end: date, ending: str
) -> None:
    """Legal changes and moves as events in order, each closing one episode and opening the next."""
    home = "" if child.unaccompanied else rng.choice(region.postcodes[child.authority]).postcode
    need = "N8" if child.unaccompanied else pick(rng, c.CATEGORY_OF_NEED)
    status = "V2" if child.unaccompanied or rng.random() < 0.5 else "C1"
    kind = _placement(rng, region, child, start, home)
    child.episodes.append(Episode(start, "S", status, need, *kind, home_post=home, place_post=""))
    _place(child.episodes[-1], kind, rng, region, home, child)
    for day, what in _events(rng, child, start, end, status, ending):
        before = child.episodes[-1]
        if day - before.start < timedelta(days=2) or end - day < timedelta(days=2):
            continue
        after = Episode(**{**vars(before), "start": day, "end": None, "ended": "", "moved": ""})
        before.end, before.ended = day, "X1"
        if what in ("C2", "E1"):
            after.started, after.status = "L", what
            child.decided_on = day if what == "E1" else child.decided_on
        else:
            after.started = "P"
            before.moved = rng.choice(("CARPL", "CREQB", "CREQO", "LAREQ", "OTHER"))
            kind = ("A5", "PR1", _agency(region, child)) if what == "A5" else (
                _placement(rng, region, child, day, home)
            )  # fmt: skip
            _place(after, kind, rng, region, home, child, other_than=before.place_post)
        child.episodes.append(after)
    _end(rng, child, end, ending)


def _end(rng: random.Random, child: Child, end: date, ending: str) -> None:
    latest = child.episodes[-1]
    if ending == "adoption":
        ending = "E12" if latest.place == "A5" else "E4A"
        child.adopted_on = end if ending == "E12" else None
    if ending == "sgo":
        foster = latest.place.startswith("U")
        ending = pick(rng, c.GUARDIANSHIP) if foster else "E48"
    latest.end, latest.ended = end, ending


def _events(  # noqa: PLR0917 - one life
    rng: random.Random, child: Child, start: date, end: date, status: str, ending: str
) -> list[tuple[date, str]]:
    found = []
    length = (end - start).days
    if ending == "adoption":
        found += [(start + timedelta(days=length // 3), "E1")]
        found += [(start + timedelta(days=2 * length // 3), "A5")]
        length = length // 3 - 5
    elif status == "C1":
        found.append((start + timedelta(days=rng.randrange(150, 300)), "C2"))
    elif not child.unaccompanied and rng.random() < 0.45:
        found.append((start + timedelta(days=rng.randrange(60, 400)), "C2"))
    moves = pick(rng, tuple((rate, share) for rate, share in c.MOVES_A_YEAR))
    day = 0.0
    while (day := day + rng.expovariate(moves / 365)) < length:
        found.append((start + timedelta(days=int(day)), "move"))
    return sorted(event for event in found if start < event[0] < end)


def _placement(
    rng: random.Random, region: Region, child: Child, day: date, home: str
) -> tuple[str, str, str]:
    """Placement type, provider type and the provider's number."""
    older = child.age_on(day) >= 16
    kind = pick(rng, c.PLACEMENTS_FROM_16 if older else c.PLACEMENTS)
    if kind == "supported" and day < SUPPORTED_FROM:
        kind = "residential"
    if kind == "parents" and (child.unaccompanied or not home):
        kind = "foster"
    if kind == "parents":
        return "P1", "PR0", ""
    if kind == "residential":
        return "R1", "PR4", ""
    if kind == "foster":
        own = rng.random() < 0.6
        urn = _agency(region, child) if own else _any(rng, region, child, "U4").urn
        return pick(rng, c.FOSTER_TYPES), "PR1" if own else "PR4", urn
    code = "K2" if kind == "home" else "K3"
    own_home = kind == "home" and rng.random() < 0.2
    provider = _own(region, child, code) if own_home else _any(rng, region, child, code)
    return code, provider.provider_code, provider.urn


def _agency(region: Region, child: Child) -> str:
    return _own(region, child, "U4").urn


def _own(region: Region, child: Child, place: str) -> Provider:
    return next(
        p
        for p in region.providers
        if p.authority == child.authority and place in p.place_codes and p.provider_code == "PR1"
    )


def _any(rng: random.Random, region: Region, child: Child, place: str) -> Provider:
    """A private provider, in the authority or in one nearby."""
    where = _nearby(rng, region, child)
    return rng.choice(
        [
            p
            for p in region.providers
            if p.authority == where and place in p.place_codes and p.provider_code == "PR4"
        ]
    )


def _nearby(rng: random.Random, region: Region, child: Child) -> str:
    """The child's own authority or, by the share that is, one of its nearest."""
    neighbours = region.areas.neighbours(child.authority)
    if not neighbours or rng.random() * 100 >= c.IN_OTHER_AUTHORITY_PERCENT:
        return child.authority
    return rng.choice(neighbours[:4]).neighbour


def _place(  # noqa: PLR0917 - one placement
    episode: Episode,
    kind: tuple[str, str, str],
    rng: random.Random,
    region: Region,
    home: str,
    child: Child,
    *,
    other_than: str = "",
) -> None:
    """Where the placement is: at the provider's, at home, or with a carer somewhere."""
    episode.place, episode.provider, episode.urn = kind
    setting = next((p for p in region.providers if p.urn == episode.urn), None)
    if episode.place == "P1":
        episode.place_post = home
    elif episode.place in ("K2", "K3") and setting is not None:
        episode.place_post = setting.postcode
    else:
        where = _nearby(rng, region, child)
        choices = [p.postcode for p in region.postcodes[where] if p.postcode != other_than]
        episode.place_post = rng.choice(choices)
    if episode.place_post == other_than and episode.place in ("K2", "K3", "P1"):
        # A move to where the child already is would be no move: it is to foster carers instead.
        own = ("U6", "PR1", _agency(region, child))
        _place(episode, own, rng, region, home, child, other_than=other_than)


def _cut(child: Child, last: date) -> None:
    """Nothing after the last day is known."""
    child.episodes = [episode for episode in child.episodes if episode.start <= last]
