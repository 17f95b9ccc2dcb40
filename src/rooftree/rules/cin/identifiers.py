"""Rules on who the child is: identifiers, dates of birth and death, and sex."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "8500",
        "The child has no identifier of the authority",
        table="identifiers",
        fails_when="blank(identifiers.LAchildID)",
        source=_SOURCE.format(8500),
        why="Nothing else that is said of the child can be held against it until it has one.",
        example="""
            identifiers: LAchildID | UPN           | fails
                A         | A123456789012 |
                          | A123456789012 | yes
        """,
    ),
]
