"""Rules on how each episode of a child follows the one before."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_PLACEMENT_CHANGED = """
    (differs(episodes.PLACE, previous.PLACE)
     OR differs(episodes.PL_POST, previous.PL_POST)
     OR differs(episodes.URN, previous.URN)
     OR differs(episodes.PLACE_PROVIDER, previous.PLACE_PROVIDER))
"""

RULES = [
    Rule(
        "142",
        "An episode that is not the latest has no end date or no reason",
        table="episodes",
        fails_when="""
            episodes.n_from_end > 1 AND how_many_given(episodes.DEC, episodes.REC) < 2
        """,
        source=_SOURCE.format(142),
        why="Only a child's latest episode can still be open.",
        caution="An episode without a start date has no place among the others: see check 141.",
        example="""
            episodes: CHILD | DECOM      | DEC        | REC | fails
                      A     | 2024-05-01 | 2024-06-01 | X1  |
                      A     | 2024-06-01 |            |     | yes
                      A     | 2024-07-01 |            |     |
                      B     | 2024-05-01 |            |     |
                      B     |            |            |     |
        """,
    ),
    Rule(
        "357",
        "The child's first episode begins in the year but does not start care",
        table="episodes",
        fails_when="""
            episodes.n = 1 AND episodes.DECOM >= collection.start
            AND reason_new_episode.starts_care IS NOT TRUE
        """,
        source=_SOURCE.format(357),
        fields=("RNE",),
        why="Either an earlier episode has been left out, or care began with this one.",
        example="""
            episodes: CHILD | DECOM      | RNE | fails
                      A     | 2024-04-01 | P   | yes
                      A     | 2024-06-01 | L   |
                      B     | 2024-03-31 | P   |
                      B     | 2024-06-01 | P   |
                      C     | 2024-05-01 | S   |
                      C     |            | P   |
                      D     | 2024-05-01 |     | yes
                      E     | 2024-05-01 | X   | yes
                      F     |            | P   |
        """,
    ),
    Rule(
        "388",
        "The reason an episode ceased does not fit what follows",
        table="episodes",
        fails_when="""
            (NOT reason_ceased.ends_care AND episodes.DEC IS NOT NULL
                AND (episodes.DEC < episodes.DECOM
                    OR none(others, others.DECOM = episodes.DEC)))
            OR (given(episodes.REC) AND coalesce(reason_ceased.ends_care, TRUE)
                AND (episodes.DEC < episodes.DECOM) IS NOT TRUE
                AND any(others, others.DECOM = episodes.DEC))
        """,
        source=_SOURCE.format(388),
        why="X1 says that a new episode begins that day; any other reason says that care ended.",
        caution="An episode that ended before it began is continued by none. Of one with a reason "
        "but without an end check 148 speaks.",
        example="""
            episodes: CHILD | DECOM      | DEC        | REC | fails
                      A     | 2024-05-01 | 2024-06-01 | X1  |
                      A     | 2024-06-01 | 2024-07-01 | E5  | yes
                      A     | 2024-07-01 | 2024-08-01 | X1  | yes
                      B     | 2024-05-01 | 2024-06-01 | E5  |
                      B     |            |            |     |
                      C     | 2024-05-01 |            |     |
                      D     | 2024-05-01 | 2024-06-01 | X1  |
                      D     | 2024-06-01 | 2024-05-01 | X1  | yes
                      H     | 2024-05-01 | 2024-06-01 | X1  |
                      H     | 2024-06-01 | 2024-05-01 | E5  |
                      E     |            | 2024-06-01 | X1  |
                      E     | 2024-06-01 |            |     |
                      F     | 2024-05-01 | 2024-05-01 | X1  |
                      F     | 2024-05-01 |            |     |
                      G     | 2024-05-01 |            | X1  |
        """,
    ),
    Rule(
        "431",
        "Care starts again by the day the previous episode ended",
        table="episodes",
        fails_when="reason_new_episode.starts_care AND episodes.DECOM <= previous.DEC",
        source=_SOURCE.format(431),
        fields=("RNE", "DECOM"),
        why="Care starts again only after it ended; on the same day it merely goes on.",
        example="""
            episodes: CHILD | DECOM      | DEC        | RNE | fails
                      A     | 2024-05-01 | 2024-06-01 | S   |
                      A     | 2024-06-01 | 2024-07-01 | S   | yes
                      A     | 2024-07-02 |            | S   |
                      B     | 2024-05-01 |            | S   |
                      B     |            |            | S   |
        """,
    ),
    Rule(
        "432",
        "Care ended with the previous episode, but this one does not start care",
        table="episodes",
        fails_when="""
            previous.reason_ceased.ends_care AND reason_new_episode.starts_care IS NOT TRUE
        """,
        source=_SOURCE.format(432),
        fields=("RNE",),
        why="Once care has ended, the next episode starts it anew.",
        caution="A reason that is no code ends nothing: check 149 speaks of it.",
        example="""
            episodes: CHILD | DECOM      | DEC        | REC | RNE | fails
                      A     | 2024-05-01 | 2024-06-01 | E5  | S   |
                      A     | 2024-07-01 | 2024-08-01 | X1  | P   | yes
                      A     | 2024-08-01 |            |     | P   |
                      B     | 2024-05-01 | 2024-06-01 | E99 | S   |
                      B     | 2024-07-01 |            |     | P   |
                      C     |            |            |     | P   |
        """,
    ),
    Rule(
        "433",
        "A change within care does not begin the day the previous episode ended",
        table="episodes",
        fails_when="""
            NOT reason_new_episode.starts_care
            AND there_is(previous) AND differs(episodes.DECOM, previous.DEC)
        """,
        source=_SOURCE.format(433),
        fields=("RNE", "DECOM"),
        why="A change within care leaves no gap: one episode ends as the next begins.",
        example="""
            episodes: CHILD | DECOM      | DEC        | RNE | fails
                      A     | 2024-05-01 | 2024-06-01 | S   |
                      A     | 2024-06-02 | 2024-07-01 | P   | yes
                      A     | 2024-07-01 |            | L   |
                      B     | 2024-05-01 |            | P   |
                      B     |            |            | P   |
        """,
    ),
    Rule(
        "434",
        "A change of legal status alone, but the status is the same or the placement changed",
        table="episodes",
        fails_when=f"""
            reason_new_episode.changes_legal_status
            AND NOT reason_new_episode.changes_placement AND there_is(previous)
            AND (NOT differs(episodes.LS, previous.LS) OR {_PLACEMENT_CHANGED})
        """,
        source=_SOURCE.format(434),
        fields=("RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"),
        why="The code says that the legal status changed and nothing else.",
        example="""
            episodes: CHILD | DECOM      | RNE | LS | PLACE | fails
                      A     | 2024-05-01 | S   | V2 | U4    |
                      A     | 2024-06-01 | L   | C1 | U4    |
                      A     | 2024-07-01 | L   | C1 | U4    | yes
                      B     | 2024-05-01 | S   | V2 | U4    |
                      B     | 2024-06-01 | L   | C1 | K2    | yes
                      C     | 2024-05-01 | L   | C1 | U4    |
                      C     |            | L   |    |       |
        """,
    ),
    Rule(
        "435",
        "A change of placement alone, but the placement is the same or the legal status changed",
        table="episodes",
        fails_when=f"""
            reason_new_episode.changes_placement
            AND NOT reason_new_episode.changes_legal_status AND there_is(previous)
            AND (differs(episodes.LS, previous.LS) OR NOT {_PLACEMENT_CHANGED})
        """,
        source=_SOURCE.format(435),
        fields=("RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"),
        why="The code says that the placement changed and the legal status did not.",
        example="""
            episodes: CHILD | DECOM      | RNE | LS | PLACE | fails
                      A     | 2024-05-01 | S   | V2 | U4    |
                      A     | 2024-06-01 | P   | V2 | K2    |
                      A     | 2024-07-01 | P   | V2 | K2    | yes
                      B     | 2024-05-01 | S   | V2 | U4    |
                      B     | 2024-06-01 | T   | C1 | K2    | yes
                      C     | 2024-05-01 | P   | C1 | U4    |
                      C     |            | P   |    |       |
        """,
    ),
    Rule(
        "436",
        "A change of legal status and placement, but one of them is the same",
        table="episodes",
        fails_when=f"""
            reason_new_episode.changes_legal_status
            AND reason_new_episode.changes_placement AND there_is(previous)
            AND (NOT differs(episodes.LS, previous.LS) OR NOT {_PLACEMENT_CHANGED})
        """,
        source=_SOURCE.format(436),
        fields=("RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"),
        why="The code says that the legal status and the placement changed together.",
        example="""
            episodes: CHILD | DECOM      | RNE | LS | PLACE | fails
                      A     | 2024-05-01 | S   | V2 | U4    |
                      A     | 2024-06-01 | B   | C1 | K2    |
                      A     | 2024-07-01 | B   | C2 | K2    | yes
                      B     | 2024-05-01 | S   | V2 | U4    |
                      B     | 2024-06-01 | U   | V2 | K2    | yes
                      C     | 2024-05-01 | U   | C1 | U4    |
                      C     |            | U   |    |       |
        """,
    ),
    Rule(
        "437",
        "The child died or was found to be an adult, yet has a later episode",
        table="episodes",
        fails_when="""
            (reason_ceased.is_death OR reason_ceased.is_age_over_18) AND episodes.n_from_end > 1
        """,
        source=_SOURCE.format(437),
        fields=("REC",),
        why="Nobody can be looked after later than that.",
        example="""
            episodes: CHILD | DECOM      | REC | fails
                      A     | 2024-05-01 | E2  | yes
                      A     | 2024-06-01 |     |
                      B     | 2024-05-01 | E15 |
                      B     |            |     |
                      C     | 2024-05-01 | X1  |
                      C     | 2024-06-01 | E2  |
        """,
    ),
    Rule(
        "501",
        "A new episode starts before the previous one ends",
        table="episodes",
        fails_when="episodes.DECOM < previous.DEC",
        source=_SOURCE.format(501),
        why="A child is in one episode at a time.",
        example="""
            episodes: CHILD | DECOM      | DEC        | fails
                      A     | 2024-01-10 | 2024-06-01 |
                      A     | 2024-05-31 | 2024-09-05 | yes
                      A     | 2024-09-05 |            |
                      B     |            | 2024-09-05 |
                      C     | 2024-01-10 |            |
        """,
    ),
    Rule(
        "504",
        "The category of need changes within a period of care",
        table="episodes",
        fails_when="""
            episodes.DECOM = previous.DEC AND previous.reason_ceased.ends_care IS NOT TRUE
            AND differs(episodes.CIN, previous.CIN)
        """,
        source=_SOURCE.format(504),
        why="The category is the child's main need when care began; it stays until care ends.",
        caution="A reason that ends care ends the period, even where the next begins that day.",
        example="""
            episodes: CHILD | DECOM      | DEC        | REC | CIN | fails
                      A     | 2024-05-01 | 2024-06-01 | X1  | N1  |
                      A     | 2024-06-01 | 2024-07-01 | X1  | N2  | yes
                      A     | 2024-07-01 | 2024-08-01 | E5  | N2  |
                      A     | 2024-09-01 |            |     | N1  |
                      B     | 2024-05-01 |            |     | N1  |
                      B     |            |            |     |     |
                      C     | 2024-05-01 | 2024-06-01 | E4A | N1  |
                      C     | 2024-06-01 | 2024-07-01 |     | N2  |
                      C     | 2024-07-01 |            |     |     | yes
        """,
    ),
]
