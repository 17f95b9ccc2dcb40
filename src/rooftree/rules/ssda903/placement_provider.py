"""Rules on who provides a placement, beside its type."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_FIELDS = ("PLACE", "PLACE_PROVIDER")

RULES = [
    Rule(
        "178",
        "Provider of the placement is not a code, or the placement is of a type that has none",
        table="episodes",
        fails_when="""
            unknown_code(episodes.PLACE_PROVIDER)
            OR (given(episodes.PLACE_PROVIDER) AND NOT placement_type.has_provider)
        """,
        source=_SOURCE.format(178),
        fields=("PLACE_PROVIDER",),
        why="Temporary moves and other placements outside the list have no provider to name.",
        until=2025,
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | U4    | PR1            |
                      B     | U4    | PR9            | yes
                      C     | T4    | PR1            | yes
                      D     | Z1    | PR5            | yes
                      E     | T1    |                |
                      F     | P9    | PR1            |
                      G     |       | PR1            |
                      H     |       |                |
        """,
    ),
    Rule(
        "178",
        "Provider of the placement is not a code, or the placement is of a type that has none",
        table="episodes",
        fails_when="""
            unknown_code(episodes.PLACE_PROVIDER)
            OR (given(episodes.PLACE_PROVIDER) AND NOT placement_type.has_provider
                AND episodes.PLACE <> 'T4')
        """,
        source=_SOURCE.format(178),
        fields=("PLACE_PROVIDER",),
        why="Temporary moves and other placements outside the list have no provider to name.",
        caution="From 2025/26 the text leaves out T4; check 213 names it.",
        since=2026,
        example="""
            collection: year
                        2026
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | U4    | PR1            |
                      B     | U4    | PR9            | yes
                      C     | T3    | PR1            | yes
                      D     | T4    | PR1            |
                      E     | T4    | PR9            | yes
                      F     | Z11   | PR5            | yes
                      G     | Z14   |                |
                      H     |       | PR1            |
        """,
    ),
    Rule(
        "213",
        "A provider on a temporary placement",
        table="episodes",
        fails_when="placement_type.is_temporary AND given(episodes.PLACE_PROVIDER)",
        source=_SOURCE.format(213),
        fields=("PLACE_PROVIDER",),
        why="The child is away from the usual placement for a while; its provider stands there.",
        until=2025,
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | T0    | PR1            | yes
                      B     | T4    | PR9            | yes
                      C     | T1    |                |
                      D     | U4    | PR1            |
                      E     | Z1    | PR1            |
                      F     |       | PR1            |
        """,
    ),
    Rule(
        "213",
        "A provider on a temporary placement, or on another that has none",
        table="episodes",
        fails_when="given(episodes.PLACE_PROVIDER) AND NOT placement_type.has_provider",
        source=_SOURCE.format(213),
        fields=("PLACE_PROVIDER",),
        why="Temporary moves and other placements outside the list have no provider to name.",
        caution="The other placements (Z11 to Z14) count from 2025/26.",
        since=2026,
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | T0    | PR1            | yes
                      B     | Z11   | PR4            | yes
                      C     | Z14   | PR9            | yes
                      D     | T1    |                |
                      E     | U4    | PR1            |
                      F     | Z1    | PR1            |
                      G     |       | PR1            |
        """,
    ),
    Rule(
        "526",
        "Provider of the placement is blank where the placement has one",
        table="episodes",
        fails_when="""
            blank(episodes.PLACE_PROVIDER) AND given(episodes.PLACE)
            AND coalesce(placement_type.has_provider, TRUE)
        """,
        source=_SOURCE.format(526),
        why="Only temporary moves and a few other placements have no provider.",
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | U4    |                | yes
                      B     | U4    | PR1            |
                      C     | T1    |                |
                      D     |       |                |
                      E     | P0    |                | yes
        """,
    ),
    Rule(
        "527",
        "The authority's own provision, but the placement is of a type that it does not provide",
        table="episodes",
        fails_when="placement_provider.is_own AND placement_type.is_never_by_authority",
        source=_SOURCE.format(527),
        fields=_FIELDS,
        why="Parents, the health service and young offender institutions are not the authority.",
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | P1    | PR1            | yes
                      B     | R2    | PR1            | yes
                      C     | R5    | PR1            | yes
                      D     | R1    | PR1            |
                      E     | R5    | PR3            |
                      F     | P1    |                |
                      G     |       | PR1            |
        """,
    ),
    Rule(
        "528",
        "Another authority's provision, but the placement is of a type that none provides",
        table="episodes",
        fails_when="placement_provider.is_other_authority AND placement_type.is_never_by_authority",
        source=_SOURCE.format(528),
        fields=_FIELDS,
        why="Parents, the health service and young offender institutions are no authority.",
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | P1    | PR2            | yes
                      B     | R2    | PR2            | yes
                      C     | R5    | PR2            | yes
                      D     | R1    | PR2            |
                      E     | R2    | PR3            |
                      F     | P1    |                |
                      G     |       | PR2            |
        """,
    ),
    Rule(
        "529",
        "Another public body provides it, but the placement is of a type that none provides",
        table="episodes",
        fails_when="""
            placement_provider.is_other_public
            AND (placement_type.is_with_parents OR placement_type.is_adoption
                OR placement_type.is_foster OR placement_type.is_secure_or_home)
        """,
        source=_SOURCE.format(529),
        fields=_FIELDS,
        why="Parents, adopters and foster carers are none, and children's homes are run by "
        "authorities, firms and charities.",
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | P1    | PR3            | yes
                      B     | A3    | PR3            | yes
                      C     | U6    | PR3            | yes
                      D     | K1    | PR3            | yes
                      E     | K2    | PR3            | yes
                      F     | K3    | PR3            |
                      G     | R2    | PR3            |
                      H     | K2    | PR4            |
                      I     | K2    |                |
                      J     |       | PR3            |
        """,
    ),
    Rule(
        "530",
        "A private provider, but the child is placed with the parents",
        table="episodes",
        fails_when="placement_provider.is_private AND placement_type.is_with_parents",
        source=_SOURCE.format(530),
        fields=_FIELDS,
        why="The parents themselves provide that placement, and there is a code for them.",
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | P1    | PR4            | yes
                      B     | P1    | PR0            |
                      C     | P3    | PR4            |
                      D     | P1    |                |
                      E     |       | PR4            |
        """,
    ),
    Rule(
        "531",
        "A voluntary provider, but the child is placed with the parents",
        table="episodes",
        fails_when="placement_provider.is_voluntary AND placement_type.is_with_parents",
        source=_SOURCE.format(531),
        fields=_FIELDS,
        why="The parents themselves provide that placement, and there is a code for them.",
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | P1    | PR5            | yes
                      B     | P1    | PR0            |
                      C     | P3    | PR5            |
                      D     | P1    |                |
                      E     |       | PR5            |
        """,
    ),
    Rule(
        "550",
        "The parents provide it, but the child is not placed with them",
        table="episodes",
        fails_when="placement_provider.is_parents AND placement_type.is_with_parents IS NOT TRUE",
        source=_SOURCE.format(550),
        fields=_FIELDS,
        why="The code is only for a child who lives with the parents.",
        caution="A placement that is blank or no code is not with the parents, so it fails too.",
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | P1    | PR0            |
                      B     | U4    | PR0            | yes
                      C     | T3    | PR0            | yes
                      D     | P9    | PR0            | yes
                      E     |       | PR0            | yes
                      F     | U4    | PR1            |
                      G     | U4    |                |
        """,
    ),
]
