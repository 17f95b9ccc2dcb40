"""The legal statuses of a period of care, one after another."""

from __future__ import annotations

from datetime import date

from rooftree.synthetic.calendar_days import age_on, later
from rooftree.synthetic.calibration import has, number, span, step, weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.course import Stretch

Statuses = list[tuple[date, str]]
_AGREED = "care_order_after_agreement_percent"
# Police protection lasts up to 72 hours, an emergency protection order up to 21 days.
_SHORT = {"L1": (1, 3), "L2": (6, 20), "J2": (1, 2)}


def statuses(chance: Chance, born: date, stretch: Stretch, *, alone: bool) -> Statuses:
    """Each status with the day from which it holds; the first from the start of care."""
    if stretch.path == "short_break":
        return [(stretch.start, "V3")]
    if alone:
        return [(stretch.start, "V2")]
    plan = stretch.plan
    group = "adoption" if plan else stretch.path
    found = [(stretch.start, chance.pick(weights("status_at_start", group)))]
    if plan and plan.facts.ordered_on is None:
        return [(stretch.start, "V2")]
    _after_emergency(chance, found, stretch)
    if plan:
        _to_placement_order(chance, found, stretch)
    else:
        _to_care_order(chance, found, born, stretch)
    return found


def _after_emergency(chance: Chance, found: Statuses, stretch: Stretch) -> None:
    day, status = found[-1]
    if status not in _SHORT:
        return
    after = later(day, chance.whole(*_SHORT[status]))
    if after >= stretch.end:
        # Care that ends within the emergency needs no other status, if it may last so long.
        if (stretch.end - day).days > _SHORT[status][1]:
            found.append((later(day, 1), "V2"))
        return
    agreed = stretch.path in ("home_soon", "remand") and status != "J2"
    found.append((after, "J1" if status == "J2" else "V2" if agreed else "C1"))


def _to_placement_order(chance: Chance, found: Statuses, stretch: Stretch) -> None:
    assert stretch.plan is not None and stretch.plan.facts.ordered_on is not None
    day, status = found[-1]
    if status == "V2":
        found.append((later(day, chance.whole(25, 70)), "C1"))
    found.append((stretch.plan.facts.ordered_on, "E1"))
    if stretch.plan.facts.reversed_on:
        found.append((stretch.plan.facts.reversed_on, "C2"))


def _to_care_order(chance: Chance, found: Statuses, born: date, stretch: Stretch) -> None:
    day, status = found[-1]
    if status == "V2" and stretch.path == "stays":
        age = age_on(born, day)
        share = number("care_order_after_agreement_percent", step(age, _AGREED))
        if chance.happens(share):
            day = later(day, chance.wait(span("days_until_care_order_after_agreement")))
            status = _add(found, day, "C1", stretch.end)
    if status != "C1" or not has("full_order_percent", stretch.path):
        return
    if chance.happens(number("full_order_percent", stretch.path)):
        _add(found, later(day, chance.wait(span("proceedings_days"))), "C2", stretch.end)


def _add(found: Statuses, day: date, status: str, end: date) -> str:
    """Add a status unless care is about to end; gives the status that then holds."""
    if day > later(end, -5):
        return found[-1][1]
    found.append((day, status))
    return status


def status_on(found: Statuses, day: date) -> str:
    """The status that holds from a day on."""
    return next(status for start, status in reversed(found) if start <= day)
