"""The tables of the record for children in need, an episode of need a row of ``referrals``.

``transfer_conference_on`` is the conference of a child who came with a plan from elsewhere. A
child whose return says that there is no disability has no row of ``disabilities``. ``called`` is
the name under which a factor is published; the factor that says "none" has no name.
``reviewed_before_on`` is the review before of the same plan.
"""

from __future__ import annotations

from rooftree.returns.description import Column, Link, Table

_WHOSE = (Column("child_id", "child"), Column("authority", "text"))
_RETURNED = Column("last_returned_on", "date")

REFERRALS = Table(
    "referrals",
    "Referrals",
    (
        *_WHOSE,
        Column("referred_on", "date"),
        Column("source", "text"),
        Column("primary_need", "text"),
        Column("closed_on", "date"),
        Column("reason_closed", "text"),
        Column("no_further_action", "flag"),
        Column("transfer_conference_on", "date"),
        _RETURNED,
    ),
    rows="many",
    row_name="referral",
    order=("referred_on",),
)

ASSESSMENTS = Table(
    "assessments",
    "Assessments",
    (
        *_WHOSE,
        Column("started_on", "date"),
        Column("authorised_on", "date"),
        Column("referred_on", "date"),
        _RETURNED,
    ),
    rows="many",
    row_name="assessment",
    order=("started_on",),
)

ASSESSMENT_FACTORS = Table(
    "assessment_factors",
    "Factors found at assessment",
    (
        *_WHOSE,
        Column("assessment_started_on", "date"),
        Column("referred_on", "date"),
        Column("factor", "text"),
        Column("called", "text"),
        _RETURNED,
    ),
    rows="many",
    row_name="assessment_factor",
    order=("assessment_started_on",),
)

SECTION_47_ENQUIRIES = Table(
    "section47_enquiries",
    "Section 47 enquiries",
    (
        *_WHOSE,
        Column("started_on", "date"),
        Column("conference_target_on", "date"),
        Column("conference_on", "date"),
        Column("conference_not_required", "flag"),
        _RETURNED,
    ),
    rows="many",
    row_name="section47_enquiry",
    order=("started_on",),
)

INITIAL_CONFERENCES = Table(
    "initial_conferences",
    "Initial child protection conferences",
    (
        *_WHOSE,
        Column("held_on", "date"),
        Column("section47_started_on", "date"),
        Column("is_transfer_in", "flag"),
        _RETURNED,
    ),
    rows="many",
    row_name="initial_conference",
    order=("held_on",),
)

PROTECTION_PLANS = Table(
    "protection_plans",
    "Child protection plans",
    (
        *_WHOSE,
        Column("started_on", "date"),
        Column("ended_on", "date"),
        Column("first_category", "text"),
        Column("latest_category", "text"),
        Column("previous_plans", "integer"),
        _RETURNED,
    ),
    rows="many",
    row_name="protection_plan",
    order=("started_on",),
)

PROTECTION_REVIEWS = Table(
    "protection_reviews",
    "Reviews of child protection plans",
    (
        *_WHOSE,
        Column("reviewed_on", "date"),
        Column("plan_started_on", "date"),
        Column("reviewed_before_on", "date"),
        _RETURNED,
    ),
    rows="many",
    row_name="protection_review",
    order=("reviewed_on",),
)

IN_NEED_PLANS = Table(
    "in_need_plans",
    "Child in need plans",
    (
        *_WHOSE,
        Column("started_on", "date"),
        Column("ended_on", "date"),
        _RETURNED,
    ),
    rows="many",
    row_name="in_need_plan",
    order=("started_on",),
)

DISABILITIES = Table(
    "disabilities",
    "Disabilities",
    (
        *_WHOSE,
        Column("disability", "text"),
        _RETURNED,
    ),
    rows="many",
    row_name="disability",
)

OF_NEED = (
    REFERRALS,
    ASSESSMENTS,
    ASSESSMENT_FACTORS,
    SECTION_47_ENQUIRIES,
    INITIAL_CONFERENCES,
    PROTECTION_PLANS,
    PROTECTION_REVIEWS,
    IN_NEED_PLANS,
    DISABILITIES,
)

# What belongs to one assessment or one plan is told by the day on which that began.
LINKS_OF_NEED = (
    Link(
        "assessment",
        table="assessment_factors",
        to="assessments",
        on="assessment.child_id = assessment_factors.child_id "
        "AND assessment.started_on = assessment_factors.assessment_started_on",
    ),
    Link(
        "plan_reviews",
        table="protection_plans",
        to="protection_reviews",
        on="plan_reviews.child_id = protection_plans.child_id "
        "AND plan_reviews.plan_started_on = protection_plans.started_on",
        many=True,
    ),
)
