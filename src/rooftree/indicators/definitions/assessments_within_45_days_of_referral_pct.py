"""Of first assessments authorised in the period, the share within 45 working days of referral."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import ACCESS, IN_PERIOD

indicator = Indicator(
    "First assessments authorised within 45 working days of the referral",
    table="assessments",
    denominator=f"""
        assessments.authorised_on {IN_PERIOD}
            AND assessments.referred_on <= assessments.authorised_on
            AND coalesce(previous.referred_on <> assessments.referred_on, TRUE)
    """,
    numerator="working_days_between(assessments.referred_on, assessments.authorised_on) <= 45",
    unit="%",
    decimals=1,
    outcome="stay_together",
    domain=ACCESS,
    polarity="high",
    why="Statutory guidance allows 45 working days from the referral: until then a family does not "
    "know what help it will get.",
    caution="Only the first assessment of an episode of need counts: a later one answers to "
    "something that came after the referral. The published statistics count from the start of the "
    "assessment; that is an indicator of its own.",
    source="Working Together to Safeguard Children, DfE",
    example="""
        assessments: child_id | referred_on | started_on | authorised_on | denominator | numerator
            A | 2024-03-25 | 2024-03-26 | 2024-05-31 | yes | yes
            A | 2024-03-25 | 2024-09-26 | 2024-12-20 |     |
            B | 2024-03-22 | 2024-03-25 | 2024-05-31 | yes |
            B | 2025-01-02 | 2025-01-03 | 2025-01-31 | yes | yes
            C |            | 2024-03-26 | 2024-05-31 |     |
            D | 2024-05-01 | 2024-05-02 |            |     |
    """,
)
