"""Rules that set this year's return beside last year's."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_UNKNOWN = "('UN1', 'UN2', 'UN3', 'UN4', 'UN5')"

_CORRECTED = "A query, since this year's return may have put right what last year's had wrong."

RULES = [
    Rule(
        "199",
        "An episode of a child who had been adopted from care before it",
        table="episodes",
        fails_when="""
            any(others, others.reason_ceased.is_adoption
                AND (others.DEC <= episodes.DECOM OR others.DECOM < episodes.DECOM))
            OR any(episodes_last, episodes_last.reason_ceased.is_adoption
                AND (episodes_last.DEC <= episodes.DECOM OR episodes_last.DECOM < episodes.DECOM))
        """,
        source=_SOURCE.format(199),
        fields=("CHILD",),
        why="Who was adopted has a new identity, and a new identifier if care begins again.",
        caution="Only adoptions in this year's return and last year's are seen. An episode that "
        "ended with adoption comes before those that begin after it began, whenever it ended.",
        example="""
            episodes: CHILD | DECOM      | DEC        | REC | fails
                      A     | 2024-05-01 | 2024-06-01 | X1  |
                      A     | 2024-06-01 | 2024-07-01 | E11 |
                      A     | 2024-07-01 |            |     | yes
                      A     |            |            |     |
                      B     | 2024-05-01 |            |     | yes
                      C     | 2023-05-01 | 2024-05-01 | E12 |
                      D     | 2024-05-01 |            |     |
                      E     | 2024-05-01 |            |     | yes
                      F     | 2024-05-01 |            |     | yes
                      G     | 2024-05-01 |            |     |
                      G     | 2024-06-01 | 2024-06-01 | E11 |
            episodes_last: CHILD | DECOM      | DEC        | REC
                           B     | 2022-05-01 | 2023-05-01 | X1
                           B     | 2023-05-01 | 2024-03-01 | E12
                           C     | 2023-05-01 |            |
                           D     | 2023-05-01 | 2024-03-01 | E45
                           E     | 2023-05-01 |            | E11
                           F     | 2023-05-01 | 2024-05-02 | E11
        """,
    ),
    Rule(
        "202",
        "Sex is not what it was last year",
        table="header",
        fails_when="""
            there_is(child_last)
            AND differs(replace(replace(header.SEX, '1', 'M'), '2', 'F'),
                replace(replace(child_last.SEX, '1', 'M'), '2', 'F'))
        """,
        source=_SOURCE.format(202),
        severity="query",
        caution=f"The codes 1 and 2 became M and F in 2024/25; that is no change. {_CORRECTED}",
        example="""
            header: CHILD | SEX | fails
                    A     | M   |
                    B     | F   | yes
                    C     | F   |
                    D     |     | yes
            header_last: CHILD | SEX
                         A     | 1
                         B     | 1
                         D     | 2
        """,
    ),
    Rule(
        "203",
        "Date of birth is not what it was last year",
        table="header",
        fails_when="there_is(child_last) AND differs(header.DOB, child_last.DOB)",
        source=_SOURCE.format(203),
        why="One of the two returns is wrong, or the same identifier has been given to two "
        "children.",
        severity="query",
        caution=_CORRECTED,
        example="""
            header: CHILD | DOB        | fails
                    A     | 2012-05-01 |
                    B     | 2012-05-01 | yes
                    C     | 2012-05-01 |
                    D     |            | yes
            header_last: CHILD | DOB
                         A     | 2012-05-01
                         B     | 2012-01-05
                         D     | 2012-05-01
        """,
    ),
    Rule(
        "204",
        "Ethnicity is not what it was last year",
        table="header",
        fails_when="there_is(child_last) AND differs(header.ETHNIC, child_last.ETHNIC)",
        source=_SOURCE.format(204),
        severity="query",
        caution=_CORRECTED,
        example="""
            header: CHILD | ETHNIC | fails
                    A     | WBRI   |
                    B     | MWAS   | yes
                    C     | WBRI   |
                    D     |        | yes
            header_last: CHILD | ETHNIC
                         A     | WBRI
                         B     | NOBT
                         D     | WBRI
        """,
    ),
    Rule(
        "208",
        "Unique pupil number has changed since last year",
        table="header",
        fails_when=f"""
            there_is(child_last) AND differs(header.UPN, child_last.UPN)
            AND (blank(header.UPN)
                OR (header.UPN IN {_UNKNOWN}
                    AND NOT (header.UPN <> 'UN1' AND coalesce(child_last.UPN, 'UN1') = 'UN1'))
                OR (header.UPN NOT IN {_UNKNOWN} AND given(child_last.UPN)
                    AND child_last.UPN NOT IN {_UNKNOWN}))
        """,
        source=_SOURCE.format(208),
        severity="query",
        caution=_CORRECTED,
        why="A pupil keeps a number for life. It may become known, and the reason for not "
        "knowing it may become another when the child reaches school age.",
        example="""
            header: CHILD | UPN           | fails
                    A     | H801200001001 |
                    B     | H801200001001 | yes
                    C     | UN2           |
                    D     | UN1           | yes
                    E     | H801200001001 |
                    F     |               | yes
            header_last: CHILD | UPN
                         A     | UN1
                         B     | A123456789012
                         C     | UN1
                         D     | UN2
                         F     | UN3
        """,
    ),
    Rule(
        "502",
        "Last year's open episode does not go on with the same start",
        table="episodes",
        fails_when="""
            episodes.n = 1 AND there_is(latest_episode_last) AND blank(latest_episode_last.DEC)
            AND differs(episodes.DECOM, latest_episode_last.DECOM)
        """,
        source=_SOURCE.format(502),
        why="An episode that is open at the end of a year goes on in the next from the day it "
        "began.",
        example="""
            episodes: CHILD | DECOM      | fails
                      A     | 2023-05-01 |
                      A     | 2024-05-01 |
                      B     | 2023-05-02 | yes
                      C     | 2024-05-01 |
                      D     | 2024-05-01 |
                      E     |            |
            episodes_last: CHILD | DECOM      | DEC
                           A     | 2023-05-01 |
                           B     | 2022-05-01 | 2023-05-01
                           B     | 2023-05-01 |
                           C     | 2023-05-01 | 2023-08-01
                           E     | 2023-05-01 |
        """,
    ),
    Rule(
        "559",
        "A decision dated before the year was not in last year's return",
        table="placed_adoption",
        fails_when="""
            placed_adoption.DATE_PLACED < collection.start
            AND none(placed_adoption_last, given(placed_adoption_last.DATE_PLACED))
        """,
        source=_SOURCE.format(559),
        why="A decision of an earlier year should have been returned then.",
        severity="query",
        caution=_CORRECTED,
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2024-01-01  |
                             B     | 2024-01-01  | yes
                             C     | 2024-05-01  |
                             D     | 2024-01-01  | yes
                             E     |             |
            placed_adoption_last: CHILD | DATE_PLACED
                                  A     | 2024-01-01
                                  A     | 2024-02-01
                                  B     |
        """,
    ),
    Rule(
        "562",
        "An episode from before the year is not the one that last year's return ended with",
        table="episodes",
        fails_when="""
            episodes.n = 1 AND episodes.DECOM < collection.start
            AND (none(episodes_last) OR there_is(latest_episode_last))
            AND differs(episodes.DECOM, latest_episode_last.DECOM)
        """,
        source=_SOURCE.format(562),
        why="An episode from an earlier year should have been returned then too.",
        example="""
            episodes: CHILD | DECOM      | fails
                      A     | 2023-05-01 |
                      B     | 2023-05-02 | yes
                      B     | 2024-05-01 |
                      C     | 2024-05-01 |
                      D     | 2023-05-01 | yes
                      E     |            |
                      F     | 2023-05-01 |
                      G     | 2024-04-01 |
            episodes_last: CHILD | DECOM
                           A     | 2022-05-01
                           A     | 2023-05-01
                           B     | 2023-05-01
                           C     | 2023-05-01
                           E     | 2023-05-01
                           F     |
        """,
    ),
    Rule(
        "576",
        "A child missing at the end of last year is not shown as missing since then",
        table="missing",
        fails_when="""
            (missing.n = 1 OR (blank(missing.MIS_START)
                AND none(others, others.MIS_START IS NOT NULL)))
            AND any(missing_last, blank(missing_last.MIS_END)
                AND missing_last.MIS_START IS NOT NULL
                AND differs(missing.MIS_START, missing_last.MIS_START))
        """,
        source=_SOURCE.format(576),
        why="The child is still missing, or came back: either way that period is in this "
        "year's return.",
        caution="A row without a start is that period no more than one with another start; it "
        "counts where the child has no row with one. Of last year's, every one that is open is "
        "asked for: there should be one at most, which check 574 of that year finds.",
        example="""
            missing: CHILD | MIS_START  | fails
                     A     | 2024-03-30 |
                     A     | 2024-05-01 |
                     A     |            |
                     B     | 2024-05-01 | yes
                     C     | 2024-05-01 |
                     D     | 2024-05-01 |
                     E     |            | yes
                     F     |            |
                     G     | 2024-03-30 | yes
                     H     | 2024-05-01 |
            missing_last: CHILD | MIS_START  | MIS_END
                          A     | 2024-03-30 |
                          B     | 2024-01-30 | 2024-01-31
                          B     | 2024-03-30 |
                          C     | 2024-03-30 | 2024-03-31
                          E     | 2024-03-30 |
                          G     | 2024-01-30 |
                          G     | 2024-03-30 |
                          H     |            |
        """,
    ),
    Rule(
        "NoE",
        "An episode began before the year, but last year's return has none of the child's",
        table="episodes",
        fails_when="episodes.DECOM < collection.start AND none(episodes_last)",
        source="SSDA903 data integrity checks, check NoE",
        fields=("DECOM",),
        why="Whoever was in care before the year was in last year's return too.",
        example="""
            episodes: CHILD | DECOM      | fails
                      A     | 2023-05-01 |
                      A     | 2024-05-01 |
                      B     | 2024-03-31 | yes
                      B     | 2024-05-01 |
                      C     | 2024-04-01 |
                      D     |            |
                      E     | 2023-05-01 |
            episodes_last: CHILD | DECOM
                           A     | 2022-05-01
                           A     | 2023-05-01
                           E     |
        """,
    ),
]
