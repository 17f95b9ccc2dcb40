"""Of child protection plans begun in the period, the share within 2 years of the last one."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import FEW, IN_PERIOD, SAFETY

indicator = Indicator(
    "Child protection plans begun within two years of an earlier one",
    table="protection_plans",
    denominator=f"protection_plans.started_on {IN_PERIOD}",
    numerator="""
        previous.ended_on <= protection_plans.started_on
            AND protection_plans.started_on <= years_after(previous.ended_on, 2)
    """,
    looks_back=2,
    unit="%",
    decimals=1,
    outcome="safe",
    domain=SAFETY,
    polarity="low",
    why="A plan that is needed again so soon may have ended before the child was safe.",
    caution="Returns of the two years before must be there. A plan in another authority is not "
    f"known. {FEW}",
    source="Local Authority Interactive Tool (LAIT), DfE, its measures of repeat plans",
    example="""
        protection_plans: child_id | started_on | ended_on | denominator | numerator
            A | 2021-04-01 | 2022-05-01 |     |
            A | 2024-05-01 |            | yes | yes
            B | 2021-04-01 | 2022-04-30 |     |
            B | 2024-05-01 |            | yes |
            C | 2024-05-01 |            | yes |
            D | 2023-04-01 |            |     |
            D | 2024-05-01 |            | yes |
            E | 2023-01-01 | 2023-04-01 |     |
            E | 2023-06-01 | 2024-01-01 |     |
    """,
)
