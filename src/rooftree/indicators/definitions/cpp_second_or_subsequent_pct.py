"""Of child protection plans begun in the period, the share of children who had one before."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import FEW, IN_PERIOD, METHODOLOGY, SAFETY

indicator = Indicator(
    "Second or later child protection plans",
    table="protection_plans",
    denominator=f"protection_plans.started_on {IN_PERIOD}",
    numerator="protection_plans.previous_plans > 0",
    unit="%",
    decimals=1,
    outcome="safe",
    domain=SAFETY,
    polarity="low",
    why="A child who needs protection again may not have been safe when the last plan ended.",
    caution="Plans at any time in life count, as many as the return gives; only those in the same "
    f"authority are sure to be known. {FEW}",
    source=METHODOLOGY,
    example="""
        protection_plans: child_id | started_on | previous_plans | denominator | numerator
            A | 2024-04-01 | 1 | yes | yes
            B | 2024-05-01 | 0 | yes |
            C | 2024-05-01 |   | yes |
            D | 2023-05-01 | 0 |     |
            D | 2024-05-01 | 1 | yes | yes
            E | 2023-05-01 | 2 |     |
    """,
)
