"""Whether the tables of a return speak of the same children: the Header and the others."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 data integrity checks, check {}"

_IN_HEADER = {
    "INT01": ("ad1", "An adoption (AD1)"),
    "INT02": ("placed_adoption", "A decision to place for adoption"),
    "INT03": ("episodes", "An episode"),
    "INT04": ("missing", "A period of being missing"),
    "INT05": ("oc2", "A row on health and offending (OC2)"),
    "INT06": ("oc3", "A row on a care leaver (OC3)"),
    "INT07": ("prev_perm", "An earlier permanent arrangement"),
    "INT08": ("reviews", "A review"),
    "INT09": ("uasc", "A row in the UASC table"),
}
_SAME_BIRTH = {
    "INT11": ("ad1", "the adoption (AD1)"),
    "INT12": ("placed_adoption", "a decision to place for adoption"),
    "INT13": ("missing", "a period of being missing"),
    "INT14": ("oc2", "the row on health and offending (OC2)"),
    "INT15": ("oc3", "the row on a care leaver (OC3)"),
    "INT16": ("prev_perm", "the earlier permanent arrangement"),
    "INT17": ("reviews", "a review"),
    "INT18": ("uasc", "the UASC table"),
}
_ONCE = {
    "INT31": ("ad1", "the adoptions (AD1)"),
    "INT32": ("header", "the header"),
    "INT33": ("oc2", "the table on health and offending (OC2)"),
    "INT34": ("oc3", "the table on care leavers (OC3)"),
    "INT35": ("prev_perm", "the table of earlier permanent arrangements"),
    "INT36": ("uasc", "the UASC table"),
}


def _in_header(code: str, table: str, row: str) -> Rule:
    return Rule(
        code,
        f"{row} is of a child who is not in the header",
        table=table,
        fails_when="NOT there_is(child)",
        source=_SOURCE.format(code),
        fields=("CHILD",),
        why="Either the child's row in the header is missing or the identifier differs between "
        "the two.",
        caution="A row without an identifier is of no child in the header.",
        example=f"""
            header: CHILD | DOB
                    A     | 2012-05-01
                    B     |
                    E     | 2012-05-01
                    E     | 2012-05-01
            {table}: CHILD | fails
                     A     |
                     A     |
                     B     |
                     C     | yes
                     C     | yes
                           | yes
                     E     |
        """,
    )


def _same_birth(code: str, table: str, place: str) -> Rule:
    return Rule(
        code,
        f"The date of birth in {place} is not that in the header",
        table=table,
        fails_when=f"{table}.DOB <> child.DOB",
        source=_SOURCE.format(code),
        why="One of the two dates is wrong, or the row is another child's.",
        caution="A date that is blank or cannot be read is not compared.",
        example=f"""
            header: CHILD | DOB
                    A     | 2012-05-01
                    B     | 2012-05-01
                    C     |
                    D     | 2012-05-01
            {table}: CHILD | DOB        | fails
                     A     | 2012-05-01 |
                     A     | 2012-05-02 | yes
                     B     | 2012-01-05 | yes
                     C     | 2012-05-01 |
                     D     |            |
                     E     | 2012-05-01 |
        """,
    )


def _once(code: str, table: str, place: str) -> Rule:
    return Rule(
        code,
        f"The same child is in {place} more than once",
        table=table,
        fails_when="any(others)",
        source=_SOURCE.format(code),
        fields=("CHILD",),
        why="The table holds one row a child: of two it is not known which is meant, and other "
        "checks read the first.",
        example=f"""
            {table}: CHILD | DOB        | fails
                     A     | 2012-05-01 | yes
                     B     | 2012-05-01 |
                     A     | 2012-05-02 | yes
                     C     | 2012-05-01 | yes
                     C     |            | yes
                     C     | 2012-05-01 | yes
                           | 2012-05-01 |
                           | 2012-05-01 |
        """,
    )


RULES = [
    *(_in_header(code, table, row) for code, (table, row) in _IN_HEADER.items()),
    *(_same_birth(code, table, place) for code, (table, place) in _SAME_BIRTH.items()),
    Rule(
        "INT21",
        "The sex in the UASC table is not that in the header",
        table="uasc",
        fails_when="uasc.SEX <> child.SEX",
        source=_SOURCE.format("INT21"),
        why="One of the two is wrong, or the row is another child's.",
        caution="A sex that is blank is not compared.",
        example="""
            header: CHILD | SEX
                    A     | F
                    B     | F
                    C     |
                    D     | F
            uasc: CHILD | SEX | fails
                  A     | F   |
                  A     | M   | yes
                  B     | M   | yes
                  C     | M   |
                  D     |     |
                  E     | M   |
        """,
    ),
    *(_once(code, table, place) for code, (table, place) in _ONCE.items()),
]
