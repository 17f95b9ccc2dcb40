"""Rules on who adopted the child: how many, of which sex, in which legal status."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_FIELDS = ("LS_ADOPTR", "SEX_ADOPTR")
_WHY = "The two items describe the same adopters on the day of the adoption, so they agree."
_CAUTION = "A sex that is blank or no code is not the one asked for, so it fails here too."
_DIFFERENT_SEX = "legal_status_of_adopters.is_different_sex_couple"
_SAME_SEX = "legal_status_of_adopters.is_same_sex_couple"
_MARRIED = "legal_status_of_adopters.is_married"

RULES = [
    Rule(
        "511",
        "Two people adopted, but their sex is that of one",
        table="ad1",
        fails_when="ad1.NB_ADOPTR = '2' AND NOT sex_of_adopters.is_couple",
        source=_SOURCE.format(511),
        fields=("NB_ADOPTR", "SEX_ADOPTR"),
        why=_WHY,
        example="""
            ad1: CHILD | NB_ADOPTR | SEX_ADOPTR | fails
                 A     | 2         | M1         | yes
                 B     | 2         | F1         | yes
                 C     | 2         | MF         |
                 D     | 2         | MM         |
                 E     | 2         | FF         |
                 F     | 1         | M1         |
                 G     | 2         |            |
                 H     |           | M1         |
        """,
    ),
    Rule(
        "514",
        "A single adopter, but the sex is not that of one person",
        table="ad1",
        fails_when="legal_status_of_adopters.is_single AND sex_of_adopters.is_couple IS NOT FALSE",
        source=_SOURCE.format(514),
        fields=_FIELDS,
        why=_WHY,
        caution=_CAUTION,
        example="""
            ad1: CHILD | LS_ADOPTR | SEX_ADOPTR | fails
                 A     | L0        | M1         |
                 B     | L0        | F1         |
                 C     | L0        | MF         | yes
                 D     | L0        | XX         | yes
                 E     | L0        |            | yes
                 F     | L11       | MF         |
                 G     |           | MF         |
        """,
    ),
    Rule(
        "517",
        "An unmarried couple of different sexes, but the sex is not that of a man and a woman",
        table="ad1",
        fails_when=f"""
            {_DIFFERENT_SEX} AND NOT {_MARRIED}
            AND sex_of_adopters.is_different_sex_couple IS NOT TRUE
        """,
        source=_SOURCE.format(517),
        fields=_FIELDS,
        why=_WHY,
        caution=_CAUTION,
        example="""
            ad1: CHILD | LS_ADOPTR | SEX_ADOPTR | fails
                 A     | L3        | MF         |
                 B     | L3        | MM         | yes
                 C     | L3        | F1         | yes
                 D     | L3        |            | yes
                 E     | L11       | MM         |
                 F     | L4        | MM         |
                 G     |           | MM         |
        """,
    ),
    Rule(
        "518",
        "An unmarried couple of the same sex, but the sex is not that of two men or two women",
        table="ad1",
        fails_when=f"""
            {_SAME_SEX} AND NOT {_MARRIED} AND sex_of_adopters.is_same_sex_couple IS NOT TRUE
        """,
        source=_SOURCE.format(518),
        fields=_FIELDS,
        why=_WHY,
        caution=_CAUTION,
        example="""
            ad1: CHILD | LS_ADOPTR | SEX_ADOPTR | fails
                 A     | L4        | MM         |
                 B     | L4        | FF         |
                 C     | L4        | MF         | yes
                 D     | L4        | M1         | yes
                 E     | L4        |            | yes
                 F     | L12       | MF         |
                 G     | L3        | MF         |
                 H     |           | MF         |
        """,
    ),
    Rule(
        "519",
        "A couple in a civil partnership, but the sex is not that of a couple",
        table="ad1",
        fails_when="""
            legal_status_of_adopters.is_civil_partnership AND sex_of_adopters.is_couple IS NOT TRUE
        """,
        source=_SOURCE.format(519),
        fields=_FIELDS,
        why=_WHY,
        caution=_CAUTION,
        example="""
            ad1: CHILD | LS_ADOPTR | SEX_ADOPTR | fails
                 A     | L2        | MM         |
                 B     | L2        | FF         |
                 C     | L2        | MF         |
                 D     | L2        | F1         | yes
                 E     | L2        |            | yes
                 F     | L0        | F1         |
                 G     |           | F1         |
        """,
    ),
    Rule(
        "520",
        "A married couple of different sexes, but the sex is not that of a man and a woman",
        table="ad1",
        fails_when=f"""
            {_DIFFERENT_SEX} AND {_MARRIED}
            AND sex_of_adopters.is_different_sex_couple IS NOT TRUE
        """,
        source=_SOURCE.format(520),
        fields=_FIELDS,
        why=_WHY,
        caution=_CAUTION,
        example="""
            ad1: CHILD | LS_ADOPTR | SEX_ADOPTR | fails
                 A     | L11       | MF         |
                 B     | L11       | FF         | yes
                 C     | L11       | M1         | yes
                 D     | L11       |            | yes
                 E     | L3        | FF         |
                 F     | L12       | FF         |
                 G     |           | FF         |
        """,
    ),
    Rule(
        "524",
        "A married couple of the same sex, but the sex is not that of two men or two women",
        table="ad1",
        fails_when=f"""
            {_SAME_SEX} AND {_MARRIED} AND sex_of_adopters.is_same_sex_couple IS NOT TRUE
        """,
        source=_SOURCE.format(524),
        fields=_FIELDS,
        why=_WHY,
        caution=_CAUTION,
        example="""
            ad1: CHILD | LS_ADOPTR | SEX_ADOPTR | fails
                 A     | L12       | MM         |
                 B     | L12       | FF         |
                 C     | L12       | MF         | yes
                 D     | L12       | F1         | yes
                 E     | L12       |            | yes
                 F     | L4        | MF         |
                 G     | L11       | MF         |
                 H     |           | MF         |
        """,
    ),
]
