"""A rule on what may not be known yet of a child who has only just come into care."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

_OVER_A_WEEK = """periods_of_care.end IS NULL
    AND days_between(periods_of_care.start, collection.end) > 7"""

RULES = [
    Rule(
        "210",
        "Looked after for over a week by the year's end, but the pupil number is not yet known",
        table="header",
        fails_when={
            "header": f"header.UPN = 'UN4' AND any(periods_of_care, {_OVER_A_WEEK})",
            "episodes": f"""
                child.UPN = 'UN4' AND days_between(episodes.DECOM, collection.end) > 7
                AND any(periods_of_care, {_OVER_A_WEEK}
                    AND periods_of_care.start <= episodes.DECOM)
            """,
        },
        source=_SOURCE.format(210),
        fields=("UPN", "DECOM"),
        why="The code is for children who have just come into care: a week is time to ask the "
        "school.",
        caution="The text of the check names the 24th of March the other way round, children who "
        "came since; its title, which is followed here, speaks of those who came before. "
        "The episodes that show it are those of the time in care that began over a week before the "
        "year's end.",
        example="""
            header: CHILD | UPN           | fails
                    A     | UN4           | yes
                    B     | UN4           |
                    C     | UN3           |
                    D     | UN4           |
                    E     | UN4           |
                    F     | UN4           |
                    G     |               |
                    H     | UN4           | yes
                    I     | H801200001001 |
            episodes: CHILD | DECOM      | DEC        | fails
                      A     | 2025-03-23 |            | yes
                      B     | 2025-03-24 |            |
                      C     | 2025-03-23 |            |
                      D     | 2024-05-01 | 2024-06-01 |
                      D     | 2025-03-30 |            |
                      F     |            |            |
                      G     | 2025-03-23 |            |
                      H     | 2023-05-01 | 2023-06-01 |
                      H     | 2024-05-01 | 2025-03-29 | yes
                      H     | 2025-03-29 |            |
                      I     | 2024-05-01 |            |
        """,
    ),
]
