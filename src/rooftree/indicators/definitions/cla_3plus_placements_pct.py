"""Of the children looked after at the period's end, the share with three or more placements."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator

indicator = Indicator(
    "Looked-after children with three or more placements in the period",
    table="children",
    denominator="""
        any(periods_of_care, periods_of_care.started_on <= period_end
            AND period_end <= periods_of_care.last_returned_on
            AND coalesce(periods_of_care.ended_on > period_end, TRUE))
    """,
    numerator="""
        count(placements, placements.started_on <= period_end
            AND coalesce(placements.ended_on >= period_start, TRUE)) >= 3
    """,
    unit="%",
    decimals=0,
    outcome="stable_homes",
    domain="Stability and quality of where a child lives",
    by=("age_band", "sex", "ethnic_group"),
    polarity="low",
    why="Moving often breaks ties with carers, friends and school.",
    caution="A move can be right for a child: to family, to an adopter, or away from harm. "
    "Short temporary stays, such as a hospital stay, are not counted as placements.",
    source="Children looked after in England, methodology, DfE",
    example="""
        children: child_id | authority | born_on | denominator | numerator
            A | X1 | 2015-01-01 | yes | yes
            B | X1 | 2015-01-01 | yes |
            C | X1 | 2015-01-01 |     |
            D | X1 | 2015-01-01 | yes |
        periods_of_care: child_id | started_on | ended_on | last_returned_on
            A | 2020-05-01 |            | 2025-03-31
            B | 2020-05-01 |            | 2025-03-31
            D | 2024-07-01 |            | 2025-03-31
        placements: child_id | started_on | ended_on
            A | 2020-05-01 | 2024-04-01
            A | 2024-04-01 | 2024-09-01
            A | 2024-09-01 |
            B | 2020-05-01 | 2024-03-31
            B | 2024-03-31 | 2024-09-01
            B | 2024-09-01 |
            D |            |
    """,
)
