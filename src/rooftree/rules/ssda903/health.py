"""Rules on the health and the convictions of children in care throughout the year (OC2)."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_CORE = ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")
_BY_AGE = ("CONVICTED", "HEALTH_CHECK")
_INTERVENTION = ("INTERVENTION_RECEIVED", "INTERVENTION_OFFERED")
_FLAGS = (*_CORE, *_BY_AGE, *_INTERVENTION)
_NOT_ALL_YEAR = "(none(episodes) OR NOT continuous_care.all_year)"


def _given(columns: tuple[str, ...]) -> str:
    """How many of the columns of OC2 are given, as a condition's text."""
    return f"how_many_given({', '.join(f'oc2.{column}' for column in columns)})"


_CORE_LACKS = f"{_given(_CORE)} < {len(_CORE)}"

RULES = [
    Rule(
        "181",
        "A health or offending item is neither 0 nor 1",
        table="oc2",
        fails_when=" OR ".join(f"unknown_code(oc2.{column})" for column in _FLAGS),
        source=_SOURCE.format(181),
        example="""
            oc2: CHILD | CONVICTED | HEALTH_CHECK | IMMUNISATIONS | INTERVENTION_OFFERED | fails
                 A     | 0         | 1            | 0             | 1                    |
                 B     | 2         | 1            | 0             |                      | yes
                 C     |           |              | Y             |                      | yes
                 D     |           |              |               | 2                    | yes
                 E     |           |              |               |                      |
        """,
    ),
    Rule(
        "182",
        "Some health or offending items are given while one that every child has is blank",
        table="oc2",
        fails_when=f"{_CORE_LACKS} AND {_given((*_BY_AGE, *_INTERVENTION))} > 0",
        source=_SOURCE.format(182),
        why="Immunisations, teeth, the health assessment and substance misuse are asked of every "
        "child of whom anything is asked here.",
        caution="Where only those four are given and one of them is blank, check 191 speaks.",
        example="""
            oc2: CHILD | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE | CONVICTED | HEALTH_CHECK | INTERVENTION_OFFERED | fails
                 A     | 1             | 1           | 0                 | 0                | 0         |              |                      |
                 B     | 1             | 1           | 0                 |                  | 0         |              |                      | yes
                 C     |               | 1           | 0                 | 0                |           | 1            |                      | yes
                 D     |               |             |                   |                  |           |              | 1                    | yes
                 E     | 1             |             | 0                 | 0                |           |              |                      |
                 F     |               |             |                   |                  |           |              |                      |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "190",
        "Health or offending items for a child who has not been looked after for the whole year",
        table="oc2",
        fails_when=f"{_given(_FLAGS)} > 0 AND {_NOT_ALL_YEAR}",
        source=_SOURCE.format(190),
        fields=_FLAGS,
        why="The items are returned only for children who at 31 March have been looked after for "
        "twelve months without a break, other than in a series of short breaks.",
        example="""
            oc2: CHILD | IMMUNISATIONS | INTERVENTION_OFFERED | fails
                 A     | 1             |                      |
                 B     | 0             |                      | yes
                 C     |               | 0                    | yes
                 D     | 1             |                      | yes
                 E     | 1             |                      | yes
                 F     |               |                      |
                 G     | 1             |                      |
            episodes: CHILD | DECOM      | DEC        | RNE | LS | REC
                      A     | 2024-04-01 | 2024-06-01 | S   | C2 | X1
                      A     | 2024-06-01 |            | P   | C2 |
                      B     | 2024-04-02 |            | S   | C2 |
                      C     | 2023-05-01 | 2024-06-01 | S   | C2 | E4A
                      C     | 2024-06-01 |            | S   | C2 |
                      D     | 2023-05-01 |            | S   | V4 |
                      F     | 2024-05-01 |            | S   | C2 |
                      G     |            |            | S   | C2 |
        """,
    ),
    Rule(
        "191",
        "Health items are blank for a child looked after for the whole year",
        table="oc2",
        fails_when={
            "oc2": f"continuous_care.all_year AND {_CORE_LACKS}",
            "episodes": "episodes.n = 1 AND continuous_care.all_year AND NOT there_is(oc2)",
        },
        source=_SOURCE.format(191),
        why="Immunisations, teeth, the health assessment and substance misuse are asked of every "
        "child looked after for twelve months at 31 March. Where the child has no row in OC2, "
        "the first episode is named.",
        example="""
            oc2: CHILD | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE | fails
                 A     | 1             | 0           | 1                 | 0                |
                 B     | 1             | 0           | 1                 |                  | yes
                 C     |               |             |                   |                  | yes
                 D     |               |             |                   |                  |
                 E     |               |             |                   |                  |
            episodes: CHILD | DECOM      | DEC        | RNE | LS | REC | fails
                      A     | 2023-05-01 |            | S   | C2 |     |
                      B     | 2023-05-01 | 2024-06-01 | S   | C2 | X1  |
                      B     | 2024-06-01 |            | P   | C2 |     |
                      C     | 2024-04-01 |            | S   | C2 |     |
                      D     | 2024-04-02 |            | S   | C2 |     |
                      E     |            |            | S   | C2 |     |
                      F     | 2023-05-01 | 2024-06-01 | S   | C2 | X1  | yes
                      F     | 2024-06-01 |            | P   | C2 |     |
                      G     | 2023-05-01 |            | S   | V3 |     |
                      H     | 2023-05-01 | 2025-03-31 | S   | C2 | E11 |
        """,
    ),
    Rule(
        "215",
        "A care leaver has health or offending items of a child looked after",
        table="oc2",
        fails_when=f"""
            how_many_given(oc3.IN_TOUCH, oc3.ACTIV, oc3.ACCOM) > 0 AND {_given(_FLAGS)} > 0
        """,
        source=_SOURCE.format(215),
        fields=_FLAGS,
        blames=("oc3",),
        why="No one is both looked after for the whole year and a care leaver.",
        example="""
            oc2: CHILD | IMMUNISATIONS | INTERVENTION_OFFERED | fails
                 A     | 1             |                      | yes
                 B     |               | 0                    | yes
                 C     |               |                      |
                 D     | 1             |                      |
                 E     | 1             |                      |
            oc3: CHILD | IN_TOUCH | ACTIV | ACCOM | fails
                 A     | YES      | F2    | B1    | yes
                 B     |          |       | B1    | yes
                 C     | YES      | F2    | B1    |
                 D     |          |       |       |
                 F     | YES      | F2    | B1    |
        """,
    ),
    Rule(
        "542",
        "Convictions are given for a child under 10",
        table="oc2",
        fails_when="years_after(oc2.DOB, 10) > collection.end AND given(oc2.CONVICTED)",
        source=_SOURCE.format(542),
        fields=("CONVICTED",),
        why="A child under 10 cannot be charged with an offence in England.",
        example="""
            oc2: CHILD | DOB        | CONVICTED | fails
                 A     | 2015-04-01 | 0         | yes
                 B     | 2015-03-31 | 0         |
                 C     | 2015-04-01 |           |
                 D     |            | 0         |
        """,
    ),
    Rule(
        "543",
        "Convictions are blank for a child of 10 or over looked after for the whole year",
        table="oc2",
        fails_when="""
            years_after(oc2.DOB, 10) <= collection.end AND continuous_care.all_year
            AND blank(oc2.CONVICTED)
        """,
        source=_SOURCE.format(543),
        fields=("DOB", "CONVICTED"),
        why="From 10 a child can be charged with an offence, so the item is asked.",
        example="""
            oc2: CHILD | DOB        | CONVICTED | fails
                 A     | 2015-03-31 |           | yes
                 B     | 2015-04-01 |           |
                 C     | 2010-05-01 | 0         |
                 D     | 2010-05-01 |           |
                 E     |            |           |
                 F     | 2010-05-01 |           |
            episodes: CHILD | DECOM      | DEC        | RNE | REC
                      A     | 2023-05-01 | 2024-06-01 | S   | X1
                      A     | 2024-06-01 |            | P   |
                      B     | 2023-05-01 |            | S   |
                      C     | 2023-05-01 |            | S   |
                      D     | 2024-05-01 |            | S   |
                      E     | 2023-05-01 |            | S   |
                      F     |            |            | S   |
        """,
    ),
    Rule(
        "544",
        "A conviction is given while a health item that every child has is blank",
        table="oc2",
        fails_when=f"oc2.CONVICTED = '1' AND {_CORE_LACKS}",
        source=_SOURCE.format(544),
        why="Immunisations, teeth, the health assessment and substance misuse are asked of every "
        "child of whom this is asked.",
        caution="Where the answer is 0, check 182 asks the same.",
        example="""
            oc2: CHILD | CONVICTED | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE | fails
                 A     | 1         | 1             | 0           | 1                 | 0                |
                 B     | 1         | 1             | 0           | 1                 |                  | yes
                 C     | 1         |               |             |                   |                  | yes
                 D     | 0         |               |             |                   |                  |
                 E     |           |               |             |                   |                  |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "545",
        "The development check is blank for a child under 5 looked after for the whole year",
        table="oc2",
        fails_when="""
            years_after(oc2.DOB, 5) > collection.end AND continuous_care.all_year
            AND blank(oc2.HEALTH_CHECK)
        """,
        source=_SOURCE.format(545),
        fields=("DOB", "HEALTH_CHECK"),
        why="Health promotion checks are for children under 5, so the item is asked.",
        example="""
            oc2: CHILD | DOB        | HEALTH_CHECK | fails
                 A     | 2020-04-01 |              | yes
                 B     | 2020-03-31 |              |
                 C     | 2021-05-01 | 0            |
                 D     | 2021-05-01 |              |
                 E     |            |              |
                 F     | 2021-05-01 |              |
            episodes: CHILD | DECOM      | DEC        | RNE | REC
                      A     | 2023-05-01 | 2024-06-01 | S   | X1
                      A     | 2024-06-01 |            | P   |
                      B     | 2023-05-01 |            | S   |
                      C     | 2023-05-01 |            | S   |
                      D     | 2024-05-01 |            | S   |
                      E     | 2023-05-01 |            | S   |
                      F     |            |            | S   |
        """,
    ),
    Rule(
        "546",
        "The development check is given for a child of 5 or over",
        table="oc2",
        fails_when="""
            years_after(oc2.DOB, 5) <= collection.end AND continuous_care.all_year
            AND given(oc2.HEALTH_CHECK)
        """,
        source=_SOURCE.format(546),
        fields=("DOB", "HEALTH_CHECK"),
        why="Health promotion checks are for children under 5.",
        caution="Where the child has not been looked after for the whole year, check 190 speaks.",
        example="""
            oc2: CHILD | DOB        | HEALTH_CHECK | fails
                 A     | 2020-03-31 | 0            | yes
                 B     | 2020-04-01 | 0            |
                 C     | 2012-05-01 |              |
                 D     | 2012-05-01 | 1            |
                 E     |            | 1            |
                 F     | 2012-05-01 | 1            |
            episodes: CHILD | DECOM      | DEC        | RNE | REC
                      A     | 2023-05-01 | 2024-06-01 | S   | X1
                      A     | 2024-06-01 |            | P   |
                      B     | 2023-05-01 |            | S   |
                      C     | 2023-05-01 |            | S   |
                      D     | 2024-05-01 |            | S   |
                      E     | 2023-05-01 |            | S   |
                      F     |            |            | S   |
        """,
    ),
    Rule(
        "547",
        "A development check is given while a health item that every child has is blank",
        table="oc2",
        fails_when=f"oc2.HEALTH_CHECK = '1' AND {_CORE_LACKS}",
        source=_SOURCE.format(547),
        why="Immunisations, teeth, the health assessment and substance misuse are asked of every "
        "child of whom this is asked.",
        caution="Where the answer is 0, check 182 asks the same.",
        example="""
            oc2: CHILD | HEALTH_CHECK | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE | fails
                 A     | 1            | 1             | 0           | 1                 | 0                |
                 B     | 1            | 1             | 0           | 1                 |                  | yes
                 C     | 1            |               |             |                   |                  | yes
                 D     | 0            |               |             |                   |                  |
                 E     |              |               |             |                   |                  |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
]
