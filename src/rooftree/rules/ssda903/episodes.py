"""Rules on an episode's dates, and on the codes that an episode begins with."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "141",
        "Start of the episode cannot be read as a date",
        table="episodes",
        fails_when="unreadable(episodes.DECOM)",
        source=_SOURCE.format(141),
        example="""
            episodes: CHILD | DECOM      | fails
                      A     | 2024-05-01 |
                      B     | 2024-02-30 | yes
                      C     |            |
        """,
    ),
    Rule(
        "147",
        "End of the episode cannot be read as a date",
        table="episodes",
        fails_when="unreadable(episodes.DEC)",
        source=_SOURCE.format(147),
        example="""
            episodes: CHILD | DEC        | fails
                      A     | 2024-05-01 |
                      B     | 2024-06-31 | yes
                      C     | UNKNOWN    | yes
                      D     |            |
        """,
    ),
    Rule(
        "143",
        "Reason for the new episode is not a code",
        table="episodes",
        fails_when="unknown_code(episodes.RNE)",
        source=_SOURCE.format(143),
        example="""
            episodes: CHILD | RNE | fails
                      A     | S   |
                      B     | U   |
                      C     | X1  | yes
                      D     |     |
        """,
    ),
    Rule(
        "145",
        "Category of need is not a code",
        table="episodes",
        fails_when="unknown_code(episodes.CIN)",
        source=_SOURCE.format(145),
        example="""
            episodes: CHILD | CIN | fails
                      A     | N1  |
                      B     | N8  |
                      C     | N0  | yes
                      D     | N9  | yes
                      E     |     |
        """,
    ),
    Rule(
        "148",
        "An episode has an end date without a reason, or a reason without a date",
        table="episodes",
        fails_when="how_many_given(episodes.DEC, episodes.REC) = 1",
        source=_SOURCE.format(148),
        why="An episode that ended has both; one that is open has neither.",
        example="""
            episodes: CHILD | DEC        | REC | fails
                      A     | 2024-06-01 | X1  |
                      B     | 2024-06-01 |     | yes
                      C     |            | X1  | yes
                      D     |            |     |
        """,
    ),
    Rule(
        "355",
        "An episode starts and ends on the same day",
        table="episodes",
        fails_when="episodes.DECOM = episodes.DEC",
        source=_SOURCE.format(355),
        why="Mostly a slip in one of the two dates.",
        example="""
            episodes: CHILD | DECOM      | DEC        | fails
                      A     | 2024-06-01 | 2024-06-01 | yes
                      B     | 2024-06-01 | 2024-06-02 |
                      C     | 2024-06-01 |            |
                      D     |            |            |
        """,
    ),
    Rule(
        "356",
        "An episode ends before it starts",
        table="episodes",
        fails_when="episodes.DEC < episodes.DECOM",
        source=_SOURCE.format(356),
        example="""
            episodes: CHILD | DECOM      | DEC        | fails
                      A     | 2024-06-01 | 2024-05-31 | yes
                      B     | 2024-06-01 | 2024-06-01 |
                      C     | 2024-06-01 |            |
        """,
    ),
    Rule(
        "353",
        "An episode starts before the Children Act 1989 came into force",
        table="episodes",
        fails_when="episodes.DECOM < DATE '1991-10-14'",
        source=_SOURCE.format(353),
        why="The return is of children looked after under that Act, in force since 14 October "
        "1991. An earlier year is mostly a slip.",
        example="""
            episodes: CHILD | DECOM      | fails
                      A     | 1991-10-13 | yes
                      B     | 1991-10-14 |
                      C     | 2024-05-01 |
                      D     |            |
        """,
    ),
    Rule(
        "354",
        "An episode starts after the year has ended",
        table="episodes",
        fails_when="episodes.DECOM > collection.end",
        source=_SOURCE.format(354),
        why="It belongs to a later return.",
        example="""
            episodes: CHILD | DECOM      | fails
                      A     | 2025-04-01 | yes
                      B     | 2025-03-31 |
                      C     | 2023-05-01 |
                      D     |            |
        """,
    ),
    Rule(
        "385",
        "An episode ends after the year has ended",
        table="episodes",
        fails_when="episodes.DEC > collection.end",
        source=_SOURCE.format(385),
        why="An episode that goes on after the last day of the year is still open in this return.",
        example="""
            episodes: CHILD | DEC        | fails
                      A     | 2025-04-01 | yes
                      B     | 2025-03-31 |
                      C     |            |
        """,
    ),
    Rule(
        "352",
        "Care starts on or after the eighteenth birthday",
        table="episodes",
        fails_when="""
            reason_new_episode.starts_care AND episodes.DECOM >= years_after(child.DOB, 18)
        """,
        source=_SOURCE.format(352),
        fields=("DECOM", "RNE"),
        why="Children start to be looked after before they are 18.",
        example="""
            header: CHILD | DOB
                    A     | 2006-05-01
                    B     | 2006-05-01
                    C     |
            episodes: CHILD | DECOM      | RNE | fails
                      A     | 2024-05-01 | S   | yes
                      B     | 2024-04-30 | S   |
                      B     | 2024-05-02 | P   |
                      C     | 2024-05-02 | S   |
                      D     |            | S   |
        """,
    ),
]
