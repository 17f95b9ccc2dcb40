"""Rules on the court's order for adoption beside the authority's decision to place the child."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_BOTH_ORDERS = "episodes.legal_status.is_placement_order OR episodes.legal_status.is_freeing_order"
_UNDONE = """
    how_many_given(placed_adoption.DATE_PLACED_CEASED, placed_adoption.REASON_PLACED_CEASED)
"""
_LEFT_WHY = (
    "A child who left care in another way will not be adopted: the decision was undone, and the "
    "return says when and why."
)
_LEFT_EXAMPLE = """
    collection: year
                {year}
    episodes: CHILD | DEC        | PLACE | LS | REC | fails
              A     | 2024-02-01 | A5    | E1 | E4A | yes
              B     | 2024-02-01 | A5    | E1 | E4A |
              C     | 2024-02-01 | A5    | E1 | E11 |
              D     | 2024-02-01 | A5    | E1 | X1  |
              E     |            | A5    | E1 |     |
              F     | 2024-02-01 | U4    | {code} | E4A | yes
              G     | 2024-02-01 | U4    | {other} | E4A |
              H     | 2024-02-01 | A3    | V2 | E99 | yes
              I     | 2024-02-01 | A3    | V2 | E4A | yes
              J     | 2024-02-01 |       |    | E4A |
              K     | 2024-02-01 | A3    | V2 | E4A |
              K     |            | U4    | C2 |     |
              L     | 2024-02-01 | A3    | V2 | E4A | yes
              M     | 2024-02-01 | A3    | V2 | E4A |
    placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED | fails
                     A     | 2023-05-01  |                    |                      | yes
                     B     | 2023-05-01  | 2024-01-01         | RD1                  |
                     C     | 2023-05-01  |                    |                      |
                     D     | 2023-05-01  |                    |                      |
                     E     | 2023-05-01  |                    |                      |
                     G     | 2023-05-01  |                    |                      |
                     H     | 2023-05-01  | 2024-01-01         |                      | yes
                     I     | 2023-05-01  | 2023-06-01         | RD1                  |
                     I     | 2023-07-01  |                    |                      | yes
                     J     | 2023-05-01  |                    |                      |
                     K     | 2023-05-01  | 2024-01-01         | RD1                  |
                     K     | 2024-02-02  |                    |                      |
                     L     | 2024-02-02  |                    |                      |
                     M     | 2024-02-02  | 2024-03-01         | RD1                  |
"""


def _left(order: str) -> dict[str, str]:
    """Left care otherwise than by adoption, with a decision made by then that is not undone."""
    left = f"""
        (episodes.placement_type.is_adoption OR {order})
        AND given(episodes.REC) AND coalesce(episodes.reason_ceased.ends_care, TRUE)
        AND episodes.reason_ceased.is_adoption IS NOT TRUE
    """
    by_then = "coalesce(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE)"
    open_then = f"{_UNDONE} < 2 AND {by_then}"
    return {
        "episodes": f"""
            {left} AND (none(placed_adoption, {by_then} OR {_UNDONE} = 2)
                OR any(placed_adoption, {open_then}))
        """,
        "placed_adoption": f"any(episodes, {left} AND {open_then})",
    }


RULES = [
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
        "554",
        "The decision to place for adoption comes after the placement order",
        table="placed_adoption",
        fails_when="""
            placed_adoption.DATE_PLACED > first_of(episodes, episodes.DECOM,
                episodes.legal_status.is_placement_order)
        """,
        source=_SOURCE.format(554),
        severity="query",
        why="An authority decides first, and then asks the court for the order.",
        caution="The note on the check asks to look with care: the return does not hold the "
        "episodes of earlier years, so its first order may not be the one that counts.",
        blames=("episodes",),
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2024-06-02  | yes
                             B     | 2024-06-01  |
                             C     | 2024-06-02  |
                             D     |             |
                             E     | 2024-06-02  |
                             F     | 2024-01-01  |
                             F     | 2024-06-30  | yes
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2024-05-01 | C2 |
                      A     | 2024-06-01 | E1 | yes
                      A     | 2024-07-01 | E1 |
                      B     | 2024-06-01 | E1 |
                      C     | 2024-06-01 | C2 |
                      D     | 2024-06-01 | E1 |
                      E     |            | E1 |
                      F     | 2024-06-01 | E1 | yes
        """,
    ),
    Rule(
        "555",
        "A freeing order without a decision, or a decision ended though the order is in force",
        table="episodes",
        fails_when={
            "episodes": "legal_status.is_freeing_order AND none(placed_adoption)",
            "placed_adoption": """
                how_many_given(placed_adoption.DATE_PLACED_CEASED,
                    placed_adoption.REASON_PLACED_CEASED) > 0
                AND any(episodes, episodes.legal_status.is_freeing_order AND blank(episodes.DEC))
            """,
        },
        source=_SOURCE.format(555),
        why="A court freed for adoption children whom the authority had decided to place; while "
        "the order lasts, that decision stands.",
        until=2024,
        example="""
            episodes: CHILD | LS | DEC        | fails
                      A     | D1 |            |
                      B     | D1 |            | yes
                      C     | D1 | 2023-06-01 |
                      D     | C2 |            |
                      E     |    |            |
                      F     | D1 | 2023-06-01 |
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED | fails
                             A     | 2023-01-01  | 2023-05-01         | RD1                  | yes
                             A     | 2023-06-01  |                    |                      |
                             A     | 2023-07-01  |                    | RD1                  | yes
                             C     | 2023-01-01  | 2023-05-01         | RD1                  |
                             D     | 2023-01-01  | 2023-05-01         | RD1                  |
                             F     |             |                    |                      |
        """,
    ),
    Rule(
        "556",
        "The decision to place for adoption comes after the freeing order",
        table="episodes",
        fails_when="""
            legal_status.is_freeing_order
            AND any(placed_adoption, placed_adoption.DATE_PLACED > episodes.DECOM)
        """,
        source=_SOURCE.format(556),
        fields=("LS", "DECOM"),
        why="An authority decided first, and then asked the court for the order.",
        until=2024,
        example="""
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2023-06-01 | D1 | yes
                      A     | 2023-07-01 | D1 |
                      B     | 2023-06-02 | D1 |
                      C     | 2023-06-01 | C2 |
                      D     | 2023-06-01 | D1 |
                      E     |            | D1 |
                      F     | 2023-06-01 | D1 |
            placed_adoption: CHILD | DATE_PLACED
                             A     | 2023-01-01
                             A     | 2023-06-02
                             B     | 2023-06-02
                             C     | 2023-06-02
                             D     |
                             E     | 2023-06-02
        """,
    ),
    Rule(
        "557",
        "Left care without adoption, but the decision to place for adoption was not undone",
        table="episodes",
        fails_when=_left(_BOTH_ORDERS),
        source=_SOURCE.format(557),
        why=_LEFT_WHY,
        until=2024,
        caution="Children under a freeing order are meant too up to 2023/24.",
        example=_LEFT_EXAMPLE.format(code="D1", other="C2", year=2024),
    ),
    Rule(
        "557",
        "Left care without adoption, but the decision to place for adoption was not undone",
        table="episodes",
        fails_when=_left("episodes.legal_status.is_placement_order"),
        source=_SOURCE.format(557),
        why=_LEFT_WHY,
        since=2025,
        caution="Freeing orders are left out from 2024/25.",
        example=_LEFT_EXAMPLE.format(code="E1", other="D1", year=2025),
    ),
]
