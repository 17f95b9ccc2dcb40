"""Children looked after at the end of the period, for every 10,000 children."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator

indicator = Indicator(
    "Children looked after at the end of the period, per 10,000 children",
    table="children",
    numerator="""
        any(periods_of_care, periods_of_care.started_on <= period_end
            AND period_end <= periods_of_care.last_returned_on
            AND coalesce(periods_of_care.ended_on > period_end, TRUE))
    """,
    denominator="population",
    unit="per 10,000 children",
    decimals=0,
    outcome="stay_together",
    domain="Family stability",
    by=("age_band", "sex", "ethnic_group"),
    why="How many children are in care on one day. A change can come from more children "
    "starting, from fewer leaving, or from children staying longer.",
    caution="A high or a low rate is neither good nor bad in itself: need, help given early, "
    "and unaccompanied children differ from place to place. Children in a series of short "
    "breaks are left out. In very small areas a few children move the rate far.",
    source="Children looked after in England, methodology, DfE",
    example="""
        children: child_id | authority | born_on | numerator
            A | X1 | 2015-01-01 | yes
            B | X1 | 2015-01-01 |
            C | X1 | 2015-01-01 |
            D | X1 | 2015-01-01 | yes
            E | X1 |            |
        periods_of_care: child_id | started_on | ended_on | last_returned_on
            A | 2024-05-01 |            | 2025-03-31
            B | 2024-05-01 | 2025-03-31 | 2025-03-31
            D | 2023-05-01 | 2023-09-01 | 2024-03-31
            D | 2024-05-01 | 2025-04-01 | 2025-03-31
            E |            |            | 2025-03-31
    """,
)
