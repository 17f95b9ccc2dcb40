"""Faults of what is not there, or is there and should not be."""

from __future__ import annotations

from collections.abc import Iterator

from rooftree.synthetic.census_faults.fault import (
    Details,
    Faulty,
    Written,
    blocks,
    day,
    fault,
    shifted,
)
from rooftree.synthetic.views.census import Block

_AFTER_ASSESSMENT = ("RC8", "RC9")


@fault("section47", "1104")
def conference_before_referral(faulty: Faulty) -> Written:
    """It had not begun."""
    for one, row in faulty.within("Section47"):
        if "DateOfInitialCPC" not in row:
            continue
        row["DateOfInitialCPC"] = shifted(str(one["CINreferralDate"]), -1)
        return ["DateOfInitialCPC"]
    return None


@fault("identifiers", "1520")
def pupil_number_of_another_child(faulty: Faulty) -> Written:
    """One of the two is mistyped."""
    for other in _others(faulty):
        if "UPN" not in faulty.identifiers or "UPN" not in other.identifiers:
            continue
        faulty.identifiers["UPN"] = other.identifiers["UPN"]
        faulty.leans_on.append(other.child)
        return ["UPN"]
    return None


@fault("identifiers", "8510")
def identifier_of_another_child(faulty: Faulty) -> Written:
    """Another, who was not helped: few other faults fit that child."""
    for other in _others(faulty):
        if not any(faulty.helped) or any(other.helped) or not other.details:
            continue
        faulty.identifiers["LAchildID"] = other.identifiers["LAchildID"]
        faulty.leans_on.append(other.child)
        return ["LAchildID"]
    return None


@fault("episodes", "2991Q")
def enquiry_without_assessment(faulty: Faulty) -> Written:
    """The assessments are left out."""
    for one in faulty.helped:
        if "Section47" not in one or "Assessments" not in one:
            continue
        del one["Assessments"]
        return ["CINdetailsID"]
    return None


@fault("identifiers", "8530Q")
def birth_was_expected_long_ago(faulty: Faulty) -> Written:
    """Nobody has recorded the birth."""
    born = str(faulty.identifiers.get("PersonBirthDate", ""))
    if not _is_baby(faulty) or born >= shifted(faulty.year.end.isoformat(), -30):
        return None
    _unborn(faulty, born)
    return ["ExpectedPersonBirthDate"]


@fault("identifiers", "8530Q")
def birth_is_expected_far_ahead(faulty: Faulty) -> Written:
    """Later than anybody can know of."""
    if not _is_baby(faulty):
        return None
    _unborn(faulty, shifted(faulty.year.end.isoformat(), 276))
    return ["ExpectedPersonBirthDate"]


@fault("identifiers", "8535Q")
def death_before_birth(faulty: Faulty) -> Written:
    """A day before."""
    if "PersonBirthDate" not in faulty.identifiers:
        return None
    faulty.identifiers["PersonDeathDate"] = shifted(str(faulty.identifiers["PersonBirthDate"]), -1)
    return ["PersonDeathDate"]


@fault("identifiers", "8535Q")
def death_without_birth(faulty: Faulty) -> Written:
    """The birth is still expected."""
    if not _is_baby(faulty):
        return None
    _unborn(faulty, shifted(faulty.year.end.isoformat(), 60))
    faulty.identifiers["PersonDeathDate"] = shifted(faulty.year.end.isoformat(), -5)
    return ["PersonDeathDate"]


@fault("identifiers", "8555Q")
def referred_after_death(faulty: Faulty) -> Written:
    """Ten days after."""
    for one in faulty.details:
        died = shifted(str(one["CINreferralDate"]), -10)
        if not str(faulty.identifiers.get("PersonBirthDate", died)) < died:
            continue
        if died < faulty.year.start.isoformat():
            continue
        faulty.identifiers["PersonDeathDate"] = died
        return ["PersonDeathDate"]
    return None


@fault("identifiers", "8590")
def child_without_an_episode(faulty: Faulty) -> Written:
    """Nothing is said of any referral."""
    if not any(faulty.helped):
        return None
    faulty.details.clear()
    return ["LAchildID"]


@fault("episodes", "8606")
def referred_long_before_birth(faulty: Faulty) -> Written:
    """Longer than a child is carried."""
    first = faulty.details[0]
    if not _is_below_school_age(faulty) or first["ReferralNFA"] != "0":
        return None
    first["CINreferralDate"] = shifted(str(faulty.identifiers["PersonBirthDate"]), -281)
    return ["CINreferralDate"]


@fault("identifiers", "8606")
def referred_long_before_expected_birth(faulty: Faulty) -> Written:
    """Longer than a child is carried."""
    expected = shifted(str(faulty.details[0]["CINreferralDate"]), 281)
    if not _is_baby(faulty) or expected <= faulty.year.end.isoformat():
        return None
    _unborn(faulty, expected)
    return ["ExpectedPersonBirthDate"]


@fault("assessments", "8736")
def unfinished_assessment_began_before_the_year(faulty: Faulty) -> Written:
    """Its end was forgotten."""
    for one in _open_since_before(faulty, "Assessments"):
        row: Block = {"AssessmentActualStartDate": faulty.before}
        one["Assessments"] = [row]
        return ["AssessmentActualStartDate"]
    return None


@fault("assessments", "8736")
def unfinished_assessment_begins_after_the_year(faulty: Faulty) -> Written:
    """The year had ended."""
    for _, row in faulty.within("Assessments"):
        if "AssessmentAuthorisationDate" in row:
            continue
        row["AssessmentActualStartDate"] = faulty.after
        return ["AssessmentActualStartDate"]
    return None


@fault("section47", "8740")
def unfinished_enquiry_began_before_the_year(faulty: Faulty) -> Written:
    """The flag is written as a figure."""
    return _unfinished_enquiry(faulty, faulty.before, flag="0")


@fault("section47", "8740")
def unfinished_enquiry_began_before_the_year_in_words(faulty: Faulty) -> Written:
    """The flag is written as a word."""
    return _unfinished_enquiry(faulty, faulty.before, flag="false")


@fault("section47", "8740")
def unfinished_enquiry_begins_after_the_year(faulty: Faulty) -> Written:
    """The year had ended."""
    return _unfinished_enquiry(faulty, faulty.after, flag="0")


@fault("identifiers", "8775Q")
def in_need_at_twenty_six(faulty: Faulty) -> Written:
    """The episode is open."""
    if "UPN" not in faulty.identifiers or not any(faulty.open):
        return None
    faulty.identifiers["PersonBirthDate"] = shifted(faulty.year.end.isoformat(), -9500)
    return ["PersonBirthDate"]


@fault("identifiers", "8775Q")
def closed_after_turning_twenty_five(faulty: Faulty) -> Written:
    """A week after."""
    for one in faulty.closed:
        if "UPN" not in faulty.identifiers:
            continue
        faulty.identifiers["PersonBirthDate"] = shifted(str(one["CINclosureDate"]), -9139)
        return ["PersonBirthDate"]
    return None


@fault("assessments", "8867")
def closed_before_assessed(faulty: Faulty) -> Written:
    """The assessment goes on."""
    for one in faulty.closed:
        for row in blocks(one, "Assessments")[-1:]:
            del row["AssessmentAuthorisationDate"], row["FactorsIdentifiedAtAssessment"]
            return ["AssessmentAuthorisationDate"]
    return None


@fault("section47", "8868")
def closed_before_the_enquiry_was(faulty: Faulty) -> Written:
    """No conference, and nobody says that none is needed."""
    for one in faulty.closed:
        for row in blocks(one, "Section47"):
            row.pop("DateOfInitialCPC", None)
            row["ICPCnotRequired"] = "0"
            return ["DateOfInitialCPC", "ICPCnotRequired"]
    return None


@fault("section47", "8868")
def conference_that_was_not_needed(faulty: Faulty) -> Written:
    """It was held."""
    for one in faulty.closed:
        for row in blocks(one, "Section47"):
            if "DateOfInitialCPC" not in row:
                continue
            row["ICPCnotRequired"] = "1"
            return ["ICPCnotRequired"]
    return None


@fault("assessments", "8873Q")
def no_factors_but_not_closed_after_assessment(faulty: Faulty) -> Written:
    """It closed for another reason."""
    for one in faulty.closed:
        rows = blocks(one, "Assessments")
        if len(rows) != 1 or "AssessmentAuthorisationDate" not in rows[0]:
            continue
        if one["ReasonForClosure"] in _AFTER_ASSESSMENT:
            continue
        rows[0]["FactorsIdentifiedAtAssessment"] = ["21"]
        return ["FactorsIdentifiedAtAssessment"]
    return None


def _others(faulty: Faulty) -> Iterator[Faulty]:
    return (Faulty(one, faulty.year) for one in faulty.others())


def _is_below_school_age(faulty: Faulty) -> bool:
    return "PersonBirthDate" in faulty.identifiers and faulty.identifiers.get("UPNunknown") == "UN1"


def _is_baby(faulty: Faulty) -> bool:
    return (
        _is_below_school_age(faulty)
        and day(faulty.identifiers, "PersonBirthDate") >= faulty.year.start
    )


def _unborn(faulty: Faulty, expected: str) -> None:
    """All that is known of a child who is not yet born."""
    del faulty.identifiers["PersonBirthDate"]
    faulty.identifiers["ExpectedPersonBirthDate"] = expected
    sex, unknown = ("Sex", "U") if "Sex" in faulty.identifiers else ("GenderCurrent", "0")
    faulty.identifiers[sex] = unknown
    faulty.about.pop("Disabilities", None)


def _open_since_before(faulty: Faulty, without: str) -> list[Details]:
    """Open episodes of referrals well before the year that have no block of a name."""
    return [
        one
        for one in faulty.open
        if without not in one and str(one["CINreferralDate"]) <= faulty.before
    ]


def _unfinished_enquiry(faulty: Faulty, start: str, *, flag: str) -> Written:
    for one in _open_since_before(faulty, "Section47"):
        row: Block = {"S47ActualStartDate": start, "ICPCnotRequired": flag}
        one["Section47"] = [row]
        return ["S47ActualStartDate"]
    return None
