"""Children who started to be looked after in the period, for every 10,000 children."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator

indicator = Indicator(
    "Children starting to be looked after in the period, per 10,000 children",
    table="children",
    numerator="""
        any(periods_of_care, periods_of_care.started_on BETWEEN period_start AND period_end)
    """,
    denominator="population",
    unit="per 10,000 children",
    decimals=0,
    outcome="stay_together",
    domain="Family stability",
    by=("age_band", "sex", "ethnic_group"),
    why="How many children came into care. It shows demand, and whether help earlier keeps "
    "families together.",
    caution="A child who starts more than once in the period is counted once. Age is at the end "
    "of the period. Unaccompanied children can move the rate without any change in local families.",
    source="Children looked after in England, methodology, DfE",
    example="""
        children: child_id | authority | born_on | numerator
            A | X1 | 2015-01-01 | yes
            B | X1 | 2015-01-01 |
            C | X1 | 2015-01-01 | yes
            D | X1 | 2015-01-01 |
            E | X1 |            |
        periods_of_care: child_id | started_on | ended_on | last_returned_on
            A | 2024-04-01 |            | 2025-03-31
            B | 2024-03-31 | 2025-03-31 | 2025-03-31
            C | 2024-05-01 | 2024-06-01 | 2025-03-31
            C | 2024-09-01 |            | 2025-03-31
            E |            |            | 2025-03-31
    """,
)
