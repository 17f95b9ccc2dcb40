"""Of children on a plan for three months or more, the share whose reviews were all in time."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import FEW, METHODOLOGY, ON_PLAN, SAFETY

indicator = Indicator(
    "Child protection plans reviewed in time",
    table="protection_plans",
    denominator=f"""{ON_PLAN.rstrip()}
            AND months_after(protection_plans.started_on, 3) <= period_end
    """,
    numerator="""
        any(plan_reviews, plan_reviews.reviewed_before_on IS NULL
            AND plan_reviews.reviewed_on <= months_after(protection_plans.started_on, 3))
        AND none(plan_reviews,
            plan_reviews.reviewed_on > months_after(plan_reviews.reviewed_before_on, 6)
            AND months_after(plan_reviews.reviewed_before_on, 6) < period_end)
        AND any(plan_reviews, plan_reviews.reviewed_on <= period_end
            AND period_end <= months_after(plan_reviews.reviewed_on, 6))
    """,
    unit="%",
    decimals=1,
    outcome="safe",
    domain=SAFETY,
    polarity="high",
    why="A review asks whether the plan keeps the child safe.",
    caution="The first review is due within three months of the plan's start, each other within "
    "six of the one before, and none may be overdue on the last day. Months are those of the "
    f"calendar. A review in time can still be a poor one. {FEW}",
    source=f"{METHODOLOGY}; Working Together to Safeguard Children, DfE",
    example="""
        protection_plans: child_id | started_on | last_returned_on | denominator | numerator
            A | 2024-01-31 | 2025-03-31 | yes | yes
            B | 2024-01-31 | 2025-03-31 | yes |
            C | 2024-01-31 | 2025-03-31 | yes |
            D | 2024-01-31 | 2025-03-31 | yes |
            E | 2024-12-31 | 2025-03-31 | yes | yes
            F | 2025-01-01 | 2025-03-31 |     |
            G | 2024-01-31 | 2025-03-31 | yes |
        protection_reviews: child_id | plan_started_on | reviewed_before_on | reviewed_on
            A | 2024-01-31 |            | 2024-04-30
            A | 2024-01-31 | 2024-04-30 | 2024-10-30
            B | 2024-01-31 |            | 2024-05-01
            B | 2024-01-31 | 2024-05-01 | 2024-11-01
            C | 2024-01-31 |            | 2024-04-30
            C | 2024-01-31 | 2024-04-30 | 2024-10-31
            D | 2024-01-31 |            | 2024-04-30
            E | 2024-12-31 |            | 2025-03-31
    """,
)
