"""A rule on postcodes that must be there."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "392b",
        "A child is looked after, but the postcode of the home or of the placement is blank",
        table="episodes",
        fails_when="""
            how_many_given(episodes.HOME_POST, episodes.PL_POST) < 2
            AND legal_status.is_short_break IS NOT TRUE
            AND NOT (coalesce(child.UASC = '1', FALSE) OR coalesce(child_last.UASC = '1', FALSE)
                OR given(uasc_last.DUC))
        """,
        source=_SOURCE.format("392b"),
        fields=("HOME_POST", "PL_POST"),
        why="How far from home a child lives is worked out from the two. Neither is asked of "
        "short breaks, nor of a child who came to the country alone.",
        caution="A child counts as an unaccompanied asylum seeker when this year's return or last "
        "year's says so. The guidance goes back one year more, which two returns cannot show, so "
        "a child who was one then is named wrongly.",
        example="""
            episodes: CHILD | LS | HOME_POST | PL_POST | fails
                      A     | C2 | ZZ1 1AA   | ZZ1 1AB |
                      A     | C2 |           | ZZ1 1AB | yes
                      A     | C2 | ZZ1 1AA   |         | yes
                      A     |    |           |         | yes
                      A     | V3 |           |         |
                      A     | V4 | ZZ1 1AA   |         |
                      B     | C2 |           | ZZ1 1AB |
                      C     | C2 |           | ZZ1 1AB |
                      D     | C2 |           | ZZ1 1AB |
                      E     | C2 |           | ZZ1 1AB | yes
                      F     | C2 |           | ZZ1 1AB | yes
            header: CHILD | UASC
                    A     | 0
                    B     | 1
                    C     | 0
                    D     | 0
                    F     | 0
            header_last: CHILD | UASC
                         A     | 0
                         C     | 1
                         D     | 0
            uasc_last: CHILD | DUC
                       D     | 2023-09-01
                       D     | 2023-10-01
                       F     |
        """,
    ),
]
