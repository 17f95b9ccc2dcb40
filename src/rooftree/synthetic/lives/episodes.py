"""Legal statuses and placements of a period of care, joined into episodes."""

from __future__ import annotations

from datetime import date

from rooftree.synthetic.calibration import weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.course import Course, Stretch
from rooftree.synthetic.lives.finding import Finder
from rooftree.synthetic.lives.legal_status import Statuses, statuses
from rooftree.synthetic.lives.life import Episode
from rooftree.synthetic.lives.moves import Move, Moving, carry_out
from rooftree.synthetic.lives.plans import plans

_KIN, _OTHERS = ("U1", "U2", "U3"), ("U4", "U5", "U6")
_TEMPORARY = "T"


def episodes(
    chance: Chance, finder: Finder, course: Course, stretch: Stretch, *, home: str
) -> list[Episode]:
    """The episodes of a period of care; each starts on the day on which the one before ends."""
    legal = statuses(chance, course.born, stretch, alone=course.is_unaccompanied)
    moving = Moving(chance, finder, course, stretch, legal, home)
    moved = carry_out(moving, plans(chance, course, stretch, legal))
    return _join(chance, course, stretch, legal, moved, home)


def _join(  # noqa: PLR0917 - one period of care
    chance: Chance,
    course: Course,
    stretch: Stretch,
    legal: Statuses,
    moved: list[Move],
    home: str,
) -> list[Episode]:
    new_status, new_move = dict(legal), {move.day: move for move in moved}
    days = sorted({*new_status, *new_move})
    need = _need(chance, course, stretch)
    status, move = new_status[days[0]], new_move[days[0]]
    found: list[Episode] = []
    for day, until in zip(days, [*days[1:], stretch.end], strict=True):
        status, move = new_status.get(day, status), new_move.get(day, move)
        started = _started(day, stretch, new_status, new_move)
        after = new_move.get(until)
        ended = "X1" if until is not stretch.end else _ended(chance, stretch, move)
        why = after.why if after and until is not stretch.end else ""
        place = move.placement
        found.append(Episode(day, started, status, place, until, ended, why, need, home))
    return found


def _started(
    day: date, stretch: Stretch, new_status: dict[date, str], new_move: dict[date, Move]
) -> str:
    if day == stretch.start:
        return "S"
    move = new_move.get(day)
    if move is None:
        return "L"
    if day in new_status:
        return "U" if move.same_carer else "B"
    return "T" if move.same_carer else "P"


def _need(chance: Chance, course: Course, stretch: Stretch) -> str:
    """The category of need at the start, which stays the same through the period."""
    if stretch.path == "short_break":
        return "N2"
    if course.is_unaccompanied:
        return "N8"
    return chance.pick(weights("need"))


def _ended(chance: Chance, stretch: Stretch, move: Move) -> str:
    place = move.placement.place
    if stretch.ending == "adoption" and stretch.plan:
        return stretch.plan.ending
    if stretch.ending == "at 18":
        foster = place in (*_KIN, *_OTHERS)
        return chance.pick(weights("endings_at_18", "foster" if foster else "other"))
    if stretch.ending != "guardianship":
        return stretch.ending
    if place in _KIN:
        return chance.pick(weights("guardianship_from_kin"))
    if place in _OTHERS:
        return chance.pick(weights("guardianship_from_foster"))
    return "E48"
