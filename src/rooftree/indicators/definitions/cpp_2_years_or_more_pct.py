"""Of children on a protection plan at the period's end, the share on it for two years or more."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import FEW, METHODOLOGY, ON_PLAN, SAFETY, TWO_YEARS

indicator = Indicator(
    "Child protection plans open for two years or more",
    table="protection_plans",
    denominator=ON_PLAN,
    numerator=TWO_YEARS.format(last_day="period_end"),
    unit="%",
    decimals=1,
    outcome="safe",
    domain=SAFETY,
    polarity="low",
    why="A plan is meant to make a child safe; after two years it may not be doing so.",
    caution="Two years are more than 729 days with the last one. A child counts once, with the "
    f"plan begun last; a plan that ended on the last day is over. {FEW}",
    source=f"{METHODOLOGY}; Local Authority Interactive Tool (LAIT), DfE, for the days",
    example="""
        protection_plans: child_id | started_on | ended_on | last_returned_on | denominator | numerator
            A | 2023-04-02 |            | 2025-03-31 | yes | yes
            B | 2023-04-03 |            | 2025-03-31 | yes |
            C | 2023-04-02 | 2025-03-31 | 2025-03-31 |     |
            D | 2023-04-02 | 2025-04-01 | 2026-03-31 | yes | yes
            E | 2022-04-02 |            | 2024-03-31 |     |
            F | 2020-04-02 |            | 2025-03-31 |     |
            F | 2024-04-02 |            | 2025-03-31 | yes |
    """,  # noqa: E501
)
