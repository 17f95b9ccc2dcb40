"""How long the child protection plans that ended in the period had lasted."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import FEW, IN_PERIOD, METHODOLOGY, SAFETY, lasting

indicator = Indicator(
    "How long child protection plans that ended had lasted",
    table="protection_plans",
    denominator=f"""
        protection_plans.ended_on {IN_PERIOD}
            AND protection_plans.started_on <= protection_plans.ended_on
    """,
    spread=lasting("protection_plans.ended_on"),
    unit="%",
    decimals=1,
    outcome="safe",
    domain=SAFETY,
    why="A plan that ended within weeks may not have been needed, one that went on for years may "
    "not have helped.",
    caution=f"Plans that ended are counted, so that those still open are not seen here. {FEW}",
    source=METHODOLOGY,
    example="""
        protection_plans: child_id | started_on | ended_on | denominator | duration
            A | 2024-03-10 | 2024-06-10 | yes | 3 months or less
            B | 2024-03-09 | 2024-06-10 | yes | More than 3 to 6 months
            C | 2023-12-10 | 2024-06-10 | yes | More than 3 to 6 months
            D | 2023-12-09 | 2024-06-10 | yes | More than 6 months to 1 year
            E | 2023-06-10 | 2024-06-10 | yes | 1 to 2 years
            F | 2022-06-12 | 2024-06-10 | yes | 2 years or more
            G | 2024-03-10 |            |     | 3 months or less
            H | 2024-06-11 | 2024-06-10 |     | 3 months or less
    """,
)
