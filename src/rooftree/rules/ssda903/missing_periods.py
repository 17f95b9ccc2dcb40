"""Rules on absences beside each other and beside the child's episodes of care."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_ENDED = "coalesce({row}.MIS_END, {row}.MIS_START)"
_THEIRS, _OURS = _ENDED.format(row="others"), _ENDED.format(row="missing")

RULES = [
    Rule(
        "574",
        "An absence overlaps another, or one that has no end",
        table="missing",
        fails_when=f"""
            missing.MIS_START IS NOT NULL
            AND any(others,
                ({_THEIRS} < {_OURS} OR ({_THEIRS} = {_OURS} AND others.n < missing.n))
                AND (blank(others.MIS_END) OR missing.MIS_START < others.MIS_END))
        """,
        source=_SOURCE.format(574),
        fields=("MIS_START", "MIS_END"),
        why="A child who is missing cannot go missing again before coming back.",
        caution="Of two that overlap the one that ends later is named; one without an end counts "
        "by its start. Either may be the one that is wrong.",
        example="""
            missing: CHILD | MIS_START  | MIS_END    | fails
                     A     | 2024-06-01 | 2024-06-05 |
                     A     | 2024-06-04 | 2024-06-09 | yes
                     A     | 2024-06-09 | 2024-06-10 |
                     B     | 2024-06-01 |            |
                     B     | 2024-06-20 |            | yes
                     C     | 2024-06-01 | 2024-06-30 | yes
                     C     | 2024-06-04 | 2024-06-05 |
                     D     | 2024-06-01 |            |
                     E     | 2024-06-01 |            |
                     E     |            | 2024-06-05 |
        """,
    ),
    Rule(
        "575",
        "The placement that the child went missing from has ended, but the absence has no end",
        table="missing",
        fails_when="""
            blank(missing.MIS_END)
            AND any(episodes, missing.MIS_START >= episodes.DECOM
                AND (missing.MIS_START < episodes.DEC
                    OR (missing.MIS_START = episodes.DEC
                        AND (episodes.next.DECOM = episodes.DEC) IS NOT TRUE)))
        """,
        source=_SOURCE.format(575),
        fields=("MIS_END",),
        why="Nobody is missing from a placement that is over: the absence ends with it, and goes "
        "on, if it does, as a new one.",
        caution="A child who went on the day that one placement ended and the next began is taken "
        "to have gone from the next.",
        example="""
            missing: CHILD | MIS_START  | MIS_END    | fails
                     A     | 2024-05-20 |            | yes
                     A     | 2024-06-01 |            |
                     B     | 2024-05-20 | 2024-05-21 |
                     C     | 2024-06-01 |            | yes
                     D     | 2024-05-20 |            |
                     E     |            |            |
                     F     | 2024-05-20 | nobody knows |
            episodes: CHILD | DECOM      | DEC
                      A     | 2024-05-01 | 2024-06-01
                      A     | 2024-06-01 |
                      B     | 2024-05-01 | 2024-06-01
                      C     | 2024-05-01 | 2024-06-01
                      E     | 2024-05-01 | 2024-06-01
                      F     | 2024-05-01 | 2024-06-01
        """,
    ),
    Rule(
        "577",
        "Being missing goes on after care ended",
        table="missing",
        fails_when="""
            missing.MIS_START IS NOT NULL AND NOT unreadable(missing.MIS_END)
            AND any(periods_of_care)
            AND none(periods_of_care,
                (blank(missing.MIS_END) AND periods_of_care.end IS NULL
                    AND periods_of_care.start <= missing.MIS_START)
                OR missing.MIS_END BETWEEN periods_of_care.start
                    AND coalesce(periods_of_care.end, missing.MIS_END))
        """,
        source=_SOURCE.format(577),
        fields=("MIS_START", "MIS_END"),
        why="A child who is no longer looked after cannot be missing from care: the period of "
        "being missing ends, at the latest, with care.",
        example="""
            missing: CHILD | MIS_START  | MIS_END    | fails
                     A     | 2024-06-01 | 2024-06-05 |
                     A     | 2024-06-20 |            | yes
                     B     | 2024-06-01 | 2024-08-01 | yes
                     C     | 2024-06-01 |            |
                     D     | 2024-06-01 | 2024-06-05 |
                     E     |            | 2024-06-05 |
                     C     | 2024-08-01 | 31/02/2024 |
            episodes: CHILD | DECOM      | DEC
                      A     | 2024-05-01 | 2024-06-10
                      A     | 2024-06-10 | 2024-07-01
                      B     | 2024-05-01 | 2024-07-01
                      C     | 2024-05-01 |
                      E     | 2024-07-01 |
        """,
    ),
    Rule(
        "578",
        "Being missing starts when the child is not looked after",
        table="missing",
        fails_when="""
            missing.MIS_START IS NOT NULL AND any(periods_of_care)
            AND none(periods_of_care, periods_of_care.start <= missing.MIS_START
                AND (periods_of_care.end IS NULL OR missing.MIS_START < periods_of_care.end))
        """,
        source=_SOURCE.format(578),
        fields=("MIS_START",),
        why="Only a child who is looked after can go missing from care, and from the day that "
        "care ended nobody does.",
        caution="A child with no episodes at all is named by check 1012.",
        example="""
            missing: CHILD | MIS_START  | fails
                     A     | 2024-06-30 |
                     A     | 2024-07-01 | yes
                     B     | 2024-06-10 |
                     B     | 2024-04-30 | yes
                     C     | 2024-12-01 |
                     D     | 2024-06-05 |
                     E     |            |
            episodes: CHILD | DECOM      | DEC
                      A     | 2024-05-01 | 2024-06-10
                      A     | 2024-06-10 | 2024-07-01
                      B     | 2024-05-01 | 2024-06-10
                      B     | 2024-06-10 | 2024-07-01
                      C     | 2024-05-01 |
                      E     | 2024-05-01 | 2024-07-01
        """,
    ),
    Rule(
        "580",
        "Missing until care ended at 18, but the reason it ended is not the one for that",
        table="episodes",
        fails_when="""
            other_than(episodes.REC, 'E8')
            AND any(missing, missing.MIS_END = episodes.DEC
                AND missing.MIS_END = years_after(missing.DOB, 18))
        """,
        source=_SOURCE.format(580),
        fields=("REC",),
        why="Where a child who is missing turns 18 care ends that day, and no other reason is "
        "known.",
        example="""
            episodes: CHILD | DECOM      | DEC        | REC | fails
                      A     | 2024-05-01 | 2024-06-01 | E5  | yes
                      B     | 2024-05-01 | 2024-06-01 | E8  |
                      C     | 2024-05-01 | 2024-06-01 |     | yes
                      D     | 2024-05-01 | 2024-06-02 | E5  |
                      E     | 2024-05-01 | 2024-05-31 | E5  |
                      F     | 2024-05-01 | 2024-06-01 | E5  |
                      G     | 2024-05-01 |            | E5  |
                      H     |            | 2024-06-01 | E5  | yes
            missing: CHILD | DOB        | MIS_START  | MIS_END
                     A     | 2006-06-01 | 2024-04-01 | 2024-04-02
                     A     | 2006-06-01 | 2024-05-20 | 2024-06-01
                     B     | 2006-06-01 | 2024-05-20 | 2024-06-01
                     C     | 2006-06-01 | 2024-05-20 | 2024-06-01
                     D     | 2006-06-01 | 2024-05-20 | 2024-06-01
                     E     | 2006-06-01 | 2024-05-20 | 2024-05-31
                     G     | 2006-06-01 | 2024-05-20 |
                     H     | 2006-06-01 | 2024-05-20 | 2024-06-01
        """,
    ),
    Rule(
        "581",
        "Being missing starts in none of the child's episodes",
        table="missing",
        fails_when="""
            missing.MIS_START IS NOT NULL AND any(episodes)
            AND none(episodes, episodes.DECOM IS NULL
                OR (episodes.DECOM <= missing.MIS_START
                    AND (episodes.DEC IS NULL OR missing.MIS_START <= episodes.DEC)))
        """,
        source=_SOURCE.format(581),
        fields=("MIS_START",),
        why="A child who has not yet started to be looked after cannot go missing from care.",
        caution="Where the start of an episode is not known nothing can be said. A child without "
        "an episode is left to check 1012, and a start on the day that care ended to check 578.",
        example="""
            missing: CHILD | MIS_START  | fails
                     A     | 2024-04-30 | yes
                     A     | 2024-05-01 |
                     B     | 2024-06-20 | yes
                     B     | 2024-07-10 |
                     C     | 2024-06-01 |
                     D     | 2024-05-01 |
                     E     | 2024-04-30 |
                     F     |            |
            episodes: CHILD | DECOM      | DEC
                      A     | 2024-05-01 |
                      B     | 2024-05-01 | 2024-06-10
                      B     | 2024-07-01 |
                      C     | 2024-05-01 | 2024-06-01
                      E     |            |
                      F     | 2024-05-01 |
        """,
    ),
]
