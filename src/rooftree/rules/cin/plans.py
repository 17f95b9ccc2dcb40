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
        "8940",
        "Child protection plans of a child overlap",
        table="plans",
        fails_when="""
            any(others, plans.CPPstartDate <= coalesce(others.CPPendDate, collection.end)
                AND others.CPPstartDate <= coalesce(plans.CPPendDate, collection.end))
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
