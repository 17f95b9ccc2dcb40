"""The timescales of statutory guidance that the census of children in need can tell.

A decision within one working day of a referral is not here: the census has no date for it.
"""

from __future__ import annotations

from rooftree.indicators.timescales.definition import Parameter, Timescale

_FIRST_DAY = Parameter(
    "first_day",
    default="left out",
    others=("counted",),
    reason="The guidance counts days from an event, so that the day after is the first. Some "
    "systems count the day itself, where it is a working day.",
)
# How long assessments took is published from 2013/14 on (Children in need, table C2): before, there
# were an initial and a core assessment, each with a limit of its own.
_SINGLE_ASSESSMENT = 2014
_GUIDANCE = "Working Together to Safeguard Children, DfE"

TIMESCALES = (
    Timescale(
        "assessment_within_45_days",
        "Assessment authorised within 45 working days of its start",
        table="assessments",
        clock_start="started_on",
        clock_stop="authorised_on",
        calendar="working days",
        limit=45,
        parameters=(_FIRST_DAY,),
        since=_SINGLE_ASSESSMENT,
        source=f"Characteristics of children in need, methodology, DfE; {_GUIDANCE}",
        caution="The statistics count from the assessment's start, the guidance from the "
        "referral: see the timescale from referral. Whether a decision came within one working "
        "day of a referral cannot be told: the census has no date of that decision.",
        example="""
            assessments: child_id | started_on | authorised_on | last_returned_on | outcome
                A | 2024-03-25 | 2024-05-31 | 2025-03-31 | within
                A | 2024-03-26 | 2024-06-03 | 2025-03-31 | within
                A | 2024-03-22 | 2024-05-31 | 2025-03-31 | late
                B | 2025-03-20 |            | 2025-03-31 | running
                B | 2024-03-20 |            | 2025-03-31 | overdue
                C | 2024-03-20 | 2024-03-19 | 2025-03-31 | reversed
                D |            | 2024-03-19 | 2025-03-31 |
        """,
    ),
    Timescale(
        "assessment_within_45_days_of_referral",
        "First assessment authorised within 45 working days of the referral",
        table="assessments",
        clock_start="referred_on",
        clock_stop="authorised_on",
        among="row_number() OVER (PARTITION BY child_id, referred_on "
        "ORDER BY started_on, row_id) = 1",
        calendar="working days",
        limit=45,
        parameters=(_FIRST_DAY,),
        since=_SINGLE_ASSESSMENT,
        source=_GUIDANCE,
        caution="Only the first assessment of an episode of need counts: a later one answers "
        "to something that came after the referral.",
        example="""
            assessments: child_id | referred_on | started_on | authorised_on | last_returned_on | outcome
                A | 2024-03-22 | 2024-03-25 | 2024-05-31 | 2025-03-31 | late
                A | 2024-03-22 | 2024-09-25 | 2024-12-31 | 2025-03-31 |
                B | 2024-03-25 | 2024-03-26 | 2024-05-31 | 2025-03-31 | within
                C |            | 2024-03-26 | 2024-05-31 | 2025-03-31 |
        """,  # noqa: E501
    ),
    Timescale(
        "conference_within_15_working_days",
        "Initial conference within 15 working days of the start of the section 47 enquiry",
        table="section47_enquiries",
        clock_start="started_on",
        clock_stop="conference_on",
        among="conference_on IS NOT NULL",
        calendar="working days",
        limit=15,
        parameters=(_FIRST_DAY,),
        source=f"Characteristics of children in need, methodology, DfE; {_GUIDANCE}",
        caution="Conferences held are counted, those still to come are not. A child who came "
        "with a plan from elsewhere has a conference and no enquiry, and is left out.",
        example="""
            section47_enquiries: child_id | started_on | conference_on | last_returned_on | outcome
                A | 2024-12-20 | 2025-01-15 | 2025-03-31 | within
                A | 2024-12-21 | 2025-01-15 | 2025-03-31 | within
                A | 2024-12-19 | 2025-01-15 | 2025-03-31 | late
                B | 2024-12-20 |            | 2025-03-31 |
        """,
    ),
    Timescale(
        "first_review_within_3_months",
        "First review within three months of the start of the child protection plan",
        table="protection_plans",
        clock_start="started_on",
        clock_stop="""(
            SELECT min(reviews.reviewed_on) FROM protection_reviews AS reviews
            WHERE reviews.child_id = protection_plans.child_id
              AND reviews.plan_started_on = protection_plans.started_on
        )""",
        among="ended_on IS NULL OR ended_on > months_after(started_on, 3)",
        reads=("protection_reviews",),
        calendar="calendar months",
        limit=3,
        parameters=(
            Parameter(
                "three_months_as",
                default="calendar months",
                others=("91 days",),
                reason="The guidance says months. Some systems count 91 days instead.",
            ),
        ),
        source=_GUIDANCE,
        caution="Plans that ended within three months are left out. A review from before the "
        "first return of the record is not known, and its plan looks late.",
        example="""
            protection_plans: child_id | started_on | ended_on | last_returned_on | outcome
                A | 2023-11-30 |            | 2025-03-31 | within
                B | 2023-11-30 |            | 2025-03-31 | late
                C | 2023-11-30 |            | 2025-03-31 | overdue
                D | 2025-02-01 |            | 2025-03-31 | running
                E | 2023-11-30 | 2024-01-15 | 2025-03-31 |
            protection_reviews: child_id | plan_started_on | reviewed_on
                A | 2023-11-30 | 2024-02-29
                A | 2023-11-30 | 2024-08-01
                B | 2023-11-30 | 2024-03-01
        """,
    ),
    Timescale(
        "next_review_within_6_months",
        "Next review of the child protection plan within six months of the one before",
        table="protection_reviews",
        clock_start="CASE WHEN plan_started_on IS NOT NULL THEN reviewed_on END",
        clock_stop="""(
            SELECT min(later.reviewed_on) FROM protection_reviews AS later
            WHERE later.child_id = protection_reviews.child_id
              AND later.plan_started_on = protection_reviews.plan_started_on
              AND later.reviewed_on > protection_reviews.reviewed_on
        )""",
        # The last review of a plan starts a clock where the plan outlasts the limit.
        among="""coalesce(EXISTS (
            SELECT 1 FROM protection_reviews AS later
            WHERE later.child_id = protection_reviews.child_id
              AND later.plan_started_on = protection_reviews.plan_started_on
              AND later.reviewed_on > protection_reviews.reviewed_on
        ) OR EXISTS (
            SELECT 1 FROM protection_plans AS plans
            WHERE plans.child_id = protection_reviews.child_id
              AND plans.started_on = protection_reviews.plan_started_on
              AND coalesce(plans.ended_on > months_after(protection_reviews.reviewed_on, 6), TRUE)
        ), FALSE)""",
        reads=("protection_plans",),
        calendar="calendar months",
        limit=6,
        parameters=(
            Parameter(
                "six_months_as",
                default="calendar months",
                others=("183 days",),
                reason="The guidance says months. Some systems count 183 days instead.",
            ),
        ),
        source=_GUIDANCE,
        caution="The last review of a plan counts where the plan went on for six months or more, "
        "or is still open: its clock runs up to the last day that was returned.",
        example="""
            protection_reviews: child_id | plan_started_on | reviewed_on | last_returned_on | outcome
                A | 2023-05-01 | 2023-08-31 | 2025-03-31 | within
                A | 2023-05-01 | 2024-02-29 | 2025-03-31 | late
                A | 2023-05-01 | 2024-08-30 | 2025-03-31 | overdue
                B | 2024-09-01 | 2024-11-30 | 2025-03-31 | running
                C | 2024-01-01 | 2024-03-30 | 2025-03-31 |
                D | 2024-01-01 | 2024-03-30 | 2025-03-31 | overdue
                E |            | 2023-08-31 | 2025-03-31 |
                E |            | 2024-08-31 | 2025-03-31 |
            protection_plans: child_id | started_on | ended_on
                A | 2023-05-01 |
                B | 2024-09-01 |
                C | 2024-01-01 | 2024-09-30
                D | 2024-01-01 | 2024-10-01
        """,  # noqa: E501
    ),
)
