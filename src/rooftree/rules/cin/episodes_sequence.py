"""Rules on the episodes of one child beside each other: which are open, and which overlap."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "8815",
        "A child has more than one open episode that led to further action",
        table="episodes",
        fails_when="""
            blank(episodes.CINclosureDate) AND episodes.ReferralNFA = '0'
            AND any(others, blank(others.CINclosureDate) AND others.ReferralNFA = '0')
        """,
        source=_SOURCE.format(8815),
        example="""
            episodes: LAchildID | CINreferralDate | CINclosureDate | ReferralNFA | fails
                A | 2024-05-01 |            | 0     | yes
                A | 2024-08-01 |            | false | yes
                A | 2024-09-01 |            | 1     |
                A | 2024-04-01 | 2024-04-20 | 0     |
                B | 2024-05-01 |            | 0     |
                B | 2024-08-01 |            | 1     |
                C | 2024-05-01 |            | 0     |
                C | 2024-05-01 |            |       |
                D | 2024-05-01 |            | 0     |
        """,
    ),
    Rule(
        "8816",
        "An open episode that led to further action is not the latest of the child",
        table="episodes",
        fails_when="""
            blank(episodes.CINclosureDate) AND episodes.ReferralNFA = '0'
            AND (
                latest_episode.CINreferralDate > episodes.CINreferralDate
                OR (next.CINreferralDate = episodes.CINreferralDate
                    AND blank(next.CINclosureDate) AND next.ReferralNFA = '0')
            )
        """,
        blames=("latest_episode",),
        source=_SOURCE.format(8816),
        why="The latest episode is named too: either may be the one that is wrong.",
        example="""
            episodes: LAchildID | CINreferralDate | CINclosureDate | ReferralNFA | fails
                A | 2024-05-01 |            | 0 | yes
                A | 2024-06-01 | 2024-06-20 | 0 |
                A | 2024-08-01 | 2024-09-01 | 0 | yes
                B | 2024-05-01 |            | 0 | yes
                B | 2024-05-01 |            | 0 | yes
                C | 2024-05-01 |            | 1 |
                C | 2024-08-01 |            | 0 |
                D |            |            | 0 |
                D |            |            | 0 |
                E | 2024-05-01 |            | 0 |
                F | 2024-05-01 |            | 0 |
                F | 2024-05-01 | 2024-06-01 | 0 |
        """,
    ),
    Rule(
        "8820",
        "Episodes of a child overlap",
        table="episodes",
        fails_when="""
            any(others,
                others.CINreferralDate <= episodes.CINreferralDate
                    AND episodes.CINreferralDate < coalesce(
                        others.CINclosureDate,
                        CASE WHEN blank(others.CINclosureDate) AND others.ReferralNFA = '0'
                            THEN collection.end END)
                OR episodes.CINreferralDate <= others.CINreferralDate
                    AND others.CINreferralDate < coalesce(
                        episodes.CINclosureDate,
                        CASE WHEN blank(episodes.CINclosureDate) AND episodes.ReferralNFA = '0'
                            THEN collection.end END))
        """,
        source=_SOURCE.format(8820),
        why="An open episode that led to further action lasts to the end of the census year. "
        "A child may be referred again on the day on which an episode closes. A referral that "
        "led to nothing lasts for no time, but it may not come within an episode.",
        example="""
            episodes: LAchildID | CINreferralDate | CINclosureDate | ReferralNFA | fails
                A | 2024-05-01 | 2024-08-01 | 0 | yes
                A | 2024-07-31 |            | 0 | yes
                B | 2024-05-01 | 2024-08-01 | 0 |
                B | 2024-08-01 |            | 0 |
                C | 2024-05-01 |            | 1 |
                C | 2024-07-01 | 2024-08-01 | 0 |
                D | 2024-05-01 | 2024-08-01 | 0 | yes
                D | 2024-05-01 | 2024-08-01 | 0 | yes
                E |            | 2024-08-01 | 0 |
                E | 2024-05-01 |            | 0 |
                F | 2024-05-01 |            | 0 |
                G | 2024-05-01 |            | 0 | yes
                G | 2024-07-01 |            | 1 | yes
                H | 2024-05-01 | 2024-08-01 | 0 |
                H | 2024-08-01 |            | 1 |
        """,
    ),
]
