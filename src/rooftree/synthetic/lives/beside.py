"""What happens beside care: reviews, absences, social workers, orders on liberty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rooftree.synthetic.calendar_days import birthday, later
from rooftree.synthetic.calibration import number, span, step, weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.course import Course, Stretch
from rooftree.synthetic.lives.life import Absence, Episode, Order, Review, Worker

# Social workers are in the return from 2023/24: who came long before that is not drawn.
_WORKERS_FROM = date(2022, 4, 1)
# A first review within 20 working days, the second within three months, then every six.
_REVIEWS = (range(18, 27), range(75, 91), range(150, 180))


def reviews(chance: Chance, born: date, stretch: Stretch) -> Iterator[Review]:
    """Reviews in time, through a period of care."""
    four = birthday(born, 4)
    day, turn = stretch.start, 0
    while True:
        due = _REVIEWS[min(turn, 2)]
        day = later(day, chance.whole(due.start, due.stop - 1))
        if day >= stretch.end:
            return
        yield Review(day, "PN0" if day < four else chance.pick(weights("participation")))
        turn += 1


def absences(chance: Chance, born: date, episodes: Sequence[Episode]) -> Iterator[Absence]:
    """Times missing, each within one placement."""
    ten = birthday(born, 10)
    often = chance.happens(number("missing_often_percent"))
    for episode in episodes:
        if episode.end <= ten or episode.placement.place[0] in "TR" or episode.status == "V3":
            continue
        age = episode.end.year - born.year
        pace = number("missing_often_a_year" if often else "missing_a_year", *_age(age, often))
        day = later(max(episode.start, ten), 1)
        while True:
            day = later(day, chance.wait((2, 365.25 / pace)))
            back = later(day, chance.wait(span("missing_days")))
            if back >= episode.end:
                break
            yield Absence("A" if chance.happens(number("away_percent")) else "M", day, back)
            day = back


def _age(age: int, often: bool) -> tuple[str, ...]:
    return () if often else (step(age, "missing_a_year"),)


def workers(chance: Chance, start: date, end: date) -> Iterator[Worker]:
    """One social worker after another, from before care; the last stays when care ends."""
    day = later(start, -chance.whole(3, 60))
    if day < _WORKERS_FROM:
        day = later(_WORKERS_FROM, -chance.whole(0, 300))
    why = "FCONTA"
    while True:
        until = later(day, chance.wait(span("worker_days")))
        id = f"SW{chance.whole(1, 9999):06d}"
        if until >= end:
            yield Worker(id, day, None, why)
            return
        yield Worker(id, day, until, why)
        day, why = until, chance.pick(weights("why_worker"))


def orders(chance: Chance, course: Course, episodes: Sequence[Episode]) -> Iterator[Order]:
    """Orders that deprive of liberty, in some long stays in children's homes."""
    for episode in episodes:
        long = (episode.end - episode.start).days
        if episode.placement.place not in ("K2", "Z1") or long < 60:
            continue
        if birthday(course.born, 10) > episode.start:
            continue
        if chance.happens(number("deprivation_of_liberty_percent")):
            start = later(episode.start, chance.whole(2, long - 50))
            last = min(later(start, chance.whole(28, 330)), later(episode.end, -2))
            yield Order(start, last)


def became_mother_on(chance: Chance, course: Course, episodes: Sequence[Episode]) -> date | None:
    """The birth of a girl's first child while she is in care, if she has one."""
    long = [e for e in episodes if (e.end - e.start).days > 30 and e.status != "V3"]
    grown = [e for e in long if e.start > birthday(course.born, 14)]
    if not course.is_female or not grown:
        return None
    if not chance.happens(number("mothers_percent_of_girls_from_14")):
        return None
    episode = chance.one_of(grown)
    return later(episode.start, chance.whole(5, (episode.end - episode.start).days - 5))
