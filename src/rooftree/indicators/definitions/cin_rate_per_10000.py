"""Episodes of need open at the end of the period, for every 10,000 children."""

from __future__ import annotations

from rooftree.indicators.breakdowns import AGE_OF_NEED
from rooftree.indicators.definition import Indicator
from rooftree.indicators.of_need import ACCESS, METHODOLOGY, PRACTICE

indicator = Indicator(
    "Children in need, per 10,000 children",
    table="referrals",
    numerator="""
        referrals.referred_on <= period_end
            AND coalesce(referrals.closed_on > period_end, TRUE)
            AND period_end <= referrals.last_returned_on
            AND referrals.no_further_action IS NOT TRUE
    """,
    denominator="population",
    unit="per 10,000 children",
    decimals=0,
    outcome="stay_together",
    domain=ACCESS,
    by=(AGE_OF_NEED, "sex", "ethnic_group"),
    why="It shows how many children the authority is working with at once.",
    caution=f"{PRACTICE} A low rate can mean little need, help given earlier by others, or help "
    "that is hard to get. Children on child protection plans and looked-after children are among "
    "them; a case closed on the last day is not.",
    source=METHODOLOGY,
    example="""
        referrals: child_id | referred_on | closed_on | no_further_action | last_returned_on | numerator
            A | 2023-05-01 |            |      | 2025-03-31 | yes
            B | 2024-05-01 | 2025-03-31 |      | 2025-03-31 |
            C | 2024-05-01 | 2025-04-01 |      | 2026-03-31 | yes
            D | 2024-05-01 |            | yes  | 2025-03-31 |
            E | 2022-05-01 |            |      | 2024-03-31 |
            F | 2025-04-01 |            |      | 2026-03-31 |
    """,  # noqa: E501
)
