"""Initial conferences held in the period as a share of the section 47 enquiries begun in it."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import IN_PERIOD, METHODOLOGY, SAFETY

indicator = Indicator(
    "Section 47 enquiries that led to a child protection conference",
    table="section47_enquiries",
    denominator=f"section47_enquiries.started_on {IN_PERIOD}",
    numerator=f"""
        section47_enquiries.conference_on {IN_PERIOD}
            AND coalesce(next.conference_on <> section47_enquiries.conference_on, TRUE)
    """,
    apart=True,
    unit="%",
    decimals=1,
    outcome="safe",
    domain=SAFETY,
    why="An enquiry is hard on a family; few conferences after many enquiries may mean that "
    "another way of asking would do.",
    caution="The two are counts of one year, not the same children followed: a conference can "
    "follow an enquiry of the year before, so it can be over 100%. A conference that two enquiries "
    "led to counts once. Conferences of children who came with a plan from elsewhere do not count.",
    source=METHODOLOGY,
    example="""
        section47_enquiries: child_id | started_on | conference_on | denominator | numerator
            A | 2024-05-01 | 2024-05-20 | yes | yes
            B | 2024-05-01 |            | yes |
            C | 2024-03-20 | 2024-04-04 |     | yes
            D | 2025-03-20 | 2025-04-04 | yes |
            E | 2024-05-01 | 2024-05-20 | yes |
            E | 2024-05-08 | 2024-05-20 | yes | yes
            F | 2024-03-01 | 2024-03-20 |     |
    """,
)
