"""Rules on adoption: the decision, the placement and the adoption itself."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "119",
        "A decision that ended has a date without a reason, or a reason without a date",
        table="placed_adoption",
        fails_when="""
            how_many_given(placed_adoption.DATE_PLACED_CEASED,
                placed_adoption.REASON_PLACED_CEASED) = 1
        """,
        source=_SOURCE.format(119),
        why="A decision that was undone has both; one that stands has neither.",
        example="""
            placed_adoption: CHILD | DATE_PLACED_CEASED | REASON_PLACED_CEASED | fails
                             A     | 2024-06-01         | RD1                  |
                             B     | 2024-06-01         |                      | yes
                             C     |                    | RD1                  | yes
                             D     |                    |                      |
        """,
    ),
    Rule(
        "151",
        "Some items about an adoption are filled and others are blank",
        table="ad1",
        fails_when="""
            how_many_given(ad1.DATE_INT, ad1.DATE_MATCH, ad1.FOSTER_CARE, ad1.NB_ADOPTR,
                ad1.SEX_ADOPTR, ad1.LS_ADOPTR) BETWEEN 1 AND 5
        """,
        source=_SOURCE.format(151),
        example="""
            ad1: CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR | fails
                 A     | 2024-06-01 | 2024-06-01 | 0           | 2         | MF         | L11       |
                 B     | 2024-06-01 | 2024-06-01 | 0           | 2         | MF         |           | yes
                 C     |            |            |             |           |            |           |
        """,  # noqa: E501
    ),
    Rule(
        "521",
        "Placed for adoption before the decision that adoption is in the child's interests",
        table="episodes",
        fails_when="placement_type.is_adoption AND episodes.DECOM < ad1.DATE_INT",
        source=_SOURCE.format(521),
        fields=("PLACE", "DECOM"),
        why="A child is placed for adoption only once that decision has been made.",
        blames=("ad1",),
        example="""
            episodes: CHILD | DECOM      | PLACE | fails
                      A     | 2024-05-31 | A5    | yes
                      A     | 2024-05-01 | U4    |
                      B     | 2024-06-01 | A5    |
                      C     | 2024-06-01 | A5    |
                      D     |            | A5    |
            ad1: CHILD | DATE_INT   | fails
                 A     | 2024-06-01 | yes
                 B     | 2024-06-01 |
        """,
    ),
    Rule(
        "551",
        "A child is placed for adoption but there is no date of decision",
        table="episodes",
        fails_when="""
            placement_type.is_adoption
            AND none(placed_adoption, given(placed_adoption.DATE_PLACED))
        """,
        source=_SOURCE.format(551),
        fields=("PLACE",),
        why="A child is placed for adoption only after the authority has decided it.",
        example="""
            episodes: CHILD | PLACE | fails
                      A     | A5    |
                      B     | A5    | yes
                      C     | U4    |
                      D     | A3    | yes
                      E     |       |
            placed_adoption: CHILD | DATE_PLACED
                             A     | 2024-01-01
                             A     | 2024-03-01
                             B     |
        """,
    ),
    Rule(
        "553",
        "A placement order without a decision, or a decision ended though the order is in force",
        table="episodes",
        fails_when={
            "episodes": "legal_status.is_placement_order AND none(placed_adoption)",
            "placed_adoption": """
                how_many_given(placed_adoption.DATE_PLACED_CEASED,
                    placed_adoption.REASON_PLACED_CEASED) > 0
                AND any(episodes, episodes.legal_status.is_placement_order
                    AND blank(episodes.DEC))
            """,
        },
        source=_SOURCE.format(553),
        why="A court makes the order for children whom the authority has decided to place for "
        "adoption; while it lasts, that decision stands.",
        example="""
            episodes: CHILD | LS | DEC        | fails
                      A     | E1 |            |
                      B     | E1 |            | yes
                      C     | E1 | 2024-06-01 |
                      D     | C2 |            |
                      E     |    |            |
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | fails
                             A     | 2024-01-01  | 2024-05-01         | yes
                             A     | 2024-06-01  |                    |
                             C     | 2024-01-01  | 2024-05-01         |
                             D     | 2024-01-01  | 2024-05-01         |
        """,
    ),
    Rule(
        "1003",
        "The decision to place for adoption comes before the child was first looked after",
        table="placed_adoption",
        fails_when="""
            placed_adoption.DATE_PLACED
                < first_of(episodes, episodes.DECOM, episodes.reason_new_episode.starts_care)
        """,
        source=_SOURCE.format(1003),
        why="The decision is made for a child who is looked after.",
        blames=("episodes",),
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2024-01-01  | yes
                             B     | 2024-05-01  |
                             C     | 2024-01-01  |
                             D     |             |
            episodes: CHILD | DECOM      | RNE | fails
                      A     | 2024-05-01 | S   | yes
                      A     | 2024-07-01 | S   |
                      B     | 2024-05-01 | S   |
                      D     | 2024-05-01 | S   |
        """,
    ),
]
