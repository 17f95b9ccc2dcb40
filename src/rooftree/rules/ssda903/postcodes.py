"""Rules on what the postcode of a placement says: its authority, its side of the boundary."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
# Of today's codes, of the department's numbers, or one of the words for other countries.
_ELSEWHERE = """
    placement_provider.is_own AND given(episodes.PLACE)
    AND coalesce(NOT (placement_type.is_adoption OR placement_type.is_foster), TRUE)
    AND given(episodes.LS) AND legal_status.is_short_break IS NOT TRUE
    AND episodes.PL_LA <> collection.authority
"""
_ELSEWHERE_EXAMPLE = """
    collection: year | authority
                {year} | X06000001
    episodes: CHILD | LS | PLACE | PLACE_PROVIDER | PL_LA     | fails
              A     | C2 | K2    | PR1            | X06000002 | yes
              B     | C2 | K2    | PR1            | X06000001 |
              C     | C2 | U4    | PR1            | X06000002 |
              D     | V4 | K2    | PR1            | X06000002 |
              E     | C2 | K2    | PR4            | X06000002 |
              F     | C2 | K2    | PR1            |           |
              G     | C2 | {code}    | PR1            | X06000002 | {fails}
"""

RULES = [
    Rule(
        "169",
        "The authority in which the child is placed is not known",
        table="episodes",
        fails_when="blank(episodes.PL_LA) AND legal_status.is_short_break IS NOT TRUE",
        source=_SOURCE.format(169),
        fields=("PL_LA", "PL_POST"),
        why="It is worked out from the postcode of the placement: that is missing, or is not in "
        "the postcode directory. What is worked out is valid.",
        example="""
            episodes: CHILD | LS | PL_LA     | fails
                      A     | C2 | X06000001 |
                      A     | C2 | SCO       |
                      A     | C2 | 373       |
                      A     | C2 |           | yes
                      A     |    |           | yes
                      A     | V3 |           |
        """,
    ),
    Rule(
        "179",
        "It is not known whether the placement is within the authority",
        table="episodes",
        fails_when="blank(episodes.PL_LOCATION) AND legal_status.is_short_break IS NOT TRUE",
        source=_SOURCE.format(179),
        fields=("PL_LOCATION", "PL_POST"),
        why="It is worked out from the postcode of the placement: that is missing, or is not in "
        "the postcode directory. What is worked out is valid.",
        example="""
            episodes: CHILD | LS | PL_LOCATION | fails
                      A     | C2 | IN          |
                      A     | C2 | OUT         |
                      A     | C2 |             | yes
                      A     |    |             | yes
                      A     | V3 |             |
                      A     | V4 | OUT         |
        """,
    ),
    Rule(
        "392c",
        "A postcode is not in the postcode directory",
        table="episodes",
        fails_when="""
            given(episodes.HOME_POST) AND NOT there_is(home)
            OR given(episodes.PL_POST) AND NOT there_is(placed)
        """,
        source=_SOURCE.format("392c"),
        fields=("HOME_POST", "PL_POST"),
        why="The postcode is mistyped, or is newer than the directory.",
        caution="A postcode that is no longer in use is known as long as the directory holds it.",
        example="""
            episodes: CHILD | HOME_POST | PL_POST  | fails
                      A     | ZZ1 1AA   | ZZ1 1AB  |
                      B     | zz11aa    | ZZ1  1AB |
                      C     | ZZ1 1AC   | ZZ1 1AB  | yes
                      D     | ZZ1 1AA   | ZZ1 1AC  | yes
                      E     |           | ZZ1      | yes
                      F     |           |          |
            postcodes: postcode | eastings | northings | authority
                       ZZ1 1AA  | 400000   | 400000    | X06000001
                       ZZ1 1AB  | 410000   | 400000    | X06000002
        """,
    ),
    Rule(
        "411",
        "The placement is said to be within the authority, but its postcode is not",
        table="episodes",
        fails_when="episodes.PL_LOCATION = 'IN' AND episodes.PL_LA <> collection.authority",
        source=_SOURCE.format(411),
        why="Within or outside is worked out from the same postcode, so the two should agree.",
        example="""
            episodes: CHILD | PL_LA     | PL_LOCATION | fails
                      A     | X06000001 | IN          |
                      B     | X06000002 | IN          | yes
                      C     | X06000002 | OUT         |
                      D     |           |             |
        """,
    ),
    Rule(
        "420",
        "A child in a series of short breaks has an authority of placement",
        table="episodes",
        fails_when="given(episodes.PL_LA) AND legal_status.is_short_break",
        source=_SOURCE.format(420),
        fields=("PL_LA", "PL_POST", "LS"),
        why="Where a short break is spent is not returned: the postcode of the placement should "
        "be blank.",
        example="""
            episodes: CHILD | LS | PL_LA     | fails
                      A     | V3 | X06000001 | yes
                      B     | V4 | WAL       | yes
                      C     | V4 |           |
                      D     | C2 | X06000001 |
                      E     |    | X06000001 |
        """,
    ),
    Rule(
        "452",
        "The authority of the placement changed over the end of the year",
        table="episodes",
        fails_when="""
            episodes.n = 1 AND there_is(latest_episode_last) AND blank(latest_episode_last.DEC)
            AND episodes.RNE = latest_episode_last.RNE
            AND differs(episodes.PL_LA, latest_episode_last.PL_LA)
        """,
        source=_SOURCE.format(452),
        fields=("PL_LA",),
        why="Last year's open episode goes on as this year's first, in the same place.",
        caution="Episodes are compared when they began for the same reason. An authority that "
        "was only coded anew is the same authority.",
        example="""
            episodes: CHILD | DECOM      | RNE | PL_LA     | fails
                      A     | 2023-05-01 | S   | X06000001 |
                      A     | 2024-05-01 | S   | X06000002 |
                      B     | 2023-05-01 | S   | X06000002 | yes
                      C     | 2023-05-01 | P   | X06000002 |
                      D     | 2023-05-01 | S   |           | yes
                      E     | 2023-05-01 | S   |           |
                      F     | 2023-05-01 | S   | X06000002 |
                      G     | 2023-05-01 | S   | X06000002 |
                      H     |            | S   | X06000002 |
            episodes_last: CHILD | DECOM      | DEC        | RNE | PL_LA
                           A     | 2023-05-01 |            | S   | X06000001
                           B     | 2022-05-01 | 2023-05-01 | S   | X06000002
                           B     | 2023-05-01 |            | S   | X06000001
                           C     | 2023-05-01 |            | S   | X06000001
                           D     | 2023-05-01 |            | S   | X06000001
                           E     | 2023-05-01 |            | S   |
                           F     | 2023-05-01 | 2023-08-01 | S   | X06000001
                           H     | 2023-05-01 |            | S   | X06000001
        """,
    ),
    Rule(
        "1015",
        "The authority's own provision, but the placement is in another authority",
        table="episodes",
        fails_when=_ELSEWHERE,
        source=_SOURCE.format(1015),
        fields=("PLACE_PROVIDER", "PLACE", "LS", "PL_LA"),
        why="An authority's own provision is seldom outside its boundary: the kind of "
        "provider or the postcode may be wrong.",
        until=2025,
        example=_ELSEWHERE_EXAMPLE.format(year=2025, code="K3", fails="yes"),
    ),
    Rule(
        "1015",
        "The authority's own provision, but the placement is in another authority",
        table="episodes",
        fails_when=_ELSEWHERE + " AND episodes.PLACE <> 'K3'",
        source=_SOURCE.format(1015),
        fields=("PLACE_PROVIDER", "PLACE", "LS", "PL_LA"),
        why="An authority's own provision is seldom outside its boundary: the kind of "
        "provider or the postcode may be wrong.",
        since=2026,
        caution="Supported accommodation (K3) is left out from 2025/26.",
        example=_ELSEWHERE_EXAMPLE.format(year=2026, code="K3", fails=""),
    ),
]
