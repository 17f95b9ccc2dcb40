"""Rules on one row about a child's social worker, and on having one at all."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
# From this day on the return asks why a social worker took over.
_REASONS_BEGAN = "DATE '2023-04-01'"
_PLACEHOLDERS = (
    "A date of which a part is given as not known (zz/zz/2023) was let through up to 2024/25."
)

RULES = [
    Rule(
        "SW01STG1",
        "Looked after at the end of the year, but no social worker with number, start and reason",
        table="episodes",
        fails_when="""
            blank(episodes.DEC) AND legal_status.is_short_break IS NOT TRUE
            AND (none(sw_episodes, given(sw_episodes.SW_ID))
                OR none(sw_episodes, given(sw_episodes.SW_DECOM))
                OR none(sw_episodes, given(sw_episodes.SW_REASON)))
        """,
        source=_SOURCE.format("SW01STG1"),
        since=2024,
        until=2024,
        fields=("DEC",),
        why="Every child who is looked after has an allocated social worker.",
        caution="Series of short breaks are left out, as the guidance has it.",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2023-05-01 |            | C2 |
                      B     | 2023-05-01 |            | C2 | yes
                      C     | 2023-05-01 |            | C2 | yes
                      D     | 2023-05-01 |            | V4 |
                      E     | 2023-05-01 | 2023-06-01 | C2 |
                      F     | 2023-05-01 | 2023-06-01 | C2 |
                      F     | 2023-06-01 |            | C2 |
            sw_episodes: CHILD | SW_ID | SW_DECOM   | SW_REASON
                         A     | SW01  | 2023-05-01 | OTHERS
                         C     | SW01  | 2023-05-01 |
                         F     | SW01  | 2023-05-01 |
                         F     |       |            | OTHERS
        """,
    ),
    Rule(
        "SW01aSTG1",
        "A social worker from before April 2023 has no number, or there is no start",
        table="sw_episodes",
        fails_when=f"""
            blank(sw_episodes.SW_DECOM)
            OR (sw_episodes.SW_DECOM < {_REASONS_BEGAN} AND blank(sw_episodes.SW_ID))
        """,
        source=_SOURCE.format("SW01aSTG1"),
        since=2025,
        until=2025,
        why="A row says who the social worker was, and since when. Why that one took over may be "
        "unknown so far back.",
        example="""
            sw_episodes: CHILD | SW_ID | SW_DECOM   | fails
                         A     | SW01  | 2023-03-31 |
                         A     |       | 2023-04-01 |
                         B     |       | 2023-03-31 | yes
                         C     | SW01  |            | yes
        """,
    ),
    Rule(
        "SW01bSTG1",
        "A social worker since April 2023 has no number or no reason, or there is no start",
        table="sw_episodes",
        fails_when=f"""
            blank(sw_episodes.SW_DECOM)
            OR (sw_episodes.SW_DECOM >= {_REASONS_BEGAN}
                AND how_many_given(sw_episodes.SW_ID, sw_episodes.SW_REASON) < 2)
        """,
        source=_SOURCE.format("SW01bSTG1"),
        since=2025,
        until=2025,
        why="A row says who the social worker was, since when, and why that one took over.",
        example="""
            sw_episodes: CHILD | SW_ID | SW_DECOM   | SW_REASON | fails
                         A     | SW01  | 2023-04-01 | OTHERS    |
                         A     |       | 2023-04-01 | OTHERS    | yes
                         B     | SW01  | 2023-04-01 |           | yes
                         B     |       | 2023-03-31 |           |
                         C     | SW01  |            | OTHERS    | yes
        """,
    ),
    Rule(
        "SW02STG1",
        "Number of the social worker begins neither with SW nor with XX",
        table="sw_episodes",
        fails_when="coalesce(left(sw_episodes.SW_ID, 2), '') NOT IN ('SW', 'XX')",
        source=_SOURCE.format("SW02STG1"),
        since=2024,
        until=2025,
        why="SW begins the number in the professional register; XX stands in where there is none.",
        caution="A blank begins with neither, and fails too.",
        example="""
            sw_episodes: CHILD | SW_ID | fails
                         A     | SW01  |
                         A     | XX    |
                         B     | 01SW  | yes
                         C     |       | yes
        """,
    ),
    Rule(
        "SW02STG1",
        "Number of the social worker does not begin with SW or XX, or is too short",
        table="sw_episodes",
        fails_when="""
            coalesce(left(sw_episodes.SW_ID, 2), '') NOT IN ('SW', 'XX')
            OR length(sw_episodes.SW_ID) < 4
        """,
        source=_SOURCE.format("SW02STG1"),
        since=2026,
        why="SW begins the number in the professional register; XX stands in where there is none.",
        caution="A blank fails too: since 2025/26, when SW01 was withdrawn, no other check asks "
        "for a number. That it has at least four characters is asked since then.",
        example="""
            sw_episodes: CHILD | SW_ID | fails
                         A     | SW01  |
                         A     | XX1   | yes
                         B     | 01SW  | yes
                         C     |       | yes
        """,
    ),
    Rule(
        "SW03STG1",
        "A row about a social worker lacks number, start or reason",
        table="sw_episodes",
        fails_when="""
            how_many_given(sw_episodes.SW_ID, sw_episodes.SW_DECOM, sw_episodes.SW_REASON) < 3
        """,
        source=_SOURCE.format("SW03STG1"),
        since=2024,
        until=2024,
        why="A row says who the social worker was, since when, and why that one took over.",
        example="""
            sw_episodes: CHILD | SW_ID | SW_DECOM   | SW_REASON | SW_DEC     | fails
                         A     | SW01  | 2023-05-01 | OTHERS    |            |
                         B     |       | 2023-05-01 | OTHERS    | 2023-06-01 | yes
                         C     | SW01  |            | OTHERS    |            | yes
                         D     | SW01  | 2023-05-01 |           |            | yes
        """,
    ),
    Rule(
        "SW04STG1",
        "Start of the social worker cannot be read as a date",
        table="sw_episodes",
        fails_when="unreadable(sw_episodes.SW_DECOM) AND NOT partly_unknown(sw_episodes.SW_DECOM)",
        source=_SOURCE.format("SW04STG1"),
        since=2024,
        until=2025,
        caution=_PLACEHOLDERS,
        example="""
            sw_episodes: CHILD | SW_DECOM   | fails
                         A     | 2024-05-01 |
                         A     | zz/zz/2023 |
                         B     | 2024-02-30 | yes
                         B     | zz         | yes
                         C     |            |
        """,
    ),
    Rule(
        "SW04STG1",
        "Start of the social worker cannot be read as a whole date",
        table="sw_episodes",
        fails_when="unreadable(sw_episodes.SW_DECOM)",
        source=_SOURCE.format("SW04STG1"),
        since=2026,
        caution=_PLACEHOLDERS,
        example="""
            sw_episodes: CHILD | SW_DECOM   | fails
                         A     | 2025-05-01 |
                         A     | zz/zz/2023 | yes
                         B     | 2025-02-30 | yes
                         C     |            |
        """,
    ),
    Rule(
        "SW05STG1",
        "End of the social worker cannot be read as a date",
        table="sw_episodes",
        fails_when="unreadable(sw_episodes.SW_DEC) AND NOT partly_unknown(sw_episodes.SW_DEC)",
        source=_SOURCE.format("SW05STG1"),
        since=2024,
        until=2025,
        caution=_PLACEHOLDERS,
        example="""
            sw_episodes: CHILD | SW_DEC     | fails
                         A     | 2024-05-01 |
                         A     | zz/zz/2023 |
                         B     | 2024-02-30 | yes
                         C     |            |
        """,
    ),
    Rule(
        "SW05STG1",
        "End of the social worker cannot be read as a whole date",
        table="sw_episodes",
        fails_when="unreadable(sw_episodes.SW_DEC)",
        source=_SOURCE.format("SW05STG1"),
        since=2026,
        caution=_PLACEHOLDERS,
        example="""
            sw_episodes: CHILD | SW_DEC     | fails
                         A     | 2025-05-01 |
                         A     | zz/zz/2023 | yes
                         B     | 2025-02-30 | yes
                         C     |            |
        """,
    ),
]
