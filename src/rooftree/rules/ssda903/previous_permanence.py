"""Rules on what permanence a child had before: an adoption, a guardianship, an order."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "630",
        "Care started in the year, but nothing or not all is said of an earlier permanence",
        table="episodes",
        fails_when="""
            reason_new_episode.starts_care AND episodes.DECOM >= collection.start
            AND (blank(prev_perm.PREV_PERM)
                OR (prev_perm.previous_permanence.is_none IS NOT TRUE
                    AND how_many_given(prev_perm.LA_PERM, prev_perm.DATE_PERM) < 2))
        """,
        source=_SOURCE.format(630),
        fields=("RNE",),
        why="It shows how many children come back into care after an adoption, a special "
        "guardianship or an order. Where there was none, a code says so and the rest is blank.",
        example="""
            episodes: CHILD | DECOM      | RNE | fails
                      A     | 2024-04-01 | S   | yes
                      A     | 2024-06-01 | P   |
                      B     | 2024-03-31 | S   |
                      C     | 2024-04-01 | S   |
                      D     | 2024-04-01 | S   | yes
                      E     | 2024-04-01 | S   | yes
                      F     | 2024-04-01 | S   |
                      G     | 2024-04-01 | S   | yes
                      H     |            | S   |
                      I     | 2024-04-01 |     |
            prev_perm: CHILD | PREV_PERM | LA_PERM | DATE_PERM
                       C     | Z1        |         |
                       D     |           | 352     | 2015-05-01
                       E     | P1        | 352     |
                       F     | P1        | 352     | zz/05/2015
                       G     | P1        |         | 2015-05-01
        """,
    ),
    Rule(
        "631",
        "Kind of the earlier permanence is not a code",
        table="prev_perm",
        fails_when="unknown_code(prev_perm.PREV_PERM)",
        source=_SOURCE.format(631),
        example="""
            prev_perm: CHILD | PREV_PERM | fails
                       A     | P4        |
                       B     | P5        | yes
                       C     | Z1        |
                       D     |           |
        """,
    ),
    Rule(
        "632",
        "Date of the earlier order cannot be read or is not before care began",
        table="prev_perm",
        fails_when="""
            unreadable(prev_perm.DATE_PERM)
            OR first_possible_day(prev_perm.DATE_PERM) >= first_episode.DECOM
        """,
        source=_SOURCE.format(632),
        blames=("first_episode",),
        why="The permanence came to an end before the child was looked after again.",
        caution="Parts that are not known are written zz. Such a date fails only if no day that "
        "it can be is before care began. A period of care that began before this year's first "
        "episode is not seen.",
        example="""
            prev_perm: CHILD | DATE_PERM  | fails
                       A     | 2015-05-01 |
                       B     | 2024-06-01 | yes
                       C     | 2024-05-31 |
                       D     | zz/06/2024 | yes
                       E     | zz/05/2024 |
                       F     | ZZ/ZZ/ZZZZ |
                       G     | zz/13/2015 | yes
                       H     | long ago   | yes
                       I     |            |
                       J     | 2024-06-01 |
                       K     | zz/zz/zz   | yes
            episodes: CHILD | DECOM      | fails
                      A     | 2024-06-01 |
                      B     | 2024-06-01 | yes
                      B     | 2024-08-01 |
                      C     | 2024-06-01 |
                      D     | 2024-06-01 | yes
                      E     | 2024-06-01 |
                      F     | 2024-06-01 |
                      G     | 2024-06-01 | yes
                      I     | 2024-06-01 |
                      J     |            |
                      K     | 2024-06-01 | yes
        """,
    ),
    Rule(
        "633",
        "Authority that arranged the earlier permanence is not a code",
        table="prev_perm",
        fails_when="unknown_code(prev_perm.LA_PERM)",
        source=_SOURCE.format(633),
        caution="Three-digit numbers of authorities of today and of those that were abolished or "
        "merged are codes; so are those for Wales, Scotland, Northern Ireland, elsewhere and "
        "not known.",
        example="""
            prev_perm: CHILD | LA_PERM | fails
                       A     | 204     |
                       B     | 458     | yes
                       C     | 943     |
                       D     | 909     |
                       E     | WAL     |
                       F     | 999     |
                       G     |         |
        """,
    ),
    Rule(
        "634",
        "An earlier permanence is returned for a child whose care began before April 2016",
        table="prev_perm",
        fails_when="""
            how_many_given(prev_perm.PREV_PERM, prev_perm.LA_PERM, prev_perm.DATE_PERM) > 0
            AND any(episodes)
            AND none(episodes, episodes.DECOM IS NULL OR episodes.DECOM >= DATE '2016-04-01')
        """,
        source=_SOURCE.format(634),
        blames=("episodes",),
        why="The items have been asked for since then, of children who start to be looked after.",
        caution="Where the start of an episode is not known nothing can be said. A child with no "
        "episodes is named by check 1012.",
        example="""
            prev_perm: CHILD | PREV_PERM | LA_PERM | DATE_PERM  | fails
                       A     | Z1        |         |            | yes
                       B     |           | 352     |            |
                       C     |           |         | zz/05/2000 | yes
                       D     | P1        | 352     | 2010-05-01 |
                       E     | P1        | 352     | 2010-05-01 |
                       F     |           |         |            |
                       G     | P1        | 352     | 2010-05-01 |
            episodes: CHILD | DECOM      | fails
                      A     | 2016-03-31 | yes
                      B     | 2016-04-01 |
                      C     | 2015-04-01 | yes
                      C     | 2016-03-01 | yes
                      D     | 2015-04-01 |
                      D     | 2023-04-01 |
                      F     | 2015-04-01 |
                      G     | 2015-04-01 |
                      G     |            |
        """,
    ),
    Rule(
        "635",
        "An authority or a date of an earlier permanence, though none is said to have been",
        table="prev_perm",
        fails_when="""
            how_many_given(prev_perm.LA_PERM, prev_perm.DATE_PERM) > 0
            AND (blank(prev_perm.PREV_PERM) OR previous_permanence.is_none)
        """,
        source=_SOURCE.format(635),
        why="The two items tell of an adoption, a guardianship or an order, so its kind is given.",
        example="""
            prev_perm: CHILD | PREV_PERM | LA_PERM | DATE_PERM  | fails
                       A     | Z1        | 352     |            | yes
                       B     | Z1        |         | zz/zz/2010 | yes
                       C     |           | 352     | 2010-05-01 | yes
                       D     | P1        | 352     | 2010-05-01 |
                       E     | Z1        |         |            |
                       F     |           |         |            |
        """,
    ),
]
