"""Faults in plans of children in need and in what comes before court."""

from __future__ import annotations

from rooftree.synthetic.census_faults.fault import Faulty, Written, fault, shifted


@fault("cin_plans", "4010", since=2022)
def plan_starts_after_the_year(faulty: Faulty) -> Written:
    """The year had ended."""
    for _, row in faulty.within("CINPlanDates"):
        row["CINPlanStartDate"] = faulty.after
        return ["CINPlanStartDate"]
    return None


@fault("cin_plans", "4011", since=2022)
def plan_ends_before_it_starts(faulty: Faulty) -> Written:
    """Two days before."""
    for _, row in faulty.within("CINPlanDates"):
        if "CINPlanEndDate" not in row:
            continue
        row["CINPlanEndDate"] = shifted(str(row["CINPlanStartDate"]), -2)
        return ["CINPlanEndDate"]
    return None


@fault("cin_plans", "4012Q", since=2022)
def plan_ends_on_its_first_day(faulty: Faulty) -> Written:
    """It ends as it starts."""
    for _, row in faulty.within("CINPlanDates"):
        if "CINPlanEndDate" not in row:
            continue
        row["CINPlanEndDate"] = str(row["CINPlanStartDate"])
        return ["CINPlanEndDate"]
    return None


@fault("cin_plans", "4013", since=2022)
def plan_ends_in_another_year(faulty: Faulty) -> Written:
    """The next census is to say so."""
    for _, row in faulty.within("CINPlanDates"):
        if "CINPlanEndDate" not in row:
            continue
        row["CINPlanEndDate"] = faulty.after
        return ["CINPlanEndDate"]
    return None


@fault("cin_plans", "4015", since=2022)
def plan_before_referral(faulty: Faulty) -> Written:
    """It had not begun."""
    for one, row in faulty.within("CINPlanDates"):
        row["CINPlanStartDate"] = shifted(str(one["CINreferralDate"]), -3)
        return ["CINPlanStartDate"]
    return None


@fault("pre_proceedings", "9005", since=2027)
def begun_in_another_year(faulty: Faulty) -> Written:
    """An earlier census was to say so."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        row["PPStartDate"] = faulty.before
        return ["PPStartDate"]
    return None


@fault("pre_proceedings", "9006", since=2027)
def letter_before_the_start(faulty: Faulty) -> Written:
    """The decision comes first."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "LBPSentDate" not in row:
            continue
        row["LBPSentDate"] = shifted(str(row["PPStartDate"]), -2)
        return ["LBPSentDate"]
    return None


@fault("pre_proceedings", "9007", since=2027)
def offer_is_not_said(faulty: Faulty) -> Written:
    """A letter was sent."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "FGDMMeetingOffer" not in row:
            continue
        del row["FGDMMeetingOffer"]
        return ["FGDMMeetingOffer"]
    return None


@fault("pre_proceedings", "9011", since=2027)
def outcome_is_no_code(faulty: Faulty) -> Written:
    """A letter that is no code."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "PPOutcome" not in row:
            continue
        row["PPOutcome"] = "Q"
        return ["PPOutcome"]
    return None
