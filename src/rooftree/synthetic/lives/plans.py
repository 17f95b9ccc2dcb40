"""What is planned or bound to happen to a child's placements, before it is carried out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rooftree.synthetic.calendar_days import age_on, birthday, later
from rooftree.synthetic.calibration import number, span, step
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.course import Course, Stretch
from rooftree.synthetic.lives.finding import REGISTERED_FROM
from rooftree.synthetic.lives.legal_status import Statuses

Plans = list[tuple[date, str]]


def plans(chance: Chance, course: Course, stretch: Stretch, statuses: Statuses) -> Plans:
    """Days and what then happens, in no order; all of it within the stretch."""
    if stretch.path == "short_break":
        return []
    last = stretch.end
    found: Plans = []
    if stretch.path == "adoption" and stretch.plan:
        last = stretch.plan.facts.placed_on
        found.append((last, "adopters"))
    loose = [
        *_moves(chance, course, stretch, last),
        *_repeated(chance, stretch.start, last, number("temporary_a_year"), "away"),
    ]
    if stretch.path == "stays":
        loose += _long_term(chance, stretch, last)
        loose += _supported(chance, course, stretch)
    if stretch.path in ("home_later", "stays") and stretch.ending == "E4A":
        loose += _parents(chance, stretch)
    loose += [
        (day, "with an order")
        for day, status in statuses
        if status == "C2" and day > stretch.start and chance.happens(_with_order())
    ]
    found += [(day, what) for day, what in loose if stretch.start < day < last]
    if stretch.start < REGISTERED_FROM < last:
        found.append((REGISTERED_FROM, "registered"))
    return found


def _with_order() -> float:
    return number("move_with_order_percent")


def _moves(
    chance: Chance, course: Course, stretch: Stretch, last: date
) -> Iterator[tuple[date, str]]:
    """Moves at the pace of a settled or an unsettled child, more of them in the first year."""
    age = step(age_on(course.born, stretch.start), "unsettled_percent")
    unsettled = chance.happens(number("unsettled_percent", age))
    pace = number("moves_a_year", "unsettled" if unsettled else "settled")
    first_year = later(stretch.start, 365)
    yield from _repeated(chance, stretch.start, min(first_year, last), pace * _hurry(), "others")
    yield from _repeated(chance, first_year, last, pace, "others")


def _hurry() -> float:
    return number("first_year_more_moves")


def _repeated(
    chance: Chance, start: date, last: date, a_year: float, what: str
) -> Iterator[tuple[date, str]]:
    day = start
    while (day := later(day, chance.wait((1, 365.25 / a_year)))) < last:
        yield day, what


def _long_term(chance: Chance, stretch: Stretch, last: date) -> Iterator[tuple[date, str]]:
    day = stretch.start
    while (day := later(day, chance.wait(span("long_term", "days")))) < last:
        if chance.happens(number("long_term", "percent")):
            yield day, "long term"


def _supported(chance: Chance, course: Course, stretch: Stretch) -> Iterator[tuple[date, str]]:
    if chance.happens(number("supported_from_16_percent")):
        from_day = max(birthday(course.born, 16), stretch.start)
        yield later(from_day, chance.wait(span("supported_from_16_after_days"))), "supported"


def _parents(chance: Chance, stretch: Stretch) -> Iterator[tuple[date, str]]:
    if chance.happens(number("with_parents_before_home_percent")):
        yield later(stretch.end, -chance.whole(40, 220)), "parents"
