"""Rules that hold this year's decisions to place for adoption against last year's."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_UNDONE_LAST_YEAR = """
    how_many_given(placed_adoption_last.DATE_PLACED_CEASED,
        placed_adoption_last.REASON_PLACED_CEASED) > 0
"""

RULES = [
    Rule(
        "560",
        "A decision that stood at the end of last year has another date this year",
        table="placed_adoption",
        fails_when="""
            there_is(latest_placed_adoption_last)
            AND blank(latest_placed_adoption_last.DATE_PLACED_CEASED)
            AND (blank(placed_adoption.DATE_PLACED)
                OR placed_adoption.DATE_PLACED <> latest_placed_adoption_last.DATE_PLACED)
            AND none(others, others.DATE_PLACED = latest_placed_adoption_last.DATE_PLACED)
        """,
        source=_SOURCE.format(560),
        fields=("DATE_PLACED", "DATE_PLACED_CEASED"),
        why="A decision that was not undone goes on from the day it was made.",
        caution="Of several decisions this year one must be last year's; the others are new.",
        example="""
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | fails
                             A     | 2023-06-01  |                    |
                             B     | 2023-06-02  |                    | yes
                             C     | 2024-06-01  |                    |
                             D     | 2023-06-01  | 2024-05-01         |
                             D     | 2024-06-01  |                    |
                             E     | 2024-05-01  | 2024-05-30         | yes
                             E     | 2024-06-01  |                    | yes
                             F     |             |                    | yes
                             G     | 2024-06-01  |                    |
                             H     | UNKNOWN     |                    |
                             I     | 2024-06-01  |                    |
                             J     | 2023-09-01  |                    |
                             K     | 2023-06-01  |                    | yes
            placed_adoption_last: CHILD | DATE_PLACED | DATE_PLACED_CEASED
                                  A     | 2023-06-01  |
                                  B     | 2023-06-01  |
                                  C     | 2023-06-01  | 2024-01-01
                                  D     | 2023-06-01  |
                                  E     | 2023-06-01  |
                                  F     | 2023-06-01  |
                                  H     | 2023-06-01  |
                                  I     |             |
                                  J     | 2023-06-01  | 2023-08-01
                                  J     | 2023-09-01  |
                                  K     | 2023-09-01  |
                                  K     | 2023-06-01  | 2023-08-01
        """,
    ),
    Rule(
        "561",
        "A decision that was undone last year is returned again with the same date",
        table="placed_adoption",
        fails_when=f"""
            any(placed_adoption_last, {_UNDONE_LAST_YEAR}
                AND placed_adoption_last.DATE_PLACED = placed_adoption.DATE_PLACED)
        """,
        source=_SOURCE.format(561),
        why="What was undone is over: a decision made since then has a date of its own.",
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2023-06-01  | yes
                             A     | 2024-06-01  |
                             B     | 2023-06-01  | yes
                             C     | 2023-06-01  |
                             D     | 2023-06-02  |
                             E     |             |
                             F     | 2023-06-01  |
                             G     | 2023-06-01  |
                             G     | 2023-09-01  | yes
            placed_adoption_last: CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
                                  A     | 2023-06-01  | 2024-01-01         | RD1
                                  B     | 2023-06-01  |                    | RD1
                                  C     | 2023-06-01  |                    |
                                  D     | 2023-06-01  | 2024-01-01         | RD1
                                  E     |             | 2024-01-01         | RD1
                                  G     | 2023-06-01  |                    |
                                  G     | 2023-09-01  | 2024-01-01         | RD1
        """,
    ),
    Rule(
        "584",
        "A decision is not later than one that was undone last year, or has no date",
        table="placed_adoption",
        fails_when=f"""
            any(placed_adoption_last, {_UNDONE_LAST_YEAR}
                AND given(placed_adoption_last.DATE_PLACED)
                AND (blank(placed_adoption.DATE_PLACED)
                    OR placed_adoption.DATE_PLACED <= placed_adoption_last.DATE_PLACED))
        """,
        source=_SOURCE.format(584),
        why="After a decision was undone only a new one can be returned, and that is later.",
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2023-05-31  | yes
                             B     | 2023-06-01  | yes
                             C     | 2023-06-02  |
                             D     | 2023-05-31  |
                             E     |             | yes
                             F     | 2023-05-31  |
                             G     | UNKNOWN     |
                             H     | 2023-05-31  |
                             I     | 2023-09-01  |
                             I     | 2023-06-01  | yes
                             J     | 2023-05-31  | yes
            placed_adoption_last: CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
                                  A     | 2023-06-01  | 2024-01-01         | RD1
                                  B     | 2023-06-01  | 2024-01-01         | RD1
                                  C     | 2023-06-01  | 2024-01-01         | RD1
                                  D     | 2023-06-01  |                    |
                                  E     | 2023-06-01  | 2024-01-01         | RD1
                                  F     |             | 2024-01-01         | RD1
                                  G     | 2023-06-01  | 2024-01-01         | RD1
                                  I     | 2023-06-01  | 2023-08-01         | RD1
                                  I     | 2023-09-01  |                    |
                                  J     | 2023-06-01  |                    | RD1
        """,
    ),
]
