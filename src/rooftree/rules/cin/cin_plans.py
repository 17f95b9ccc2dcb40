"""Rules on CIN plans: their dates, their order and the episode they belong to."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "4000",
        "A referral that needed no further action has a CIN plan",
        table="cin_plans",
        fails_when="episode.ReferralNFA = '1'",
        blames=("episode",),
        source=_SOURCE.format(4000),
        why="Without further action nothing is planned: either the flag or the plan is wrong.",
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | fails
                A | 1 | 2024-05-01 | yes
                A | 1 |            | yes
                A | 2 | 2024-06-01 |
                B | 1 | 2024-06-01 |
                C | 1 | 2024-06-01 |
            episodes: LAchildID | CINdetailsID | ReferralNFA | fails
                A | 1 | 1     | yes
                A | 2 | 0     |
                B | 1 |       |
                B | 2 | true  |
                C | 1 | false |
        """,
    ),
    Rule(
        "4004",
        "More than one CIN plan of an episode is open",
        table="cin_plans",
        fails_when="""
            blank(cin_plans.CINPlanEndDate)
            AND any(others_in_episode, blank(others_in_episode.CINPlanEndDate))
        """,
        source=_SOURCE.format(4004),
        why="A new CIN plan takes the place of the one before, which then has an end.",
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate | fails
                A | 1 | 2024-05-01 |            | yes
                A | 1 | 2024-06-01 |            | yes
                A | 1 | 2024-04-01 | 2024-04-30 |
                B | 1 | 2024-05-01 |            |
                B | 2 | 2024-06-01 |            |
                C | 1 | 2024-05-01 | 2024-06-01 |
                C | 1 | 2024-06-02 |            |
                D | 1 | 2024-05-01 |            |
        """,
    ),
    Rule(
        "4010",
        "A CIN plan has no start, or starts after the reference date",
        table="cin_plans",
        fails_when="""
            blank(cin_plans.CINPlanStartDate) OR cin_plans.CINPlanStartDate > collection.end
        """,
        source=_SOURCE.format(4010),
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | fails
                A | 1 | 2025-03-31 |
                B | 1 | 2025-04-01 | yes
                C | 1 |            | yes
                D | 1 | 2019-04-01 |
        """,
    ),
    Rule(
        "4011",
        "A CIN plan ends before it starts",
        table="cin_plans",
        fails_when="cin_plans.CINPlanEndDate < cin_plans.CINPlanStartDate",
        source=_SOURCE.format(4011),
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate | fails
                A | 1 | 2024-05-02 | 2024-05-01 | yes
                B | 1 | 2024-05-01 | 2024-05-01 |
                C | 1 | 2024-05-01 | 2024-05-02 |
                D | 1 | 2024-05-01 |            |
                E | 1 |            | 2024-05-01 |
        """,
    ),
    Rule(
        "4012Q",
        "A CIN plan starts and ends on one day",
        table="cin_plans",
        fails_when="cin_plans.CINPlanEndDate = cin_plans.CINPlanStartDate",
        severity="query",
        source=_SOURCE.format("4012Q"),
        why="A plan of one day is possible, but is more often a plan that was entered by mistake.",
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate | fails
                A | 1 | 2024-05-01 | 2024-05-01 | yes
                B | 1 | 2024-05-01 | 2024-05-02 |
                C | 1 | 2024-05-02 | 2024-05-01 |
                D | 1 | 2024-05-01 |            |
                E | 1 |            |            |
        """,
    ),
    Rule(
        "4013",
        "A CIN plan ends outside the year of the census",
        table="cin_plans",
        fails_when="""
            cin_plans.CINPlanEndDate < collection.start
            OR cin_plans.CINPlanEndDate > collection.end
        """,
        source=_SOURCE.format(4013),
        why="A plan that ended before the year belongs to an earlier census.",
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanEndDate | fails
                A | 1 | 2024-03-31 | yes
                B | 1 | 2024-04-01 |
                C | 1 | 2025-03-31 |
                D | 1 | 2025-04-01 | yes
                E | 1 |            |
        """,
    ),
    Rule(
        "4014",
        "CIN plans of a child overlap",
        table="cin_plans",
        fails_when="""
            any(others,
                cin_plans.CINPlanStartDate BETWEEN others.CINPlanStartDate
                    AND coalesce(others.CINPlanEndDate, collection.end)
                OR others.CINPlanStartDate BETWEEN cin_plans.CINPlanStartDate
                    AND coalesce(cin_plans.CINPlanEndDate, collection.end))
        """,
        source=_SOURCE.format(4014),
        why="A child has one CIN plan at a time, in whichever episode. A plan that starts on the "
        "day another ends overlaps it on that day.",
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate | fails
                A | 1 | 2024-05-01 | 2024-06-01 | yes
                A | 2 | 2024-06-01 |            | yes
                B | 1 | 2024-05-01 | 2024-06-01 |
                B | 1 | 2024-06-02 |            |
                C | 1 | 2024-06-02 |            |
                D | 1 |            | 2024-06-01 |
                D | 1 | 2024-05-02 |            |
                E | 1 | 2024-05-01 |            | yes
                E | 1 | 2024-07-01 | 2024-07-31 | yes
                E | 2 | 2024-09-01 | 2024-09-30 | yes
                F | 1 | 2024-06-10 | 2024-06-01 | yes
                F | 1 | 2024-06-05 | 2024-07-01 | yes
        """,
    ),
    Rule(
        "4015",
        "A CIN plan starts before the referral of its episode",
        table="cin_plans",
        fails_when="cin_plans.CINPlanStartDate < episode.CINreferralDate",
        blames=("episode",),
        source=_SOURCE.format(4015),
        example="""
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | fails
                A | 1 | 2024-05-01 |
                A | 2 | 2024-08-31 | yes
                B | 1 |            |
                B | 2 | 2024-08-31 |
                C | 1 | 2024-08-31 |
            episodes: LAchildID | CINdetailsID | CINreferralDate | fails
                A | 1 | 2024-05-01 |
                A | 2 | 2024-09-01 | yes
                B | 1 | 2024-09-01 |
                B | 2 |            |
                B | 3 | 2024-09-01 |
        """,
    ),
]
