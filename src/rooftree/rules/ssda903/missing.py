"""Rules on the items of a period of being missing or away without authorisation."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "564",
        "Kind of absence is given, but not the day it started",
        table="missing",
        fails_when="NOT unknown_code(missing.MISSING) AND blank(missing.MIS_START)",
        source=_SOURCE.format(564),
        why="How long a child was missing can be told only from the day the child went.",
        caution="A kind that is no code is left to check 1006.",
        example="""
            missing: CHILD | MISSING | MIS_START  | fails
                     A     | M       |            | yes
                     B     | A       |            | yes
                     C     | M       | 2024-06-01 |
                     D     | M       | last June  |
                     E     | X       |            |
                     F     |         |            |
        """,
    ),
    Rule(
        "565",
        "An absence has a start but does not say whether the child was missing or away",
        table="missing",
        fails_when="given(missing.MIS_START) AND blank(missing.MISSING)",
        source=_SOURCE.format(565),
        why="Being missing and being away without authorisation are counted apart.",
        example="""
            missing: CHILD | MISSING | MIS_START  | fails
                     A     |         | 2024-06-01 | yes
                     B     |         | last June  | yes
                     C     | A       | 2024-06-01 |
                     D     |         |            |
        """,
    ),
    Rule(
        "566",
        "An absence has an end but does not say whether the child was missing or away",
        table="missing",
        fails_when="given(missing.MIS_END) AND blank(missing.MISSING)",
        source=_SOURCE.format(566),
        why="Being missing and being away without authorisation are counted apart.",
        example="""
            missing: CHILD | MISSING | MIS_END    | fails
                     A     |         | 2024-06-01 | yes
                     B     | M       | 2024-06-01 |
                     C     |         |            |
        """,
    ),
    Rule(
        "567",
        "An absence ends before it starts",
        table="missing",
        fails_when="missing.MIS_END < missing.MIS_START",
        source=_SOURCE.format(567),
        example="""
            missing: CHILD | MIS_START  | MIS_END    | fails
                     A     | 2024-06-02 | 2024-06-01 | yes
                     B     | 2024-06-02 | 2024-06-02 |
                     C     | 2024-06-02 |            |
                     D     |            | 2024-06-01 |
        """,
    ),
    Rule(
        "570",
        "An absence starts after the collection year",
        table="missing",
        fails_when="missing.MIS_START > collection.end",
        source=_SOURCE.format(570),
        why="It belongs to the return of the year in which it started.",
        example="""
            missing: CHILD | MIS_START  | fails
                     A     | 2025-04-01 | yes
                     B     | 2025-03-31 |
                     C     | 2023-03-31 |
                     D     |            |
        """,
    ),
    Rule(
        "571",
        "An absence ends outside the collection year",
        table="missing",
        fails_when="missing.MIS_END < collection.start OR missing.MIS_END > collection.end",
        source=_SOURCE.format(571),
        why="A return holds absences that were going on in its year; an earlier one has been "
        "returned and a later end is not known yet.",
        example="""
            missing: CHILD | MIS_END    | fails
                     A     | 2024-03-31 | yes
                     B     | 2024-04-01 |
                     C     | 2025-03-31 |
                     D     | 2025-04-01 | yes
                     E     |            |
        """,
    ),
    Rule(
        "586",
        "An absence starts by the day the child was born",
        table="missing",
        fails_when="missing.MIS_START <= missing.DOB",
        source=_SOURCE.format(586),
        why="One of the two dates is wrong, or the row is another child's.",
        example="""
            missing: CHILD | DOB        | MIS_START  | fails
                     A     | 2012-06-01 | 2012-05-31 | yes
                     B     | 2012-06-01 | 2012-06-01 | yes
                     C     | 2012-06-01 | 2024-06-01 |
                     D     | 2012-06-01 |            |
                     E     |            | 2012-05-31 |
        """,
    ),
    Rule(
        "1004",
        "Start of an absence is blank or cannot be read as a date",
        table="missing",
        fails_when="blank(missing.MIS_START) OR unreadable(missing.MIS_START)",
        source=_SOURCE.format(1004),
        why="A row stands for an absence that began on a day.",
        example="""
            missing: CHILD | MIS_START  | fails
                     A     | 2024-06-01 |
                     B     | 2024-06-31 | yes
                     C     |            | yes
        """,
    ),
    Rule(
        "1005",
        "End of an absence cannot be read as a date",
        table="missing",
        fails_when="unreadable(missing.MIS_END)",
        source=_SOURCE.format(1005),
        caution="A blank end is right for a child who is still missing.",
        example="""
            missing: CHILD | MIS_END    | fails
                     A     | 2024-06-01 |
                     B     | 2024-06-31 | yes
                     C     |            |
        """,
    ),
    Rule(
        "1006",
        "Kind of absence is not a code",
        table="missing",
        fails_when="unknown_code(missing.MISSING)",
        source=_SOURCE.format(1006),
        example="""
            missing: CHILD | MISSING | fails
                     A     | M       |
                     B     | AWAY    | yes
                     C     |         |
        """,
    ),
]
