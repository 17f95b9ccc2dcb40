"""Rules on girls who are mothers, and the date of birth of their first child."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "207",
        "Was a mother in last year's return and is not in this one",
        table="header",
        fails_when="""
            child_last.mother.is_mother AND mother.is_mother IS NOT TRUE AND any(episodes)
        """,
        source=_SOURCE.format(207),
        fields=("MOTHER",),
        why="A mother remains one, so one of the two returns is wrong.",
        caution="Only of a child who has an episode this year.",
        example="""
            header: CHILD | MOTHER | fails
                    A     | 1      |
                    B     | 0      | yes
                    C     |        | yes
                    D     | 0      |
                    E     | 0      |
                    F     | 0      |
                    G     | 7      | yes
            header_last: CHILD | MOTHER
                         A     | 1
                         B     | 1
                         C     | 1
                         D     | 0
                         E     | 1
                         G     | 1
            episodes: CHILD | DECOM
                      A     | 2024-05-01
                      B     | 2024-05-01
                      B     | 2024-06-01
                      C     | 2024-05-01
                      D     | 2024-05-01
                      F     | 2024-05-01
                      G     |
        """,
    ),
    Rule(
        "393",
        "It is not said whether a girl who is looked after is a mother",
        table="header",
        fails_when="""
            sex.is_female AND blank(header.MOTHER)
            AND any(episodes, episodes.legal_status.is_short_break IS NOT TRUE)
        """,
        source=_SOURCE.format(393),
        fields=("MOTHER",),
        why="It is asked of every girl, of whatever age.",
        caution="Not of a girl whose only care is a series of short breaks.",
        example="""
            header: CHILD | SEX | MOTHER | fails
                    A     | F   |        | yes
                    B     | F   | 0      |
                    C     | M   |        |
                    D     | F   |        |
                    E     | F   |        | yes
                    F     | F   |        |
                    G     |     |        |
            episodes: CHILD | DECOM      | LS
                      A     | 2024-05-01 | V3
                      A     | 2024-06-01 | C2
                      B     | 2024-05-01 | C2
                      C     | 2024-05-01 | C2
                      D     | 2024-05-01 | V4
                      E     |            |
                      G     | 2024-05-01 | C2
        """,
    ),
    Rule(
        "607",
        "It is not said whether a girl who left care in the year is a mother",
        table="header",
        fails_when="""
            sex.is_female AND blank(header.MOTHER)
            AND any(episodes, episodes.reason_ceased.ends_care
                AND episodes.DEC BETWEEN collection.start AND collection.end
                AND episodes.legal_status.is_short_break IS NOT TRUE)
        """,
        source=_SOURCE.format(607),
        fields=("MOTHER", "SEX"),
        blames=("episodes",),
        why="It is asked of every girl who was looked after in the year, also if she has left.",
        caution="Not where the care that ended was a series of short breaks.",
        example="""
            header: CHILD | SEX | MOTHER | fails
                    A     | F   |        | yes
                    B     | F   | 0      |
                    C     | M   |        |
                    D     | F   |        |
                    E     | F   |        |
                    F     | F   |        |
                    G     | F   |        | yes
            episodes: CHILD | DECOM      | DEC        | REC | LS | fails
                      A     | 2024-03-01 | 2024-05-01 | X1  | C2 |
                      A     | 2024-05-01 | 2025-03-31 | E5  | C2 | yes
                      B     | 2024-05-01 | 2024-06-01 | E5  | C2 |
                      C     | 2024-05-01 | 2024-06-01 | E5  | C2 |
                      D     | 2024-05-01 | 2024-06-01 | E5  | V3 |
                      E     | 2023-05-01 | 2024-03-31 | E5  | C2 |
                      E     | 2024-05-01 |            |     | C2 |
                      G     |            | 2024-04-01 | E11 |    | yes
        """,
    ),
    Rule(
        "625",
        "The first child of a mother was born after the year or after she left care",
        table="header",
        fails_when={
            "header": """
                header.MC_DOB > collection.end
                OR (none(episodes, blank(episodes.DEC))
                    AND header.MC_DOB > latest(episodes, episodes.DEC))
            """,
            "episodes": """
                none(others, blank(others.DEC) OR others.DEC > episodes.DEC)
                AND episodes.DEC IS NOT NULL
                AND (child.MC_DOB > collection.end OR child.MC_DOB > episodes.DEC)
            """,
        },
        source=_SOURCE.format(625),
        why="The item is about children born by the time that the return can know of.",
        caution="Care ended with the last of the episodes, where each has ended.",
        example="""
            header: CHILD | MC_DOB     | fails
                    A     | 2025-04-01 | yes
                    B     | 2025-03-31 |
                    C     | 2024-06-02 | yes
                    D     | 2024-06-01 |
                    E     |            |
                    F     | 2025-04-01 | yes
                    G     | 2024-06-02 |
                    H     | 2024-06-02 | yes
                    I     | 2025-04-01 | yes
                    J     | 2024-06-02 |
            episodes: CHILD | DECOM      | DEC        | fails
                      A     | 2024-05-01 |            |
                      B     | 2024-05-01 |            |
                      C     | 2024-03-01 | 2024-05-01 |
                      C     | 2024-05-01 | 2024-06-01 | yes
                      D     | 2024-05-01 | 2024-06-01 |
                      E     | 2024-05-01 | 2024-06-01 |
                      G     | 2024-05-01 | 2024-06-01 |
                      G     | 2024-07-01 |            |
                      G     |            | 2024-06-01 |
                      H     |            | 2024-06-01 | yes
                      H     |            | 2024-05-01 |
                      I     | 2024-05-01 | 2025-04-02 | yes
                      J     | 2024-05-01 | UNKNOWN    |
        """,
    ),
]
