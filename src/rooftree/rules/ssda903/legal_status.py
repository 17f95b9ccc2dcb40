"""Rules on the legal status: its code, what it goes with, and how long it may last."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_RUN = "days_between(run.start, coalesce(run.end, collection.end)) > {days}"
_FIELDS = ("LS", "DECOM", "DEC")

RULES = [
    Rule(
        "144",
        "Legal status is not a code of the year",
        table="episodes",
        fails_when="unknown_code(episodes.LS)",
        source=_SOURCE.format(144),
        caution="D1, the freeing order, is taken to have ended with 2023/24, as the checks on it "
        "did: none could be applied for since December 2005, so whoever was freed is an adult.",
        example="""
            episodes: CHILD | LS | fails
                      A     | C2 |
                      B     | J3 |
                      C     | C3 | yes
                      D     | D1 | yes
                      E     |    |
        """,
    ),
    Rule(
        "358",
        "A youth justice legal status begins by the tenth birthday",
        table="episodes",
        fails_when="""
            legal_status.is_youth_justice AND episodes.DECOM <= years_after(child.DOB, 10)
        """,
        source=_SOURCE.format(358),
        fields=("DECOM", "LS"),
        blames=("child",),
        why="A child under 10 cannot be charged with an offence in England, so the status or the "
        "date of birth is wrong.",
        caution="The birthday itself is still in question, as it is to the checker that "
        "authorities use: look whether the status did begin that day.",
        example="""
            header: CHILD | DOB        | fails
                    A     | 2014-05-01 | yes
                    B     | 2014-05-01 |
                    C     |            |
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2024-05-01 | J1 | yes
                      B     | 2024-05-02 | J1 |
                      B     | 2024-05-01 | C2 |
                      C     | 2024-05-01 | J1 |
                      D     | 2024-05-01 |    |
        """,
    ),
    Rule(
        "378",
        "Placed with parents, but accommodated by agreement with them",
        table="episodes",
        fails_when="placement_type.is_with_parents AND episodes.LS = 'V2'",
        source=_SOURCE.format(378),
        fields=("PLACE", "LS"),
        why="Section 20 of the Children Act 1989 is about a home away from those who have "
        "parental responsibility: a child who is back with them is not accommodated.",
        example="""
            episodes: CHILD | PLACE | LS | fails
                      A     | P1    | V2 | yes
                      B     | P1    | C2 |
                      C     | U4    | V2 |
                      D     | P1    |    |
                      E     |       | V2 |
        """,
    ),
    Rule(
        "408",
        "Placed for adoption under a placement order, but the legal status is another",
        table="episodes",
        fails_when="""
            placement_type.needs_placement_order AND legal_status.is_placement_order IS NOT TRUE
        """,
        source=_SOURCE.format(408),
        fields=("PLACE", "LS"),
        why="The type of placement says that a court gave leave to place by such an order.",
        caution="A legal status that is blank or no code is no placement order, so it fails too.",
        example="""
            episodes: CHILD | PLACE | LS | fails
                      A     | A5    | E1 |
                      B     | A6    | E1 |
                      C     | A5    | C2 | yes
                      D     | A6    | V2 | yes
                      E     | A6    | X9 | yes
                      F     | A5    |    | yes
                      G     | A3    | C2 |
                      H     |       | C2 |
        """,
    ),
    Rule(
        "445",
        "A freeing order on an episode that began after the last ones",
        table="episodes",
        fails_when="legal_status.is_freeing_order AND episodes.DECOM > DATE '2005-12-31'",
        source=_SOURCE.format(445),
        fields=("LS", "DECOM"),
        why="Placement orders replaced them at the end of 2005 (Adoption and Children Act 2002).",
        until=2024,
        example="""
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2006-01-01 | D1 | yes
                      B     | 2005-12-31 | D1 |
                      C     | 2006-01-01 | E1 |
                      D     |            | D1 |
                      E     | 2006-01-01 |    |
        """,
    ),
    Rule(
        "446",
        "A placement order on an episode that began before the first ones",
        table="episodes",
        fails_when="legal_status.is_placement_order AND episodes.DECOM < DATE '2005-12-01'",
        source=_SOURCE.format(446),
        fields=("LS", "DECOM"),
        why="Placement orders came in December 2005 (Adoption and Children Act 2002).",
        example="""
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2005-11-30 | E1 | yes
                      B     | 2005-12-01 | E1 |
                      C     | 2005-11-30 | C2 |
                      D     |            | E1 |
                      E     | 2005-11-30 |    |
        """,
    ),
    Rule(
        "451",
        "A freeing order on an episode that is still open",
        table="episodes",
        fails_when="""
            legal_status.is_freeing_order AND how_many_given(episodes.DEC, episodes.REC) = 0
        """,
        source=_SOURCE.format(451),
        why="None could be applied for since 30 December 2005, so hardly a child is still under "
        "one.",
        until=2024,
        example="""
            episodes: CHILD | LS | DEC        | REC | fails
                      A     | D1 |            |     | yes
                      B     | D1 | 2023-06-01 | X1  |
                      C     | D1 | 2023-06-01 |     |
                      D     | D1 |            | X1  |
                      E     | E1 |            |     |
                      F     |    |            |     |
        """,
    ),
    Rule(
        "361",
        "Police protection lasts longer than 3 days",
        table="episodes",
        fails_when="episodes.LS = 'L1' AND " + _RUN.format(days=3),
        source=_SOURCE.format(361),
        fields=_FIELDS,
        why="Police protection may last 72 hours (Children Act 1989, section 46).",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-06-01 | 2024-06-03 | L1 | yes
                      A     | 2024-06-03 | 2024-06-05 | L1 | yes
                      B     | 2024-06-01 | 2024-06-04 | L1 |
                      B     | 2024-06-05 | 2024-06-07 | L1 |
                      C     | 2025-03-01 |            | L1 | yes
                      D     |            | 2024-06-07 | L1 |
        """,
    ),
    Rule(
        "362",
        "An emergency protection order lasts longer than 21 days",
        table="episodes",
        fails_when="episodes.LS = 'L2' AND " + _RUN.format(days=21),
        source=_SOURCE.format(362),
        fields=_FIELDS,
        why="The order may last 8 days, extended once by 7 (Children Act 1989, section 45); the "
        "check allows for more.",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-06-01 | 2024-06-12 | L2 | yes
                      A     | 2024-06-12 | 2024-06-23 | L2 | yes
                      B     | 2024-06-01 | 2024-06-22 | L2 |
                      C     | 2025-03-01 |            | L2 | yes
                      D     |            | 2024-06-30 | L2 |
        """,
    ),
    Rule(
        "363",
        "A child assessment order lasts longer than 7 days",
        table="episodes",
        fails_when="episodes.LS = 'L3' AND " + _RUN.format(days=7),
        source=_SOURCE.format(363),
        fields=_FIELDS,
        why="The order may last 7 days (Children Act 1989, section 43).",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-06-01 | 2024-06-05 | L3 | yes
                      A     | 2024-06-05 | 2024-06-09 | L3 | yes
                      B     | 2024-06-01 | 2024-06-08 | L3 |
                      C     | 2025-03-01 |            | L3 | yes
                      D     |            | 2024-06-30 | L3 |
        """,
    ),
    Rule(
        "364",
        "Accommodation after arrest lasts longer than 21 days",
        table="episodes",
        fails_when="episodes.LS = 'J2' AND " + _RUN.format(days=21),
        source=_SOURCE.format(364),
        fields=_FIELDS,
        why="Detention under the Police and Criminal Evidence Act 1984 is brief.",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-06-01 | 2024-06-12 | J2 | yes
                      A     | 2024-06-12 | 2024-06-23 | J2 | yes
                      B     | 2024-06-01 | 2024-06-22 | J2 |
                      C     | 2025-03-01 |            | J2 | yes
                      D     |            | 2024-06-30 | J2 |
        """,
    ),
]
