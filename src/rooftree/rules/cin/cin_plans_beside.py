"""Rules on CIN plans beside what else there is of a child: protection plans, reviews, death."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "4001",
        "A CIN plan and a child protection plan of one episode are both open",
        table="cin_plans",
        fails_when="""
            blank(cin_plans.CINPlanEndDate)
            AND any(episode_plans, blank(episode_plans.CPPendDate))
        """,
        blames=("episode_plans",),
        source=_SOURCE.format(4001),
        why="A child protection plan takes the place of a CIN plan, and the other way round.",
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate | fails
                A | 1 | 2024-05-01 |            | yes
                A | 2 | 2024-05-01 |            |
                B | 1 | 2024-05-01 | 2024-06-01 |
                C | 1 | 2024-05-01 |            |
                D | 1 | 2024-05-01 |            |
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | CPPendDate | fails
                A | 1 | 1 | 2024-06-01 |            | yes
                A | 1 | 2 | 2024-07-01 |            | yes
                A | 1 | 3 | 2024-04-01 | 2024-04-30 |
                B | 1 | 1 | 2024-06-01 |            |
                C | 1 | 1 | 2024-04-01 | 2024-04-30 |
        """,
    ),
    Rule(
        "4003",
        "A review of a child protection plan is held while a CIN plan runs",
        table="reviews",
        fails_when="""
            differs(reviews.CPPreviewDate, plan.CPPendDate)
            AND any(cin_plans, cin_plans.CINPlanStartDate <= reviews.CPPreviewDate
                AND (reviews.CPPreviewDate < cin_plans.CINPlanEndDate
                    OR (blank(cin_plans.CINPlanEndDate)
                        AND reviews.CPPreviewDate <= collection.end)))
        """,
        blames=("plan", "cin_plans"),
        source=_SOURCE.format(4003),
        why="Reviews belong to a child protection plan, and none runs beside a CIN plan. The "
        "review that ends the protection plan may be the day on which the CIN plan starts, and "
        "the day on which a CIN plan ends is no longer within it.",
        example="""
            reviews: LAchildID | CINdetailsID | CPPID | CPPreviewDate | fails
                A | 1 | 1 | 2024-05-01 | yes
                A | 1 | 1 | 2024-04-30 |
                A | 1 | 1 | 2024-06-01 |
                A | 1 | 1 | 2024-09-01 |
                A | 2 | 1 | 2024-09-01 | yes
                A | 2 | 1 | 2025-04-01 |
                B | 1 | 1 | 2024-09-01 |
                B | 1 | 1 |            |
                C | 1 | 1 | 2024-05-10 | yes
            plans: LAchildID | CINdetailsID | CPPID | CPPendDate | fails
                A | 1 | 1 | 2024-09-01 | yes
                A | 2 | 1 |            | yes
                B | 1 | 1 |            |
                C | 1 | 1 | 2024-06-01 | yes
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate | fails
                A | 1 | 2024-05-01 | 2024-06-01 | yes
                A | 1 | 2024-09-01 |            | yes
                C | 1 | 2024-05-01 | 2024-06-01 | yes
                C | 2 | 2024-05-05 | 2024-05-20 | yes
                C | 2 |            | 2024-05-20 |
        """,
    ),
    Rule(
        "4008",
        "A CIN plan starts after the child's death",
        table="cin_plans",
        fails_when="cin_plans.CINPlanStartDate > child.PersonDeathDate",
        blames=("child",),
        source=_SOURCE.format(4008),
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | fails
                A | 1 | 2024-05-02 | yes
                A | 1 | 2024-05-01 |
                B | 1 | 2024-05-02 |
                C | 1 |            |
                D | 1 | 2024-05-02 |
            identifiers: LAchildID | PersonDeathDate | fails
                A | 2024-05-01 | yes
                B |            |
                C | 2024-05-01 |
        """,
    ),
    Rule(
        "4009Q",
        "A CIN plan ends after the child's death",
        table="cin_plans",
        fails_when="cin_plans.CINPlanEndDate > child.PersonDeathDate",
        blames=("child",),
        severity="query",
        source=_SOURCE.format("4009Q"),
        why="A plan may be closed some days after a death, which is why this is a query.",
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanEndDate | fails
                A | 1 | 2024-05-02 | yes
                A | 1 | 2024-05-01 |
                B | 1 | 2024-05-02 |
                C | 1 |            |
                D | 1 | 2024-05-02 |
            identifiers: LAchildID | PersonDeathDate | fails
                A | 2024-05-01 | yes
                B |            |
                C | 2024-05-01 |
        """,
    ),
    Rule(
        "4016",
        "A CIN plan starts while a child protection plan of the child runs",
        table="cin_plans",
        fails_when="""
            any(plans, plans.CPPstartDate <= cin_plans.CINPlanStartDate
                AND (cin_plans.CINPlanStartDate < plans.CPPendDate
                    OR (blank(plans.CPPendDate)
                        AND cin_plans.CINPlanStartDate <= collection.end)))
        """,
        blames=("plans",),
        source=_SOURCE.format(4016),
        why="A CIN plan may start on the day a child protection plan ends, and not before. An "
        "open protection plan runs to the reference date.",
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | fails
                A | 1 | 2024-04-30 |
                A | 1 | 2024-05-01 | yes
                A | 1 | 2024-06-01 |
                A | 2 | 2024-09-15 | yes
                B | 1 | 2025-04-01 |
                C | 1 | 2024-05-01 |
                D | 1 |            |
                D | 1 | 2024-05-01 |
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | CPPendDate | fails
                A | 1 | 1 | 2024-05-01 | 2024-06-01 | yes
                A | 1 | 2 | 2024-09-01 |            | yes
                B | 1 | 1 | 2024-05-01 |            |
                D | 1 | 1 |            | 2024-06-01 |
        """,
    ),
    Rule(
        "4017",
        "A child protection plan starts while a CIN plan of the child runs",
        table="plans",
        fails_when="""
            any(cin_plans, cin_plans.CINPlanStartDate <= plans.CPPstartDate
                AND (plans.CPPstartDate < cin_plans.CINPlanEndDate
                    OR (blank(cin_plans.CINPlanEndDate)
                        AND plans.CPPstartDate <= collection.end)))
        """,
        blames=("cin_plans",),
        source=_SOURCE.format(4017),
        why="A child protection plan may start on the day a CIN plan ends, and not before. An "
        "open CIN plan runs to the reference date.",
        example="""
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | fails
                A | 1 | 1 | 2024-04-30 |
                A | 1 | 2 | 2024-05-01 | yes
                A | 1 | 3 | 2024-06-01 |
                A | 2 | 1 | 2024-09-15 | yes
                B | 1 | 1 | 2025-04-01 |
                C | 1 | 1 | 2024-05-01 |
                D | 1 | 1 |            |
                D | 1 | 2 | 2024-05-01 |
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate | fails
                A | 1 | 2024-05-01 | 2024-06-01 | yes
                A | 1 | 2024-09-01 |            | yes
                B | 1 | 2024-05-01 |            |
                D | 1 |            | 2024-06-01 |
        """,
    ),
]
