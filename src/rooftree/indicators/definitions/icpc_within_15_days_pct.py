"""Of initial conferences in the period, the share within 15 working days of the enquiry."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import IN_PERIOD, METHODOLOGY, SAFETY

indicator = Indicator(
    "Child protection conferences within 15 working days of the enquiry",
    table="initial_conferences",
    denominator=f"""
        initial_conferences.held_on {IN_PERIOD}
            AND initial_conferences.is_transfer_in IS NOT TRUE
            AND initial_conferences.section47_started_on <= initial_conferences.held_on
    """,
    numerator="""
        working_days_between(initial_conferences.section47_started_on,
            initial_conferences.held_on) <= 15
    """,
    unit="%",
    decimals=1,
    outcome="safe",
    domain=SAFETY,
    polarity="high",
    why="Statutory guidance allows 15 working days from the strategy discussion: until then no "
    "plan protects the child.",
    caution="A conference can rightly wait for a birth or a medical report. A child who came with "
    "a plan from elsewhere has a conference and no enquiry, and is not counted.",
    source=f"{METHODOLOGY}; Working Together to Safeguard Children, DfE",
    example="""
        initial_conferences: child_id | held_on | section47_started_on | is_transfer_in | denominator | numerator
            A | 2025-01-15 | 2024-12-20 |       | yes | yes
            B | 2025-01-15 | 2024-12-19 |       | yes |
            C | 2025-01-15 |            | yes   |     |
            D | 2025-04-01 | 2025-03-20 |       |     |
            E | 2025-01-15 | 2025-01-20 |       |     |
    """,  # noqa: E501
)
