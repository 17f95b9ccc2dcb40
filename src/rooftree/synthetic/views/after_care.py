"""How care leavers of 17 to 21 fare: OC3."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from rooftree.returns import find
from rooftree.synthetic.calendar_days import birthday
from rooftree.synthetic.calibration import step, weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.life import Child
from rooftree.synthetic.views.seen import Seen

_AGES = range(17, 22)
# 13 weeks of care from 14, some of it from 16, make a care leaver.
_LEAST_DAYS = 91
# Endings after which the authority does not follow a young person.
_NOT_FOLLOWED = ("E11", "E12", "E2", "E3", "E15")
# What an activity was called before apprenticeships were told apart.
_BEFORE = {"F4": "F3", "F5": "F3", "P4": "P3", "P5": "P3"}


def after_care(seen: Seen) -> Iterator[dict[str, str]]:
    """The row of OC3, of care leavers who came to be 17, 18, 19, 20 or 21 in the year."""
    age = next((a for a in _AGES if seen.includes(birthday(seen.child.born, a))), None)
    if age is None or not _is_care_leaver(seen, birthday(seen.child.born, age)):
        return
    chance = Chance("after care", seen.child.seed, seen.year.year)
    touch = chance.pick(weights("in_touch"))
    if touch != "YES":
        yield {"IN_TOUCH": touch, "ACTIV": "0", "ACCOM": "0"}
        return
    activity = chance.pick(weights("activity", step(age, "activity")))
    living = chance.pick(weights("accommodation", step(age, "accommodation")))
    if activity not in _activities(seen.year.year):
        activity = _BEFORE[activity]
    yield {"IN_TOUCH": touch, "ACTIV": activity, "ACCOM": living}


@cache
def _activities(year: int) -> frozenset[str]:
    return frozenset(code.code for code in find("ssda903").code_lists["activity"].in_year(year))


def _is_care_leaver(seen: Seen, day: date) -> bool:
    """Whether care was over by the birthday and was long enough to count.

    Only episodes of this and last year count, since the checks (1001, 1002) see no others:
    most who left care earlier are thereby left out, although a real return has them. So are
    young mothers, for whom three checks contradict one another (612, 624, 628), and
    unaccompanied children who left before 18 (205A).
    """
    child = seen.child
    latest = child.episodes[-1]
    if latest.end >= day:
        return False
    if latest.ended in _NOT_FOLLOWED or child.became_mother_on or latest.status == "V3":
        return False
    if child.is_unaccompanied and latest.end < birthday(child.born, 18):
        return False
    return _shown_by_two_years(child, seen.year.start)


def _shown_by_two_years(child: Child, start: date) -> bool:
    since = start.replace(year=start.year - 1)
    shown = [e for e in child.episodes if e.end >= since and e.status != "V3"]
    from_14, at_16 = birthday(child.born, 14), birthday(child.born, 16)
    days = sum(((e.end - max(e.start, from_14)) for e in shown if e.end > from_14), timedelta())
    return days.days >= _LEAST_DAYS and any(e.end > at_16 for e in shown)
