"""Rules on the type of placement, its number and its postcode, and on why it changed."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_A_NUMBER = "given(episodes.URN) AND episodes.URN <> 'XXXXXXX'"
_FOSTERED = "(placement_type.is_adoption OR placement_type.is_foster)"

RULES = [
    Rule(
        "146",
        "Placement type is not a code of the year",
        table="episodes",
        fails_when="unknown_code(episodes.PLACE)",
        source=_SOURCE.format(146),
        caution="K3 came, and H5 and P2 went, in 2024/25; Z11 to Z14 replaced Z1 in 2025/26.",
        example="""
            episodes: CHILD | PLACE | fails
                      A     | K3    |
                      B     | H5    | yes
                      C     |       |
        """,
    ),
    Rule(
        "217",
        "Placed for adoption with the same carers, but the reason for the episode is another",
        table="episodes",
        fails_when="""
            placement_type.is_adoption_by_foster_carer AND episodes.DECOM >= DATE '2015-04-01'
            AND (reason_new_episode.starts_care OR (reason_new_episode.changes_placement
                AND NOT reason_new_episode.changes_carer)) IS NOT TRUE
        """,
        source=_SOURCE.format(217),
        fields=("PLACE", "DECOM", "RNE"),
        why="A child whose foster carers mean to adopt stays with them: the placement becomes "
        "another and the carer does not, unless care starts there.",
        caution="Asked of episodes that begin on 1 April 2015 or later. A reason that is blank "
        "or no code fails too.",
        example="""
            episodes: CHILD | DECOM      | PLACE | RNE | fails
                      A     | 2024-05-01 | A3    | S   |
                      B     | 2024-05-01 | A5    | T   |
                      C     | 2024-05-01 | A5    | U   |
                      D     | 2024-05-01 | A3    | P   | yes
                      E     | 2024-05-01 | A5    | B   | yes
                      F     | 2024-05-01 | A5    | L   | yes
                      G     | 2024-05-01 | A5    | X   | yes
                      H     | 2024-05-01 | A5    |     | yes
                      I     | 2015-04-01 | A3    | P   | yes
                      J     | 2015-03-31 | A3    | P   |
                      K     | 2024-05-01 | A4    | P   |
                      L     | 2024-05-01 |       | P   |
                      M     |            | A3    | P   |
        """,
    ),
    Rule(
        "217t",
        "Independent living (P2) goes on after 28 October 2023",
        table="episodes",
        fails_when="""
            episodes.PLACE = 'P2' AND (blank(episodes.DEC) OR episodes.DEC > DATE '2023-10-28')
        """,
        source=_SOURCE.format("217t"),
        why="The type of placement ended on that day, when supported accommodation had to be "
        "registered.",
        since=2024,
        until=2024,
        example="""
            episodes: CHILD | DECOM      | DEC        | PLACE | fails
                      A     | 2023-05-01 | 2023-10-28 | P2    |
                      B     | 2023-05-01 | 2023-10-29 | P2    | yes
                      C     | 2023-05-01 |            | P2    | yes
                      D     | 2023-05-01 | UNKNOWN    | P2    |
                      E     | 2023-05-01 | 2023-10-29 | P1    |
                      F     | 2023-05-01 |            |       |
        """,
    ),
    Rule(
        "222",
        "A provider's number on a placement of a type that has none",
        table="episodes",
        fails_when=f"{_A_NUMBER} AND NOT placement_type.has_urn",
        source=_SOURCE.format(222),
        fields=("URN",),
        why="Ofsted registers no provider of such placements.",
        until=2023,
        example="""
            episodes: CHILD | PLACE | URN     | fails
                      A     | P1    | SC1     | yes
                      B     | T1    | SC1     | yes
                      C     | Z1    | SC1     | yes
                      D     | H5    | SC1     | yes
                      E     | K2    | SC1     |
                      F     | P1    | XXXXXXX |
                      G     | P1    |         |
                      H     |       | SC1     |
                      I     | P9    | SC1     |
        """,
    ),
    Rule(
        "222",
        "A provider's number on a placement of a type that has none",
        table="episodes",
        fails_when=f"{_A_NUMBER} AND NOT placement_type.has_urn AND episodes.PLACE <> 'H5'",
        source=_SOURCE.format(222),
        fields=("URN",),
        why="Ofsted registers no provider of such placements.",
        since=2024,
        caution="Supported accommodation (H5) may have a number in 2023/24, when its providers "
        "began to be registered.",
        example="""
            collection: year
                        2024
            episodes: CHILD | PLACE | URN     | fails
                      A     | P1    | SC1     | yes
                      B     | T1    | SC1     | yes
                      C     | Z1    | SC1     | yes
                      D     | H5    | SC1     |
                      E     | K2    | SC1     |
                      F     | P1    | XXXXXXX |
                      G     | P1    |         |
                      H     |       | SC1     |
                      I     | P9    | SC1     |
        """,
    ),
    Rule(
        "242",
        "The number for a regional adoption agency on a placement of another kind",
        table="episodes",
        fails_when=f"episodes.URN = 'XXXXXXX' AND {_FOSTERED} IS NOT TRUE",
        source=_SOURCE.format(242),
        fields=("URN",),
        why="XXXXXXX stands for such an agency, which places for adoption or with foster carers.",
        caution="A placement that is blank or no code is of neither kind, so it fails too.",
        since=2026,
        example="""
            episodes: CHILD | PLACE | URN     | fails
                      A     | A3    | XXXXXXX |
                      B     | U6    | XXXXXXX |
                      C     | K3    | XXXXXXX | yes
                      D     | P9    | XXXXXXX | yes
                      E     |       | XXXXXXX | yes
                      F     | K3    | SC1     |
                      G     | K3    |         |
        """,
    ),
    Rule(
        "336",
        "Placed for adoption with the foster carers, but not fostered just before",
        table="episodes",
        fails_when="""
            placement_type.is_adoption_by_foster_carer AND there_is(previous)
            AND (previous.placement_type.is_adoption OR previous.placement_type.is_foster)
                IS NOT TRUE
        """,
        source=_SOURCE.format(336),
        fields=("PLACE",),
        why="The adopters were the child's foster carers, so the child was with them before.",
        caution="It is asked of the placements that are with foster carers (A3 and A5). A "
        "placement before that is blank or no code fails too.",
        example="""
            episodes: CHILD | DECOM      | PLACE | fails
                      A     | 2024-05-01 | U4    |
                      A     | 2024-06-01 | A5    |
                      A     | 2024-07-01 | A3    |
                      B     | 2024-05-01 | K2    |
                      B     | 2024-06-01 | A5    | yes
                      C     | 2024-05-01 | A3    |
                      D     | 2024-05-01 | U4    |
                      D     | 2024-06-01 | T1    |
                      D     | 2024-06-05 | A3    | yes
                      E     | 2024-05-01 | K2    |
                      E     | 2024-06-01 | A4    |
                      F     |            | K2    |
                      F     | 2024-06-01 | A5    |
                      G     | 2024-05-01 |       |
                      G     | 2024-06-01 | A3    | yes
        """,
    ),
    Rule(
        "392d",
        "The home and the placement have the same postcode",
        table="episodes",
        fails_when="""
            episodes.HOME_POST = episodes.PL_POST AND placement_type.is_with_parents IS NOT TRUE
        """,
        source=_SOURCE.format("392d"),
        why="Only a child who is placed with the parents lives where the home is; otherwise one "
        "of the postcodes has been copied.",
        caution="A placement that is blank or no code is not with the parents, so it fails too.",
        example="""
            episodes: CHILD | PLACE | HOME_POST | PL_POST | fails
                      A     | U4    | ZZ1 1AA   | ZZ1 1AA | yes
                      B     | U4    | zz11aa    | ZZ1 1AA | yes
                      C     | U4    | ZZ1 1AA   | ZZ1 1AB |
                      D     | P1    | ZZ1 1AA   | ZZ1 1AA |
                      E     | P9    | ZZ1 1AA   | ZZ1 1AA | yes
                      F     |       | ZZ1 1AA   | ZZ1 1AA | yes
                      G     | U4    |           |         |
                      H     | U4    | ZZ1 1AA   |         |
        """,
    ),
    Rule(
        "225",
        "The placement changed, but no reason for the change is given",
        table="episodes",
        fails_when="""
            NOT reason_ceased.ends_care AND blank(episodes.REASON_PLACE_CHANGE)
            AND next.reason_new_episode.changes_placement
            AND placement_type.is_temporary IS NOT TRUE
            AND next.placement_type.is_temporary IS NOT TRUE
        """,
        source=_SOURCE.format(225),
        fields=("REASON_PLACE_CHANGE",),
        why="The episode that ends says why the child moved, unless the move is to a temporary "
        "placement or back from one.",
        example="""
            episodes: CHILD | DECOM      | RNE | PLACE | REC | REASON_PLACE_CHANGE | fails
                      A     | 2024-05-01 | S   | U4    | X1  |                     | yes
                      A     | 2024-06-01 | P   | K2    | X1  | LAREQ               |
                      A     | 2024-07-01 | B   | U4    | X1  |                     |
                      A     | 2024-08-01 | L   | U4    | X1  |                     | yes
                      A     | 2024-09-01 | T   | U6    |     |                     |
                      B     | 2024-05-01 | S   | U4    | X1  |                     |
                      B     | 2024-06-01 | P   | T1    | X1  |                     |
                      B     | 2024-06-05 | P   | U4    | E5  |                     |
                      B     | 2024-06-09 | P   | K2    |     |                     |
                      C     | 2024-05-01 | S   | U4    | X1  |                     |
                      C     |            | P   | K2    |     |                     |
                      D     | 2024-05-01 | S   |       | X1  |                     | yes
                      D     | 2024-06-01 | U   |       |     |                     |
                      E     | 2024-05-01 | S   | U4    |     |                     |
                      E     | 2024-06-01 | P   | K2    |     |                     |
        """,
    ),
    Rule(
        "233",
        "A reason for a change of placement on an episode that is still open",
        table="episodes",
        fails_when="blank(episodes.DEC) AND given(episodes.REASON_PLACE_CHANGE)",
        source=_SOURCE.format(233),
        fields=("REASON_PLACE_CHANGE",),
        why="The reason says why the placement ended.",
        since=2026,
        example="""
            episodes: CHILD | DEC        | REASON_PLACE_CHANGE | fails
                      A     |            | CARPL               | yes
                      B     | 2025-06-01 | CARPL               |
                      C     | UNKNOWN    | CARPL               |
                      D     |            |                     |
        """,
    ),
    Rule(
        "1009",
        "Reason for the change of placement is not a code",
        table="episodes",
        fails_when="unknown_code(episodes.REASON_PLACE_CHANGE)",
        source=_SOURCE.format(1009),
        example="""
            episodes: CHILD | REASON_PLACE_CHANGE | fails
                      A     | CARPL               |
                      B     | CUSTOD              |
                      C     | CARPLAN             | yes
                      D     |                     |
        """,
    ),
]
