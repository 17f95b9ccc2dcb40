"""Rules on the dates of a social worker and on why that one took over."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
# From this day on the return asks why a social worker took over.
_REASONS_BEGAN = "DATE '2023-04-01'"

RULES = [
    Rule(
        "SW06STG2",
        "A social worker starts after the collection year",
        table="sw_episodes",
        fails_when="sw_episodes.SW_DECOM > collection.end",
        source=_SOURCE.format("SW06STG2"),
        stage=2,
        since=2024,
        why="A return looks back: what begins later belongs in the next.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | fails
                         A     | 2025-03-31 |
                         A     | 2025-04-01 | yes
                         B     |            |
        """,
    ),
    Rule(
        "SW07STG2",
        "A social worker's end is outside the collection year",
        table="sw_episodes",
        fails_when="sw_episodes.SW_DEC NOT BETWEEN collection.start AND collection.end",
        source=_SOURCE.format("SW07STG2"),
        stage=2,
        since=2024,
        until=2024,
        why="In its first year the return asked for the social workers of that year alone.",
        example="""
            sw_episodes: CHILD | SW_DEC     | fails
                         A     | 2023-03-31 | yes
                         A     | 2023-04-01 |
                         B     | 2024-03-31 |
                         B     | 2024-04-01 | yes
                         C     |            |
        """,
    ),
    Rule(
        "SW07STG2",
        "A social worker's end is outside the two years up to the end of the collection year",
        table="sw_episodes",
        fails_when="""
            sw_episodes.SW_DEC
                NOT BETWEEN months_after(collection.start, -12) AND collection.end
        """,
        source=_SOURCE.format("SW07STG2"),
        stage=2,
        since=2025,
        why="Since 2024/25 the return asks for the social workers of two years.",
        example="""
            sw_episodes: CHILD | SW_DEC     | fails
                         A     | 2023-03-31 | yes
                         A     | 2023-04-01 |
                         B     | 2025-03-31 |
                         B     | 2025-04-01 | yes
                         C     |            |
        """,
    ),
    Rule(
        "SW09STG2",
        "A social worker starts and ends on the same day",
        table="sw_episodes",
        fails_when="sw_episodes.SW_DECOM = sw_episodes.SW_DEC",
        source=_SOURCE.format("SW09STG2"),
        stage=2,
        since=2024,
        until=2025,
        why="Mostly a slip in one of the two dates.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2024-05-01 | 2024-05-01 | yes
                         A     | 2024-05-01 | 2024-05-02 |
                         B     | 2024-05-01 |            |
                         B     |            | 2024-05-01 |
        """,
    ),
    Rule(
        "SW09STG2",
        "A social worker stays less than three days",
        table="sw_episodes",
        fails_when="days_between(sw_episodes.SW_DECOM, sw_episodes.SW_DEC) < 3",
        source=_SOURCE.format("SW09STG2"),
        stage=2,
        since=2026,
        why="Cover for so short a time is no allocation; mostly it is a slip in one of the dates.",
        caution="Up to 2024/25 only a start and an end on the same day were found.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2025-05-01 | 2025-05-03 | yes
                         A     | 2025-05-01 | 2025-05-04 |
                         B     | 2025-05-02 | 2025-05-01 | yes
                         B     | 2025-05-01 |            |
                         C     |            | 2025-05-01 |
        """,
    ),
    Rule(
        "SW13STG1",
        "Reason for the social worker is blank or not a code",
        table="sw_episodes",
        fails_when="blank(sw_episodes.SW_REASON) OR unknown_code(sw_episodes.SW_REASON)",
        source=_SOURCE.format("SW13STG1"),
        since=2024,
        until=2024,
        example="""
            sw_episodes: CHILD | SW_REASON | fails
                         A     | OTHERS    |
                         A     | LEFT      | yes
                         B     |           | yes
        """,
    ),
    Rule(
        "SW13STG1",
        "Reason for the social worker is not a code, or blank although asked for",
        table="sw_episodes",
        fails_when=f"""
            unknown_code(sw_episodes.SW_REASON)
            OR (blank(sw_episodes.SW_REASON) AND sw_episodes.SW_DECOM >= {_REASONS_BEGAN})
        """,
        source=_SOURCE.format("SW13STG1"),
        since=2025,
        why="The reason has been recorded since April 2023; before, it may not be known.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_REASON | fails
                         A     | 2024-05-01 | OTHERS    |
                         A     | 2023-03-01 | LEFT      | yes
                         B     | 2023-03-31 |           |
                         B     | 2023-04-01 |           | yes
                         C     |            |           |
        """,
    ),
    Rule(
        "SW15STG2",
        "No reason for a social worker of the last two years",
        table="sw_episodes",
        fails_when="""
            blank(sw_episodes.SW_REASON)
            AND sw_episodes.SW_DECOM >= months_after(collection.start, -12)
        """,
        source=_SOURCE.format("SW15STG2"),
        stage=2,
        since=2025,
        fields=("SW_REASON",),
        why="Why social workers change cannot be told without it.",
        caution="Checks SW01b (in 2024/25) and SW13 find the same row.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_REASON | fails
                         A     | 2023-04-01 | OTHERS    |
                         A     | 2023-04-01 |           | yes
                         B     | 2023-03-31 |           |
                         C     |            |           |
        """,
    ),
    Rule(
        "SW18STG2",
        "A social worker ends by the day of the start",
        table="sw_episodes",
        fails_when="sw_episodes.SW_DEC <= sw_episodes.SW_DECOM",
        source=_SOURCE.format("SW18STG2"),
        stage=2,
        since=2026,
        why="One of the two dates is wrong.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2025-05-02 | 2025-05-01 | yes
                         A     | 2025-05-01 | 2025-05-01 | yes
                         B     | 2025-05-01 | 2025-05-02 |
                         B     | 2025-05-01 |            |
                         C     |            | 2025-05-01 |
        """,
    ),
]
