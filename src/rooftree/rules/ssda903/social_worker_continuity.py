"""Rules on social workers beside the child's care, and beside last year's return."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
# Last year's latest social worker was still there, and this is the first row that ended after
# that one began: the table holds two years, so rows of those before stand in front.
_CARRIED_ON = """
    there_is(latest_sw_episode_last) AND blank(latest_sw_episode_last.SW_DEC)
    AND sw_episodes.n IS NOT NULL
    AND coalesce(sw_episodes.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE)
    AND none(others, others.n < sw_episodes.n
        AND coalesce(others.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE))
"""
_SAME_SOCIAL_WORKER = "Who was the social worker as last year ended still was as this year began."


def _without_social_worker(since: int, until: int | None, reported_from: str, year: int) -> Rule:
    """Check SW12, which looks back one year at first and two years later."""
    return Rule(
        "SW12STG2",
        "Care began, ended or goes on, and no social worker was there",
        table="episodes",
        fails_when=f"""
            legal_status.is_short_break IS NOT TRUE
            AND coalesce(episodes.DEC >= {reported_from}, TRUE)
            AND ((reason_new_episode.starts_care AND none(sw_episodes,
                    coalesce(sw_episodes.SW_DEC >= episodes.DECOM, TRUE)))
                OR (reason_ceased.ends_care IS NOT FALSE AND none(sw_episodes,
                    coalesce(sw_episodes.SW_DEC >= episodes.DECOM, TRUE)
                    AND coalesce(sw_episodes.SW_DECOM <= episodes.DEC, TRUE))))
        """,
        source=_SOURCE.format("SW12STG2"),
        stage=2,
        since=since,
        until=until,
        fields=("DECOM", "DEC"),
        why="All social workers of a child in care are reported, also those from before care: at "
        "its beginning and at its end somebody was allocated.",
        caution="That somebody was allocated on every single day is not checked here; checks SW10 "
        "and SW11 look at gaps.",
        example=f"""
            episodes: CHILD | DECOM      | DEC        | RNE | REC | LS | fails
                      A     | {year}-05-01 | {year}-06-01 | S   | X1  | C1 |
                      A     | {year}-06-01 |            | L   |     | C2 |
                      B     | {year}-05-01 | {year}-06-01 | S   | X1  | C1 | yes
                      B     | {year}-06-01 | {year}-07-01 | P   | X1  | C1 |
                      B     | {year}-07-01 | {year}-08-01 | P   | E5  | C1 | yes
                      C     | {year}-05-01 |            | S   |     | V4 |
                      D     | {year}-05-01 | {year}-06-01 | S   | X1  | C1 | yes
                      D     | {year}-06-01 |            | P   |     | C1 | yes
                      E     | 2015-05-01 | {year - 1}-03-31 | S   | E5  | C1 |
                      F     | {year}-05-01 | {year}-06-01 | S   | X1  | C1 |
                      F     | {year}-06-01 | {year}-06-30 | P   | E5  | C1 | yes
                      G     |            |            | S   |     |    |
            sw_episodes: CHILD | SW_DECOM   | SW_DEC
                         A     | 2020-05-01 |
                         D     | {year}-03-01 | {year}-04-01
                         D     | {year}-04-01 | {year}-04-30
                         F     | {year}-07-01 |
                         G     |            |
        """,
    )


RULES = [
    _without_social_worker(2024, 2024, "collection.start", 2023),
    _without_social_worker(2025, None, "months_after(collection.start, -12)", 2024),
    Rule(
        "SW16aSTG2",
        "Not the social worker with whom last year ended",
        table="sw_episodes",
        fails_when=f"{_CARRIED_ON} AND differs(sw_episodes.SW_ID, latest_sw_episode_last.SW_ID)",
        source=_SOURCE.format("SW16aSTG2"),
        stage=2,
        since=2025,
        fields=("SW_ID",),
        why=_SAME_SOCIAL_WORKER,
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | SW_ID | fails
                         A     | 2023-05-01 | 2023-09-01 | SW09  |
                         A     | 2023-09-01 | 2024-06-01 | SW01  |
                         A     | 2024-06-01 |            | SW02  |
                         B     | 2023-09-01 |            | SW02  | yes
                         C     | 2024-06-01 |            | SW02  |
                         D     | 2024-06-01 |            | SW02  |
                         E     |            |            | SW02  |
                         F     | 2023-09-01 | 2024-04-01 |       | yes
                         F     | 2024-04-01 |            | SW02  |
            sw_episodes_last: CHILD | SW_DECOM   | SW_DEC     | SW_ID
                              A     | 2023-05-01 | 2023-09-01 | SW09
                              A     | 2023-09-01 |            | SW01
                              B     | 2023-09-01 |            | SW01
                              C     | 2023-09-01 | 2024-03-01 | SW01
                              E     | 2023-09-01 |            | SW01
                              F     | 2023-09-01 |            | SW01
        """,
    ),
    Rule(
        "SW16bSTG2",
        "The social worker with whom last year ended starts on another day",
        table="sw_episodes",
        fails_when=f"""
            {_CARRIED_ON} AND differs(sw_episodes.SW_DECOM, latest_sw_episode_last.SW_DECOM)
        """,
        source=_SOURCE.format("SW16bSTG2"),
        stage=2,
        since=2025,
        fields=("SW_DECOM",),
        why=_SAME_SOCIAL_WORKER,
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2023-05-01 | 2023-09-01 |
                         A     | 2023-09-01 | 2024-06-01 |
                         A     | 2024-06-01 |            |
                         B     | 2023-09-02 |            | yes
                         C     | 2024-06-01 |            |
                         D     | 2024-06-01 |            |
                         E     |            |            |
            sw_episodes_last: CHILD | SW_DECOM   | SW_DEC
                              A     | 2023-05-01 | 2023-09-01
                              A     | 2023-09-01 |
                              B     | 2023-09-01 |
                              C     | 2023-09-01 | 2024-03-01
                              E     | 2023-09-01 |
        """,
    ),
    Rule(
        "SW16cSTG2",
        "The reason for the social worker with whom last year ended is another one",
        table="sw_episodes",
        fails_when=f"""
            {_CARRIED_ON} AND differs(sw_episodes.SW_REASON, latest_sw_episode_last.SW_REASON)
        """,
        source=_SOURCE.format("SW16cSTG2"),
        stage=2,
        since=2025,
        fields=("SW_REASON",),
        why="Why that social worker took over does not change with the year.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | SW_REASON | fails
                         A     | 2023-05-01 | 2023-09-01 | OTHERS    |
                         A     | 2023-09-01 | 2024-06-01 | MANAGE    |
                         A     | 2024-06-01 |            | OTHERS    |
                         B     | 2023-09-01 |            | OTHERS    | yes
                         C     | 2024-06-01 |            | OTHERS    |
                         D     | 2024-06-01 |            | OTHERS    |
                         E     |            |            | OTHERS    |
            sw_episodes_last: CHILD | SW_DECOM   | SW_DEC     | SW_REASON
                              A     | 2023-05-01 | 2023-09-01 | OTHERS
                              A     | 2023-09-01 |            | MANAGE
                              B     | 2023-09-01 |            | MANAGE
                              C     | 2023-09-01 | 2024-03-01 | MANAGE
                              E     | 2023-09-01 |            | MANAGE
        """,
    ),
    Rule(
        "SW17STG2",
        "Looked after at the end of the year, but the last social worker has ended",
        table="sw_episodes",
        fails_when="""
            sw_episodes.n_from_end = 1 AND given(sw_episodes.SW_DEC)
            AND (none(episodes) OR any(episodes, blank(episodes.DEC)
                AND episodes.legal_status.is_short_break IS NOT TRUE))
        """,
        source=_SOURCE.format("SW17STG2"),
        stage=2,
        since=2026,
        fields=("SW_DEC", "SW_DECOM"),
        why="Every child who is looked after has an allocated social worker.",
        caution="A child who left care needs none and is not found, nor is one in a series of "
        "short breaks. A child who has no episode is: nothing says that care ended.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2025-05-01 | 2025-06-01 |
                         A     | 2025-06-01 | 2025-07-01 | yes
                         B     | 2025-05-01 | 2025-06-01 |
                         B     | 2025-06-01 |            |
                         C     | 2025-05-01 | 2025-06-01 |
                         D     | 2025-05-01 | 2025-06-01 |
                         E     |            | 2025-06-01 |
                         F     | 2025-05-01 | 2025-06-01 | yes
            episodes: CHILD | DECOM      | DEC        | LS
                      A     | 2025-05-01 | 2025-06-01 | C2
                      A     | 2025-06-01 |            | C2
                      B     | 2025-05-01 |            | C2
                      C     | 2025-05-01 | 2025-06-01 | C2
                      D     | 2025-05-01 |            | V4
                      E     | 2025-05-01 |            | C2
        """,
    ),
]
