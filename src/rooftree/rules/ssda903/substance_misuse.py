"""Rules on substance misuse and the help offered and received (OC2)."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "158",
        "Whether help with substance misuse was offered is given, though help was received",
        table="oc2",
        fails_when="oc2.INTERVENTION_RECEIVED = '1' AND given(oc2.INTERVENTION_OFFERED)",
        source=_SOURCE.format(158),
        fields=("INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"),
        why="That help was offered is asked only where none was received.",
        example="""
            oc2: CHILD | INTERVENTION_RECEIVED | INTERVENTION_OFFERED | fails
                 A     | 1                     | 1                    | yes
                 B     | 1                     | 0                    | yes
                 C     | 1                     |                      |
                 D     | 0                     | 1                    |
                 E     |                       | 1                    |
        """,
    ),
    Rule(
        "159",
        "Help with substance misuse was not received, and whether it was offered is blank",
        table="oc2",
        fails_when="""
            oc2.SUBSTANCE_MISUSE = '1' AND oc2.INTERVENTION_RECEIVED = '0'
            AND blank(oc2.INTERVENTION_OFFERED)
        """,
        source=_SOURCE.format(159),
        why="Help that was refused is told apart from help that was never offered.",
        example="""
            oc2: CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED | fails
                 A     | 1                | 0                     |                      | yes
                 B     | 1                | 0                     | 0                    |
                 C     | 1                | 1                     |                      |
                 D     | 0                | 0                     |                      |
                 E     | 1                |                       |                      |
                 F     |                  | 0                     |                      |
        """,
    ),
    Rule(
        "192",
        "Substance misuse was found, and whether help was received is blank",
        table="oc2",
        fails_when="oc2.SUBSTANCE_MISUSE = '1' AND blank(oc2.INTERVENTION_RECEIVED)",
        source=_SOURCE.format(192),
        example="""
            oc2: CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | fails
                 A     | 1                |                       | yes
                 B     | 1                | 0                     |
                 C     | 0                |                       |
                 D     |                  |                       |
        """,
    ),
    Rule(
        "193",
        "No substance misuse was found, and help with it is spoken of",
        table="oc2",
        fails_when="""
            (oc2.SUBSTANCE_MISUSE = '0' OR blank(oc2.SUBSTANCE_MISUSE))
            AND how_many_given(oc2.INTERVENTION_RECEIVED, oc2.INTERVENTION_OFFERED) > 0
        """,
        source=_SOURCE.format(193),
        why="Whether help was offered or received is asked only where misuse was found.",
        example="""
            oc2: CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED | fails
                 A     | 0                | 0                     |                      | yes
                 B     | 0                |                       | 1                    | yes
                 C     |                  | 1                     |                      | yes
                 D     | 1                | 0                     | 1                    |
                 E     | 0                |                       |                      |
                 F     |                  |                       |                      |
        """,
    ),
]
