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
        "209",
        "A child of school age has the code for a pupil number not yet given",
        table="header",
        fails_when="""
            header.UPN = 'UN1'
            AND years_after(header.DOB, 4) < months_after(collection.start, -7)
        """,
        source=_SOURCE.format(209),
        fields=("UPN", "DOB"),
        why="Who was four by the end of the August before last has started school and has a "
        "number, or there is another reason for having none.",
        example="""
            collection: year
                        2025
            header: CHILD | DOB        | UPN           | fails
                    A     | 2019-08-30 | UN1           | yes
                    B     | 2019-08-31 | UN1           | yes
                    C     | 2019-09-01 | UN1           |
                    D     | 2012-05-01 | UN2           |
                    E     | 2012-05-01 | H801200001001 |
                    F     | 2012-05-01 |               |
                    G     |            | UN1           |
        """,
    ),
    Rule(
        "232",
        "Sex is given as unknown",
        table="header",
        fails_when="NOT sex.is_female AND NOT sex.is_male",
        source=_SOURCE.format(232),
        severity="query",
        since=2025,
        why="The code is there for a child whose sex is not known; that is rare.",
        caution="It may be right: the code is asked to be looked at, not to be changed.",
        example="""
            header: CHILD | SEX | fails
                    A     | U   | yes
                    B     | M   |
                    C     | F   |
                    D     |     |
                    E     | X   |
        """,
    ),
    Rule(
        "301",
        "Born after the year ended",
        table="header",
        fails_when="header.DOB > collection.end",
        source=_SOURCE.format(301),
        example="""
            header: CHILD | DOB        | fails
                    A     | 2025-03-31 |
                    B     | 2025-04-01 | yes
                    C     |            |
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
        "351",
        "Over 25 when the year began",
        table="header",
        fails_when="years_after(header.DOB, 25) < collection.start",
        source=_SOURCE.format(351),
        why="The return is of children in care and of care leavers up to 25.",
        example="""
            header: CHILD | DOB        | fails
                    A     | 1999-04-01 |
                    B     | 1999-03-31 | yes
                    C     | 2012-05-01 |
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
    Rule(
        "444",
        "The same unique pupil number is in more than one row",
        table="header",
        fails_when="pupil_number.times > 1",
        source=_SOURCE.format(444),
        since=2026,
        fields=("UPN",),
        why="A number is one pupil's: either one was mistyped, or one child is in the return "
        "under two identifiers.",
        caution="The codes for a number that is not known may be in any number of rows.",
        example="""
            header: CHILD | UPN           | fails
                    A     | H801200001001 | yes
                    B     | h801200001001 | yes
                    C     | A123456789012 |
                    D     | UN3           |
                    E     | UN3           |
                    F     |               |
                    G     |               |
                    H     | UN9           | yes
                    I     | UN9           | yes
        """,
    ),
]
