"""Faults in child protection plans and their reviews."""

from __future__ import annotations

from rooftree.synthetic.census_faults.fault import Faulty, Written, fault, shifted


@fault("plans", "1105")
def protected_before_referral(faulty: Faulty) -> Written:
    """It had not begun."""
    for one, row in faulty.within("ChildProtectionPlans"):
        row["CPPstartDate"] = shifted(str(one["CINreferralDate"]), -3)
        return ["CPPstartDate"]
    return None


@fault("plans", "2885")
def plan_starts_after_the_conference(faulty: Faulty) -> Written:
    """It begins on the day itself."""
    for _, row in faulty.within("ChildProtectionPlans"):
        start, last = str(row["CPPstartDate"]), shifted(faulty.year.end.isoformat(), -3)
        if not faulty.year.start.isoformat() <= start <= last:
            continue
        row["CPPstartDate"] = shifted(str(row["CPPstartDate"]), 1)
        return ["CPPstartDate"]
    return None


@fault("plans", "8720")
def protection_starts_after_the_year(faulty: Faulty) -> Written:
    """The year had ended."""
    for _, row in faulty.within("ChildProtectionPlans"):
        row["CPPstartDate"] = faulty.after
        return ["CPPstartDate"]
    return None


@fault("plans", "8730")
def earlier_plans_are_not_counted(faulty: Faulty) -> Written:
    """None is said with 0."""
    for _, row in faulty.within("ChildProtectionPlans"):
        del row["NumberOfPreviousCPP"]
        return ["NumberOfPreviousCPP"]
    return None


@fault("plans", "8840")
def plan_of_one_day(faulty: Faulty) -> Written:
    """It ends as it starts."""
    for _, row in faulty.within("ChildProtectionPlans"):
        if "CPPendDate" not in row:
            continue
        row["CPPendDate"] = str(row["CPPstartDate"])
        return ["CPPendDate"]
    return None


@fault("reviews", "8841")
def review_on_the_first_day(faulty: Faulty) -> Written:
    """There is nothing to review yet."""
    for _, row in faulty.within("ChildProtectionPlans"):
        if "Reviews" not in row:
            continue
        row["Reviews"] = [str(row["CPPstartDate"])]
        return ["Reviews"]
    return None


@fault("plans", "8905")
def first_category_is_no_code(faulty: Faulty) -> Written:
    """A code that is in no list."""
    for _, row in faulty.within("ChildProtectionPlans"):
        row["InitialCategoryOfAbuse"] = "ABC"
        return ["InitialCategoryOfAbuse"]
    return None


@fault("plans", "8910")
def latest_category_is_no_code(faulty: Faulty) -> Written:
    """A code that is in no list."""
    for _, row in faulty.within("ChildProtectionPlans"):
        row["LatestCategoryOfAbuse"] = "ABC"
        return ["LatestCategoryOfAbuse"]
    return None


@fault("plans", "8925")
def protection_ends_before_it_starts(faulty: Faulty) -> Written:
    """Two days before."""
    for _, row in faulty.within("ChildProtectionPlans"):
        if "CPPendDate" not in row:
            continue
        row["CPPendDate"] = shifted(str(row["CPPstartDate"]), -2)
        return ["CPPendDate"]
    return None


@fault("plans", "8930")
def protection_ends_in_another_year(faulty: Faulty) -> Written:
    """The next census is to say so."""
    for _, row in faulty.within("ChildProtectionPlans"):
        if "CPPendDate" not in row:
            continue
        row["CPPendDate"] = faulty.after
        return ["CPPendDate"]
    return None
