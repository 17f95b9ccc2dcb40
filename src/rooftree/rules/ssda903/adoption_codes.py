"""Rules on what an adoption item holds by itself: a date that can be read, a code of the list."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "112",
        "Date of the decision behind the adoption cannot be read",
        table="ad1",
        fails_when="unreadable(ad1.DATE_INT)",
        source=_SOURCE.format(112),
        example="""
            ad1: CHILD | DATE_INT   | fails
                 A     | 2024-05-01 |
                 B     | 2024-02-30 | yes
                 C     | SPRING     | yes
                 D     |            |
        """,
    ),
    Rule(
        "113",
        "Date of matching with the adopters cannot be read",
        table="ad1",
        fails_when="unreadable(ad1.DATE_MATCH)",
        source=_SOURCE.format(113),
        example="""
            ad1: CHILD | DATE_MATCH | fails
                 A     | 2024-05-01 |
                 B     | 2024-02-30 | yes
                 C     | SPRING     | yes
                 D     |            |
        """,
    ),
    Rule(
        "114",
        "Whether a foster carer adopted is not a code",
        table="ad1",
        fails_when="unknown_code(ad1.FOSTER_CARE)",
        source=_SOURCE.format(114),
        example="""
            ad1: CHILD | FOSTER_CARE | fails
                 A     | 0           |
                 B     | 1           |
                 C     | 2           | yes
                 D     |             |
        """,
    ),
    Rule(
        "115",
        "Date of the decision to place for adoption cannot be read",
        table="placed_adoption",
        fails_when="unreadable(placed_adoption.DATE_PLACED)",
        source=_SOURCE.format(115),
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2024-05-01  |
                             B     | 2024-02-30  | yes
                             C     | SPRING      | yes
                             D     |             |
        """,
    ),
    Rule(
        "116",
        "Date on which the decision to place was undone cannot be read",
        table="placed_adoption",
        fails_when="unreadable(placed_adoption.DATE_PLACED_CEASED)",
        source=_SOURCE.format(116),
        example="""
            placed_adoption: CHILD | DATE_PLACED_CEASED | fails
                             A     | 2024-05-01         |
                             B     | 2024-02-30         | yes
                             C     | SPRING             | yes
                             D     |                    |
        """,
    ),
    Rule(
        "120",
        "Reason the decision to place was undone is not a code",
        table="placed_adoption",
        fails_when="unknown_code(placed_adoption.REASON_PLACED_CEASED)",
        source=_SOURCE.format(120),
        example="""
            placed_adoption: CHILD | REASON_PLACED_CEASED | fails
                             A     | RD1                  |
                             B     | RD4                  |
                             C     | RD5                  | yes
                             D     |                      |
        """,
    ),
    Rule(
        "175",
        "Number of adopters is not a code",
        table="ad1",
        fails_when="unknown_code(ad1.NB_ADOPTR)",
        source=_SOURCE.format(175),
        example="""
            ad1: CHILD | NB_ADOPTR | fails
                 A     | 1         |
                 B     | 2         |
                 C     | 0         | yes
                 D     | 3         | yes
                 E     |           |
        """,
    ),
    Rule(
        "176",
        "Sex of the adopters is not a code",
        table="ad1",
        fails_when="unknown_code(ad1.SEX_ADOPTR)",
        source=_SOURCE.format(176),
        example="""
            ad1: CHILD | SEX_ADOPTR | fails
                 A     | M1         |
                 B     | MF         |
                 C     | FM         | yes
                 D     | M          | yes
                 E     |            |
        """,
    ),
    Rule(
        "177",
        "Legal status of the adopters is not a code",
        table="ad1",
        fails_when="unknown_code(ad1.LS_ADOPTR)",
        source=_SOURCE.format(177),
        example="""
            ad1: CHILD | LS_ADOPTR | fails
                 A     | L0        |
                 B     | L12       |
                 C     | L1        | yes
                 D     | L5        | yes
                 E     |           |
        """,
    ),
]
