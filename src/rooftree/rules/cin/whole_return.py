"""Rules on the header, and on the return as a whole."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "100",
        "Reference date is not 31 March of the year in the header",
        table="header",
        fails_when="""
            (year(header.ReferenceDate) = header.Year AND month(header.ReferenceDate) = 3
                AND month(days_after(header.ReferenceDate, 1)) = 4) IS NOT TRUE
        """,
        source=_SOURCE.format(100),
        fields=("ReferenceDate",),
        why="The census is of the year that ends on that day.",
        example="""
            header: Collection | Year | ReferenceDate | fails
                    A          | 2025 | 2025-03-31    |
                    B          | 2025 | 2025-03-30    | yes
                    C          | 2025 | 2024-03-31    | yes
                    D          | 2025 |               | yes
                    E          |      | 2025-03-31    | yes
        """,
    ),
    Rule(
        "2883",
        "More child protection plans start in the year than initial conferences are held",
        table="collection",
        fails_when="""
            any(plans_and_conferences,
                plans_and_conferences.plans > plans_and_conferences.conferences)
        """,
        source=_SOURCE.format(2883),
        fields=("CPPstartDate", "DateOfInitialCPC"),
        why="A plan starts at an initial conference: dates of conferences are missing.",
        example="""
            collection: year | fails
                        2025 | yes
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate
                   A         | 1            | 1     | 2024-05-01
                   B         | 1            | 1     | 2024-06-01
                   C         | 1            | 1     | 2025-03-31
                   D         | 1            | 1     | 2023-06-01
                   E         | 1            | 1     |
            episodes: LAchildID | CINdetailsID | DateOfInitialCPC
                      A         | 1            | 2024-05-01
                      D         | 1            | 2023-06-01
                      E         | 1            |
            section47: LAchildID | CINdetailsID | DateOfInitialCPC
                       B         | 1            | 2024-06-01
                       C         | 1            | 2024-03-31
        """,
    ),
    Rule(
        "2886Q",
        "More than 2 in 100 children have no gender recorded",
        table="collection",
        fails_when="""
            100 * count(identifiers, blank(identifiers.ExpectedPersonBirthDate)
                AND (blank(identifiers.GenderCurrent) OR identifiers.gender.is_not_known))
            > 2 * count(identifiers)
        """,
        source=_SOURCE.format("2886Q"),
        severity="query",
        until=2024,
        fields=("GenderCurrent", "ExpectedPersonBirthDate"),
        why="It is known of nearly every child who has been born.",
        caution="Children with an expected date of birth are among all, but not among those "
        "without a gender.",
        example="""
            collection: year | fails
                        2024 | yes
            identifiers: LAchildID | GenderCurrent | ExpectedPersonBirthDate
                         A         | 1             |
                         B         | 0             |
                         C         |               |
                         D         | 0             | 2024-05-01
        """,
    ),
    Rule(
        "2886Q",
        "More than 2 in 100 children have no sex recorded",
        table="collection",
        fails_when="""
            100 * count(identifiers, blank(identifiers.ExpectedPersonBirthDate)
                AND (blank(identifiers.Sex) OR identifiers.sex.is_not_known))
            > 2 * count(identifiers)
        """,
        source=_SOURCE.format("2886Q"),
        severity="query",
        since=2025,
        fields=("Sex", "ExpectedPersonBirthDate"),
        why="It is known of nearly every child who has been born.",
        caution="Children with an expected date of birth are among all, but not among those "
        "without a sex.",
        example="""
            collection: year | fails
                        2025 | yes
            identifiers: LAchildID | Sex | ExpectedPersonBirthDate
                         A         | M   |
                         B         | U   |
                         C         |     |
                         D         | U   | 2025-05-01
        """,
    ),
    Rule(
        "2887Q",
        "Fewer than eight kinds of disability are in use",
        table="collection",
        fails_when="count(disabilities_used) < 8",
        source=_SOURCE.format("2887Q"),
        severity="query",
        fields=("Disability",),
        why="Among the children in need of an authority there are nearly all kinds.",
        caution="A small authority may be right. The code for none and codes that are not in "
        "the list do not count.",
        example="""
            collection: year | fails
                        2025 | yes
            disabilities: LAchildID | Disability
                          A         | MOB
                          A         | HAND
                          B         | MOB
                          B         | PC
                          C         | INC
                          C         | COMM
                          D         | LD
                          D         | HEAR
                          E         | NONE
                          F         | WXYZ
                          G         |
        """,
    ),
    Rule(
        "2888Q",
        "No child has more than one disability recorded",
        table="collection",
        fails_when="none(disabled_children, disabled_children.codes > 1)",
        source=_SOURCE.format("2888Q"),
        severity="query",
        fields=("Disability",),
        why="Many children have several: perhaps only one was carried over.",
        caution="A small authority may be right.",
        example="""
            collection: year | fails
                        2025 | yes
            disabilities: LAchildID | Disability
                          A         | MOB
                          A         | MOB
                          B         | NONE
                          B         | LD
                          C         |
                          C         | VIS
        """,
    ),
]
