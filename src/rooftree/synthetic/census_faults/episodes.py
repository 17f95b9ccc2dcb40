"""Faults in episodes of need: referral, source, need and closure."""

from __future__ import annotations

from rooftree.synthetic.census_faults.fault import Faulty, Written, blocks, fault, shifted


@fault("episodes", "8866")
def source_is_no_code(faulty: Faulty) -> Written:
    """A code that is in no list; before April 2013 there were none."""
    for one in faulty.details:
        if str(one["CINreferralDate"]) < "2013-04-01":
            continue
        one["ReferralSource"] = "99"
        return ["ReferralSource"]
    return None


@fault("episodes", "8610")
def need_is_missing(faulty: Faulty) -> Written:
    """A referral that led to something has a need."""
    for one in faulty.helped:
        del one["PrimaryNeedCode"]
        return ["PrimaryNeedCode"]
    return None


@fault("episodes", "8650")
def need_is_no_code(faulty: Faulty) -> Written:
    """A code that is in no list."""
    for one in faulty.helped:
        one["PrimaryNeedCode"] = "N12"
        return ["PrimaryNeedCode"]
    return None


@fault("episodes", "8600")
def referred_after_the_year(faulty: Faulty) -> Written:
    """The year had ended."""
    for one in faulty.open:
        one["CINreferralDate"] = faulty.after
        return ["CINreferralDate"]
    return None


@fault("episodes", "8620")
def closed_in_another_year(faulty: Faulty) -> Written:
    """The next census is to say so."""
    for one in faulty.closed:
        one["CINclosureDate"] = faulty.after
        return ["CINclosureDate"]
    return None


@fault("episodes", "8630")
def closed_before_referral(faulty: Faulty) -> Written:
    """It had not begun."""
    for one in faulty.closed:
        one["CINclosureDate"] = shifted(str(one["CINreferralDate"]), -5)
        return ["CINclosureDate"]
    return None


@fault("episodes", "8640")
def reason_is_no_code(faulty: Faulty) -> Written:
    """A code that is in no list."""
    for one in faulty.closed:
        one["ReasonForClosure"] = "RC0"
        return ["ReasonForClosure"]
    return None


@fault("episodes", "8805")
def closed_without_a_reason(faulty: Faulty) -> Written:
    """A date alone."""
    for one in faulty.closed:
        del one["ReasonForClosure"]
        return ["ReasonForClosure"]
    return None


@fault("episodes", "8810")
def reason_without_closure(faulty: Faulty) -> Written:
    """A reason alone."""
    for one in faulty.open:
        one["ReasonForClosure"] = "RC7"
        return ["ReasonForClosure"]
    return None


@fault("episodes", "8568")
def further_action_is_no_flag(faulty: Faulty) -> Written:
    """Neither yes nor no."""
    for one in faulty.helped:
        one["ReferralNFA"] = "X"
        return ["ReferralNFA"]
    return None


@fault("episodes", "8585Q")
def died_without_a_date(faulty: Faulty) -> Written:
    """The day of death is missing."""
    for one in faulty.closed:
        if "PersonDeathDate" in faulty.identifiers:
            continue
        one["ReasonForClosure"] = "RC2"
        return ["ReasonForClosure"]
    return None


@fault("episodes", "2990")
def closed_after_assessment_with_a_plan(faulty: Faulty) -> Written:
    """There was more than an assessment."""
    for one in faulty.closed:
        if "ChildProtectionPlans" not in one and "Section47" not in one:
            continue
        one["ReasonForClosure"] = "RC8"
        return ["ReasonForClosure"]
    return None


@fault("episodes", "8831")
def nothing_followed_but_it_did(faulty: Faulty) -> Written:
    """There are assessments."""
    for one in faulty.helped:
        if "Assessments" not in one:
            continue
        one["ReferralNFA"] = "1"
        return ["ReferralNFA"]
    return None


@fault("episodes", "8565")
def closed_before_it_was_over(faulty: Faulty) -> Written:
    """Work went on after it."""
    closed = shifted(faulty.year.start.isoformat(), 1)
    for one in faulty.closed:
        ends = [
            str(row.get("AssessmentAuthorisationDate", "")) for row in blocks(one, "Assessments")
        ]
        if str(one["CINreferralDate"]) > closed or not any(end > closed for end in ends):
            continue
        one["CINclosureDate"] = closed
        return ["CINclosureDate"]
    return None
