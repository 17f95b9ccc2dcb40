"""Faults of what came too late, too early or in the wrong order."""

from __future__ import annotations

from rooftree.synthetic.census_faults.fault import Faulty, Written, blocks, fault, shifted
from rooftree.synthetic.views.census import Block


@fault("episodes", "8569Q")
def nothing_followed_in_the_year_before(faulty: Faulty) -> Written:
    """An earlier census was to say so."""
    for one in faulty.details:
        if one["ReferralNFA"] != "1":
            continue
        one["CINreferralDate"] = shifted(faulty.year.start.isoformat(), -10)
        return ["CINreferralDate"]
    return None


@fault("assessments", "8670Q")
def assessment_goes_on_for_months(faulty: Faulty) -> Written:
    """More than 45 working days are left of the year."""
    latest = shifted(faulty.year.end.isoformat(), -75)
    for one in faulty.open:
        for row in blocks(one, "Assessments"):
            if "AssessmentAuthorisationDate" not in row:
                continue
            if str(row["AssessmentActualStartDate"]) > latest:
                continue
            del row["AssessmentAuthorisationDate"], row["FactorsIdentifiedAtAssessment"]
            return ["AssessmentAuthorisationDate", "FactorsIdentifiedAtAssessment"]
    return None


@fault("section47", "8675Q")
def conference_is_long_due(faulty: Faulty) -> Written:
    """None was held, and none is said to be needless."""
    latest = shifted(faulty.year.end.isoformat(), -30)
    for _, row in faulty.within("Section47"):
        if row["ICPCnotRequired"] != "1" or str(row["S47ActualStartDate"]) > latest:
            continue
        row["ICPCnotRequired"] = "0"
        return ["ICPCnotRequired"]
    return None


@fault("episodes", "8825Q")
def closed_after_no_assessment(faulty: Faulty) -> Written:
    """The reason says that there was one."""
    for one in faulty.closed:
        if one["ReasonForClosure"] not in {"RC8", "RC9"} or "Assessments" not in one:
            continue
        del one["Assessments"]
        return ["ReasonForClosure"]
    return None


@fault("plans", "8832")
def protected_after_no_further_action(faulty: Faulty) -> Written:
    """Nothing was to follow."""
    for one in faulty.details:
        start = shifted(str(one["CINreferralDate"]), 10)
        if one["ReferralNFA"] != "1" or start > faulty.year.end.isoformat():
            continue
        plan: Block = {
            "CPPstartDate": start,
            "InitialCategoryOfAbuse": "NEG",
            "LatestCategoryOfAbuse": "NEG",
            "NumberOfPreviousCPP": "0",
        }
        one["ChildProtectionPlans"] = [plan]
        return ["CPPstartDate"]
    return None


@fault("identifiers", "8915")
def protection_starts_after_death(faulty: Faulty) -> Written:
    """The child had died days before."""
    for _, row in faulty.within("ChildProtectionPlans"):
        if _dies(faulty, shifted(str(row["CPPstartDate"]), -4)):
            return ["PersonDeathDate"]
    return None


@fault("identifiers", "8920")
def protection_ends_after_death(faulty: Faulty) -> Written:
    """The child had died days before."""
    for _, row in faulty.within("ChildProtectionPlans"):
        if "CPPendDate" not in row:
            continue
        if _dies(faulty, shifted(str(row["CPPendDate"]), -4)):
            return ["PersonDeathDate"]
    return None


def _dies(faulty: Faulty, day: str) -> bool:
    """Have the child die on that day, where it is in the year and the child was born by then."""
    born = str(faulty.identifiers.get("PersonBirthDate", "9999"))
    if day < max(born, faulty.year.start.isoformat()):
        return False
    faulty.identifiers["PersonDeathDate"] = day
    return True
