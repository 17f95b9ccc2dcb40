"""Faults in plans of children in need."""

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
