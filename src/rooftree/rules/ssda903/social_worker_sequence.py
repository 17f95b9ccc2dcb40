"""Rules on how a child's social workers follow one another, in care and from year to year."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_FAR_FROM_PREVIOUS = """
    sw_episodes.SW_DECOM NOT BETWEEN days_after(previous.SW_DEC, -7)
        AND days_after(previous.SW_DEC, 7)
"""
# Once care has ended nobody need be allocated.
_STILL_IN_CARE = "(none(episodes) OR any(episodes, blank(episodes.DEC)))"
_NOT_FIRST_CONTACT = "social_worker_reason.is_first_contact IS NOT TRUE"

RULES = [
    Rule(
        "SW08STG2",
        "The next social worker has started and this one has no end",
        table="sw_episodes",
        fails_when="sw_episodes.n_from_end > 1 AND blank(sw_episodes.SW_DEC)",
        source=_SOURCE.format("SW08STG2"),
        stage=2,
        since=2024,
        why="A child has one allocated social worker at a time.",
        caution="A row without a start has no place among the others.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2024-05-01 | 2024-06-01 |
                         A     | 2024-06-01 |            | yes
                         A     | 2024-07-01 |            |
                         B     | 2024-05-01 |            |
                         B     |            |            |
                         C     | 2024-05-01 |            |
                         C     | 2024-05-01 | 2024-05-09 |
        """,
    ),
    Rule(
        "SW10STG2",
        "A social worker starts more than a week from the previous one's end",
        table="sw_episodes",
        fails_when=_FAR_FROM_PREVIOUS,
        source=_SOURCE.format("SW10STG2"),
        stage=2,
        since=2024,
        until=2024,
        fields=("SW_DECOM",),
        why="One social worker hands over to the next; a week either way is let through.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2023-05-01 | 2023-06-10 |
                         A     | 2023-06-02 | 2023-07-10 | yes
                         A     | 2023-07-03 | 2023-08-01 |
                         A     | 2023-08-08 | 2023-09-01 |
                         A     | 2023-09-09 |            | yes
                         B     | 2023-05-01 |            |
                         B     | 2023-08-01 |            |
                         C     | 2023-05-01 | 2023-06-10 |
                         C     |            |            |
        """,
    ),
    *(
        Rule(
            code,
            title,
            table="sw_episodes",
            fails_when=f"{_FAR_FROM_PREVIOUS} AND {_NOT_FIRST_CONTACT}",
            source=_SOURCE.format(code),
            stage=2,
            since=since,
            fields=("SW_DECOM",),
            why="One social worker hands over to the next; a week either way is let through. A "
            "first contact or re-referral begins anew, after any time.",
            caution="Since 2025/26 checks SW10 and SW10a ask the same.",
            example="""
                sw_episodes: CHILD | SW_DECOM   | SW_DEC     | SW_REASON | fails
                             A     | 2024-05-01 | 2024-06-10 | MANAGE    |
                             A     | 2024-06-02 | 2024-07-10 | MANAGE    | yes
                             A     | 2024-07-03 | 2024-08-01 | MANAGE    |
                             A     | 2024-08-08 | 2024-09-01 | MANAGE    |
                             A     | 2024-09-09 |            |           | yes
                             B     | 2024-05-01 | 2024-06-10 | MANAGE    |
                             B     | 2024-08-01 |            | FCONTA    |
                             C     | 2024-05-01 |            | MANAGE    |
                             C     | 2024-08-01 |            | MANAGE    |
                             D     | 2024-05-01 | 2024-06-10 | MANAGE    |
                             D     |            |            | MANAGE    |
            """,
        )
        for code, title, since in (
            (
                "SW10STG2",
                "A social worker starts more than a week from the previous one's end, "
                "and it is no first contact",
                2025,
            ),
            (
                "SW10aSTG2",
                "A social worker starts neither within a week of the previous one's end nor with "
                "a first contact",
                2026,
            ),
        )
    ),
    Rule(
        "SW10bSTG2",
        "A first contact by the day on which the previous social worker ended",
        table="sw_episodes",
        fails_when="""
            social_worker_reason.is_first_contact AND sw_episodes.SW_DECOM <= previous.SW_DEC
        """,
        source=_SOURCE.format("SW10bSTG2"),
        stage=2,
        since=2026,
        fields=("SW_DECOM", "SW_REASON"),
        why="Whoever still has a social worker is not met for the first time, nor referred anew.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | SW_REASON | fails
                         A     | 2025-05-01 | 2025-06-10 | FCONTA    |
                         A     | 2025-06-10 | 2025-07-10 | FCONTA    | yes
                         A     | 2025-07-11 | 2025-08-10 | FCONTA    |
                         A     | 2025-08-10 |            | MANAGE    |
                         B     | 2025-05-01 |            | MANAGE    |
                         B     | 2025-06-01 |            | FCONTA    |
                         C     | 2025-05-01 | 2025-06-10 | MANAGE    |
                         C     |            |            | FCONTA    |
        """,
    ),
    Rule(
        "SW11aSTG2",
        "More than five days without a social worker before the end of the year",
        table="sw_episodes",
        fails_when=f"""
            (previous.SW_DEC < days_after(collection.end, -5)
                AND sw_episodes.SW_DECOM > days_after(previous.SW_DEC, 5))
            OR (sw_episodes.n_from_end = 1
                AND sw_episodes.SW_DEC < days_after(collection.end, -5) AND {_STILL_IN_CARE})
        """,
        source=_SOURCE.format("SW11aSTG2"),
        stage=2,
        since=2024,
        until=2024,
        why="Another social worker takes over when one ends. The row blamed is that of the one "
        "who came too late, or of the last where nobody came.",
        caution="Once care has ended nobody need follow.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2023-05-01 | 2023-06-01 |
                         A     | 2023-06-06 | 2023-07-01 |
                         A     | 2023-07-07 |            | yes
                         B     | 2023-05-01 | 2024-03-25 | yes
                         C     | 2023-05-01 | 2024-03-26 |
                         D     | 2023-05-01 | 2024-03-01 | yes
                         D     |            |            |
                         E     | 2023-05-01 |            |
                         F     | 2023-05-01 | 2024-02-01 |
                         G     | 2023-05-01 | 2024-02-01 | yes
            episodes: CHILD | DECOM      | DEC
                      F     | 2023-05-01 | 2024-02-01
                      G     | 2023-05-01 | 2023-06-01
                      G     | 2023-06-01 |
        """,
    ),
    Rule(
        "SW11bSTG2",
        "The last social worker ended in the last days of the year and nobody follows",
        table="sw_episodes",
        fails_when=f"""
            sw_episodes.n_from_end = 1 AND sw_episodes.SW_DEC < collection.end
            AND sw_episodes.SW_DEC >= days_after(collection.end, -5) AND {_STILL_IN_CARE}
        """,
        source=_SOURCE.format("SW11bSTG2"),
        stage=2,
        since=2024,
        why="Another social worker takes over when one ends.",
        caution="Once care has ended nobody need follow. A row without a start does not follow any "
        "other.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2024-05-01 | 2025-03-26 | yes
                         B     | 2024-05-01 | 2025-03-25 |
                         C     | 2024-05-01 | 2025-03-31 |
                         D     | 2024-05-01 | 2025-03-28 |
                         D     | 2025-03-28 |            |
                         E     | 2024-05-01 | 2025-03-30 | yes
                         E     |            |            |
                         F     | 2024-05-01 | 2025-03-28 |
                         G     | 2024-05-01 | 2025-03-28 | yes
            episodes: CHILD | DECOM      | DEC
                      F     | 2024-05-01 | 2025-03-28
                      G     | 2024-05-01 | 2024-06-01
                      G     | 2024-06-01 |
        """,
    ),
    Rule(
        "SW14STG2",
        "A social worker who is not the latest has no end",
        table="sw_episodes",
        fails_when="sw_episodes.n_from_end > 1 AND blank(sw_episodes.SW_DEC)",
        source=_SOURCE.format("SW14STG2"),
        stage=2,
        since=2024,
        until=2024,
        why="Only a child's latest social worker can still be the present one.",
        caution="Check SW08 finds the same row.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2023-05-01 | 2023-06-01 |
                         A     | 2023-06-01 |            | yes
                         A     | 2023-07-01 |            |
                         B     | 2023-05-01 |            |
                         B     |            |            |
        """,
    ),
    Rule(
        "SW19STG2",
        "Two social workers of a child start on the same day",
        table="sw_episodes",
        fails_when="""
            any(others, others.SW_DECOM = sw_episodes.SW_DECOM
                AND others.row_id < sw_episodes.row_id)
        """,
        source=_SOURCE.format("SW19STG2"),
        stage=2,
        since=2026,
        fields=("SW_DECOM",),
        why="A child has one allocated social worker at a time. The row blamed is the later of "
        "the two in the file.",
        example="""
            sw_episodes: CHILD | SW_DECOM   | SW_DEC     | fails
                         A     | 2025-05-01 |            |
                         A     | 2025-05-01 | 2025-06-01 | yes
                         A     | 2025-06-01 |            |
                         B     | 2025-05-01 |            |
                         C     |            |            |
                         C     |            |            |
        """,
    ),
]
