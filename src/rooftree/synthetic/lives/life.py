"""What is known of an invented child: plain facts with dates, nothing of any one year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rooftree.synthetic.calendar_days import age_on


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a child lives: type, kind of provider, the provider's number and the postcode."""

    place: str
    provider: str
    urn: str
    postcode: str


@dataclass(frozen=True, slots=True)
class Episode:
    """A stretch of care under one legal status in one placement; it ends on the day ``end``."""

    start: date
    started: str
    status: str
    placement: Placement
    end: date
    ended: str
    moved: str
    need: str
    home: str


@dataclass(frozen=True, slots=True)
class Adoption:
    """A decision that a child should be placed for adoption, and what came of it."""

    decided_on: date
    ordered_on: date | None
    matched_on: date
    placed_on: date
    reversed_on: date | None
    why_reversed: str
    by_foster_carers: bool
    adopters: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Review:
    """A review and how the child took part."""

    day: date
    participation: str


@dataclass(frozen=True, slots=True)
class Absence:
    """A time missing (M) or away without authorisation (A)."""

    kind: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Worker:
    """A social worker's time with a child; the last one is still allocated."""

    id: str
    start: date
    end: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Order:
    """A deprivation of liberty order."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Permanence:
    """Permanence that a child had before care: code, authority and date, as far as known."""

    code: str
    authority: str
    on: str


@dataclass(frozen=True, slots=True)
class Child:
    """A child with every episode of care and what happened beside them, in order."""

    id: str
    seed: str
    authority: str
    born: date
    is_female: bool
    ethnicity: str
    is_unaccompanied: bool
    upn: str
    before: Permanence
    episodes: tuple[Episode, ...]
    adoption: Adoption | None = None
    became_mother_on: date | None = None
    reviews: tuple[Review, ...] = ()
    absences: tuple[Absence, ...] = ()
    workers: tuple[Worker, ...] = ()
    orders: tuple[Order, ...] = ()

    def age_on(self, day: date) -> int:
        """Age in whole years."""
        return age_on(self.born, day)
