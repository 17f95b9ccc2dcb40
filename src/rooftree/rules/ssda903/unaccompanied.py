"""Rules on unaccompanied asylum-seeking children, and the day on which that status ceased."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_WHO = (
    "From CSV files the status is that of being in the UASC table, however often; in XML it is "
    "written."
)
# In XML the status is asked of every child: one that is blank or no code is not that of UASC.
_IS_NOT = """(header.UASC = '0'
    OR (collection.file_format = 'xml' AND other_than(header.UASC, '1')))"""
# Of a child who is not in last year's Header only a day can tell.
_WAS = "(child_last.UASC = '1' OR (blank(child_last.UASC) AND given(uasc_last.DUC)))"
# Neither last year's day nor this year's is what it is while the status lasts.
_UNSUPPORTED = """(uasc_last.DUC IS NULL
    OR uasc_last.DUC <> years_after(coalesce(uasc_last.DOB, {born}), 18)
    OR ((uasc.DUC BETWEEN collection.start AND collection.end) IS NOT TRUE
        AND differs(uasc.DUC, uasc_last.DUC)))"""

RULES = [
    Rule(
        "104",
        "The day on which UASC status ceased is no date, or comes before the year",
        table="uasc",
        fails_when="unreadable(uasc.DUC) OR uasc.DUC < collection.start",
        source=_SOURCE.format(104),
        why="A child who ceased to have the status before the year is not in this year's table.",
        example="""
            uasc: CHILD | DUC        | fails
                  A     | 2024-04-01 |
                  B     | 2024-03-31 | yes
                  C     | 2024-06-31 | yes
                  D     | UNKNOWN    | yes
                  E     |            |
                  F     | 2027-06-01 |
        """,
    ),
    Rule(
        "105",
        "It is not said whether the child is unaccompanied and seeking asylum",
        table="header",
        fails_when="""
            collection.file_format = 'xml' AND (blank(header.UASC) OR unknown_code(header.UASC))
        """,
        source=_SOURCE.format(105),
        caution="Only of XML: from CSV files the status is that of being in the UASC table.",
        example="""
            collection: file_format
                        xml
            header: CHILD | UASC | fails
                    A     | 1    |
                    B     | 0    |
                    C     | 2    | yes
                    D     |      | yes
        """,
    ),
    Rule(
        "205A",
        "No longer UASC, but the day on which the status ceased does not lie in last year",
        table="header",
        fails_when=f"""
            {_IS_NOT} AND {_WAS}
            AND (given(uasc.DUC)
                OR (uasc_last.DUC BETWEEN months_after(collection.start, -12)
                    AND days_after(collection.start, -1)) IS NOT TRUE)
        """,
        source=_SOURCE.format("205A"),
        fields=("CHILD", "UASC"),
        blames=("uasc",),
        why="A status that last year's return showed and this one does not has ceased last year, "
        "and this year's return has no day for it.",
        caution=f"A day that last year's return left blank says that the status went on. {_WHO}",
        example="""
            header: CHILD | UASC | fails
                    A     | 0    |
                    B     | 0    | yes
                    C     | 0    | yes
                    D     | 0    | yes
                    E     | 0    |
                    F     | 0    | yes
                    G     | 1    |
                    H     | 0    |
                    I     | 0    |
                    J     |      |
                    K     | 0    | yes
            uasc: CHILD | DUC        | fails
                  F     | 2023-10-01 | yes
                  G     | 2024-10-01 |
            header_last: CHILD | UASC
                         A     | 1
                         B     | 1
                         C     | 1
                         D     | 1
                         E     | 1
                         F     | 1
                         G     | 1
                         H     | 0
                         J     | 1
            uasc_last: CHILD | DUC
                       A     | 2023-04-01
                       B     | 2023-03-31
                       C     | 2024-04-01
                       D     |
                       E     | 2024-03-31
                       F     | 2023-10-01
                       G     | 2024-10-01
                       H     | 2027-10-01
                       J     | 2027-10-01
                       K     | 2027-10-01
        """,
    ),
    Rule(
        "205B",
        "UASC in both years, but a day on which the status ceased says otherwise",
        table="header",
        fails_when={
            "header": f"header.UASC = '1' AND {_WAS} AND {_UNSUPPORTED.format(born='header.DOB')}",
            "uasc": f"""
                (child.UASC = '1' OR (NOT there_is(child) AND given(uasc.DUC)))
                AND {_WAS} AND {_UNSUPPORTED.format(born="child.DOB, uasc.DOB")}
            """,
        },
        source=_SOURCE.format("205B"),
        fields=("UASC", "DUC"),
        why="While the status lasts its day is the 18th birthday. So that is what last year's "
        "return had, and this year's is the same or a day in the year.",
        caution="A day that is blank, or cannot be read, supports nothing in either year. The date "
        f"of birth is that beside last year's day, or else the Header's. {_WHO} A child who is in "
        "no Header is UASC where the table has a day.",
        example="""
            header: CHILD | DOB        | fails
                    A     | 2008-05-01 |
                    B     | 2008-05-01 |
                    C     | 2008-05-01 | yes
                    D     | 2008-05-01 | yes
                    E     | 2008-05-01 | yes
                    F     |            |
                    G     | 2008-05-01 |
                    H     | 2008-05-01 | yes
                    I     | 2008-05-01 | yes
                    J     | 2008-05-01 | yes
                    K     | 2008-06-01 |
            uasc: CHILD | DUC        | fails
                  A     | 2026-05-01 |
                  A     | 2026-05-01 |
                  B     | 2025-03-31 |
                  C     | 2026-05-01 | yes
                  D     | 2025-04-01 | yes
                  E     |            | yes
                  F     | 2024-10-01 |
                  H     | 2025-04-01 | yes
                  I     |            | yes
                  J     | UNKNOWN    | yes
                  K     | 2025-03-31 |
                  L     | 2026-05-01 | yes
                  M     |            |
            header_last: CHILD | DOB
                         A     | 2008-05-01
                         B     | 2008-05-01
                         C     | 2008-05-01
                         D     | 2008-05-01
                         E     | 2008-05-01
                         F     | 2008-05-01
                         G     | 2008-05-01
                         H     | 2008-05-01
                         I     | 2008-05-01
                         J     | 2008-05-01
                         K     | 2008-05-01
            uasc_last: CHILD | DOB        | DUC
                       A     |            | 2026-05-01
                       B     |            | 2026-05-01
                       C     |            | 2024-01-01
                       D     |            | 2026-05-01
                       E     |            |
                       F     |            | 2024-01-01
                       G     |            | 2024-01-01
                       H     |            |
                       I     |            | 2026-05-01
                       J     |            | 2026-05-01
                       K     | 2008-05-01 | 2026-05-01
                       L     | 2008-05-01 | 2024-01-01
                       M     | 2008-05-01 | 2024-01-01
        """,
    ),
    Rule(
        "205C",
        "UASC neither this year nor last, but there is a day on which the status ceased",
        table="header",
        fails_when=f"""
            {_IS_NOT} AND {_WAS} IS NOT TRUE
            AND how_many_given(uasc.DUC, uasc_last.DUC) > 0
        """,
        source=_SOURCE.format("205C"),
        fields=("UASC",),
        blames=("uasc",),
        why="Only a status that there was can cease.",
        caution=f"A child who is not in last year's return was not UASC then. {_WHO}",
        example="""
            collection: file_format
                        xml
            header: CHILD | UASC | fails
                    A     | 0    |
                    B     | 0    | yes
                    C     | 0    | yes
                    D     | 0    |
                    E     | 1    |
                    F     | 0    | yes
                    G     |      | yes
            uasc: CHILD | DUC        | fails
                  B     | 2024-10-01 | yes
                  C     |            | yes
                  D     | 2024-10-01 |
                  E     | 2024-10-01 |
                  F     | 2024-10-01 | yes
                  G     | 2024-10-01 | yes
            header_last: CHILD | UASC
                         A     | 0
                         B     | 0
                         C     | 0
                         D     | 1
                         E     | 0
                         G     | 0
            uasc_last: CHILD | DUC
                       C     | UNKNOWN
        """,
    ),
    Rule(
        "205D",
        "UASC this year, but known last year and not UASC then",
        table="header",
        fails_when="""
            header.UASC = '1' AND (child_last.UASC = '0'
                OR (collection.file_format = 'xml' AND there_is(child_last)
                    AND other_than(child_last.UASC, '1')))
        """,
        source=_SOURCE.format("205D"),
        fields=("CHILD", "UASC"),
        why="The status is there from the day on which the child came, or never.",
        caution=_WHO,
        example="""
            header: CHILD | DOB        | fails
                    A     | 2008-05-01 | yes
                    B     | 2008-05-01 |
                    C     | 2008-05-01 |
                    D     | 2008-05-01 |
            uasc: CHILD | DUC
                  A     | 2026-05-01
                  B     |
                  B     | 2026-05-01
                  C     | 2026-05-01
            header_last: CHILD | DOB
                         A     | 2008-05-01
                         B     | 2008-05-01
                         D     | 2008-05-01
            uasc_last: CHILD | DUC
                       B     | 2026-05-01
        """,
    ),
    Rule(
        "231",
        "An unaccompanied child seeking asylum is under eleven",
        table="header",
        fails_when="header.UASC = '1' AND years_after(header.DOB, 11) > collection.end",
        source=_SOURCE.format(231),
        severity="query",
        since=2025,
        fields=("DOB", "UASC"),
        why="Such children are rarely so young: the department asks to look at the date of birth, "
        "and to explain it where it is right.",
        caution=f"The age is that at the end of the year. {_WHO}",
        example="""
            header: CHILD | DOB        | fails
                    A     | 2020-05-01 |
                    B     | 2014-04-01 | yes
                    C     | 2014-03-31 |
                    D     | 2020-05-01 |
                    E     |            |
                    F     | 2020-05-01 | yes
            uasc: CHILD | DUC
                  B     | 2026-05-01
                  B     | 2026-05-01
                  C     |
                  E     |
                  F     |
        """,
    ),
    Rule(
        "303",
        "A day on which UASC status ceased, of a child who is not UASC",
        table="uasc",
        fails_when="given(uasc.DUC) AND there_is(child) AND other_than(child.UASC, '1')",
        source=_SOURCE.format(303),
        fields=("DUC",),
        blames=("child",),
        why="Only a status that there was can cease.",
        caution="From CSV files it cannot fail: who is in the UASC table has the status.",
        example="""
            header: CHILD | UASC | fails
                    A     | 1    |
                    B     | 0    | yes
                    C     |      | yes
                    D     | 0    |
            uasc: CHILD | DUC        | fails
                  A     | 2024-10-01 |
                  B     | 2024-10-01 | yes
                  C     | UNKNOWN    | yes
                  D     |            |
                  E     | 2024-10-01 |
        """,
    ),
    Rule(
        "304",
        "UASC status ceased after the 18th birthday",
        table="uasc",
        fails_when="uasc.DUC > years_after(uasc.DOB, 18)",
        source=_SOURCE.format(304),
        fields=("DUC",),
        why="An adult is not an unaccompanied child: the status ceases at 18 at the latest.",
        example="""
            uasc: CHILD | DOB        | DUC        | fails
                  A     | 2006-06-01 | 2024-06-01 |
                  B     | 2006-06-01 | 2024-06-02 | yes
                  C     | 2006-06-01 |            |
                  D     |            | 2024-06-02 |
                  E     | 2008-02-29 | 2026-02-28 |
                  F     | 2008-02-29 | 2026-03-01 | yes
        """,
    ),
]
