"""Draw the lives of a region's children once, for every authority."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from rooftree.returns.description import Year
from rooftree.synthetic.calendar_days import later
from rooftree.synthetic.calibration import number, weights
from rooftree.synthetic.chance import Chance, Weights
from rooftree.synthetic.lives import beside
from rooftree.synthetic.lives.course import Course, draw_course
from rooftree.synthetic.lives.episodes import episodes
from rooftree.synthetic.lives.finding import Finder
from rooftree.synthetic.lives.life import Child, Episode, Permanence, Review
from rooftree.synthetic.region import Region

Progress = Callable[[str, int, int], None]
Lives = Mapping[str, Sequence[Child]]
# Care can have begun this long before the first year, or have ended so long before it that a
# care leaver is still followed.
_YEARS_BEFORE, _YEARS_AFTER = 18, 2


def simulate(
    region: Region,
    *,
    years: Sequence[int],
    seed: int,
    authorities: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> Lives:
    """The children of each authority who may be in a return of the years, in order of id.

    A life is drawn from the seed, its authority and its number alone. Which lives are drawn
    depends on the years too: other years are another invention.
    """
    chosen = tuple(authorities or region.codes)
    found: dict[str, Sequence[Child]] = {}
    for done, code in enumerate(chosen):
        if progress:
            progress("Invent children's lives", done, len(chosen))
        found[code] = tuple(_as_many_as_england(region, code, years, seed))
    if progress:
        progress("Invent children's lives", len(chosen), len(chosen))
    return found


def children_of(
    region: Region, authority: str, *, years: Sequence[int], seed: int
) -> Iterator[Child]:
    """Children of one authority without end, whose lives may touch the years."""
    finder = Finder(region, authority)
    first, last = Year(min(years)).start, Year(max(years)).end
    begin = first.replace(year=first.year - _YEARS_BEFORE)
    number_ = 0
    while True:
        number_ += 1
        chance = Chance("life", seed, authority, number_)
        course = draw_course(chance, chance.date(begin, last))
        if course.stretches[-1].end > first - timedelta(days=366 * _YEARS_AFTER):
            yield _child(chance, finder, course, authority, number_, seed)


def _as_many_as_england(
    region: Region, authority: str, years: Sequence[int], seed: int
) -> Iterator[Child]:
    """As many as England's rate makes, higher or lower by authority and a little by year."""
    finder = Finder(region, authority)
    first, last = Year(min(years)), Year(max(years))
    drawn = 0
    chance = Chance("starts", seed, authority)
    for year in range(first.year - _YEARS_BEFORE, last.year + 1):
        expected = number("starts_per_10000_a_year") * region.starts[authority]
        expected *= region.population[authority, year - 1] / 10_000
        expected *= 0.93 + 0.14 * chance.share()
        for _ in range(int(expected + chance.share())):
            drawn += 1
            life = Chance("life", seed, authority, drawn)
            course = draw_course(life, life.date(Year(year).start, Year(year).end))
            if course.stretches[-1].end > first.start - timedelta(days=366 * _YEARS_AFTER):
                yield _child(life, finder, course, authority, drawn, seed)


def _child(  # noqa: PLR0917 - one child
    chance: Chance, finder: Finder, course: Course, authority: str, number_: int, seed: int
) -> Child:
    id = f"{authority[-2:]}{number_:06d}"
    home = "" if course.is_unaccompanied or _is_short(course) else finder.home(chance)
    found: list[Episode] = []
    for stretch in course.stretches:
        found += episodes(chance, finder, course, stretch, home=home)
    start, end = found[0].start, found[-1].end
    plan = course.stretches[0].plan
    short = _is_short(course)
    return Child(
        id=id,
        seed=f"{seed} {id}",
        authority=authority,
        born=course.born,
        is_female=course.is_female,
        ethnicity=chance.pick(_ethnicity(course)),
        is_unaccompanied=course.is_unaccompanied,
        upn="UN2" if course.is_unaccompanied else pupil_number(chance, id),
        before=_permanence(chance, course, start),
        episodes=tuple(found),
        adoption=plan.facts if plan else None,
        became_mother_on=beside.became_mother_on(chance, course, found),
        reviews=() if short else tuple(_reviews(chance, course)),
        absences=tuple(beside.absences(chance, course.born, found)),
        workers=() if short else tuple(beside.workers(chance, start, end)),
        orders=tuple(beside.orders(chance, course, found)),
    )


def _is_short(course: Course) -> bool:
    return course.stretches[0].path == "short_break"


def _reviews(chance: Chance, course: Course) -> Iterator[Review]:
    for stretch in course.stretches:
        yield from beside.reviews(chance, course.born, stretch)


def _ethnicity(course: Course) -> Weights:
    return weights("ethnicity_of_unaccompanied" if course.is_unaccompanied else "ethnicity")


def pupil_number(chance: Chance, id: str) -> str:
    """A number with the right check letter, of an authority number that is not in use.

    The letter is the remainder by 23 of the digits weighted 2 to 13 (DfE's guide to UPNs).
    """
    digits = f"999{id}{chance.whole(0, 9)}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(2, 14), strict=True))
    return "ABCDEFGHJKLMNPQRTUVWXYZ"[total % 23] + digits


def _permanence(chance: Chance, course: Course, start: date) -> Permanence:
    code = chance.pick(weights("previous_permanence"))
    years = start.year - course.born.year
    if code == "Z1" or years < 3 or course.is_unaccompanied or _is_short(course):
        return Permanence("Z1", "", "")
    if code == "P4":
        return Permanence(code, "999", "zz/zz/zzzz")
    on = later(course.born, 400 + chance.whole(0, (years - 2) * 365))
    known = chance.happens(60)
    return Permanence(code, "999", f"{on:%d/%m/%Y}" if known else f"zz/zz/{on.year}")
