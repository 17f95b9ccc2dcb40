"""Rules on the distance from home to placement, which is worked out from two postcodes."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_IS_UASC = """
    coalesce(child.UASC = '1', FALSE) OR coalesce(child_last.UASC = '1', FALSE)
    OR given(uasc_last.DUC)
"""
_TWO_YEARS = (
    "A child counts as an unaccompanied asylum seeker when this year's return or last year's "
    "says so; the guidance goes back one year more, which two returns cannot show."
)

RULES = [
    Rule(
        "164",
        "The distance of the placement is no distance",
        table="episodes",
        fails_when=f"""
            NOT episodes.PL_DISTANCE BETWEEN 0 AND 999.9
            AND legal_status.is_short_break IS NOT TRUE AND NOT ({_IS_UASC})
        """,
        source=_SOURCE.format(164),
        fields=("PL_DISTANCE",),
        why="It is worked out from the postcodes of the home and of the placement, in miles: one "
        "of the two is likely to be wrong.",
        caution=_TWO_YEARS,
        example="""
            episodes: CHILD | LS | PL_DISTANCE | fails
                      A     | C2 | 0           |
                      A     | C2 | 999.9       |
                      A     | C2 | -0.1        | yes
                      A     | C2 | 1000        | yes
                      A     | C2 |             |
                      A     | V4 | 1000        |
                      A     |    | 1000        | yes
                      B     | C2 | 1000        |
                      C     | C2 | 1000        |
                      D     | C2 | 1000        |
                      E     | C2 | 1000        | yes
            header: CHILD | UASC
                    A     | 0
                    B     | 1
                    C     | 0
            header_last: CHILD | UASC
                         C     | 1
            uasc_last: CHILD | DUC
                       D     | 2023-09-01
                       D     | 2023-10-01
                       E     |
        """,
    ),
    Rule(
        "392a",
        "A child is looked after, but no distance from home can be worked out",
        table="episodes",
        fails_when=f"""
            blank(episodes.PL_DISTANCE)
            AND legal_status.is_short_break IS NOT TRUE AND NOT ({_IS_UASC})
        """,
        source=_SOURCE.format("392a"),
        fields=("PL_DISTANCE", "HOME_POST", "PL_POST"),
        why="One of the two postcodes is missing, or is not in the postcode directory.",
        caution=_TWO_YEARS,
        example="""
            episodes: CHILD | LS | PL_DISTANCE | fails
                      A     | C2 | 0           |
                      A     | C2 |             | yes
                      A     | V3 |             |
                      A     |    |             | yes
                      B     | C2 |             |
                      C     | C2 |             |
                      D     | C2 |             |
                      E     | C2 |             | yes
            header: CHILD | UASC
                    A     | 0
                    B     | 1
                    C     | 0
            header_last: CHILD | UASC
                         C     | 1
            uasc_last: CHILD | DUC
                       D     | 2023-09-01
                       D     | 2023-10-01
                       E     |
        """,
    ),
    Rule(
        "406",
        "An unaccompanied asylum seeker has a distance from home",
        table="episodes",
        fails_when=f"given(episodes.PL_DISTANCE) AND ({_IS_UASC})",
        source=_SOURCE.format(406),
        fields=("PL_DISTANCE", "HOME_POST"),
        why="A child who came alone has no home in the country to measure from: the postcode of "
        "a home should be blank.",
        caution=_TWO_YEARS,
        example="""
            episodes: CHILD | PL_DISTANCE | fails
                      A     | 12          |
                      B     | 12          | yes
                      B     |             |
                      C     | 12          | yes
                      D     | 0           | yes
                      E     | 12          |
            header: CHILD | UASC
                    A     | 0
                    B     | 1
                    C     | 0
            header_last: CHILD | UASC
                         A     | 0
                         C     | 1
            uasc_last: CHILD | DUC
                       D     | 2023-09-01
                       D     | 2023-10-01
                       E     |
        """,
    ),
    Rule(
        "453",
        "The distance of the placement changed over the end of the year",
        table="episodes",
        fails_when="""
            episodes.n = 1 AND there_is(latest_episode_last) AND blank(latest_episode_last.DEC)
            AND episodes.RNE = latest_episode_last.RNE
            AND (blank(episodes.PL_DISTANCE) <> blank(latest_episode_last.PL_DISTANCE)
                OR abs(episodes.PL_DISTANCE - latest_episode_last.PL_DISTANCE) > 0.15)
        """,
        source=_SOURCE.format(453),
        fields=("PL_DISTANCE",),
        why="Last year's open episode goes on as this year's first, in the same place: two tenths "
        "of a mile are more than rounding.",
        caution="Episodes are compared when they began for the same reason.",
        example="""
            episodes: CHILD | DECOM      | RNE | PL_DISTANCE | fails
                      A     | 2023-05-01 | S   | 12.1        |
                      A     | 2024-05-01 | S   | 90          |
                      B     | 2023-05-01 | S   | 12.2        | yes
                      C     | 2023-05-01 | P   | 90          |
                      D     | 2023-05-01 | S   |             | yes
                      E     | 2023-05-01 | S   | 12          | yes
                      F     | 2023-05-01 | S   | 90          |
                      G     | 2023-05-01 | S   | 90          |
                      H     |            | S   | 90          |
                      I     | 2023-05-01 | S   |             |
            episodes_last: CHILD | DECOM      | DEC        | RNE | PL_DISTANCE
                           A     | 2023-05-01 |            | S   | 12
                           B     | 2022-05-01 | 2023-05-01 | S   | 12.2
                           B     | 2023-05-01 |            | S   | 12
                           C     | 2023-05-01 |            | S   | 12
                           D     | 2023-05-01 |            | S   | 12
                           E     | 2023-05-01 |            | S   |
                           F     | 2023-05-01 | 2023-08-01 | S   | 12
                           H     | 2023-05-01 |            | S   | 12
                           I     | 2023-05-01 |            | S   |
        """,
    ),
    Rule(
        "454",
        "The placement is more than 350 miles from home",
        table="episodes",
        fails_when="episodes.PL_DISTANCE > 350 AND episodes.PL_DISTANCE <> 999.9",
        source=_SOURCE.format(454),
        since=2026,
        why="That is further than nearly any two places in England: one of the postcodes is "
        "likely to be wrong. 999.9 stands for a distance that is not known.",
        example="""
            episodes: CHILD | PL_DISTANCE | fails
                      A     | 350         |
                      B     | 350.1       | yes
                      C     | 999.9       |
                      D     | 999.8       | yes
                      E     |             |
        """,
    ),
]
