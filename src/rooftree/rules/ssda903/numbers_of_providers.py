"""Rules on whether a placement needs the number of a provider registered with Ofsted."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
# The words for other countries, or a code of Wales, Scotland, Northern Ireland or an island.
_ABROAD = "regexp_full_match(episodes.PL_LA, 'CON|NIR|NUK|SCO|WAL|[WSNLM][0-9]+')"

RULES = [
    Rule(
        "218",
        "The provider's number is missing",
        table="episodes",
        fails_when=f"""
            blank(episodes.URN) AND placement_type.has_urn IS NOT FALSE
            AND (blank(episodes.DEC) OR episodes.DEC > DATE '2015-03-31')
            AND (NOT {_ABROAD}
                OR (blank(episodes.PL_LA) AND legal_status.is_short_break IS NOT TRUE))
        """,
        source=_SOURCE.format(218),
        fields=("URN",),
        why="Who looks after a child in England in a placement of this type is registered with "
        "Ofsted and has a number.",
        caution="Where the placement is comes from its postcode; a short break has none, so that "
        "it is not known to be in England. A placement that is blank or no code is of none of the "
        "types that have no number.",
        example="""
            episodes: CHILD | LS | PLACE | DEC        | PL_LA     | URN     | fails
                      A     | C2 | K2    |            | X06000001 |         | yes
                      B     | C2 | K2    | 2024-06-01 | X06000001 |         | yes
                      C     | C2 | K2    |            | X06000001 | SC1     |
                      D     | C2 | K2    |            | X06000001 | XXXXXXX |
                      E     | C2 | R5    |            | X06000001 |         |
                      F     | C2 | K2    |            | WAL       |         |
                      G     | C2 | K2    |            | S12000033 |         |
                      H     | C2 | K2    |            |           |         | yes
                      H     | V4 | K2    |            |           |         |
                      I     | C2 | K2    | 2015-03-31 | X06000001 |         |
                      I     | C2 | K2    | 2015-04-01 | X06000001 |         | yes
                      J     |    |       |            | X06000001 |         | yes
                      K     |    | QQ    |            | X06000001 |         | yes
        """,
    ),
    Rule(
        "230",
        "Semi-independent living after 28 October 2023 without the provider's number",
        table="episodes",
        fails_when=f"""
            placement_type.is_supported_accommodation AND NOT {_ABROAD}
            AND (blank(episodes.DEC) OR episodes.DEC > DATE '2023-10-28')
            AND (blank(episodes.URN) OR episodes.URN = 'XXXXXXX')
        """,
        source=_SOURCE.format(230),
        fields=("PLACE", "DEC", "URN"),
        why="Since that day such accommodation has to be registered with Ofsted, and what is "
        "registered has a number of its own.",
        since=2024,
        until=2024,
        example="""
            episodes: CHILD | PLACE | DEC        | PL_LA     | URN     | fails
                      A     | H5    | 2023-10-28 | X06000001 |         |
                      B     | H5    | 2023-10-29 | X06000001 |         | yes
                      C     | H5    |            | X06000001 |         | yes
                      D     | H5    |            | X06000001 | SC1     |
                      E     | H5    |            | X06000001 | XXXXXXX | yes
                      F     | K2    |            | X06000001 |         |
                      G     | H5    |            | SCO       |         |
                      H     | H5    |            |           |         |
                      I     |       |            | X06000001 |         |
        """,
    ),
    Rule(
        "243",
        "A placement outside England has the number of a provider in England",
        table="episodes",
        fails_when="""
            given(episodes.URN) AND episodes.PL_LA IN ('CON', 'NIR', 'SCO', 'WAL', 'NUK')
        """,
        source=_SOURCE.format(243),
        fields=("URN",),
        why="Ofsted registers providers in England only.",
        caution="Where the placement is comes from its postcode. XXXXXXX, which stands for a "
        "number that is not known, counts as a number.",
        since=2026,
        example="""
            episodes: CHILD | PL_LA     | URN     | fails
                      A     | WAL       | SC1     | yes
                      B     | CON       | SC1     | yes
                      C     | NUK       | XXXXXXX | yes
                      D     | SCO       |         |
                      E     | X06000001 | SC1     |
                      F     |           | SC1     |
        """,
    ),
]
