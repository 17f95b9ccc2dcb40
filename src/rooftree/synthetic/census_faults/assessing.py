"""Faults in assessments and section 47 enquiries."""

from __future__ import annotations

from datetime import date

from rooftree.synthetic.census_faults.fault import (
    Faulty,
    Written,
    fault,
    shifted,
    texts,
)
from rooftree.synthetic.views.census import Block


@fault("assessments", "1103")
def assessed_before_referral(faulty: Faulty) -> Written:
    """It had not begun."""
    for one, row in faulty.within("Assessments"):
        row["AssessmentActualStartDate"] = shifted(str(one["CINreferralDate"]), -3)
        return ["AssessmentActualStartDate"]
    return None


@fault("assessments", "8608")
def assessment_ends_before_it_starts(faulty: Faulty) -> Written:
    """The day before."""
    for _, row in faulty.within("Assessments"):
        if "AssessmentAuthorisationDate" not in row:
            continue
        row["AssessmentAuthorisationDate"] = shifted(str(row["AssessmentActualStartDate"]), -1)
        return ["AssessmentAuthorisationDate"]
    return None


@fault("assessments", "8696")
def assessment_ends_in_another_year(faulty: Faulty) -> Written:
    """The next census is to say so."""
    for _, row in faulty.within("Assessments"):
        if "AssessmentAuthorisationDate" not in row:
            continue
        row["AssessmentAuthorisationDate"] = faulty.after
        return ["AssessmentAuthorisationDate"]
    return None


@fault("assessments", "8614")
def factors_before_the_end(faulty: Faulty) -> Written:
    """They are found when it ends."""
    for _, row in faulty.within("Assessments"):
        if "AssessmentAuthorisationDate" not in row:
            continue
        del row["AssessmentAuthorisationDate"]
        return ["AssessmentAuthorisationDate"]
    return None


@fault("assessments", "8897Q")
def completed_without_factors(faulty: Faulty) -> Written:
    """There is none."""
    for _, row in faulty.within("Assessments"):
        if "AssessmentAuthorisationDate" not in row:
            continue
        del row["FactorsIdentifiedAtAssessment"]
        return ["FactorsIdentifiedAtAssessment"]
    return None


@fault("assessments", "8898")
def factor_twice(faulty: Faulty) -> Written:
    """The same code again."""
    for _, row in faulty.within("Assessments"):
        if "AssessmentAuthorisationDate" not in row:
            continue
        held = texts(row, "FactorsIdentifiedAtAssessment")
        held.append(held[0])
        return ["FactorsIdentifiedAtAssessment"]
    return None


@fault("assessments", "8869")
def no_factors_and_one(faulty: Faulty) -> Written:
    """None beside another."""
    for _, row in faulty.within("Assessments"):
        if "AssessmentAuthorisationDate" not in row:
            continue
        row["FactorsIdentifiedAtAssessment"] = ["21", "4B"]
        return ["FactorsIdentifiedAtAssessment"]
    return None


@fault("assessments", "8945Q", since=2025)
def harm_by_nobody(faulty: Faulty) -> Written:
    """The code says not who did it."""
    for _, row in faulty.within("Assessments"):
        if "AssessmentAuthorisationDate" not in row:
            continue
        row["FactorsIdentifiedAtAssessment"] = ["18A"]
        return ["FactorsIdentifiedAtAssessment"]
    return None


@fault("assessments", "8950Q", since=2025)
def sexual_harm_by_nobody(faulty: Faulty) -> Written:
    """The code says not who did it."""
    for _, row in faulty.within("Assessments"):
        if "AssessmentAuthorisationDate" not in row:
            continue
        row["FactorsIdentifiedAtAssessment"] = ["19A"]
        return ["FactorsIdentifiedAtAssessment"]
    return None


@fault("section47", "2889")
def enquiry_before_referral(faulty: Faulty) -> Written:
    """It had not begun."""
    for one, row in faulty.within("Section47"):
        row["S47ActualStartDate"] = shifted(str(one["CINreferralDate"]), -3)
        return ["S47ActualStartDate"]
    return None


@fault("section47", "8615")
def conference_before_the_enquiry(faulty: Faulty) -> Written:
    """The enquiry comes first."""
    for _, row in faulty.within("Section47"):
        if "DateOfInitialCPC" not in row:
            continue
        row["S47ActualStartDate"] = shifted(str(row["DateOfInitialCPC"]), 3)
        return ["S47ActualStartDate"]
    return None


@fault("section47", "8715")
def conference_in_another_year(faulty: Faulty) -> Written:
    """The next census is to say so."""
    for _, row in faulty.within("Section47"):
        if "DateOfInitialCPC" not in row:
            continue
        row["DateOfInitialCPC"] = shifted(faulty.year.end.isoformat(), 45)
        return ["DateOfInitialCPC"]
    return None


@fault("section47", "8870Q")
def target_on_a_weekend(faulty: Faulty) -> Written:
    """A Saturday."""
    for _, row in faulty.within("Section47"):
        if "InitialCPCtarget" not in row:
            continue
        row["InitialCPCtarget"] = _saturday(str(row["InitialCPCtarget"]))
        return ["InitialCPCtarget"]
    return None


@fault("section47", "8875")
def conference_on_a_weekend(faulty: Faulty) -> Written:
    """A Saturday."""
    for _, row in faulty.within("Section47"):
        if "DateOfInitialCPC" not in row:
            continue
        row["DateOfInitialCPC"] = _saturday(str(row["DateOfInitialCPC"]))
        return ["DateOfInitialCPC"]
    return None


@fault("section47", "2884")
def conference_on_both_levels(faulty: Faulty) -> Written:
    """On the episode too."""
    for one, row in faulty.within("Section47"):
        if "DateOfInitialCPC" not in row:
            continue
        row["DateOfInitialCPC"] = _at_both(one, str(row["DateOfInitialCPC"]))
        return ["DateOfInitialCPC"]
    return None


def _saturday(text: str) -> str:
    return shifted(text, 5 - date.fromisoformat(text).weekday())


def _at_both(details: Block, text: str) -> str:
    details["DateOfInitialCPC"] = text
    return text
