"""Rules on which children a return holds, and on rows that stand alone."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_TABLES = ("placed_adoption", "missing", "reviews", "ad1", "prev_perm", "oc2")

RULES = [
    Rule(
        "153",
        "Some items about a care leaver are filled and others are blank",
        table="oc3",
        fails_when="how_many_given(oc3.IN_TOUCH, oc3.ACTIV, oc3.ACCOM) BETWEEN 1 AND 2",
        source=_SOURCE.format(153),
        why="The three items describe one young person at one time.",
        example="""
            oc3: CHILD | IN_TOUCH | ACTIV | ACCOM | fails
                 A     | YES      | F2    | B1    |
                 B     | YES      |       | B1    | yes
                 C     |          |       |       |
        """,
    ),
    Rule(
        "166",
        "The date of a review is blank or cannot be read",
        table="reviews",
        fails_when="blank(reviews.REVIEW) OR unreadable(reviews.REVIEW)",
        source=_SOURCE.format(166),
        why="A row stands for a review that was held, on a day.",
        example="""
            reviews: CHILD | REVIEW     | fails
                     A     | 2024-06-01 |
                     B     | 2024-06-31 | yes
                     C     |            | yes
        """,
    ),
    Rule(
        "1011",
        "A care leaver whose care was taken over by another authority",
        table="oc3",
        fails_when="""
            latest_episode.REC = 'E3' AND how_many_given(oc3.IN_TOUCH, oc3.ACTIV, oc3.ACCOM) > 0
        """,
        source=_SOURCE.format(1011),
        fields=("IN_TOUCH", "ACTIV", "ACCOM"),
        why="The authority that took over answers for the young person.",
        example="""
            oc3: CHILD | IN_TOUCH | fails
                 A     | YES      | yes
                 B     | YES      |
                 C     | YES      |
                 D     |          |
            episodes: CHILD | DECOM      | REC
                      A     | 2024-05-01 | X1
                      A     | 2024-06-01 | E3
                      B     | 2024-05-01 | E3
                      B     | 2024-06-01 | E5
                      C     |            | E3
        """,
    ),
    Rule(
        "1012",
        "A child has details in the return but no episode of care",
        table="placed_adoption",
        fails_when=dict.fromkeys(_TABLES, "none(episodes)"),
        source=_SOURCE.format(1012),
        why="Either the episodes are missing or the identifier differs between the files.",
        fields=("CHILD",),
        example="""
            episodes: CHILD | DECOM
                      A     | 2024-05-01
                      A     | 2024-06-01
                      B     |
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2024-05-01  |
                             C     | 2024-05-01  | yes
            missing: CHILD | MIS_START  | fails
                     C     | 2024-05-01 | yes
            reviews: CHILD | REVIEW     | fails
                     B     | 2024-05-01 |
                     C     | 2024-05-01 | yes
            ad1: CHILD | DATE_INT   | fails
                 C     | 2024-05-01 | yes
            prev_perm: CHILD | PREV_PERM | fails
                       C     | Z1        | yes
            oc2: CHILD | CONVICTED | fails
                 C     | 0         | yes
                 D     |           | yes
        """,
    ),
]
