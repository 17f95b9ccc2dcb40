"""Rules on the provider of a placement, which is looked up in the list of providers."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_REAL_URN = "given(episodes.URN) AND episodes.URN <> 'XXXXXXX'"
_SEVERAL = "A provider that stands in the list more than once is right by any of its lines."
_AUTHORITY = "coalesce(providers.LA_CODE, providers.LA_CODE_INFERRED)"
_OWN_OR_OTHER = f"""
    {_REAL_URN} AND (placement_provider.is_own AND listed.list_has_authorities
            AND none(providers, {_AUTHORITY} = collection.authority)
        OR placement_provider.is_other_authority
            AND any(providers, {_AUTHORITY} = collection.authority))
"""
_OWN_OR_OTHER_EXAMPLE = """
    collection: year | authority
                {year} | X06000001
    episodes: CHILD | URN     | PLACE | PLACE_PROVIDER | fails
              A     | SC1     | K2    | PR1            |
              B     | SC2     | K2    | PR1            | yes
              C     | SC1     | K2    | PR2            | yes
              D     | SC2     | K2    | PR2            |
              E     | SC2     | K2    | PR4            |
              F     | SC3     | K2    | PR1            |
              F     | SC3     | K2    | PR2            | yes
              G     | SC4     | K2    | PR1            | yes
              G     | SC4     | K2    | PR2            |
              H     | SC5     | K2    | PR1            | yes
              I     | SC9     | K2    | PR1            |
              J     | XXXXXXX | K2    | PR1            |
              K     |         | K2    | PR1            |
              L     | SC2     | K2    |                |
              M     | SC2     | {supported}    | PR1            | {fails}
              N     | SC2     | R1    | PR1            | {fails}
    providers: URN | LA_CODE   | LA_CODE_INFERRED
               SC1 | X06000001 | X06000002
               SC2 | X06000002 |
               SC3 | X06000002 |
               SC3 | X06000001 |
               SC4 |           |
               SC5 |           | X06000002
"""
_OWN_OR_OTHER_TITLE = "The authority of the provider and the kind of provider contradict each other"
_OWN_OR_OTHER_WHY = (
    "The authority's own provision is a provider of its own area, and another authority's is not."
)

RULES = [
    Rule(
        "219",
        "The provider does not offer this type of placement",
        table="episodes",
        fails_when=f"""
            {_REAL_URN} AND listed.list_has_places
            AND none(providers, lists(providers.PLACE_CODES, episodes.PLACE))
        """,
        source=_SOURCE.format(219),
        fields=("URN", "PLACE"),
        why="The number or the type of placement is wrong, or the list is older than the "
        "placement.",
        caution=_SEVERAL,
        example="""
            episodes: CHILD | URN     | PLACE | fails
                      A     | SC1     | K2    |
                      A     | SC1     | R3    |
                      B     | SC1     | U4    | yes
                      C     | SC9     | U4    |
                      C     | SC3     | U4    | yes
                      D     | XXXXXXX | U4    |
                      E     |         | U4    |
            providers: URN | PLACE_CODES
                       SC1 | K1,K2
                       SC1 | R3
                       SC2 | U4
                       SC3 |
        """,
    ),
    Rule(
        "221",
        "The postcode of the placement is not the provider's",
        table="episodes",
        fails_when=f"""
            {_REAL_URN} AND given(episodes.PL_POST) AND placement_type.is_setting
            AND legal_status.is_short_break IS NOT TRUE
            AND (listed.list_has_postcodes OR any(providers, given(providers.POSTCODE)))
            AND none(providers, providers.POSTCODE = episodes.PL_POST)
        """,
        source=_SOURCE.format(221),
        fields=("URN", "PL_POST"),
        why="A home or another setting is registered at one address, so that the child's is the "
        "provider's.",
        caution="A list that gives no postcodes, as it may not for children's homes (K1, K2), "
        f"decides nothing. {_SEVERAL}",
        example="""
            episodes: CHILD | LS | PLACE | PL_POST | URN     | fails
                      A     | C2 | K2    | ZZ1 1AA | SC1     |
                      B     | C2 | K2    | zz11aa  | SC1     |
                      C     | C2 | K2    | ZZ1 1AB | SC1     | yes
                      D     | V4 | K2    | ZZ1 1AB | SC1     |
                      E     | C2 | U4    | ZZ1 1AB | SC1     |
                      F     | C2 | K3    | ZZ1 1AC | SC2     |
                      G     | C2 | K3    | ZZ1 1AD | SC2     | yes
                      H     | C2 | K2    | ZZ1 1AA | SC3     | yes
                      I     | C2 | K2    | ZZ1 1AA | SC9     |
                      J     | C2 | K2    | ZZ1 1AA | XXXXXXX |
                      K     | C2 | K2    | ZZ1 1AA |         |
                      L     | C2 | K2    |         | SC1     |
                      M     |    | R3    | ZZ1 1AB | SC1     | yes
            providers: URN | POSTCODE
                       SC1 | ZZ1 1AA
                       SC2 | ZZ1 1AB
                       SC2 | ZZ1 1AC
                       SC3 |
        """,
    ),
    Rule(
        "224",
        "The provider is not of the kind that the episode says",
        table="episodes",
        fails_when=f"""
            {_REAL_URN} AND listed.list_has_kinds
            AND none(providers, lists(providers.PROVIDER_CODES, episodes.PLACE_PROVIDER))
        """,
        source=_SOURCE.format(224),
        fields=("URN", "PLACE_PROVIDER"),
        why="The number or the provider's kind is wrong, or the list is older than the placement.",
        caution=_SEVERAL,
        example="""
            episodes: CHILD | URN     | PLACE_PROVIDER | fails
                      A     | SC1     | PR1            |
                      A     | SC1     | PR5            |
                      B     | SC1     | PR4            | yes
                      C     | SC9     | PR4            |
                      C     | SC3     | PR4            | yes
                      D     | XXXXXXX | PR4            |
                      E     |         | PR4            |
            providers: URN | PROVIDER_CODES
                       SC1 | PR1,PR2
                       SC1 | PR5
                       SC2 | PR4
                       SC3 |
        """,
    ),
    Rule(
        "227",
        "The placement began when the provider was no longer registered",
        table="episodes",
        fails_when=f"""
            {_REAL_URN} AND none(providers, blank(providers.REG_END))
            AND episodes.DECOM >= latest(providers, providers.REG_END)
        """,
        source=_SOURCE.format(227),
        fields=("URN", "DECOM"),
        why="The number is of a provider that had closed, or was replaced by another number.",
        caution=_SEVERAL,
        example="""
            episodes: CHILD | URN     | DECOM      | fails
                      A     | SC1     | 2024-05-31 |
                      B     | SC1     | 2024-06-01 | yes
                      C     | SC1     |            |
                      D     | SC2     | 2024-06-01 |
                      E     | SC3     | 2024-06-01 |
                      F     | SC4     | 2024-06-01 |
                      F     | SC4     | 2024-08-01 | yes
                      G     | SC9     | 2024-06-01 |
                      H     | XXXXXXX | 2024-06-01 |
                      I     |         | 2024-06-01 |
            providers: URN | REG_END
                       SC1 | 2024-06-01
                       SC2 |
                       SC3 | 2024-01-01
                       SC3 |
                       SC4 | 2024-01-01
                       SC4 | 2024-08-01
        """,
    ),
    Rule(
        "228",
        "The placement went on after the provider was no longer registered",
        table="episodes",
        fails_when=f"""
            {_REAL_URN} AND none(providers, blank(providers.REG_END))
            AND CASE WHEN blank(episodes.DEC) THEN collection.end ELSE episodes.DEC END
                > latest(providers, providers.REG_END)
        """,
        source=_SOURCE.format(228),
        fields=("URN", "DEC"),
        why="A placement that is open at the end of the year is with a provider that is "
        "registered then.",
        caution=_SEVERAL,
        example="""
            episodes: CHILD | URN     | DEC        | fails
                      A     | SC1     | 2024-06-01 |
                      B     | SC1     | 2024-06-02 | yes
                      C     | SC1     |            | yes
                      D     | SC2     |            |
                      E     | SC3     | 2024-06-02 |
                      F     | SC4     |            |
                      G     | SC9     |            |
                      H     | XXXXXXX |            |
                      I     |         |            |
                      J     | SC1     | UNKNOWN    |
            providers: URN | REG_END
                       SC1 | 2024-06-01
                       SC2 |
                       SC3 | 2024-06-01
                       SC3 |
                       SC4 | 2025-03-31
        """,
    ),
    Rule(
        "229",
        _OWN_OR_OTHER_TITLE,
        table="episodes",
        source=_SOURCE.format(229),
        fields=("URN", "PLACE_PROVIDER"),
        why=_OWN_OR_OTHER_WHY,
        fails_when=_OWN_OR_OTHER,
        caution=f"Where the list does not say the authority, its postcode does. {_SEVERAL}",
        until=2025,
        example=_OWN_OR_OTHER_EXAMPLE.format(year=2025, supported="K3", fails="yes"),
    ),
    Rule(
        "229",
        _OWN_OR_OTHER_TITLE,
        table="episodes",
        source=_SOURCE.format(229),
        fields=("URN", "PLACE_PROVIDER"),
        why=_OWN_OR_OTHER_WHY,
        fails_when=f"""{_OWN_OR_OTHER}
            AND placement_type.is_supported_accommodation IS NOT TRUE
            AND placement_type.has_urn IS NOT FALSE
        """,
        caution="Supported accommodation, and placements that need no number, are left out from "
        f"2025/26. Where the list does not say the authority, its postcode does. {_SEVERAL}",
        since=2026,
        example=_OWN_OR_OTHER_EXAMPLE.format(year=2026, supported="K3", fails=""),
    ),
    Rule(
        "241",
        "Supported accommodation where the provider has no premises",
        table="episodes",
        fails_when=f"""
            {_REAL_URN} AND placement_type.is_supported_accommodation
            AND given(episodes.PL_LA)
            AND any(providers, {_AUTHORITY} IS NOT NULL)
            AND none(providers, providers.LA_CODE = episodes.PL_LA
                OR providers.LA_CODE_INFERRED = episodes.PL_LA)
        """,
        source=_SOURCE.format(241),
        fields=("URN", "PL_LA"),
        why="Supported accommodation is registered for each authority in which it has premises.",
        caution=_SEVERAL,
        since=2026,
        example="""
            episodes: CHILD | PLACE | URN     | PL_LA     | fails
                      A     | K3    | SC1     | X06000001 |
                      B     | K3    | SC1     | X06000002 |
                      C     | K3    | SC1     | X06000003 | yes
                      D     | K3    | SC2     | X06000004 |
                      E     | K3    | SC2     | SCO       | yes
                      F     | K2    | SC1     | X06000003 |
                      G     | K3    | SC3     | X06000001 |
                      H     | K3    | SC9     | X06000001 |
                      I     | K3    | XXXXXXX | X06000003 |
                      J     | K3    |         | X06000003 |
                      K     | K3    | SC1     |           |
            providers: URN | LA_CODE   | LA_CODE_INFERRED
                       SC1 | X06000001 |
                       SC1 | X06000002 |
                       SC2 | X06000003 | X06000004
                       SC3 |           |
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
]
