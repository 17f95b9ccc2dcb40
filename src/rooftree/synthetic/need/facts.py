"""What is known of a child in need: every referral and what came of it, nothing of one year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Assessment:
    """An assessment and the factors that it found."""

    start: date
    authorised: date
    factors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A section 47 enquiry; ``concluded`` is the conference's day, or when none was needed."""

    start: date
    target: date
    concluded: date
    conference: bool


@dataclass(frozen=True, slots=True)
class Protection:
    """A child protection plan with its reviews; ``earlier`` counts plans before it."""

    start: date
    end: date
    categories: tuple[str, str]
    reviews: tuple[date, ...]
    earlier: int


@dataclass(frozen=True, slots=True)
class PreProceedings:
    """A time before court proceedings, in the order in which its days come."""

    start: date
    letter: date
    meeting: date
    decision: date
    applied: date
    told: date
    offered: bool
    held: bool
    meetings: int
    outcome: str


@dataclass(frozen=True, slots=True)
class Referral:
    """A referral and all that follows up to closure; without assessments it came to nothing."""

    referred: date
    source: str
    need: str
    closed: date
    reason: str
    conference: date | None = None
    assessments: tuple[Assessment, ...] = ()
    enquiries: tuple[Enquiry, ...] = ()
    protection: tuple[Protection, ...] = ()
    plans: tuple[tuple[date, date], ...] = ()
    before_court: PreProceedings | None = None

    @property
    def no_further_action(self) -> bool:
        """Whether nothing followed."""
        return not self.assessments


@dataclass(frozen=True, slots=True)
class InNeed:
    """A child with every referral, in order. ``due`` is the day on which birth was expected."""

    id: str
    born: date
    due: date
    is_female: bool
    ethnicity: str
    upn: str
    disabilities: tuple[str, ...]
    referrals: tuple[Referral, ...]
    died: date | None = None

    def having(self, disabilities: tuple[str, ...]) -> InNeed:
        """The same child with other disabilities."""
        return replace(self, disabilities=disabilities)
