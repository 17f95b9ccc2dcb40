"""What several indicators of children in need share: conditions, breakdowns, factors, words."""

from __future__ import annotations

from rooftree.indicators.breakdowns import Breakdown
from rooftree.indicators.definition import Indicator
from rooftree.reference.assessment_factors import NAMES, SINCE

METHODOLOGY = "Characteristics of children in need, methodology, DfE"
ACCESS = "Access to support and getting help"
SAFETY = "Child safety - general"
PRACTICE = "Authorities differ in what they record as a referral and when they open a case."
FEW = "Plans are few in many authorities, so figures move far from year to year."
IN_PERIOD = "BETWEEN period_start AND period_end"
# The plan that a child is on at the period's end: of two that overlap, the one begun last.
ON_PLAN = """
        protection_plans.started_on <= period_end
            AND coalesce(protection_plans.ended_on > period_end, TRUE)
            AND period_end <= protection_plans.last_returned_on
            AND coalesce(next.started_on > period_end, TRUE)
"""
# Two years are more than 729 days, the last included, as the department's LAIT counts them.
TWO_YEARS = "days_between(protection_plans.started_on, {last_day}) + 1 > 729"
_CAUTION = (
    "Factors are what social workers recorded, not how common a harm is. An assessment can have "
    "several, a child several assessments, and authorities differ in how many they record. An "
    "episode of need in which several assessments found the same factor counts once."
)
_EXAMPLE = """
        assessment_factors: child_id | assessment_started_on | referred_on | called | numerator
            A | 2024-05-01 | 2024-04-28 | {one} | yes
            A | 2024-05-01 | 2024-04-28 | {other} |
            A | 2024-09-01 | 2024-04-28 | {one} | yes
            B | 2024-03-01 | 2024-02-28 | {one} |
            C | 2025-03-01 | 2025-02-28 | {one} |
            D | 2024-05-01 | 2024-04-28 |       |
            E | 2024-05-01 | 2024-04-28 | {one} |
        assessments: child_id | started_on | authorised_on
            A | 2024-05-01 | 2024-06-01
            A | 2024-09-01 | 2025-03-31
            B | 2024-03-01 | 2024-03-31
            C | 2025-03-01 |
            D | 2024-05-01 | 2024-06-01
    """


def lasting(last_day: str) -> Breakdown:
    """How long a child protection plan lasted, to its last day or to the period's."""
    start = "protection_plans.started_on"
    return Breakdown(
        "duration",
        "Length of time",
        f"""CASE
            WHEN {TWO_YEARS.format(last_day=last_day)} THEN '2 years or more'
            WHEN years_after({start}, 1) <= {last_day} THEN '1 to 2 years'
            WHEN months_after({start}, 6) < {last_day} THEN 'More than 6 months to 1 year'
            WHEN months_after({start}, 3) < {last_day} THEN 'More than 3 to 6 months'
            ELSE '3 months or less' END""",
        (
            *("3 months or less", "More than 3 to 6 months", "More than 6 months to 1 year"),
            *("1 to 2 years", "2 years or more"),
        ),
        of_people=False,
    )


def found_at_assessment(
    title: str, factors: tuple[str, ...], *, domain: str, why: str, unlike: str
) -> Indicator:
    """Episodes of need in which an assessment of the period found one of the factors.

    ``unlike`` is a factor of another indicator, which the example shows not to count.
    """
    names = ", ".join(f"'{factor}'" for factor in factors)
    groups = Breakdown(
        "assessment_factor",
        "Factor",
        "assessment_factors.called",
        factors,
        overlap=True,
        of_people=False,
        since={factor: year for factor, year in SINCE.items() if factor in factors},
        titles={factor: name for factor, name in NAMES.items() if factor in factors},
    )
    return Indicator(
        title,
        table="assessment_factors",
        numerator=f"""
        assessment.authorised_on {IN_PERIOD}
            AND assessment_factors.called IN ({names})
        """,
        denominator="population",
        once_for=("child_id", "referred_on"),
        unit="per 10,000 children",
        decimals=0,
        outcome="safe",
        domain=domain,
        by=(groups,),
        why=why,
        caution=_CAUTION,
        source=METHODOLOGY,
        example=_EXAMPLE.format(one=factors[0], other=unlike),
    )
