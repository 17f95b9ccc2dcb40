"""Of the assessments authorised in the period, the share within 45 working days of their start."""

from __future__ import annotations

from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import ACCESS, IN_PERIOD, METHODOLOGY

indicator = Indicator(
    "Assessments authorised within 45 working days of their start",
    table="assessments",
    denominator=f"""
        assessments.authorised_on {IN_PERIOD}
            AND assessments.started_on <= assessments.authorised_on
    """,
    numerator="working_days_between(assessments.started_on, assessments.authorised_on) <= 45",
    unit="%",
    decimals=1,
    outcome="stay_together",
    domain=ACCESS,
    polarity="high",
    why="A family waits for help until its assessment is done.",
    caution="The statistics count from the day on which the assessment began, statutory guidance "
    "from the referral; that is an indicator of its own. A fast assessment is not always a good "
    "one.",
    source=METHODOLOGY,
    example="""
        assessments: child_id | started_on | authorised_on | denominator | numerator
            A | 2024-03-25 | 2024-05-31 | yes | yes
            B | 2024-03-22 | 2024-05-31 | yes |
            C | 2024-05-01 |            |     |
            D | 2024-01-02 | 2024-03-28 |     |
            E | 2024-06-02 | 2024-05-31 |     |
    """,
)
