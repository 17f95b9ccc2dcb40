"""Of the referrals of the period, the share within 12 months of an earlier one of the child."""

from __future__ import annotations

from rooftree.indicators.breakdowns import AGE_OF_NEED
from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import ACCESS, IN_PERIOD, METHODOLOGY, PRACTICE

indicator = Indicator(
    "Re-referrals within 12 months",
    table="referrals",
    denominator=f"referrals.referred_on {IN_PERIOD}",
    numerator="referrals.referred_on <= months_after(previous.referred_on, 12)",
    unit="%",
    decimals=1,
    outcome="stay_together",
    domain=ACCESS,
    by=(AGE_OF_NEED, "sex", "ethnic_group"),
    looks_back=1,
    polarity="low",
    why="A family that comes back soon may have lost its help before it was ready.",
    caution=f"{PRACTICE} Where much is recorded as a referral, more come back. A new concern does "
    "not mean that earlier help failed. Every referral counts, those without further action too. "
    "The return of the year before must be there; a referral to another authority is not known.",
    source=METHODOLOGY,
    example="""
        referrals: child_id | referred_on | denominator | numerator
            A | 2023-06-10 |     |
            A | 2024-06-10 | yes | yes
            B | 2023-06-09 |     |
            B | 2024-06-10 | yes |
            C | 2024-06-10 | yes |
            C | 2024-07-01 | yes | yes
            C | 2025-04-01 |     |
    """,
)
