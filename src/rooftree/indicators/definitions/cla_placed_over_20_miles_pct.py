"""Of the children looked after at the period's end, the share placed over 20 miles from home."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator

indicator = Indicator(
    "Looked-after children placed more than 20 miles from home",
    table="children",
    denominator="""
        any(periods_of_care, periods_of_care.started_on <= period_end
            AND period_end <= periods_of_care.last_returned_on
            AND coalesce(periods_of_care.ended_on > period_end, TRUE))
    """,
    numerator="""
        last_of(placements, placements.miles_from_home,
            placements.started_on <= period_end
            AND coalesce(placements.ended_on > period_end, TRUE)) > 20
    """,
    unit="%",
    decimals=0,
    outcome="stable_homes",
    domain="Stability and quality of where a child lives",
    by=("age_band", "sex", "ethnic_group"),
    polarity="low",
    why="Far from home a child is far from family, friends, school and their social worker.",
    caution="Distance is a straight line between two postcodes. Where it is not known, as for "
    "many unaccompanied children, the child counts among all but not as placed far away. A "
    "distant home can be the right one. In small or rural areas 20 miles means different things.",
    source="Children looked after in England, methodology, DfE",
    example="""
        children: child_id | authority | born_on | denominator | numerator
            A | X1 | 2015-01-01 | yes | yes
            B | X1 | 2015-01-01 | yes |
            C | X1 | 2015-01-01 |     |
            D | X1 | 2015-01-01 | yes |
            E | X1 | 2015-01-01 | yes |
        periods_of_care: child_id | started_on | ended_on | last_returned_on
            A | 2020-05-01 |            | 2025-03-31
            B | 2020-05-01 |            | 2025-03-31
            D | 2024-07-01 |            | 2025-03-31
            E | 2024-07-01 |            | 2025-03-31
        placements: child_id | started_on | ended_on | miles_from_home
            A | 2020-05-01 | 2024-04-01 | 3
            A | 2024-04-01 |            | 20.1
            B | 2020-05-01 |            | 20
            D | 2024-07-01 |            |
    """,
)
