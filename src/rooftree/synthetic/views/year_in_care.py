"""What a year in care came to: OC2, AD1 and PlacedAdoption."""

from __future__ import annotations

from collections.abc import Iterator

from rooftree.synthetic.calendar_days import age_on, written
from rooftree.synthetic.calibration import number, weights
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.views.seen import Seen

Row = dict[str, str]
_SDQ_SCORES = {"normal": (3, 13), "borderline": (14, 16), "concern": (17, 31)}


def health(seen: Seen) -> Iterator[Row]:
    """The row of OC2, of those in care throughout the year. Drawn once for a child and year."""
    if not seen.in_care_all_year:
        return
    chance = Chance("health", seen.child.seed, seen.year.year)
    age = age_on(seen.child.born, seen.year.end)
    yield {
        **_sdq(chance, seen),
        "CONVICTED": _flag(chance, "convicted_percent") if age >= 10 else "",
        "HEALTH_CHECK": _flag(chance, "development_percent") if age < 5 else "",
        "IMMUNISATIONS": _flag(chance, "immunised_percent"),
        "TEETH_CHECK": _flag(chance, "teeth_percent"),
        "HEALTH_ASSESSMENT": _flag(chance, "assessed_percent"),
        **_misuse(chance, age),
    }


def _flag(chance: Chance, share: str) -> str:
    return "1" if chance.happens(number("health", share)) else "0"


def _misuse(chance: Chance, age: int) -> Row:
    # The share is of all ages; those who can have it are about half of them.
    share = number("health", "misuse_percent") * 2
    if age < number("health", "misuse_from_age") or not chance.happens(share):
        return {"SUBSTANCE_MISUSE": "0"}
    if chance.happens(number("health", "treated_percent")):
        return {"SUBSTANCE_MISUSE": "1", "INTERVENTION_RECEIVED": "1"}
    offered = _flag(chance, "offered_percent")
    return {
        "SUBSTANCE_MISUSE": "1",
        "INTERVENTION_RECEIVED": "0",
        "INTERVENTION_OFFERED": offered,
    }


def _sdq(chance: Chance, seen: Seen) -> Row:
    """A score or the reason for none, from the fourth birthday until the year that begins at 17."""
    born, year = seen.child.born, seen.year
    if age_on(born, year.end) < 4 or age_on(born, year.start) >= 17:
        return {}
    if chance.happens(number("health", "sdq_percent")):
        low, high = _SDQ_SCORES[chance.pick(weights("sdq"))]
        return {"SDQ_SCORE": str(chance.whole(low, high))}
    if age_on(born, year.start) < 4 or age_on(born, year.end) >= 17:
        return {"SDQ_REASON": "SDQ1"}
    return {"SDQ_REASON": chance.pick(weights("no_sdq"))}


def adopted(seen: Seen) -> Iterator[Row]:
    """The row of AD1, of those adopted in the year."""
    facts, latest = seen.child.adoption, seen.episodes[-1]
    if facts is None or latest.ended not in ("E11", "E12") or latest.end > seen.year.end:
        return
    count, sex, status = facts.adopters
    yield {
        "DATE_INT": written(facts.decided_on),
        "DATE_MATCH": written(facts.matched_on),
        "FOSTER_CARE": "1" if facts.by_foster_carers else "0",
        "NB_ADOPTR": count,
        "SEX_ADOPTR": sex,
        "LS_ADOPTR": status,
    }


def for_adoption(seen: Seen) -> Iterator[Row]:
    """The row of PlacedAdoption, from the decision until it is carried out or reversed."""
    facts = seen.child.adoption
    if facts is None or facts.decided_on > seen.year.end:
        return
    ended = facts.reversed_on
    if ended is not None and ended < seen.year.start:
        return
    known = ended is not None and ended <= seen.year.end
    yield {
        "DATE_PLACED": written(facts.decided_on),
        "DATE_PLACED_CEASED": written(ended) if known else "",
        "REASON_PLACED_CEASED": facts.why_reversed if known else "",
    }
