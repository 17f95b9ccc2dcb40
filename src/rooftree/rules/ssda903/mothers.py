"""Rules on whether a girl is a mother, beside her child's date of birth and her own."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "171",
        "The date of birth of the first child is no date",
        table="header",
        fails_when="unreadable(header.MC_DOB)",
        source=_SOURCE.format(171),
        example="""
            header: CHILD | MC_DOB     | fails
                    A     | 2024-05-01 |
                    B     | 2024-02-30 | yes
                    C     | UNKNOWN    | yes
                    D     |            |
        """,
    ),
    Rule(
        "174",
        "A date of birth of a first child is given for a boy",
        table="header",
        fails_when="given(header.MC_DOB) AND sex.is_male",
        source=_SOURCE.format(174),
        why="Only of girls is it asked whether they are mothers: either the sex is wrong or the "
        "date is another child's.",
        example="""
            header: CHILD | SEX | MC_DOB     | fails
                    A     | M   | 2024-05-01 | yes
                    B     | F   | 2024-05-01 |
                    C     | U   | 2024-05-01 |
                    D     | M   |            |
                    E     |     | 2024-05-01 |
                    F     | M   | UNKNOWN    | yes
        """,
    ),
    Rule(
        "611",
        "A mother, but the date of birth of her first child is blank",
        table="header",
        fails_when="mother.is_mother AND blank(header.MC_DOB)",
        source=_SOURCE.format(611),
        example="""
            header: CHILD | MOTHER | MC_DOB     | fails
                    A     | 1      | 2024-05-01 |
                    B     | 1      |            | yes
                    C     | 0      |            |
                    D     |        |            |
                    E     | 1      | UNKNOWN    |
        """,
    ),
    Rule(
        "612",
        "A date of birth of a first child is given for a girl who is not a mother",
        table="header",
        fails_when="""
            sex.is_female AND given(header.MC_DOB)
            AND (blank(header.MOTHER) OR NOT mother.is_mother)
        """,
        source=_SOURCE.format(612),
        fields=("SEX", "MOTHER", "MC_DOB"),
        why="Either she is a mother or the date is another child's.",
        caution="A blank counts as not being one. Of a boy check 174 speaks.",
        example="""
            header: CHILD | SEX | MOTHER | MC_DOB     | fails
                    A     | F   | 1      | 2024-05-01 |
                    B     | F   | 0      | 2024-05-01 | yes
                    C     | F   |        | 2024-05-01 | yes
                    D     | F   | 0      |            |
                    E     | M   | 0      | 2024-05-01 |
                    F     |     | 0      | 2024-05-01 |
                    G     | F   | 7      | 2024-05-01 |
                    H     | F   | 0      | UNKNOWN    | yes
        """,
    ),
    Rule(
        "620",
        "A mother who was under eleven when the year began",
        table="header",
        fails_when="mother.is_mother AND years_after(header.DOB, 11) > collection.start",
        source=_SOURCE.format(620),
        fields=("DOB", "MOTHER"),
        why="Either her date of birth is wrong or she is not a mother.",
        example="""
            header: CHILD | DOB        | MOTHER | fails
                    A     | 2013-04-01 | 1      |
                    B     | 2013-04-02 | 1      | yes
                    C     | 2013-04-02 | 0      |
                    D     |            | 1      |
                    E     | 2013-04-02 |        |
        """,
    ),
    Rule(
        "621",
        "The first child was not born after the mother",
        table="header",
        fails_when="header.MC_DOB <= header.DOB",
        source=_SOURCE.format(621),
        why="One of the two dates is wrong; perhaps the child's own was written twice.",
        example="""
            header: CHILD | DOB        | MC_DOB     | fails
                    A     | 2008-05-01 | 2024-05-01 |
                    B     | 2008-05-01 | 2008-05-01 | yes
                    C     | 2008-05-01 | 2008-04-30 | yes
                    D     | 2008-05-01 | 2008-05-02 |
                    E     | 2008-05-01 |            |
                    F     |            | 2024-05-01 |
        """,
    ),
    Rule(
        "624",
        "The date of birth of the first child is not what it was last year",
        table="header",
        fails_when="""
            given(child_last.MC_DOB)
            AND (blank(header.MC_DOB) OR header.MC_DOB <> child_last.MC_DOB)
        """,
        source=_SOURCE.format(624),
        why="The first child stays the first. One of the two returns is wrong.",
        caution="A date that is blank now counts as another; one that cannot be read is not "
        "compared.",
        example="""
            header: CHILD | MC_DOB     | fails
                    A     | 2022-05-01 |
                    B     | 2022-05-01 | yes
                    C     |            | yes
                    D     | 2022-05-01 |
                    E     | 2022-05-01 |
                    F     | UNKNOWN    |
                    G     | 2022-05-01 |
            header_last: CHILD | MC_DOB
                         A     | 2022-05-01
                         B     | 2022-01-05
                         C     | 2022-05-01
                         D     |
                         F     | 2022-05-01
                         G     | UNKNOWN
        """,
    ),
    Rule(
        "626",
        "Not a mother last year, but her first child was born before this year began",
        table="header",
        fails_when="""
            mother.is_mother AND NOT child_last.mother.is_mother
            AND header.MC_DOB < collection.start
        """,
        source=_SOURCE.format(626),
        fields=("MOTHER", "MC_DOB"),
        why="She was a mother then too. One of the two returns is wrong.",
        example="""
            header: CHILD | MOTHER | MC_DOB     | fails
                    A     | 1      | 2024-03-31 | yes
                    B     | 1      | 2024-04-01 |
                    C     | 1      | 2024-03-31 |
                    D     | 1      | 2024-03-31 |
                    E     | 1      |            |
                    F     | 0      | 2024-03-31 |
                    G     | 1      | 2024-03-31 |
            header_last: CHILD | MOTHER
                         A     | 0
                         B     | 0
                         C     | 1
                         D     |
                         E     | 0
                         F     | 0
        """,
    ),
]
