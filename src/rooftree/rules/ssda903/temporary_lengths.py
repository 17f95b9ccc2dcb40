"""Rules on how long a placement that is meant to be temporary may last."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_FIELDS = ("DECOM", "PLACE")


def _lasts_over(code: str, days: int) -> str:
    return f"""
        episodes.PLACE = '{code}'
        AND (days_between(episodes.DECOM, episodes.DEC) > {days}
            OR (blank(episodes.DEC) AND days_between(episodes.DECOM, collection.end) > {days}))
    """


RULES = [
    Rule(
        "375",
        "In hospital as a temporary placement for over six weeks",
        table="episodes",
        fails_when=_lasts_over("T1", 42),
        source=_SOURCE.format(375),
        fields=_FIELDS,
        why="A longer stay is no longer temporary: the child is placed where the child is.",
        caution="An episode without an end is counted to the end of the collection year.",
        example="""
            episodes: CHILD | DECOM      | DEC        | PLACE | fails
                      A     | 2024-05-01 | 2024-06-13 | T1    | yes
                      B     | 2024-05-01 | 2024-06-12 | T1    |
                      C     | 2025-02-16 |            | T1    | yes
                      D     | 2025-02-17 |            | T1    |
                      E     | 2024-05-01 | 2024-06-13 | T4    |
                      F     |            | 2024-06-13 | T1    |
                      G     | 2024-05-01 | soon       | T1    |
                      H     | 2024-05-01 |            |       |
        """,
    ),
    Rule(
        "376",
        "With other carers while the foster carer is on holiday for over three weeks",
        table="episodes",
        fails_when=_lasts_over("T3", 21),
        source=_SOURCE.format(376),
        fields=_FIELDS,
        why="A longer stay is no longer temporary: the child has moved.",
        caution="An episode without an end is counted to the end of the collection year.",
        example="""
            episodes: CHILD | DECOM      | DEC        | PLACE | fails
                      A     | 2024-05-01 | 2024-05-23 | T3    | yes
                      B     | 2024-05-01 | 2024-05-22 | T3    |
                      C     | 2025-03-09 |            | T3    | yes
                      D     | 2025-03-10 |            | T3    |
                      E     | 2024-05-01 | 2024-05-23 | T1    |
                      F     |            | 2024-05-23 | T3    |
                      G     | 2024-05-01 | soon       | T3    |
        """,
    ),
    Rule(
        "379",
        "Elsewhere for a time, for a reason that has no code, for over seven days",
        table="episodes",
        fails_when=_lasts_over("T4", 7),
        source=_SOURCE.format(379),
        fields=_FIELDS,
        why="A longer stay is no longer temporary: the child has moved.",
        caution="An episode without an end is counted to the end of the collection year.",
        example="""
            episodes: CHILD | DECOM      | DEC        | PLACE | fails
                      A     | 2024-05-01 | 2024-05-09 | T4    | yes
                      B     | 2024-05-01 | 2024-05-08 | T4    |
                      C     | 2025-03-23 |            | T4    | yes
                      D     | 2025-03-24 |            | T4    |
                      E     | 2024-05-01 | 2024-05-09 | T1    |
                      F     |            | 2024-05-09 | T4    |
                      G     | 2024-05-01 | soon       | T4    |
        """,
    ),
]
