"""Rules on who the child is: the Header and what must agree with it."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "101",
        "Sex is blank or not a code of the year",
        table="header",
        fails_when="blank(header.SEX) OR unknown_code(header.SEX)",
        source=_SOURCE.format(101),
        caution="Codes were 1 and 2 up to 2023/24 and are M, F and U since.",
        example="""
            header: CHILD | SEX | fails
                    A     | M   |
                    B     | 1   | yes
                    C     |     | yes
        """,
    ),
    Rule(
        "102",
        "Date of birth is blank or cannot be read",
        table="header",
        fails_when="blank(header.DOB) OR unreadable(header.DOB)",
        source=_SOURCE.format(102),
        example="""
            header: CHILD | DOB        | fails
                    A     | 2012-05-01 |
                    B     | 2012-02-31 | yes
                    C     |            | yes
        """,
    ),
    Rule(
        "103",
        "Ethnicity is blank or not a code",
        table="header",
        fails_when="blank(header.ETHNIC) OR unknown_code(header.ETHNIC)",
        source=_SOURCE.format(103),
        example="""
            header: CHILD | ETHNIC | fails
                    A     | WBRI   |
                    B     | WHIT   | yes
                    C     |        | yes
        """,
    ),
    Rule(
        "168",
        "Unique pupil number has the wrong form",
        table="header",
        fails_when="""
            given(header.UPN) AND NOT regexp_full_match(header.UPN,
                'UN[1-5]|[A-HJ-NP-RT-Z]([0-9]{12}|[0-9]{11}[A-Z])')
        """,
        source=_SOURCE.format(168),
        why="A number that was mistyped cannot be matched with the school census.",
        example="""
            header: CHILD | UPN           | fails
                    A     | H801200001001 |
                    B     | H80120000100B |
                    C     | UN3           |
                    D     | UN9           | yes
                    E     | I801200001001 | yes
                    F     | H8012000      | yes
                    G     |               |
        """,
    ),
    Rule(
        "302",
        "The first episode starts before the child was born",
        table="episodes",
        fails_when="episodes.n = 1 AND episodes.DECOM < child.DOB",
        source=_SOURCE.format(302),
        why="One of the two dates is wrong, or the row is another child's.",
        blames=("child",),
        example="""
            header: CHILD | DOB        | fails
                    A     | 2020-05-01 | yes
                    B     | 2020-05-01 |
                    C     |            |
            episodes: CHILD | DECOM      | fails
                      A     | 2020-04-30 | yes
                      A     | 2020-06-01 |
                      B     | 2020-05-01 |
                      C     | 2020-04-30 |
                      D     | 2020-04-30 |
                      D     |            |
        """,
    ),
    Rule(
        "442",
        "Unique pupil number is blank for a child looked after",
        table="header",
        fails_when="""
            blank(header.UPN)
            AND any(episodes, episodes.legal_status.is_short_break IS NOT TRUE)
        """,
        source=_SOURCE.format(442),
        why="The number ties the child to the school census. Where there is none, a code says why.",
        caution="Children only in a series of short breaks need none.",
        example="""
            header: CHILD | UPN | fails
                    A     |     | yes
                    B     | UN1 |
                    C     |     |
                    D     |     |
            episodes: CHILD | LS | fails
                      A     | C2 |
                      A     | V3 |
                      B     | C2 |
                      C     | V4 |
        """,
    ),
]
