"""Rules on temporary placements: the move there, and the way back."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_EARLIER = "others.PLACE = 'T3' AND others.n < episodes.n"
_LATER = "others.PLACE = 'T3' AND others.n > episodes.n"
_RETURNS = """
    previous.placement_type.is_temporary AND there_is(previous_but_one)
    AND ((reason_new_episode.changes_carer
            AND NOT reason_new_episode.changes_legal_status) IS NOT TRUE
        OR differs(episodes.PLACE, previous_but_one.PLACE){or_postcode})
"""
_RETURNS_WHY = (
    "A temporary placement is an absence from the usual one, so the child goes back there, and "
    "nothing but the placement changes."
)
_RETURNS_CAUTION = (
    "Where the return does not hold the episode before the temporary one, nothing is said."
)
_RETURNS_EXAMPLE = """
    episodes: CHILD | DECOM      | RNE | PLACE | PL_POST | fails
              A     | 2024-05-01 | S   | U4    | ZZ1 1AA |
              A     | 2024-06-01 | P   | T1    |         |
              A     | 2024-06-05 | P   | U4    | ZZ1 1AA |
              B     | 2024-05-01 | S   | U4    | ZZ1 1AA |
              B     | 2024-06-01 | P   | T1    |         |
              B     | 2024-06-05 | P   | U6    | ZZ1 1AA | yes
              C     | 2024-05-01 | S   | U4    | ZZ1 1AA |
              C     | 2024-06-01 | P   | T1    |         |
              C     | 2024-06-05 | B   | U4    | ZZ1 1AA | yes
              C     | 2024-07-05 | P   | K2    | ZZ1 1AA |
              D     | 2024-05-01 | S   | U4    | ZZ1 1AA |
              D     | 2024-06-01 | P   | T1    |         |
              D     | 2024-06-05 |     | U4    | ZZ1 1AA | yes
              E     | 2024-06-01 | P   | T1    |         |
              E     | 2024-06-05 | S   | U4    | ZZ1 1AA |
              F     | 2024-05-01 | S   | U4    | ZZ1 1AA |
              F     | 2024-06-01 | P   | T1    |         |
              F     | 2024-06-05 | P   | U4    | ZZ1 2BB | {elsewhere}
              G     | 2024-05-01 | S   | U4    | ZZ1 1AA |
              G     | 2024-06-01 | P   | T1    |         |
              G     |            | P   | U6    | ZZ1 1AA |
              H     | 2024-05-01 | S   | U4    | ZZ1 1AA |
              H     | 2024-06-01 | P   |       |         |
              H     | 2024-06-05 | P   | U6    | ZZ1 1AA |
"""

RULES = [
    Rule(
        "226",
        "A reason for a change of placement beside a temporary placement",
        table="episodes",
        fails_when="""
            placement_type.is_temporary
            AND (given(episodes.REASON_PLACE_CHANGE) OR given(previous.REASON_PLACE_CHANGE))
        """,
        source=_SOURCE.format(226),
        fields=("REASON_PLACE_CHANGE", "PLACE"),
        why="Going to a temporary placement and coming back is no change of placement: neither "
        "that episode nor the one before it gives a reason.",
        caution="The temporary placement is named also where the reason stands on the episode "
        "before it.",
        example="""
            episodes: CHILD | DECOM      | PLACE | REASON_PLACE_CHANGE | fails
                      A     | 2024-05-01 | U4    | CARPL               |
                      A     | 2024-06-01 | T1    |                     | yes
                      A     | 2024-06-05 | U4    | CARPL               |
                      B     | 2024-05-01 | U4    |                     |
                      B     | 2024-06-01 | T4    | OTHER               | yes
                      B     | 2024-06-05 | U4    |                     |
                      C     | 2024-05-01 | U4    |                     |
                      C     | 2024-06-01 | T1    |                     |
                      C     | 2024-06-05 | U4    | CARPL               |
                      D     |            | U4    | CARPL               |
                      D     | 2024-06-01 | T1    |                     |
                      E     | 2024-05-01 | U4    | CARPL               |
                      E     | 2024-06-01 |       | CARPL               |
        """,
    ),
    Rule(
        "377",
        "More than two holidays of the usual foster carer within twelve months",
        table="episodes",
        fails_when=f"""
            episodes.PLACE = 'T3'
            AND (count(others, {_LATER}
                    AND others.DECOM < months_after(episodes.DECOM, 12)) >= 2
                OR count(others, {_EARLIER}
                    AND months_after(others.DECOM, 12) > episodes.DECOM) >= 2
                OR months_after(latest(others, others.DECOM, {_EARLIER}), 12)
                    > earliest(others, others.DECOM, {_LATER}))
        """,
        source=_SOURCE.format(377),
        fields=("PLACE", "DECOM"),
        why="The code is for an absence that is rare. Every holiday is named that begins within "
        "twelve months with two others.",
        caution="The return holds the episodes of one year, so two holidays of the year before "
        "may not be seen.",
        example="""
            episodes: CHILD | DECOM      | PLACE | fails
                      A     | 2024-05-01 | T3    | yes
                      A     | 2024-06-01 | T3    | yes
                      A     | 2024-06-15 | U4    |
                      A     | 2024-07-01 | T3    | yes
                      B     | 2023-06-01 | T3    |
                      B     | 2024-05-01 | T3    |
                      B     | 2024-06-01 | T3    |
                      C     | 2023-06-02 | T3    | yes
                      C     | 2024-05-01 | T3    | yes
                      C     | 2024-06-01 | T3    | yes
                      D     | 2023-04-01 | T3    |
                      D     | 2024-04-30 | T3    | yes
                      D     | 2024-05-30 | T3    | yes
                      D     | 2024-06-30 | T3    | yes
                      D     | 2024-07-30 | T3    | yes
                      E     | 2024-05-01 | T3    |
                      E     | 2024-06-01 | T3    |
                      E     |            | T3    |
                      E     | 2024-07-01 | T1    |
                      F     | 2024-05-01 | T3    |
                      G     | 2024-05-01 |       |
        """,
    ),
    Rule(
        "380",
        "A temporary placement does not begin with a change of placement and carer",
        table="episodes",
        fails_when="placement_type.is_temporary AND reason_new_episode.changes_carer IS NOT TRUE",
        source=_SOURCE.format(380),
        fields=("PLACE", "RNE"),
        why="A child goes to a temporary placement from the usual one, to somebody else: care "
        "does not start there.",
        caution="A reason that is blank or no code fails too.",
        example="""
            episodes: CHILD | PLACE | RNE | fails
                      A     | T0    | S   | yes
                      B     | T4    | L   | yes
                      C     | T1    | T   | yes
                      D     | T1    | U   | yes
                      E     | T2    | X   | yes
                      F     | T2    |     | yes
                      G     | T1    | P   |
                      H     | T3    | B   |
                      I     | U4    | S   |
                      J     |       | S   |
        """,
    ),
    Rule(
        "381",
        "Care ended in a temporary placement",
        table="episodes",
        fails_when="""
            placement_type.is_temporary AND given(episodes.REC)
            AND coalesce(reason_ceased.ends_care, TRUE)
        """,
        source=_SOURCE.format(381),
        fields=("PLACE", "REC"),
        why="A child goes back to the usual placement, and care ends there. Where care ended "
        "first, the usual placement goes on to that day.",
        example="""
            episodes: CHILD | PLACE | REC | fails
                      A     | T0    | E5  | yes
                      B     | T4    | E99 | yes
                      C     | T1    | X1  |
                      D     | T1    |     |
                      E     | U4    | E5  |
                      F     |       | E5  |
        """,
    ),
    Rule(
        "383",
        "After a temporary placement the child did not go back to the usual one",
        table="episodes",
        fails_when=_RETURNS.format(or_postcode=""),
        source=_SOURCE.format(383),
        fields=("PLACE", "RNE"),
        why=_RETURNS_WHY,
        caution=_RETURNS_CAUTION,
        until=2025,
        example=_RETURNS_EXAMPLE.format(elsewhere=""),
    ),
    Rule(
        "383",
        "After a temporary placement the child did not go back to the usual one",
        table="episodes",
        fails_when=_RETURNS.format(
            or_postcode=" OR differs(episodes.PL_POST, previous_but_one.PL_POST)"
        ),
        source=_SOURCE.format(383),
        fields=("PLACE", "RNE", "PL_POST"),
        why=_RETURNS_WHY,
        caution=_RETURNS_CAUTION + " The postcode is compared from 2025/26.",
        since=2026,
        example=_RETURNS_EXAMPLE.format(elsewhere="yes"),
    ),
]
