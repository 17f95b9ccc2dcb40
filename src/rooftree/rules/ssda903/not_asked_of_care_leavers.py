"""Rules on what is asked of children who were in care in the year, not of care leavers."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_ANYTHING = "how_many_given(oc3.IN_TOUCH, oc3.ACTIV, oc3.ACCOM) > 0"
_IN_THE_YEAR = """
    episodes.DECOM <= collection.end
    AND (blank(episodes.DEC) OR episodes.DEC >= collection.start)
"""

RULES = [
    Rule(
        "165",
        "Whether a child is a mother is no code, is given for a boy or is not given for a girl",
        table="header",
        fails_when=f"""
            unknown_code(header.MOTHER)
            OR (given(header.MOTHER) AND sex.is_male)
            OR (blank(header.MOTHER) AND sex.is_female
                AND any(episodes, {_IN_THE_YEAR}
                    AND episodes.legal_status.is_short_break IS NOT TRUE))
        """,
        source=_SOURCE.format(165),
        fields=("SEX", "MOTHER"),
        blames=("oc3",),
        why="It is asked of every girl who was in care in the year, and of no boy.",
        caution="Not of a girl whose only care is a series of short breaks. A care leaver of whom "
        "it is said without being asked is for check 628.",
        example="""
            header: CHILD | SEX | MOTHER | fails
                    A     | F   | 1      |
                    B     | F   |        | yes
                    C     | F   | 2      | yes
                    D     | M   | 0      | yes
                    E     | M   |        |
                    F     | F   |        |
                    G     | F   |        |
                    H     | U   | 1      |
                    I     |     |        |
                    J     | F   |        | yes
                    K     | F   |        |
                    L     | F   |        |
            episodes: CHILD | DECOM      | DEC        | LS
                      A     | 2024-05-01 |            | C2
                      B     | 2022-05-01 | 2024-04-01 | C2
                      C     | 2024-05-01 |            | C2
                      E     | 2024-05-01 |            | C2
                      F     | 2024-05-01 |            | V4
                      G     | 2022-05-01 | 2024-03-31 | C2
                      I     | 2024-05-01 |            | C2
                      J     | 2024-05-01 | 2024-06-01 | V3
                      J     | 2025-03-31 |            | C2
                      K     |            |            | C2
            oc3: CHILD | IN_TOUCH | fails
                 A     | YES      |
                 B     | YES      | yes
                 L     | YES      |
        """,
    ),
    Rule(
        "628",
        "It is said whether a care leaver is a mother, who was not in care in the year",
        table="header",
        fails_when=f"given(header.MOTHER) AND none(episodes) AND {_ANYTHING}",
        source=_SOURCE.format(628),
        fields=("MOTHER",),
        why="It is asked of girls who were in care in the year.",
        example="""
            header: CHILD | MOTHER | fails
                    A     | 0      | yes
                    B     | 1      | yes
                    C     |        |
                    D     | 1      |
                    E     | 1      |
                    F     | 1      |
            oc3: CHILD | IN_TOUCH | ACCOM
                 A     | YES      | B1
                 B     |          | B1
                 C     | YES      | B1
                 D     | YES      | B1
                 E     |          |
            episodes: CHILD | DECOM
                      D     | 2024-05-01
                      D     | 2024-06-01
        """,
    ),
    Rule(
        "1014",
        "A care leaver who was not in care in the year has a row in the UASC table",
        table="oc3",
        fails_when=f"""
            {_ANYTHING} AND there_is(uasc) AND none(episodes, {_IN_THE_YEAR})
        """,
        source=_SOURCE.format(1014),
        fields=("IN_TOUCH", "ACTIV", "ACCOM"),
        blames=("uasc",),
        why="Whether a child came unaccompanied to seek asylum is asked of those in care in the "
        "year.",
        example="""
            oc3: CHILD | IN_TOUCH | ACCOM | fails
                 A     | YES      | B1    | yes
                 B     |          | B1    | yes
                 C     |          |       |
                 D     | YES      | B1    |
                 E     | YES      | B1    |
                 F     | YES      | B1    | yes
                 G     | YES      | B1    |
            uasc: CHILD | DUC        | fails
                  A     | 2023-05-01 | yes
                  B     |            | yes
                  C     | 2023-05-01 |
                  D     | 2024-05-01 |
                  F     | 2023-05-01 | yes
                  G     | 2024-05-01 |
            episodes: CHILD | DECOM      | DEC
                      D     | 2022-05-01 | 2024-04-01
                      F     | 2022-05-01 | 2024-03-31
                      F     | 2025-04-01 |
                      G     | 2022-05-01 | 2023-05-01
                      G     | 2024-05-01 |
        """,
    ),
    Rule(
        "EPI",
        "A child with neither an episode nor a row on a care leaver",
        table="header",
        fails_when="none(episodes) AND NOT there_is(oc3)",
        source="SSDA903 data integrity checks, check EPI",
        fields=("CHILD",),
        why="A child is in the return for having been in care in the year or for being a care "
        "leaver. Without either most other checks have nothing to look at.",
        example="""
            header: CHILD | DOB        | fails
                    A     | 2012-05-01 |
                    B     | 2006-05-01 |
                    C     | 2012-05-01 | yes
                    D     |            | yes
            episodes: CHILD | DECOM
                      A     | 2024-05-01
                      A     | 2024-06-01
            oc3: CHILD | IN_TOUCH
                 B     |
        """,
    ),
]
