"""Rules on reviews of a child's case and the child's part in them."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_SHORT_BREAKS_ALONE = """
    any(episodes, episodes.legal_status.is_short_break)
    AND none(episodes, episodes.legal_status.is_short_break IS NOT TRUE)
"""

RULES = [
    Rule(
        "167",
        "How the child took part in a review is not a code, or stands with no review or is blank",
        table="reviews",
        fails_when="""
            unknown_code(reviews.REVIEW_CODE)
            OR how_many_given(reviews.REVIEW, reviews.REVIEW_CODE) = 1
        """,
        source=_SOURCE.format(167),
        fields=("REVIEW_CODE",),
        why="It shows whether children are heard in decisions about them.",
        caution="A code without a review fails: the text leaves open whether it is valid alone. "
        "Check 166 names the missing date as well.",
        example="""
            reviews: CHILD | REVIEW     | REVIEW_CODE | fails
                     A     | 2024-06-01 | PN3         |
                     B     | 2024-06-01 | PN8         | yes
                     C     | 2024-06-01 |             | yes
                     D     | last June  |             | yes
                     E     |            |             |
                     F     |            | PN3         | yes
        """,
    ),
    Rule(
        "399",
        "Items that are not asked of children in short breaks alone are filled",
        table="header",
        fails_when={
            "header": f"given(header.MOTHER) AND {_SHORT_BREAKS_ALONE}",
            "reviews": f"""
                how_many_given(reviews.REVIEW, reviews.REVIEW_CODE) > 0
                AND {_SHORT_BREAKS_ALONE}
            """,
            "episodes": f"""
                {_SHORT_BREAKS_ALONE}
                AND (given(child.MOTHER)
                    OR any(reviews, how_many_given(reviews.REVIEW, reviews.REVIEW_CODE) > 0))
            """,
        },
        source=_SOURCE.format(399),
        why="Neither motherhood nor reviews are returned for a child whose only care is a series "
        "of short breaks; or the legal status is wrong.",
        example="""
            header: CHILD | MOTHER | fails
                    A     | 0      | yes
                    B     |        |
                    C     | 1      |
                    D     | 0      |
                    E     |        |
            reviews: CHILD | REVIEW     | REVIEW_CODE | fails
                     B     | 2024-06-01 |             | yes
                     B     |            | PN1         | yes
                     C     | 2024-06-01 | PN1         |
                     D     | 2024-06-01 | PN1         |
                     E     |            |             |
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2024-05-01 | V4 | yes
                      A     | 2024-07-01 | V3 | yes
                      B     | 2024-05-01 | V3 | yes
                      C     | 2024-05-01 | V3 |
                      C     | 2024-07-01 | C2 |
                      E     | 2024-05-01 | V4 |
                      F     | 2024-05-01 |    |
        """,
    ),
    Rule(
        "440",
        "Said to be under 4 at a review held on or after the fourth birthday",
        table="reviews",
        fails_when="""
            participation.is_under_four AND reviews.REVIEW >= years_after(reviews.DOB, 4)
        """,
        source=_SOURCE.format(440),
        why="From the age of 4 the return says how the child took part.",
        example="""
            reviews: CHILD | DOB        | REVIEW     | REVIEW_CODE | fails
                     A     | 2020-06-01 | 2024-06-01 | PN0         | yes
                     B     | 2020-06-01 | 2024-05-31 | PN0         |
                     C     | 2020-06-01 | 2024-06-01 | PN1         |
                     D     | 2020-06-01 | 2024-06-01 |             |
                     E     |            | 2024-06-01 | PN0         |
                     F     | 2020-06-01 |            | PN0         |
        """,
    ),
    Rule(
        "441",
        "Said to have taken part in a review held before the fourth birthday",
        table="reviews",
        fails_when="""
            NOT participation.is_under_four AND reviews.REVIEW < years_after(reviews.DOB, 4)
        """,
        source=_SOURCE.format(441),
        why="For a child under 4 the code is the one that says so; or a date is wrong.",
        example="""
            reviews: CHILD | DOB        | REVIEW     | REVIEW_CODE | fails
                     A     | 2020-06-01 | 2024-05-31 | PN7         | yes
                     B     | 2020-06-01 | 2024-06-01 | PN1         |
                     C     | 2020-06-01 | 2024-05-31 | PN0         |
                     D     | 2020-06-01 | 2024-05-31 | PN9         |
                     E     | 2020-06-01 | 2024-05-31 |             |
                     F     |            | 2024-05-31 | PN1         |
        """,
    ),
]
