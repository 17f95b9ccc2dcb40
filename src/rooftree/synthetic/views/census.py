"""A year's census of children in need: what was so in that year, as known at its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Union

from rooftree.returns.description import Year
from rooftree.synthetic.calendar_days import birthday
from rooftree.synthetic.need.facts import (
    Assessment,
    Enquiry,
    InNeed,
    PreProceedings,
    Protection,
    Referral,
)

# An element's text, the texts of a list of elements, or the blocks of one name.
Block = dict[str, Union[str, list[str], list["Block"], "Block"]]
# Codes that came later, with what was said before them.
_BEFORE: Mapping[str, tuple[int, str]] = {
    "24A": (2022, "13A"), "18B": (2021, "18A"), "18C": (2021, "18A"), "19B": (2021, "19A"),
    "19C": (2021, "19A"), "5D": (2023, "5B"), "RC9": (2023, "RC8"),
}  # fmt: skip


def census(children: Iterable[InNeed], year: int) -> list[Block]:
    """A block ``Child`` for each child with a referral that was open in the year."""
    found = []
    for child in children:
        referrals = [r for r in child.referrals if _in_year(r, Year(year))]
        if referrals:
            found.append(_child(child, referrals, Year(year)))
    return found


def _in_year(referral: Referral, year: Year) -> bool:
    """A referral without further action belongs to the year in which it was made."""
    return referral.referred <= year.end and referral.closed >= year.start


def _child(child: InNeed, referrals: Sequence[Referral], year: Year) -> Block:
    helped = any(not r.no_further_action for r in referrals)
    about: Block = {"Ethnicity": child.ethnicity}
    if helped and child.born <= year.end:
        about["Disabilities"] = list(child.disabilities) or ["NONE"]
    return {
        "ChildIdentifiers": _identifiers(child, year, helped=helped),
        "ChildCharacteristics": about,
        "CINdetails": [_details(r, year) for r in referrals],
    }


def _identifiers(child: InNeed, year: Year, *, helped: bool) -> Block:
    found: Block = {"LAchildID": child.id}
    unborn = child.born > year.end
    if child.upn.startswith("UN"):
        found["UPNunknown"] = child.upn
    elif not helped:
        found["UPNunknown"] = "UN7"
    elif unborn or birthday(child.born, 5) > date(year.start.year, 8, 31):
        found["UPNunknown"] = "UN1"
    else:
        found["UPN"] = child.upn
    if unborn:
        found["ExpectedPersonBirthDate"] = written(child.due)
    else:
        found["PersonBirthDate"] = written(child.born)
    if year.year < 2025:
        found["GenderCurrent"] = "0" if unborn else "2" if child.is_female else "1"
    else:
        found["Sex"] = "U" if unborn else "F" if child.is_female else "M"
    if child.died and year.start <= child.died <= year.end:
        found["PersonDeathDate"] = written(child.died)
    return found


def _details(referral: Referral, year: Year) -> Block:
    found: Block = {
        "CINreferralDate": written(referral.referred),
        "ReferralSource": _code(referral.source, year),
        "ReferralNFA": _flag(referral.no_further_action),
    }
    if referral.no_further_action:
        return found
    found["PrimaryNeedCode"] = referral.need
    if referral.closed <= year.end:
        found["CINclosureDate"] = written(referral.closed)
        found["ReasonForClosure"] = _code(referral.reason, year)
    if referral.conference and referral.conference <= year.end:
        found["DateOfInitialCPC"] = written(referral.conference)
    blocks = {
        "Assessments": [*_assessments(referral.assessments, year)],
        "CINPlanDates": [*_plans(referral.plans, year)],
        "Section47": [*_enquiries(referral.enquiries, year)],
        "ChildProtectionPlans": [*_protection(referral.protection, year)],
        "PreProceedingsandFGDM": [*_before_court(referral.before_court, year)],
    }
    return found | {name: rows for name, rows in blocks.items() if rows}


def _assessments(assessments: Iterable[Assessment], year: Year) -> Iterator[Block]:
    for one in assessments:
        if _is_part(one.start, one.authorised, year):
            row: Block = {"AssessmentActualStartDate": written(one.start)}
            if one.authorised <= year.end:
                row["AssessmentAuthorisationDate"] = written(one.authorised)
                codes = dict.fromkeys(_code(factor, year) for factor in one.factors)
                row["FactorsIdentifiedAtAssessment"] = list(codes)
            yield row


def _plans(plans: Iterable[tuple[date, date]], year: Year) -> Iterator[Block]:
    if year.year < 2022:
        return
    for start, end in plans:
        if _is_part(start, end, year):
            row: Block = {"CINPlanStartDate": written(start)}
            yield row | _until("CINPlanEndDate", end, year)


def _enquiries(enquiries: Iterable[Enquiry], year: Year) -> Iterator[Block]:
    for one in enquiries:
        if _is_part(one.start, one.concluded, year):
            over = one.concluded <= year.end
            row: Block = {"S47ActualStartDate": written(one.start)}
            if one.conference:
                row["InitialCPCtarget"] = written(one.target)
            if over and one.conference:
                row["DateOfInitialCPC"] = written(one.concluded)
            row["ICPCnotRequired"] = _flag(over and not one.conference)
            yield row


def _protection(plans: Iterable[Protection], year: Year) -> Iterator[Block]:
    for one in plans:
        if _is_part(one.start, one.end, year):
            row: Block = {"CPPstartDate": written(one.start)}
            row |= _until("CPPendDate", one.end, year)
            row["InitialCategoryOfAbuse"], row["LatestCategoryOfAbuse"] = one.categories
            row["NumberOfPreviousCPP"] = str(one.earlier)
            if reviews := [written(day) for day in one.reviews if day <= year.end]:
                row["Reviews"] = reviews
            yield row


def _before_court(one: PreProceedings | None, year: Year) -> Iterator[Block]:
    """Of those that began in the year; the module is of the collections from 2027."""
    if one is None or year.year < 2027 or not year.start <= one.start <= year.end:
        return
    row: Block = {"PPStartDate": written(one.start)}
    if one.letter <= year.end:
        row["LBPSentDate"] = written(one.letter)
        row["FGDMMeetingOffer"] = _flag(one.offered)
        row["FGDMMeetingFac"] = _flag(one.held)
    if one.meeting <= year.end:
        row["InitialPPMeetingDate"] = written(one.meeting)
        row["ReviewMeetingsCount"] = str(one.meetings)
    if one.decision <= year.end:
        row["StepDecisionDate"] = written(one.decision)
        row["PPOutcome"] = one.outcome
    row |= _until("CourtAppDate", one.applied, year) | _until("LetterInitCPDate", one.told, year)
    yield row


def _is_part(start: date, end: date, year: Year) -> bool:
    """Whether something was open in the year; what ended before it is in an earlier census."""
    return start <= year.end and end >= year.start


def _until(name: str, day: date, year: Year) -> Block:
    return {name: written(day)} if day <= year.end else {}


def _flag(is_so: bool) -> str:
    return "1" if is_so else "0"


def _code(code: str, year: Year) -> str:
    since, earlier = _BEFORE.get(code, (0, code))
    return code if year.year >= since else earlier


def written(day: date) -> str:
    """A day as XML writes it."""
    return day.isoformat()
