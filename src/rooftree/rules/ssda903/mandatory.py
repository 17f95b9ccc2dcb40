"""Checks of our own: what every row must hold, where no check of the department's says so."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = (
    "Ours: the guide to the SSDA903 collection requires it of every {}, and no check of the "
    "department's speaks of a blank one"
)


def _every_episode_has(column: str, title: str, why: str, value: str) -> Rule:
    """A check of a code without which an episode says too little."""
    return Rule(
        f"OURS-{column}",
        title,
        table="episodes",
        fails_when=f"blank(episodes.{column})",
        source=_SOURCE.format("episode"),
        why=why,
        caution="A code that is written but in no list is for the check on that list.",
        example=f"""
            episodes: CHILD | DECOM      | {column} | fails
                      A     | 2024-05-01 | {value} |
                      A     | 2024-06-01 | QQ |
                      B     | 2024-05-01 |    | yes
                      C     |            | {value} |
        """,
    )


RULES = [
    Rule(
        "OURS-CHILD",
        "A row does not say which child it is about",
        table="episodes",
        fails_when={"header": "blank(header.CHILD)", "episodes": "blank(episodes.CHILD)"},
        source=_SOURCE.format("row"),
        why="What stands in the row can be held against nothing else in the return.",
        example="""
            header: CHILD | DOB        | fails
                    A     | 2012-05-01 |
                          | 2012-05-01 | yes
            episodes: CHILD | DECOM      | fails
                      A     | 2024-05-01 |
                            | 2024-05-01 | yes
        """,
    ),
    Rule(
        "OURS-DECOM",
        "An episode has no start",
        table="episodes",
        fails_when="blank(episodes.DECOM)",
        source=_SOURCE.format("episode"),
        why="Without its start an episode has no place among the child's others, and every check "
        "on their order is silent about it.",
        caution="A start that was written but cannot be read is for check 141.",
        example="""
            episodes: CHILD | DECOM      | fails
                      A     | 2024-05-01 |
                      A     |            | yes
                      B     | 2024-02-30 |
        """,
    ),
    _every_episode_has(
        "RNE",
        "An episode does not say why it began",
        "Whether care started or something changed within it cannot be told.",
        "S",
    ),
    _every_episode_has(
        "LS",
        "An episode has no legal status",
        "Most checks on placements and reasons depend on it, as does who counts as looked after.",
        "V2",
    ),
    _every_episode_has(
        "CIN",
        "An episode has no category of need",
        "It is the main reason why the child needs care, and stays for the whole period of it.",
        "N1",
    ),
    _every_episode_has(
        "PLACE",
        "An episode has no type of placement",
        "Where the child lives decides what else the episode must say.",
        "U4",
    ),
    Rule(
        "OURS-DATE-PLACED",
        "A decision to place for adoption has no date",
        table="placed_adoption",
        fails_when="""
            blank(placed_adoption.DATE_PLACED)
            AND how_many_given(placed_adoption.DATE_PLACED_CEASED,
                placed_adoption.REASON_PLACED_CEASED) < 2
        """,
        source=_SOURCE.format("decision"),
        fields=("DATE_PLACED",),
        why="A row stands for a decision that was made, on a day.",
        caution="Where date and reason of its end are given, check 563 finds the row.",
        example="""
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED | fails
                             A     | 2024-05-01  |                    |                      |
                             B     |             |                    |                      | yes
                             C     |             | 2024-06-01         |                      | yes
                             D     |             | 2024-06-01         | RD1                  |
                             E     | soon        |                    |                      |
        """,
    ),
    Rule(
        "OURS-SW-DECOM",
        "A social worker has no start",
        table="sw_episodes",
        fails_when="blank(sw_episodes.SW_DECOM)",
        source=_SOURCE.format("social worker"),
        since=2026,
        why="Without a start the row has no place among the child's other social workers.",
        caution="Up to 2024/25 checks SW01 and SW03 found it.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | fails
                         A     | 2025-05-01 |
                         A     |            | yes
                         B     | 2025-02-30 |
        """,
    ),
]
