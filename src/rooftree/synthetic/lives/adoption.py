"""The way to an adoption: decision, order, match, placement; or the decision is reversed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rooftree.synthetic.calendar_days import later
from rooftree.synthetic.calibration import number, span, weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.life import Adoption


@dataclass(frozen=True, slots=True)
class AdoptionPlan:
    """The facts of the way, and the day on which it ends in adoption unless reversed."""

    facts: Adoption
    ends_on: date
    ending: str


def draw_plan(chance: Chance, start: date) -> AdoptionPlan:
    """A plan for a child whose care starts on ``start``."""
    decided = later(start, chance.wait(span("adoption", "days_to_decision")))
    low, high = span("adoption", "days_to_order")
    consent = chance.happens(number("adoption", "with_consent_percent"))
    ordered = later(decided, chance.whole(int(low), int(high)))
    reversal = not consent and chance.happens(number("adoption", "reversed_percent"))
    matched = later(ordered, chance.wait(span("adoption", "days_to_match")))
    low, high = span("adoption", "days_to_placement")
    placed = later(matched, chance.whole(int(low), int(high)))
    unopposed = consent or chance.happens(number("adoption", "unopposed_percent"))
    count, sex, status = chance.pick(weights("adopters")).split()
    return AdoptionPlan(
        Adoption(
            decided_on=decided,
            ordered_on=None if consent else ordered,
            matched_on=matched,
            placed_on=placed,
            reversed_on=matched if reversal else None,
            why_reversed=chance.pick(weights("why_reversed")) if reversal else "",
            by_foster_carers=chance.happens(number("adoption", "by_foster_carers_percent")),
            adopters=(count, sex, status),
        ),
        later(placed, chance.wait(span("adoption", "days_to_adoption"))),
        "E11" if unopposed else "E12",
    )
