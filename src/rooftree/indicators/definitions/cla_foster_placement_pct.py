"""Of the children looked after at the period's end, the share living in foster care."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator

indicator = Indicator(
    "Looked-after children living in foster care",
    table="children",
    denominator="""
        any(periods_of_care, periods_of_care.started_on <= period_end
            AND period_end <= periods_of_care.last_returned_on
            AND coalesce(periods_of_care.ended_on > period_end, TRUE))
    """,
    numerator="""
        last_of(placements, placements.is_foster,
            placements.started_on <= period_end
            AND coalesce(placements.ended_on > period_end, TRUE))
    """,
    unit="%",
    decimals=0,
    outcome="stable_homes",
    domain="Stability and quality of where a child lives",
    by=("age_band", "sex", "ethnic_group"),
    polarity="high",
    why="Most children do best in a family. Foster care with relatives or friends counts here too.",
    caution="For some children another home is right. Areas with many older teenagers or "
    "unaccompanied young people will have fewer in foster care.",
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
        placements: child_id | started_on | ended_on | is_foster
            A | 2020-05-01 | 2024-04-01 | no
            A | 2024-04-01 |            | yes
            B | 2020-05-01 | 2024-04-01 | yes
            B | 2024-04-01 |            | no
            D |            |            | yes
    """,
)
