"""How long the plans of children on one at the period's end have been open."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import FEW, METHODOLOGY, ON_PLAN, SAFETY, lasting

indicator = Indicator(
    "How long child protection plans have been open",
    table="protection_plans",
    denominator=ON_PLAN,
    spread=lasting("period_end"),
    unit="%",
    decimals=1,
    outcome="safe",
    domain=SAFETY,
    why="Very short plans can mean that risk was misjudged, very long ones that it goes on.",
    caution=f"Two years are more than 729 days with the last one. {FEW}",
    source=METHODOLOGY,
    example="""
        protection_plans: child_id | started_on | last_returned_on | denominator | duration
            A | 2024-12-31 | 2025-03-31 | yes | 3 months or less
            B | 2024-12-30 | 2025-03-31 | yes | More than 3 to 6 months
            C | 2024-10-01 | 2025-03-31 | yes | More than 3 to 6 months
            D | 2024-09-30 | 2025-03-31 | yes | More than 6 months to 1 year
            E | 2024-03-31 | 2025-03-31 | yes | 1 to 2 years
            F | 2023-04-03 | 2025-03-31 | yes | 1 to 2 years
            G | 2023-04-02 | 2025-03-31 | yes | 2 years or more
            H | 2023-04-02 | 2024-03-31 |     | 2 years or more
    """,
)
