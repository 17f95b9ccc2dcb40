"""Rules on the strengths and difficulties questionnaire (SDQ): a score, or why there is none."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_ANY_SDQ = "how_many_given(oc2.SDQ_SCORE, oc2.SDQ_REASON) > 0"
_NO_SDQ = "how_many_given(oc2.SDQ_SCORE, oc2.SDQ_REASON) = 0"
_NOT_ALL_YEAR = "(none(episodes) OR NOT continuous_care.all_year)"
_AGE_FOR_SDQ = """
    years_after(oc2.DOB, 4) <= collection.start AND years_after(oc2.DOB, 17) > collection.end
"""

RULES = [
    Rule(
        "157",
        "Age is the reason for no SDQ score, but the child's age calls for one",
        table="oc2",
        fails_when=f"""
            blank(oc2.SDQ_SCORE) AND oc2.SDQ_REASON = 'SDQ1' AND continuous_care.all_year
            AND {_AGE_FOR_SDQ}
        """,
        source=_SOURCE.format(157),
        fields=("SDQ_REASON", "DOB"),
        why="The questionnaire is for children aged 4 to 16. One who was 4 when the year began "
        "and not yet 17 when it ended was of that age all year.",
        example="""
            oc2: CHILD | DOB        | SDQ_SCORE | SDQ_REASON | fails
                 A     | 2020-04-01 |           | SDQ1       | yes
                 B     | 2020-04-02 |           | SDQ1       |
                 C     | 2008-04-01 |           | SDQ1       | yes
                 D     | 2008-03-31 |           | SDQ1       |
                 E     | 2014-05-01 |           | SDQ2       |
                 F     | 2014-05-01 | 12        | SDQ1       |
                 G     | 2014-05-01 |           | SDQ1       |
                 H     |            |           | SDQ1       |
                 I     | 2014-05-01 |           |            |
                 J     | 2014-05-01 |           | SDQ1       |
            episodes: CHILD | DECOM      | RNE
                      A     | 2023-05-01 | S
                      B     | 2023-05-01 | S
                      C     | 2023-05-01 | S
                      D     | 2023-05-01 | S
                      E     | 2023-05-01 | S
                      F     | 2023-05-01 | S
                      G     | 2024-05-01 | S
                      H     | 2023-05-01 | S
                      I     | 2023-05-01 | S
                      J     |            | S
        """,
    ),
    Rule(
        "180",
        "SDQ score is not a whole number from 0 to 40",
        table="oc2",
        fails_when="unreadable(oc2.SDQ_SCORE) OR oc2.SDQ_SCORE NOT BETWEEN 0 AND 40",
        source=_SOURCE.format(180),
        why="The score adds up twenty answers, each worth 0, 1 or 2.",
        example="""
            oc2: CHILD | SDQ_SCORE | fails
                 A     | 0         |
                 B     | 40        |
                 C     | 41        | yes
                 D     | -1        | yes
                 E     | 12.5      | yes
                 F     | 1O        | yes
                 G     |           |
        """,
    ),
    Rule(
        "185",
        "An SDQ score for a child who has not been looked after for the whole year",
        table="oc2",
        fails_when=f"given(oc2.SDQ_SCORE) AND {_NOT_ALL_YEAR}",
        source=_SOURCE.format(185),
        fields=("SDQ_SCORE",),
        why="The questionnaire is returned only for children who at 31 March have been looked "
        "after for twelve months without a break, other than in a series of short breaks.",
        example="""
            oc2: CHILD | SDQ_SCORE | fails
                 A     | 12        |
                 B     | 12        | yes
                 C     | 12        | yes
                 D     | 12        | yes
                 E     | 12        | yes
                 F     |           |
                 G     | 12        |
            episodes: CHILD | DECOM      | DEC        | RNE | LS | REC
                      A     | 2024-04-01 | 2024-06-01 | S   | C2 | X1
                      A     | 2024-06-01 |            | P   | C2 |
                      B     | 2024-04-02 |            | S   | C2 |
                      C     | 2023-05-01 | 2024-06-01 | S   | C2 | E4A
                      C     | 2024-06-01 |            | S   | C2 |
                      D     | 2023-05-01 |            | S   | V3 |
                      F     | 2024-05-01 |            | S   | C2 |
                      G     |            |            | S   | C2 |
        """,
    ),
    Rule(
        "186",
        "No SDQ score, nor a reason for none, for a child of the age for it all year",
        table="oc2",
        fails_when=f"{_NO_SDQ} AND continuous_care.all_year AND {_AGE_FOR_SDQ}",
        source=_SOURCE.format(186),
        fields=("SDQ_SCORE",),
        why="A score, or the reason for none, is due for a child who was 4 when the year began, "
        "is under 17 when it ends and has been looked after throughout.",
        caution="A reason passes here whichever it is; check 157 asks about the reason of age.",
        example="""
            oc2: CHILD | DOB        | SDQ_SCORE | SDQ_REASON | fails
                 A     | 2020-04-01 |           |            | yes
                 B     | 2020-04-02 |           |            |
                 C     | 2008-04-01 |           |            | yes
                 D     | 2008-03-31 |           |            |
                 E     | 2014-05-01 | 0         |            |
                 F     | 2014-05-01 |           | SDQ2       |
                 G     | 2014-05-01 |           |            |
                 H     |            |           |            |
                 I     | 2014-05-01 |           |            |
            episodes: CHILD | DECOM      | DEC        | RNE | REC
                      A     | 2023-05-01 | 2024-06-01 | S   | X1
                      A     | 2024-06-01 |            | P   |
                      B     | 2023-05-01 |            | S   |
                      C     | 2023-05-01 |            | S   |
                      D     | 2023-05-01 |            | S   |
                      E     | 2023-05-01 |            | S   |
                      F     | 2023-05-01 |            | S   |
                      G     | 2023-05-01 | 2025-03-31 | S   | E5
                      H     | 2023-05-01 |            | S   |
        """,
    ),
    Rule(
        "188",
        "An SDQ score or reason for a child under 4 at the end of the year",
        table="oc2",
        fails_when=f"years_after(oc2.DOB, 4) > collection.end AND {_ANY_SDQ}",
        source=_SOURCE.format(188),
        fields=("SDQ_SCORE", "SDQ_REASON"),
        why="The questionnaire is not for children so young, so not even a reason is asked for.",
        example="""
            oc2: CHILD | DOB        | SDQ_SCORE | SDQ_REASON | fails
                 A     | 2021-04-01 | 12        |            | yes
                 B     | 2021-04-01 |           | SDQ1       | yes
                 C     | 2021-04-01 |           |            |
                 D     | 2021-03-31 | 12        |            |
                 E     |            | 12        |            |
        """,
    ),
    Rule(
        "189",
        "An SDQ score or reason for a young person who was 17 before the year began",
        table="oc2",
        fails_when=f"years_after(oc2.DOB, 17) < collection.start AND {_ANY_SDQ}",
        source=_SOURCE.format(189),
        fields=("DOB", "SDQ_SCORE", "SDQ_REASON"),
        why="The questionnaire is for children up to 16, so not even a reason is asked for.",
        caution="Nothing is said of one whose seventeenth birthday is the first day of the year: "
        "the department's sentence counts that day and its condition does not.",
        example="""
            oc2: CHILD | DOB        | SDQ_SCORE | SDQ_REASON | fails
                 A     | 2007-03-31 | 12        |            | yes
                 B     | 2007-03-31 |           | SDQ1       | yes
                 C     | 2007-03-31 |           |            |
                 D     | 2007-04-01 | 12        |            |
                 E     |            | 12        |            |
        """,
    ),
    Rule(
        "196",
        "Reason for no SDQ score is not a code",
        table="oc2",
        fails_when="unknown_code(oc2.SDQ_REASON)",
        source=_SOURCE.format(196),
        example="""
            oc2: CHILD | SDQ_REASON | fails
                 A     | SDQ1       |
                 B     | SDQ5       |
                 C     | SDQ6       | yes
                 D     |            |
        """,
    ),
    Rule(
        "197B",
        "No SDQ score, nor a reason for none, in the year of the fourth or seventeenth birthday",
        table="oc2",
        fails_when=f"""
            {_NO_SDQ} AND continuous_care.all_year
            AND (years_after(oc2.DOB, 4) BETWEEN collection.start AND collection.end
                OR years_after(oc2.DOB, 17) BETWEEN collection.start AND collection.end)
        """,
        source=_SOURCE.format("197B"),
        fields=("SDQ_REASON", "DOB"),
        why="A child was of the age for the questionnaire for a part of such a year: if it was "
        "not filled in then, the reason is the age.",
        example="""
            oc2: CHILD | DOB        | SDQ_SCORE | SDQ_REASON | fails
                 A     | 2021-03-31 |           |            | yes
                 B     | 2021-04-01 |           |            |
                 C     | 2020-04-01 |           |            | yes
                 D     | 2020-03-31 |           |            |
                 E     | 2008-03-31 |           |            | yes
                 F     | 2008-04-01 |           |            |
                 G     | 2007-04-01 |           |            | yes
                 H     | 2007-03-31 |           |            |
                 I     | 2007-10-01 |           | SDQ1       |
                 J     | 2007-10-01 | 12        |            |
                 K     | 2007-10-01 |           |            |
                 L     |            |           |            |
            episodes: CHILD | DECOM      | DEC        | RNE | REC
                      A     | 2023-05-01 | 2024-06-01 | S   | X1
                      A     | 2024-06-01 |            | P   |
                      B     | 2023-05-01 |            | S   |
                      C     | 2023-05-01 |            | S   |
                      D     | 2023-05-01 |            | S   |
                      E     | 2023-05-01 |            | S   |
                      F     | 2023-05-01 |            | S   |
                      G     | 2023-05-01 |            | S   |
                      H     | 2023-05-01 |            | S   |
                      I     | 2023-05-01 |            | S   |
                      J     | 2023-05-01 |            | S   |
                      K     | 2024-05-01 |            | S   |
                      L     | 2023-05-01 |            | S   |
        """,
    ),
    Rule(
        "197a",
        "There is an SDQ score and also a reason for none",
        table="oc2",
        fails_when="given(oc2.SDQ_SCORE) AND given(oc2.SDQ_REASON)",
        source=_SOURCE.format("197a"),
        why="One of the two is wrong.",
        example="""
            oc2: CHILD | SDQ_SCORE | SDQ_REASON | fails
                 A     | 0         | SDQ2       | yes
                 B     | 12        |            |
                 C     |           | SDQ2       |
                 D     |           |            |
        """,
    ),
    Rule(
        "198",
        "A reason for no SDQ score for a child who has not been looked after for the whole year",
        table="oc2",
        fails_when=f"given(oc2.SDQ_REASON) AND {_NOT_ALL_YEAR}",
        source=_SOURCE.format(198),
        fields=("SDQ_REASON",),
        why="No score is due for the child, and so no reason.",
        example="""
            oc2: CHILD | SDQ_REASON | fails
                 A     | SDQ2       |
                 B     | SDQ2       | yes
                 C     | SDQ2       | yes
                 D     | SDQ2       | yes
                 E     |            |
                 F     | SDQ2       |
            episodes: CHILD | DECOM      | DEC        | RNE | LS | REC
                      A     | 2024-04-01 | 2024-06-01 | S   | C2 | X1
                      A     | 2024-06-01 |            | P   | C2 |
                      B     | 2024-04-02 |            | S   | C2 |
                      C     | 2023-05-01 |            | S   | V3 |
                      E     | 2024-05-01 |            | S   | C2 |
                      F     |            |            | S   | C2 |
        """,
    ),
]
