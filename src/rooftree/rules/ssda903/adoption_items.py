"""Rules on which children have items about an adoption, and whether all are there."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_AD1 = """
    ad1.DATE_INT, ad1.DATE_MATCH, ad1.FOSTER_CARE, ad1.NB_ADOPTR, ad1.SEX_ADOPTR, ad1.LS_ADOPTR
"""

RULES = [
    Rule(
        "134",
        "Items about an adoption are filled for a care leaver",
        table="ad1",
        fails_when=f"""
            how_many_given({_AD1}) > 0
            AND how_many_given(oc3.IN_TOUCH, oc3.ACTIV, oc3.ACCOM) > 0
        """,
        source=_SOURCE.format(134),
        why="An adopted child has new parents and is not followed up as a care leaver.",
        example="""
            ad1: CHILD | DATE_INT   | LS_ADOPTR | fails
                 A     | 2024-06-01 | L11       | yes
                 B     |            | L11       | yes
                 C     |            |           |
                 D     | 2024-06-01 | L11       |
                 E     | 2024-06-01 | L11       |
            oc3: CHILD | IN_TOUCH | ACCOM
                 A     | YES      | B1
                 B     |          | B1
                 C     | YES      | B1
                 D     |          |
        """,
    ),
    Rule(
        "151",
        "Some items about an adoption are filled and others are blank",
        table="ad1",
        fails_when=f"how_many_given({_AD1}) BETWEEN 1 AND 5",
        source=_SOURCE.format(151),
        example="""
            ad1: CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR | fails
                 A     | 2024-06-01 | 2024-06-01 | 0           | 2         | MF         | L11       |
                 B     | 2024-06-01 | 2024-06-01 | 0           | 2         | MF         |           | yes
                 C     |            |            |             |           |            |           |
        """,  # noqa: E501
    ),
    Rule(
        "187",
        "Looked after all year, but items about adoption or leaving care are filled",
        table="ad1",
        fails_when={
            "ad1": f"continuous_care.all_year AND how_many_given({_AD1}) > 0",
            "oc3": """
                continuous_care.all_year
                AND how_many_given(oc3.IN_TOUCH, oc3.ACTIV, oc3.ACCOM) > 0
            """,
        },
        source=_SOURCE.format(187),
        why="A child who has been looked after for the twelve months to 31 March was not adopted "
        "in them and has not left care.",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | RNE | REC
                      A     | 2023-05-01 | 2024-07-01 | C2 | S   | X1
                      A     | 2024-07-01 |            | C2 | P   |
                      B     | 2023-05-01 | 2024-07-01 | C2 | S   | E11
                      C     | 2024-04-02 |            | C2 | S   |
                      D     | 2023-05-01 |            | C2 | S   |
                      E     |            |            |    |     |
                      F     | 2024-04-01 |            | C2 | S   |
            ad1: CHILD | DATE_INT   | LS_ADOPTR | fails
                 A     | 2024-06-01 | L11       | yes
                 B     | 2024-06-01 | L11       |
                 C     | 2024-06-01 |           |
                 D     |            |           |
                 E     | 2024-06-01 |           |
                 G     | 2024-06-01 |           |
            oc3: CHILD | IN_TOUCH | ACCOM | fails
                 A     |          |       |
                 B     | YES      | B1    |
                 D     |          | B1    | yes
                 F     | YES      |       | yes
        """,
    ),
    Rule(
        "525",
        "The decision to place was undone, but items about an adoption are filled",
        table="placed_adoption",
        fails_when=f"given(placed_adoption.DATE_PLACED_CEASED) AND how_many_given({_AD1}) > 0",
        source=_SOURCE.format(525),
        why="A child is adopted while the decision stands.",
        caution="A child adopted after a later decision fails too: the check looks at each "
        "decision by itself.",
        blames=("ad1",),
        example="""
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | fails
                             A     | 2024-01-01  | 2024-06-01         | yes
                             B     | 2024-01-01  |                    |
                             C     | 2024-01-01  | 2024-06-01         |
                             D     | 2024-01-01  | 2024-06-01         |
                             E     | 2024-01-01  | 2024-06-01         | yes
                             E     | 2024-07-01  |                    |
            ad1: CHILD | DATE_INT   | FOSTER_CARE | LS_ADOPTR | fails
                 A     | 2024-01-01 | 0           | L0        | yes
                 B     | 2024-01-01 | 0           | L0        |
                 C     |            |             |           |
                 E     |            |             | L0        | yes
        """,
    ),
    Rule(
        "601",
        "Adopted in the year, but items about the adoption are blank",
        table="episodes",
        fails_when=f"""
            reason_ceased.is_adoption
            AND episodes.DEC BETWEEN collection.start AND collection.end
            AND how_many_given({_AD1}) < 6
        """,
        source=_SOURCE.format(601),
        fields=("REC", "DEC"),
        why="The six items are returned once, with the year in which the child was adopted.",
        caution="A child who has no row about the adoption fails as well.",
        blames=("ad1",),
        example="""
            episodes: CHILD | DEC        | REC | fails
                      A     | 2024-04-01 | E11 | yes
                      B     | 2024-06-01 | E12 |
                      C     | 2025-03-31 | E12 | yes
                      D     | 2024-03-31 | E11 |
                      E     | 2025-04-01 | E11 |
                      F     | 2024-06-01 | E5  |
                      G     |            | E11 |
                      H     | 2024-06-01 | E11 | yes
            ad1: CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR | fails
                 A     | 2024-01-01 | 2024-01-01 | 0           | 2         | MF         |           | yes
                 B     | 2024-01-01 | 2024-01-01 | 0           | 2         | MF         | L11       |
                 D     |            |            |             |           |            |           |
                 H     |            |            |             |           |            |           | yes
        """,  # noqa: E501
    ),
    Rule(
        "602",
        "Items about an adoption are filled, but no episode ended with one in the year",
        table="ad1",
        fails_when=f"""
            how_many_given({_AD1}) > 0
            AND none(episodes, episodes.reason_ceased.is_adoption
                AND episodes.DEC BETWEEN collection.start AND collection.end)
        """,
        source=_SOURCE.format(602),
        fields=("CHILD",),
        why="The items describe an adoption of the year, and that ends an episode.",
        example="""
            ad1: CHILD | DATE_INT   | LS_ADOPTR | fails
                 A     | 2024-01-01 | L11       |
                 B     |            | L11       | yes
                 C     | 2024-01-01 |           | yes
                 D     |            |           |
                 E     | 2024-01-01 | L11       | yes
                 F     | 2024-01-01 | L11       | yes
                 G     | 2024-01-01 | L11       |
                 H     | 2024-01-01 | L11       | yes
            episodes: CHILD | DECOM      | DEC        | REC
                      A     | 2024-01-01 | 2024-05-01 | X1
                      A     | 2024-05-01 | 2025-03-31 | E11
                      B     | 2024-01-01 | 2024-05-01 | E5
                      B     | 2024-06-01 |            |
                      C     | 2024-01-01 | 2024-03-31 | E12
                      E     | 2024-01-01 |            |
                      G     |            | 2024-04-01 | E12
                      H     | 2024-01-01 |            | E11
        """,
    ),
]
