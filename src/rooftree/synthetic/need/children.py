"""Every child in need of an authority: those of its care returns and many who stay at home."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rooftree.returns.description import Year
from rooftree.synthetic.calendar_days import birthday, day_of_birth, later
from rooftree.synthetic.calibration import weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.life import Child
from rooftree.synthetic.lives.simulate import pupil_number
from rooftree.synthetic.need import shares
from rooftree.synthetic.need.course import Path, draw_referral
from rooftree.synthetic.need.facts import InNeed, Referral
from rooftree.synthetic.need.in_care import referrals_of
from rooftree.synthetic.need.numbers import known_authority
from rooftree.synthetic.need.spread import spread_disabilities

# Children first referred in a year for each child who was in care in it: with those who stay
# from year to year about six and a half in a census for each in care.
_NEW_FOR_EACH_IN_CARE = 3.9
_YEARS_BEFORE = 3
# Numbers from here on are of children who never enter care.
_FIRST_NUMBER = 500_001
_LATEST_DAYS, _EARLIEST_DAYS = 6500, -150


def children_in_need(
    children: Sequence[Child], *, authority: str, years: Sequence[int], seed: int
) -> list[InNeed]:
    """Children of the authority who may be in a census of the years.

    ``children`` are those of its care returns, who come first, with the same identifiers. A
    life is drawn from the seed, its authority and its number alone.
    """
    found = [_in_care(child) for child in children]
    found += _beside(children, authority, years, seed)
    return spread_disabilities(found, years)


def _in_care(child: Child) -> InNeed:
    chance = Chance("need", child.seed)
    referrals, died = referrals_of(chance, child)
    return InNeed(
        id=child.id,
        born=child.born,
        due=later(child.born, chance.whole(-9, 9)),
        is_female=child.is_female,
        ethnicity=child.ethnicity,
        upn=known_authority(child.upn),
        disabilities=_disabilities(chance, 13),
        referrals=referrals,
        died=died,
    )


def _beside(
    children: Sequence[Child], authority: str, years: Sequence[int], seed: int
) -> Iterator[InNeed]:
    number = _FIRST_NUMBER
    for year in range(min(years) - _YEARS_BEFORE, max(years) + 1):
        count = _in_care_in(children, Year(max(year, min(years))))
        chance = Chance("referred", seed, authority, year)
        for _ in range(int(count * _NEW_FOR_EACH_IN_CARE * (0.95 + 0.1 * chance.share())) + 1):
            child = _at_home(seed, authority, number, Year(year))
            number += 1
            if child.referrals[-1].closed >= Year(min(years)).start:
                yield child


def _in_care_in(children: Sequence[Child], year: Year) -> int:
    return sum(
        child.episodes[0].start <= year.end and child.episodes[-1].end >= year.start
        for child in children
    )


def _at_home(seed: int, authority: str, number: int, year: Year) -> InNeed:
    chance = Chance("at home", seed, authority, number)
    first = chance.date(year.start, year.end)
    days = chance.whole(0, _LATEST_DAYS)
    if chance.happens(4):
        days = chance.whole(_EARLIEST_DAYS, 0)
    born = day_of_birth(first - timedelta(days=days))
    id = f"{authority[-2:]}{number:06d}"
    referrals = tuple(_referrals(chance, born, first))
    return InNeed(
        id=id,
        born=born,
        due=later(born, chance.whole(-9, 9)),
        is_female=chance.happens(46),
        ethnicity=chance.pick(weights("ethnicity")),
        upn=known_authority(pupil_number(chance, id)),
        disabilities=_disabilities(chance, 12),
        referrals=referrals,
    )


def _referrals(chance: Chance, born: date, day: date) -> Iterator[Referral]:
    """One referral, and others after it for some."""
    earlier = 1 if chance.happens(23) else 0
    while True:
        kind = chance.pick(shares.KINDS)
        path = Path(
            kind, born, chance.pick(shares.NEEDS), chance.pick(shares.SOURCES), earlier=earlier
        )
        referral = draw_referral(chance, day, path)
        yield referral
        earlier += len(referral.protection)
        day = later(referral.closed, chance.wait((30, 200)))
        if day >= later(birthday(born, 18), -60) or not chance.happens(40):
            return


def _disabilities(chance: Chance, percent: float) -> tuple[str, ...]:
    if not chance.happens(percent):
        return ()
    many = 1 + chance.happens(35) + chance.happens(12)
    return tuple(sorted({chance.one_of(shares.DISABILITIES) for _ in range(many)}))
