"""Of the children who left care in the period, the share who left to special guardianship."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator

indicator = Indicator(
    "Children who ceased to be looked after through special guardianship",
    table="children",
    denominator="""
        any(periods_of_care, periods_of_care.ended_on BETWEEN period_start AND period_end)
    """,
    numerator="""
        last_of(periods_of_care, periods_of_care.ended_in_special_guardianship,
            periods_of_care.ended_on BETWEEN period_start AND period_end)
    """,
    unit="%",
    decimals=0,
    outcome="family_network",
    domain="Families engaging and receiving support from their family network",
    by=("age_band", "sex", "ethnic_group"),
    why="Special guardianship lets a child grow up for good with someone who is often family. "
    "It is one way in which a family network keeps a child.",
    caution="Special guardianship can also be granted without care before it, which is not seen "
    "here. A child who left more than once in the period is counted once, at the last time.",
    source="Children looked after in England, methodology, DfE",
    example="""
        children: child_id | authority | born_on | denominator | numerator
            A | X1 | 2015-01-01 | yes | yes
            B | X1 | 2015-01-01 | yes |
            C | X1 | 2015-01-01 |     |
            D | X1 | 2015-01-01 | yes |
            E | X1 |            | yes |
        periods_of_care: child_id | started_on | ended_on | ended_in_special_guardianship
            A | 2020-05-01 | 2024-06-01 | yes
            B | 2020-05-01 | 2025-03-31 | no
            D | 2023-05-01 | 2024-05-01 | yes
            D | 2024-07-01 | 2024-12-01 | no
            E |            | 2024-12-01 | yes
    """,
)
