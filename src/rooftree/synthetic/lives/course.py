"""The course of a child's care in outline: when it starts, which path it takes, when it ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from rooftree.synthetic.calendar_days import (
    age_on,
    birthday,
    clear_of_year_end,
    day_of_birth,
    later,
)
from rooftree.synthetic.calibration import number, span, weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.adoption import AdoptionPlan, draw_plan

# The latest start of care before the eighteenth birthday, and the end of a return to care.
_DAYS_BEFORE_ADULT = 20
_LAST_RETURN_AGE = 15


@dataclass(frozen=True, slots=True)
class Stretch:
    """One period of care in outline. ``ending`` is a code, or "guardianship" or "at 18"."""

    path: str
    start: date
    end: date
    ending: str
    plan: AdoptionPlan | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """A child and the outline of all care."""

    born: date
    is_female: bool
    is_unaccompanied: bool
    stretches: tuple[Stretch, ...]


def draw_course(chance: Chance, start: date) -> Course:
    """A child whose care starts on about that day."""
    start = clear_of_year_end(start)
    if chance.happens(number("short_breaks_percent_of_starts")):
        return _short_breaks(chance, start)
    ages = chance.pick(weights("ages_at_start"))
    low, high = (int(age) for age in ages.split())
    # Of infants most come soon after birth.
    share = chance.share() ** (2 if high == 1 else 1)
    days = int((low + share * (high - low)) * 365.25)
    born = day_of_birth(start - timedelta(days=min(max(days, 1), 6574 - _DAYS_BEFORE_ADULT)))
    alone = low >= 14 and chance.happens(number("unaccompanied_percent", ages))
    female = chance.happens(_girls(alone, low))
    shares = weights("paths_of_unaccompanied") if alone else weights("paths", ages)
    stretches = [_stretch(chance, born, start, chance.pick(shares), alone=alone)]
    while not alone and (again := _returns(chance, born, stretches[-1])):
        stretches.append(again)
    return Course(born, female, alone, tuple(stretches))


def _girls(alone: bool, age: int) -> float:
    if alone:
        return number("girls_among_unaccompanied_percent")
    return number("girls_percent", str(min(age // 5 * 5 if age < 10 else 10 + age // 16 * 6, 16)))


def _stretch(chance: Chance, born: date, start: date, path: str, *, alone: bool) -> Stretch:
    adult = birthday(born, 18)
    if path == "adoption":
        plan = draw_plan(chance, start)
        if plan.facts.reversed_on is None:
            return Stretch(path, start, clear_of_year_end(plan.ends_on), "adoption", plan)
        return replace(_stays(chance, start, adult, after=plan.facts.reversed_on), plan=plan)
    if path == "stays":
        return Stretch(path, start, adult, "at 18") if alone else _stays(chance, start, adult)
    end = clear_of_year_end(later(start, chance.wait(span("days_in_care", path))))
    if end >= later(adult, -3):
        return Stretch("stays" if path != "remand" else path, start, adult, "at 18")
    return Stretch(path, start, end, _ending(chance, path))


def _stays(chance: Chance, start: date, adult: date, *, after: date | None = None) -> Stretch:
    """Care that is meant to last; some of it ends before adulthood all the same."""
    if chance.happens(number("leaves_early", "percent")):
        end = clear_of_year_end(later(after or start, chance.wait(span("leaves_early", "days"))))
        if end < later(adult, -30):
            return Stretch("stays", start, end, _ending(chance, "leaves_early"))
    return Stretch("stays", start, adult, "at 18")


def _ending(chance: Chance, path: str) -> str:
    if path == "guardianship":
        return path
    return chance.pick(weights("endings", path))


def _returns(chance: Chance, born: date, before: Stretch) -> Stretch | None:
    """Another period of care for some who went home."""
    if before.ending not in ("E4A", "E4B", "E13"):
        return None
    if not chance.happens(number("returns_to_care", "percent")):
        return None
    start = clear_of_year_end(later(before.end, chance.wait(span("returns_to_care", "days"))))
    age = age_on(born, start)
    if age >= _LAST_RETURN_AGE:
        return None
    ages = next(name for name in _AGES if age < int(name.split()[1]))
    path = chance.pick(weights("paths", ages))
    return _stretch(chance, born, start, "stays" if path == "adoption" else path, alone=False)


_AGES = ("0 1", "1 5", "5 10", "10 14", "14 16")


def _short_breaks(chance: Chance, start: date) -> Course:
    """A disabled child's agreed series of short breaks: some days about once a month.

    Boys only: for a girl one check asks whether she is a mother and another forbids it.
    """
    born = day_of_birth(start - timedelta(days=chance.whole(5 * 365, 15 * 365)))
    last = min(later(start, chance.whole(200, 1200)), later(birthday(born, 18), -30))
    found = []
    while start < last:
        end = clear_of_year_end(later(start, chance.whole(1, 3)))
        found.append(Stretch("short_break", start, end, "E4A"))
        start = clear_of_year_end(later(end, chance.whole(21, 40)))
    return Course(born, False, False, tuple(found))
