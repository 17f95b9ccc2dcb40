"""Rules on child protection plans and their reviews."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "1105",
        "A child protection plan starts before the referral of its episode",
        table="plans",
        fails_when="plans.CPPstartDate < episode.CINreferralDate",
        blames=("episode",),
        source=_SOURCE.format(1105),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | fails
                A | 1 | 1 | 2024-05-01 |
                A | 2 | 1 | 2024-08-31 | yes
                B | 1 | 1 |            |
                B | 3 | 1 | 2024-08-31 |
            episodes: LAchildID | CINdetailsID | CINreferralDate | fails
                A | 1 | 2024-05-01 |
                A | 2 | 2024-09-01 | yes
                A | 2 | 2024-07-01 |
                B | 1 | 2024-09-01 |
        """,
    ),
    Rule(
        "8720",
        "A child protection plan has no start, or one after the year of the census",
        table="plans",
        fails_when="blank(plans.CPPstartDate) OR plans.CPPstartDate > collection.end",
        source=_SOURCE.format(8720),
        example="""
            collection: year
                2025
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | fails
                A | 1 | 1 | 2025-03-31 |
                B | 1 | 1 | 2025-04-01 | yes
                C | 1 | 1 | 2020-04-01 |
                D | 1 | 1 |            | yes
        """,
    ),
    Rule(
        "8730",
        "How many child protection plans came before is missing or no number",
        table="plans",
        fails_when="""
            blank(plans.NumberOfPreviousCPP) OR unreadable(plans.NumberOfPreviousCPP)
            OR plans.NumberOfPreviousCPP < 0
        """,
        source=_SOURCE.format(8730),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | NumberOfPreviousCPP | fails
                A | 1 | 1 | 0   |
                B | 1 | 1 | 2   |
                C | 1 | 1 | -1  | yes
                D | 1 | 1 |     | yes
                E | 1 | 1 | two | yes
        """,
    ),
    Rule(
        "8842Q",
        "A review has no date",
        table="reviews",
        fails_when="blank(reviews.CPPreviewDate)",
        severity="query",
        source=_SOURCE.format("8842Q"),
        example="""
            reviews: LAchildID | CINdetailsID | CPPID | CPPreviewDate | fails
                A | 1 | 1 | 2024-05-01 |
                B | 1 | 1 |            | yes
        """,
    ),
    Rule(
        "8905",
        "The first category of abuse of a plan is missing or not a code",
        table="plans",
        fails_when="""
            blank(plans.InitialCategoryOfAbuse) OR unknown_code(plans.InitialCategoryOfAbuse)
        """,
        source=_SOURCE.format(8905),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | InitialCategoryOfAbuse | fails
                A | 1 | 1 | NEG |
                B | 1 | 1 | MUL |
                C | 1 | 1 | AAA | yes
                D | 1 | 1 |     | yes
        """,
    ),
    Rule(
        "8910",
        "The latest category of abuse of a plan is missing or not a code",
        table="plans",
        fails_when="""
            blank(plans.LatestCategoryOfAbuse) OR unknown_code(plans.LatestCategoryOfAbuse)
        """,
        source=_SOURCE.format(8910),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | LatestCategoryOfAbuse | fails
                A | 1 | 1 | NEG |
                B | 1 | 1 | MUL |
                C | 1 | 1 | AAA | yes
                D | 1 | 1 |     | yes
        """,
    ),
    Rule(
        "8930",
        "A child protection plan ends outside the year of the census",
        table="plans",
        fails_when="plans.CPPendDate NOT BETWEEN collection.start AND collection.end",
        source=_SOURCE.format(8930),
        example="""
            collection: year
                2025
            plans: LAchildID | CINdetailsID | CPPID | CPPendDate | fails
                A | 1 | 1 | 2024-03-31 | yes
                B | 1 | 1 | 2024-04-01 |
                C | 1 | 1 | 2025-03-31 |
                D | 1 | 1 | 2025-04-01 | yes
                E | 1 | 1 |            |
        """,
    ),
    Rule(
        "8940",
        "Child protection plans of a child overlap",
        table="plans",
        fails_when="""
            any(others,
                plans.CPPstartDate BETWEEN others.CPPstartDate
                    AND coalesce(others.CPPendDate, collection.end)
                OR others.CPPstartDate BETWEEN plans.CPPstartDate
                    AND coalesce(plans.CPPendDate, collection.end))
        """,
        source=_SOURCE.format(8940),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | CPPendDate | fails
                A | 1 | 1 | 2024-05-01 | 2024-06-01 | yes
                A | 2 | 1 | 2024-06-01 |            | yes
                B | 1 | 1 | 2024-05-01 | 2024-06-01 |
                B | 1 | 2 | 2024-06-02 |            |
                C | 1 | 1 | 2024-06-02 |            |
                D | 1 | 1 |            | 2024-06-01 |
                D | 1 | 2 | 2024-05-02 |            |
        """,
    ),
]
