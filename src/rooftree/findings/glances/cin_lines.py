"""The lines of a census at a glance: referrals, children in need, enquiries, plans.

Source: Children in need, methodology, DfE.
"""

from __future__ import annotations

from rooftree.findings.glance import Asked, Key

WORK = "Referrals and children in need"
NEED = "In need at the year's end, by primary need"
AGE = "In need at the year's end, by age"
PROTECTION = "Assessments, enquiries and plans"
NOT_KNOWN = "Not known"

REFERRED, NO_ACTION = "Referrals in the year", "Referrals with no further action"
STARTED, ENDED = "Episodes started in the year", "Episodes ended in the year"
AT_END = "Children in need at the year's end"
ASSESSED, ENQUIRED = "Assessments completed in the year", "Section 47 enquiries started in the year"
CONFERENCES = "Initial child protection conferences held in the year"
PLANS_STARTED, PLANS_ENDED, PLANS_OPEN = (
    "Child protection plans started in the year",
    "Child protection plans ended in the year",
    "Child protection plans at the year's end",
)
CIN_PLANS_OPEN = "Child in need plans at the year's end"

NEEDS = (
    "Abuse or neglect",
    "Child's disability or illness",
    "Parental disability or illness",
    "Family in acute stress",
    "Family dysfunction",
    "Socially unacceptable behaviour",
    "Low income",
    "Absent parenting",
    "Cases other than children in need",
    "Not stated",
)
UNBORN = "Unborn"
# The first age that is no longer of the group.
AGES = (
    (1, "Under 1 year"),
    (5, "1 to 4 years"),
    (10, "5 to 9 years"),
    (16, "10 to 15 years"),
    (10_000, "16 years and over"),
)


def _published(indicator: str, *by: tuple[str, str]) -> Key:
    return indicator, by


LINES: tuple[Asked, ...] = (
    Asked(WORK, AT_END, "episodes", _published("cin_rate_per_10000")),
    Asked(WORK, REFERRED, "episodes", _published("referrals_rate_per_10000")),
    Asked(
        WORK,
        NO_ACTION,
        "episodes",
        _published("referrals_result_pct", ("result", "No further action")),
    ),
    Asked(WORK, STARTED, "episodes", _published("cin_starting_rate_per_10000")),
    Asked(WORK, ENDED, "episodes", _published("cin_ending_rate_per_10000")),
    *(
        Asked(NEED, need, "episodes", _published("cin_primary_need_pct", ("primary_need", need)))
        for need in NEEDS
    ),
    Asked(NEED, NOT_KNOWN, "episodes", rare=True),
    *(Asked(AGE, name, "episodes") for name in (UNBORN, *(name for _, name in AGES))),
    Asked(AGE, NOT_KNOWN, "episodes", rare=True),
    Asked(PROTECTION, ASSESSED, "assessments"),
    Asked(PROTECTION, ENQUIRED, "section47", _published("s47_rate_per_10000")),
    Asked(PROTECTION, CONFERENCES, "section47", _published("s47_to_icpc_conversion_pct")),
    Asked(PROTECTION, PLANS_STARTED, "plans", _published("cpp_starting_rate_per_10000")),
    Asked(PROTECTION, PLANS_ENDED, "plans"),
    Asked(PROTECTION, PLANS_OPEN, "plans", _published("cpp_31march_rate_per_10000")),
    Asked(PROTECTION, CIN_PLANS_OPEN, "cin_plans"),
)
NOTES = (
    "A child in need at the year's end has an episode that is open on the last day and is more "
    "than a referral with no further action; each child is counted once, with the primary need of "
    "the latest such episode. Published figures count episodes.",
    "Referrals, episodes, assessments, enquiries and plans are counted each, not by child. "
    "Episodes started and ended leave out referrals with no further action. Conferences are those "
    "after an enquiry and those that only an episode holds. Children born after the last day are "
    "counted as unborn, and so are those with only an expected date of birth. Re-referrals are "
    "not counted: they need the year before. Published figures are of the department's file of "
    "the year named.",
)
