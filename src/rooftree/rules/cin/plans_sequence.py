"""Rules on what a child protection plan follows and what follows it."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"
# Enquiries that needed no conference say nothing of when a plan should start.
_ENQUIRED = "other_than({}.ICPCnotRequired, '1')"

RULES = [
    Rule(
        "2885",
        "A child protection plan does not start on the day of its conference",
        table="plans",
        # A plan is matched by the view. Beside it is blamed what may be wrong instead: an enquiry
        # whose conference began no plan, and the episode only where its own conference counts.
        fails_when={
            "plans": "any(unmatched, unmatched.plan = plans.row_id)",
            "section47": f"""
                any(unmatched) AND {_ENQUIRED.format("section47")}
                AND none(episode_plans, episode_plans.CPPstartDate = section47.DateOfInitialCPC)
            """,
            "episodes": f"""
                any(unmatched)
                AND none(episode_section47, {_ENQUIRED.format("episode_section47")})
            """,
        },
        fields=("CPPstartDate", "DateOfInitialCPC", "ICPCnotRequired"),
        source=_SOURCE.format(2885),
        caution=(
            "The conference is that of an enquiry of the episode. Only where the episode has "
            "none, or none that needed a conference, is it the one recorded with the episode."
        ),
        example="""
            collection: year
                2025
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | fails
                A | 1 | 1 | 2024-05-01 |
                A | 2 | 1 | 2024-08-02 | yes
                B | 1 | 1 | 2024-05-01 |
                B | 2 | 1 | 2024-08-02 | yes
                B | 3 | 1 | 2024-03-31 |
                C | 1 | 1 | 2024-05-01 |
                D | 1 | 1 |            |
                E | 1 | 1 | 2024-05-01 | yes
                F | 1 | 1 | 2024-05-01 | yes
                G | 1 | 1 | 2024-05-01 |
                G | 1 | 2 | 2024-08-01 | yes
                G | 2 | 1 | 2024-09-02 | yes
            section47: LAchildID | CINdetailsID | DateOfInitialCPC | ICPCnotRequired | fails
                A | 1 | 2024-04-22 | 0 |
                A | 1 | 2024-05-01 | 0 |
                A | 2 | 2024-08-01 | 0 | yes
                A | 2 |            | 0 | yes
                A | 2 |            | 1 |
                C | 1 |            | 1 |
                D | 1 | 2024-05-01 | 0 |
                F | 1 | 2024-05-02 | 0 | yes
                G | 1 | 2024-05-01 | 0 |
                G | 2 | 2024-08-01 | 0 | yes
            episodes: LAchildID | CINdetailsID | DateOfInitialCPC | fails
                A | 1 |            |
                A | 2 |            |
                B | 1 | 2024-05-01 |
                B | 2 | 2024-08-01 | yes
                B | 3 | 2024-03-30 |
                C | 1 | 2024-05-01 |
                D | 1 |            |
                E | 1 |            | yes
                F | 1 | 2024-05-01 |
                G | 1 | 2024-08-01 |
                G | 2 |            |
        """,
    ),
    Rule(
        "8840",
        "A child protection plan starts and ends on one day",
        table="plans",
        fails_when="plans.CPPstartDate = plans.CPPendDate",
        source=_SOURCE.format(8840),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | CPPendDate | fails
                A | 1 | 1 | 2024-05-01 | 2024-05-01 | yes
                B | 1 | 1 | 2024-05-01 | 2024-05-02 |
                C | 1 | 1 | 2024-05-01 |            |
                D | 1 | 1 |            |            |
        """,
    ),
    Rule(
        "8841",
        "A review is not after the start of its child protection plan",
        table="reviews",
        fails_when="reviews.CPPreviewDate <= plan.CPPstartDate",
        blames=("plan",),
        source=_SOURCE.format(8841),
        example="""
            reviews: LAchildID | CINdetailsID | CPPID | CPPreviewDate | fails
                A | 1 | 1 | 2024-05-01 | yes
                A | 1 | 1 | 2024-04-30 | yes
                A | 1 | 1 | 2024-05-02 |
                A | 1 | 2 | 2024-07-02 |
                B | 1 | 1 |            |
                C | 1 | 1 | 2024-04-30 |
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | fails
                A | 1 | 1 | 2024-05-01 | yes
                A | 1 | 2 | 2024-07-01 |
                A | 2 | 1 | 2024-09-01 |
                B | 1 | 1 | 2024-05-01 |
                C | 1 | 1 |            |
        """,
    ),
    Rule(
        "8915",
        "A child protection plan starts after the child died",
        table="plans",
        fails_when="plans.CPPstartDate > child.PersonDeathDate",
        blames=("child",),
        source=_SOURCE.format(8915),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | fails
                A | 1 | 1 | 2024-05-02 | yes
                B | 1 | 1 | 2024-05-01 |
                C | 1 | 1 |            |
                D | 1 | 1 | 2024-05-02 |
            identifiers: LAchildID | PersonDeathDate | fails
                A | 2024-05-01 | yes
                B | 2024-05-01 |
                C | 2024-05-01 |
                D |            |
        """,
    ),
    Rule(
        "8920",
        "A child protection plan ends after the child died",
        table="plans",
        fails_when="plans.CPPendDate > child.PersonDeathDate",
        blames=("child",),
        source=_SOURCE.format(8920),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | CPPendDate | fails
                A | 1 | 1 | 2024-05-02 | yes
                B | 1 | 1 | 2024-05-01 |
                C | 1 | 1 |            |
                D | 1 | 1 | 2024-05-02 |
            identifiers: LAchildID | PersonDeathDate | fails
                A | 2024-05-01 | yes
                B | 2024-05-01 |
                C | 2024-05-01 |
                D |            |
        """,
    ),
    Rule(
        "8925",
        "A child protection plan ends before it starts",
        table="plans",
        fails_when="plans.CPPendDate < plans.CPPstartDate",
        source=_SOURCE.format(8925),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | CPPendDate | fails
                A | 1 | 1 | 2024-05-01 | 2024-04-30 | yes
                B | 1 | 1 | 2024-05-01 | 2024-05-01 |
                C | 1 | 1 | 2024-05-01 |            |
                D | 1 | 1 |            | 2024-05-01 |
        """,
    ),
    Rule(
        "8935",
        "A child has more than one open child protection plan",
        table="plans",
        fails_when="blank(plans.CPPendDate) AND any(others, blank(others.CPPendDate))",
        source=_SOURCE.format(8935),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | CPPendDate | fails
                A | 1 | 1 | 2024-05-01 |            | yes
                A | 1 | 2 | 2024-06-01 |            | yes
                A | 1 | 3 | 2024-06-01 | 2024-07-01 |
                B | 1 | 1 | 2024-05-01 |            | yes
                B | 2 | 1 | 2024-05-01 |            | yes
                C | 1 | 1 | 2024-05-01 | 2024-06-01 |
                C | 1 | 2 | 2024-06-02 |            |
                D | 1 | 1 | 2024-05-01 |            |
        """,
    ),
]
