"""Where a child lives through a period of care: each placement and why it was left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from rooftree.synthetic.calendar_days import age_on, collection_year, later
from rooftree.synthetic.calibration import number, span, step, weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.course import Course, Stretch
from rooftree.synthetic.lives.finding import REGISTERED_FROM, Finder
from rooftree.synthetic.lives.legal_status import Statuses, status_on
from rooftree.synthetic.lives.life import Placement

_FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
_LONG_TERM = {"U6": "U4", "U3": "U1"}
_CARE_ORDERS = ("C1", "C2")
# Moves keep this far from other changes, so that no episode is shorter.
_DAYS_APART = 4


@dataclass(frozen=True, slots=True)
class Move:
    """A placement from a day on. ``why`` is the reason for leaving the one before."""

    day: date
    placement: Placement
    same_carer: bool = False
    why: str = ""


class Moving:
    """One child in one period of care, moved step by step."""

    def __init__(  # noqa: PLR0917 - what one child's moves depend on
        self,
        chance: Chance,
        finder: Finder,
        course: Course,
        stretch: Stretch,
        statuses: Statuses,
        home: str,
    ) -> None:
        self._chance, self._finder, self._home = chance, finder, home
        self._course, self._stretch, self._statuses = course, stretch, statuses
        self._fixed = [REGISTERED_FROM, *(day for day, _ in statuses[1:])]
        if stretch.path == "adoption" and stretch.plan:
            self._fixed.append(stretch.plan.facts.placed_on)
        self._holidays = 0
        self.moves = [Move(stretch.start, self._find(stretch.start, first=True))]

    @property
    def _now(self) -> Placement:
        return self.moves[-1].placement

    def to_others(self, day: date) -> None:
        """To other carers or another home."""
        why = self._chance.pick(weights("why_moved"))
        for _ in range(6):
            found = self._find(day)
            if found != self._now:
                self.moves.append(Move(day, found, why=why))
                return

    def to_long_term(self, day: date) -> None:
        """The same carers, from now on for long: only the status of the placement changes."""
        place = _LONG_TERM.get(self._now.place)
        if place:
            found = replace(self._now, place=place)
            self.moves.append(Move(day, found, same_carer=True, why="PLACE"))

    def to_supported(self, day: date) -> None:
        """To supported accommodation, towards independence."""
        if self._now.place not in ("K3", "P1"):
            found = self._finder.find(self._chance, "supported", day=day, home=self._home)
            self.moves.append(Move(day, found, why="CARPL"))

    def to_parents(self, day: date) -> None:
        """Home under a care order, before it is discharged."""
        if self._now.place != "P1" and status_on(self._statuses, day) in _CARE_ORDERS:
            self.moves.append(Move(day, self._finder.parents(self._home), why="CARPL"))

    def to_adopters(self, day: date) -> None:
        """Placed for adoption: with the foster carers themselves or with others."""
        assert self._stretch.plan is not None
        facts = self._stretch.plan.facts
        if facts.by_foster_carers:
            place = "A5" if facts.ordered_on else "A3"
            found = replace(self._now, place=place)
            self.moves.append(Move(day, found, same_carer=True, why="PLACE"))
            return
        place = "A6" if facts.ordered_on else "A4"
        found = self._finder.adopters(self._chance, place, self._home)
        self.moves.append(Move(day, found, why="CARPL"))

    def away_for_a_while(self, day: date) -> date:
        """A temporary placement and the way back; gives the day of return."""
        place = self._chance.pick(weights("temporary"))
        low, high = span("temporary_days", place)
        back = later(day, self._chance.whole(int(low), int(high)))
        crosses = collection_year(later(day, -2)) != collection_year(back)
        if self._now.place not in _FOSTER or crosses or not self._is_free(day, back):
            return day
        if place == "T3":
            if self._holidays:
                return day
            self._holidays += 1
        before = self._now
        self.moves.append(Move(day, self._finder.temporary(self._chance, place, self._home)))
        self.moves.append(Move(back, before))
        return back

    def is_registered(self, day: date) -> None:
        """Supported accommodation gets the regulator's number when it is registered."""
        if self._now.place == "K3" and not self._now.urn:
            found = self._finder.registered(self._now)
            self.moves.append(Move(day, found, same_carer=True, why="PLACE"))

    def _is_free(self, day: date, until: date) -> bool:
        apart = timedelta(days=_DAYS_APART)
        fixed = [*self._fixed, self.moves[-1].day]
        return until + apart < self._stretch.end and not any(
            day - apart < other < until + apart for other in fixed
        )

    def is_free(self, day: date) -> bool:
        """Whether a move on a day keeps clear of other changes."""
        return self._is_free(day, day)

    def _find(self, day: date, *, first: bool = False) -> Placement:
        path = self._stretch.path
        if path == "short_break":
            return self._finder.short_break()
        kind = self._kind(day)
        if kind == "parents" and status_on(self._statuses, day) in _CARE_ORDERS:
            return self._finder.parents(self._home)
        if kind in ("foster", "parents"):
            return self._carers(day, first=first)
        return self._finder.find(self._chance, kind, day=day, home=self._home)

    def _kind(self, day: date) -> str:
        if self._stretch.plan or self._stretch.path in ("guardianship", "arrangements"):
            return "foster"
        if self._stretch.path == "remand":
            return self._chance.pick(weights("placements_on_remand"))
        if self._course.is_unaccompanied:
            kind = self._chance.pick(weights("placements_of_unaccompanied"))
            return "foster" if age_on(self._course.born, day) < 16 else kind
        age = step(age_on(self._course.born, day), "placements")
        return self._chance.pick(weights("placements", age))

    def _carers(self, day: date, *, first: bool) -> Placement:
        path = "adoption" if self._stretch.plan else self._stretch.path
        path = path if path in _KIN else "other"
        kin = not self._course.is_unaccompanied and self._chance.happens(
            number("with_kin_percent_of_foster", path)
        )
        place = self._chance.pick(weights("foster_type_at_first", "kin" if kin else "foster"))
        if self._stretch.plan is None:
            place = "U3" if kin else "U6"
        settled = not first and (day - self._stretch.start).days > 500
        if settled and self._stretch.path == "stays" and self._chance.happens(35):
            place = _LONG_TERM.get(place, place)
        return self._finder.carers(self._chance, place, kin=kin, home=self._home)


_KIN = ("adoption", "guardianship", "arrangements", "home_soon", "home_later", "stays")
_STEPS = {
    "others": Moving.to_others,
    "long term": Moving.to_long_term,
    "supported": Moving.to_supported,
    "parents": Moving.to_parents,
}
# What happens on its day whatever else is near.
_FIXED = {
    "adopters": Moving.to_adopters,
    "registered": Moving.is_registered,
    "with an order": Moving.to_others,
}


def carry_out(moving: Moving, plans: list[tuple[date, str]]) -> list[Move]:
    """Do what is planned, in order, as far as it keeps clear of other changes."""
    until = date.min
    for day, what in sorted(plans):
        if day <= until:
            continue
        if what in _FIXED:
            _FIXED[what](moving, day)
        elif what == "away":
            until = moving.away_for_a_while(day)
        elif moving.is_free(day):
            _STEPS[what](moving, day)
    return moving.moves
