"""Rules on being missing or away from placement without authorisation."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "577",
        "Being missing goes on after care ended",
        table="missing",
        fails_when="""
            missing.MIS_START IS NOT NULL AND any(periods_of_care)
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
            episodes: CHILD | DECOM      | DEC
                      A     | 2024-05-01 | 2024-06-10
                      A     | 2024-06-10 | 2024-07-01
                      B     | 2024-05-01 | 2024-07-01
                      C     | 2024-05-01 |
                      E     | 2024-07-01 |
        """,
    ),
]
