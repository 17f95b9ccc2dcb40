"""Rules on where a child is placed that need the list of providers or the postcode directory."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_REAL_URN = "given(episodes.URN) AND episodes.URN <> 'XXXXXXX'"
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
        "219",
        "The provider does not offer this type of placement",
        table="episodes",
        fails_when=f"""
            {_REAL_URN} AND there_is(provider) AND NOT lists(provider.PLACE_CODES, episodes.PLACE)
        """,
        source=_SOURCE.format(219),
        why="The number or the type of placement is wrong, or the list is older than the "
        "placement.",
        example="""
            episodes: CHILD | URN     | PLACE | fails
                      A     | SC1     | K2    |
                      B     | SC1     | U4    | yes
                      C     | SC9     | U4    |
                      D     | XXXXXXX | U4    |
                      E     |         | U4    |
            providers: URN | PLACE_CODES
                       SC1 | K1,K2
                       SC2 | U4
        """,
    ),
    Rule(
        "224",
        "The provider is not of the kind that the episode says",
        table="episodes",
        fails_when=f"""
            {_REAL_URN} AND there_is(provider)
            AND NOT lists(provider.PROVIDER_CODES, episodes.PLACE_PROVIDER)
        """,
        source=_SOURCE.format(224),
        why="The number or the provider's kind is wrong, or the list is older than the placement.",
        example="""
            episodes: CHILD | URN     | PLACE_PROVIDER | fails
                      A     | SC1     | PR1            |
                      B     | SC1     | PR4            | yes
                      C     | SC9     | PR4            |
                      D     | XXXXXXX | PR4            |
                      E     |         | PR4            |
            providers: URN | PROVIDER_CODES
                       SC1 | PR1,PR2
                       SC2 | PR4
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
        "1008",
        "The provider's number is not on the list of providers",
        table="episodes",
        fails_when=f"{_REAL_URN} AND NOT there_is(provider)",
        source=_SOURCE.format(1008),
        why="The number is mistyped, or the list is older than the placement.",
        example="""
            episodes: CHILD | URN     | fails
                      A     | SC1     |
                      B     | SC9     | yes
                      C     | XXXXXXX |
                      D     |         |
            providers: URN | PLACE_CODES
                       SC1 | K1,K2
                       SC1 | K2
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
