"""Rules on how long a child may be under an emergency or youth justice legal status."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_RUN = "days_between(run.start, coalesce(run.end, collection.end)) > {days}"
_FIELDS = ("LS", "DECOM", "DEC")

RULES = [
    Rule(
        "361",
        "Police protection lasts longer than 3 days",
        table="episodes",
        fails_when="episodes.LS = 'L1' AND " + _RUN.format(days=3),
        source=_SOURCE.format(361),
        fields=_FIELDS,
        why="Police protection may last 72 hours (Children Act 1989, section 46).",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-06-01 | 2024-06-03 | L1 | yes
                      A     | 2024-06-03 | 2024-06-05 | L1 | yes
                      B     | 2024-06-01 | 2024-06-04 | L1 |
                      B     | 2024-06-05 | 2024-06-07 | L1 |
                      C     | 2025-03-01 |            | L1 | yes
                      D     |            | 2024-06-07 | L1 |
        """,
    ),
    Rule(
        "362",
        "An emergency protection order lasts longer than 21 days",
        table="episodes",
        fails_when="episodes.LS = 'L2' AND " + _RUN.format(days=21),
        source=_SOURCE.format(362),
        fields=_FIELDS,
        why="The order may last 8 days, extended once by 7 (Children Act 1989, section 45); the "
        "check allows for more.",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-06-01 | 2024-06-12 | L2 | yes
                      A     | 2024-06-12 | 2024-06-23 | L2 | yes
                      B     | 2024-06-01 | 2024-06-22 | L2 |
                      C     | 2025-03-01 |            | L2 | yes
                      D     |            | 2024-06-30 | L2 |
        """,
    ),
    Rule(
        "363",
        "A child assessment order lasts longer than 7 days",
        table="episodes",
        fails_when="episodes.LS = 'L3' AND " + _RUN.format(days=7),
        source=_SOURCE.format(363),
        fields=_FIELDS,
        why="The order may last 7 days (Children Act 1989, section 43).",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-06-01 | 2024-06-05 | L3 | yes
                      A     | 2024-06-05 | 2024-06-09 | L3 | yes
                      B     | 2024-06-01 | 2024-06-08 | L3 |
                      C     | 2025-03-01 |            | L3 | yes
                      D     |            | 2024-06-30 | L3 |
        """,
    ),
    Rule(
        "364",
        "Accommodation after arrest lasts longer than 21 days",
        table="episodes",
        fails_when="episodes.LS = 'J2' AND " + _RUN.format(days=21),
        source=_SOURCE.format(364),
        fields=_FIELDS,
        why="Detention under the Police and Criminal Evidence Act 1984 is brief.",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-06-01 | 2024-06-12 | J2 | yes
                      A     | 2024-06-12 | 2024-06-23 | J2 | yes
                      B     | 2024-06-01 | 2024-06-22 | J2 |
                      C     | 2025-03-01 |            | J2 | yes
                      D     |            | 2024-06-30 | J2 |
        """,
    ),
]
