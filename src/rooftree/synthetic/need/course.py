"""Draw what comes of a referral: assessment, enquiry, conference, plans and closure.

Whatever takes longer than it should starts far enough from the end of a collection year that it
is over by then: work that is late and still open is queried.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rooftree.synthetic.calendar_days import birthday, later
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.need import shares
from rooftree.synthetic.need.facts import (
    Assessment,
    Enquiry,
    PreProceedings,
    Protection,
    Referral,
)
from rooftree.synthetic.need.working import working

# In these months there is time to be late before the collection year ends.
_MAY_BE_LATE = range(5, 12)


@dataclass(frozen=True, slots=True)
class Path:
    """What a referral leads to.

    ``care`` is the day on which care starts, ``not_before`` the earliest day of closure, and
    ``reason`` why the case is closed then, where these are known beforehand.
    """

    kind: str
    born: date
    need: str
    source: str
    earlier: int = 0
    care: date | None = None
    not_before: date | None = None
    reason: str = ""


def draw_referral(chance: Chance, day: date, path: Path) -> Referral:
    """A referral on that day, of the kind that the path names."""
    if path.kind == "nothing":
        return Referral(day, path.source, "", day, "")
    if path.kind == "closed":
        return _closed_after_assessment(chance, day, path)
    enquiries, assessments = _looked_into(chance, day, path)
    conference = working(day, chance.whole(4, 14)) if path.kind == "moved here" else None
    held = conference or next((e.concluded for e in enquiries if e.conference), None)
    protection = tuple(_protection(chance, held, path)) if held else ()
    free = max([assessments[-1].authorised, *(plan.end for plan in protection)])
    plans = tuple(_plan(chance, free, path))
    ends = [*(end for _, end in plans), *(e.concluded for e in enquiries)]
    last = max([free, *ends, *([conference] if conference else [])])
    closed = _closure(chance, last, path)
    return Referral(
        referred=day,
        source=path.source,
        need=path.need,
        closed=closed,
        reason=path.reason or chance.pick(shares.REASONS),
        conference=conference,
        assessments=assessments,
        enquiries=enquiries,
        protection=protection,
        plans=plans,
        before_court=_before_court(chance, day, closed, path),
    )


def _closed_after_assessment(chance: Chance, day: date, path: Path) -> Referral:
    """Closed on the day on which the assessment ends, so that a year has both or neither."""
    start, end = _assessed(chance, day, day)
    factors = ("21",) if chance.happens(12) else _factors(chance, path)
    done = (Assessment(start, end, factors),)
    reason = "RC9" if chance.happens(30) else "RC8"
    return Referral(day, path.source, path.need, end, reason, assessments=done)


def _looked_into(
    chance: Chance, day: date, path: Path
) -> tuple[tuple[Enquiry, ...], tuple[Assessment, ...]]:
    """The assessment, and an enquiry that ends before it where there is one."""
    enquiries: tuple[Enquiry, ...] = ()
    if path.kind in {"enquiry", "protection"}:
        enquiries = (_enquiry(chance, working(day, chance.whole(0, 3)), path),)
    first = enquiries[0].start if enquiries else day
    start, end = _assessed(chance, day, first)
    end = max([end, *(enquiry.concluded for enquiry in enquiries)])
    return enquiries, (Assessment(start, end, _factors(chance, path)),)


def _assessed(chance: Chance, day: date, by: date) -> tuple[date, date]:
    """From when to when; it has started ``by`` then."""
    start = min(working(day, chance.whole(0, 2)), by) if by > day else working(day)
    start = max(start, day)
    late = start.month in _MAY_BE_LATE and chance.happens(26)
    return start, working(start, chance.whole(46, 60) if late else chance.whole(4, 42))


def _enquiry(chance: Chance, start: date, path: Path) -> Enquiry:
    target = working(start, 15)
    late = start.month in _MAY_BE_LATE and chance.happens(34)
    conference = path.kind == "protection"
    if conference:
        days = chance.whole(16, 30) if late else chance.whole(6, 13)
    else:
        days = chance.whole(1, 10)
    return Enquiry(start, target, working(start, days), conference)


def _protection(chance: Chance, held: date, path: Path) -> Iterator[Protection]:
    """The plan that begins on the day of the conference; some conferences make none."""
    end = later(held, chance.wait((75, 230)))
    if path.care:
        end = min(end, later(path.care, chance.whole(5, 30)))
    if chance.happens(12) or (end - held).days < 20:
        return
    reviews = []
    day = working(later(held, _until_review(chance, 70, 88)))
    while day < end:
        reviews.append(day)
        day = working(later(day, _until_review(chance, 150, 178)))
    first = chance.pick(shares.CATEGORIES)
    latest = chance.pick(shares.CATEGORIES) if chance.happens(8) else first
    yield Protection(held, end, (first, latest), tuple(reviews), path.earlier)


def _until_review(chance: Chance, least: int, most: int) -> int:
    """Days to a review; some are too late."""
    return chance.whole(most + 8, most + 40) if chance.happens(5) else chance.whole(least, most)


def _plan(chance: Chance, free: date, path: Path) -> Iterator[tuple[date, date]]:
    """A plan for a child in need once nothing else is open, over before care starts."""
    start = later(free, chance.whole(1, 9))
    end = later(start, chance.wait((35, 130)))
    if path.care:
        end = min(end, path.care)
    if chance.happens(72) and (end - start).days >= 14:
        yield start, end


def _closure(chance: Chance, last: date, path: Path) -> date:
    if path.reason == "RC2" and path.not_before:
        return path.not_before
    closed = later(last, chance.whole(0, 20))
    if path.not_before:
        return max(closed, path.not_before)
    return max(last, min(closed, birthday(path.born, 18)))


def _before_court(chance: Chance, day: date, closed: date, path: Path) -> PreProceedings | None:
    likely = 60 if path.care else 30 if path.kind == "protection" else 0
    if not chance.happens(likely):
        return None
    days = [later(day, chance.whole(10, 60))]
    for least, most in ((3, 10), (10, 21), (50, 110), (2, 14), (1, 10)):
        days.append(later(days[-1], chance.whole(least, most)))
    offered = chance.happens(85)
    held = offered and chance.happens(60)
    outcome = chance.one_of("ABC")
    if days[-1] > closed:
        return None
    start, letter, meeting, decision, applied, told = days
    meetings = chance.whole(1, 4)
    return PreProceedings(
        start, letter, meeting, decision, applied, told, offered, held, meetings, outcome
    )


def _factors(chance: Chance, path: Path) -> tuple[str, ...]:
    found = {chance.pick(shares.FACTORS) for _ in range(chance.whole(1, 4))}
    if path.need == "N8" and path.source == shares.UNACCOMPANIED:
        found.add("9A")
    return tuple(sorted(found))
