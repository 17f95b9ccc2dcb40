"""Rules on who the child is: identifiers, dates of birth and death, and sex."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "1570",
        "The child's identifier has more than 20 characters",
        table="identifiers",
        fails_when="length(identifiers.LAchildID) > 20",
        source=_SOURCE.format(1570),
        since=2025,
        why="An identifier is at most 20 characters by the department's guide.",
        example="""
            identifiers: LAchildID              | UPN | fails
                         A2345678901234567890   |     |
                         A23456789012345678901  |     | yes
                         A                      |     |
                                                | UN1 |
        """,
    ),
    Rule(
        "1580",
        "The child's identifier has characters other than letters and figures",
        table="identifiers",
        fails_when="NOT regexp_full_match(identifiers.LAchildID, '[A-Za-z0-9]+')",
        source=_SOURCE.format(1580),
        since=2025,
        why="Marks and spaces are easily lost on the way, and the child with them.",
        caution="Letters are those from A to Z, without accents.",
        example="""
            identifiers: LAchildID | UPN | fails
                         A12b      |     |
                         A;12      |     | yes
                         A-12      |     | yes
                                   | UN1 |
        """,
    ),
    Rule(
        "4180",
        "Gender is blank or not a code",
        table="identifiers",
        fails_when="blank(identifiers.GenderCurrent) OR unknown_code(identifiers.GenderCurrent)",
        source=_SOURCE.format(4180),
        until=2024,
        why="There is a code for a gender that is not recorded, and for an unborn child.",
        example="""
            collection: year
                        2024
            identifiers: LAchildID | GenderCurrent | fails
                         A         | 1             |
                         B         | 0             |
                         C         | 3             | yes
                         D         |               | yes
        """,
    ),
    Rule(
        "4180",
        "Sex is blank or not a code",
        table="identifiers",
        fails_when="blank(identifiers.Sex) OR unknown_code(identifiers.Sex)",
        source=_SOURCE.format(4180),
        since=2025,
        why="There is a code for a sex that is not known.",
        example="""
            collection: year
                        2025
            identifiers: LAchildID | Sex | fails
                         A         | M   |
                         B         | U   |
                         C         | 1   | yes
                         D         |     | yes
        """,
    ),
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
    Rule(
        "8510",
        "The same identifier is given for more than one child",
        table="identifiers",
        fails_when="any(others)",
        source=_SOURCE.format(8510),
        fields=("LAchildID",),
        why="Nobody can say which of the two children an episode belongs to.",
        example="""
            identifiers: LAchildID | UPN           | fails
                         A         | H801200001001 | yes
                         A         |               | yes
                         B         | H801200001001 |
                                   |               |
                                   |               |
        """,
    ),
    Rule(
        "8520",
        "The child was born after the end of the census year",
        table="identifiers",
        fails_when="identifiers.PersonBirthDate > collection.end",
        source=_SOURCE.format(8520),
        fields=("PersonBirthDate",),
        why="Of a child who is not yet born, the expected date is given.",
        example="""
            collection: year
                        2025
            identifiers: LAchildID | PersonBirthDate | fails
                         A         | 2025-03-31      |
                         B         | 2025-04-01      | yes
                         C         |                 |
        """,
    ),
    Rule(
        "8525Q",
        "Not exactly one of a date of birth and an expected date of birth",
        table="identifiers",
        fails_when="""
            how_many_given(identifiers.PersonBirthDate, identifiers.ExpectedPersonBirthDate) <> 1
        """,
        source=_SOURCE.format("8525Q"),
        severity="query",
        why="A child is born or is not: the expected date gives way to the date of birth.",
        example="""
            identifiers: LAchildID | PersonBirthDate | ExpectedPersonBirthDate | fails
                         A         | 2015-05-01      |                         |
                         B         |                 | 2025-05-01              |
                         C         | 2015-05-01      | 2015-05-03              | yes
                         D         |                 |                         | yes
        """,
    ),
    Rule(
        "8530Q",
        "Expected date of birth is too long before or after the end of the census year",
        table="identifiers",
        fails_when="""
            identifiers.ExpectedPersonBirthDate < days_after(collection.end, -30)
            OR identifiers.ExpectedPersonBirthDate > months_after(collection.end, 9)
        """,
        source=_SOURCE.format("8530Q"),
        severity="query",
        fields=("ExpectedPersonBirthDate",),
        why="A child expected more than a month ago has been born, and none is known of "
        "nine months ahead.",
        caution="1 March and 31 December are within the range.",
        example="""
            collection: year
                        2025
            identifiers: LAchildID | ExpectedPersonBirthDate | fails
                         A         | 2025-03-01              |
                         B         | 2025-02-28              | yes
                         C         | 2025-12-31              |
                         D         | 2026-01-01              | yes
                         E         |                         |
        """,
    ),
    Rule(
        "8535Q",
        "The child died before the date of birth, or without one",
        table="identifiers",
        fails_when="""
            identifiers.PersonDeathDate < identifiers.PersonBirthDate
            OR (given(identifiers.PersonDeathDate) AND blank(identifiers.PersonBirthDate))
        """,
        source=_SOURCE.format("8535Q"),
        severity="query",
        why="One of the two dates is wrong, or is missing.",
        example="""
            identifiers: LAchildID | PersonBirthDate | PersonDeathDate | fails
                         A         | 2015-05-01      | 2024-05-01      |
                         B         | 2015-05-01      | 2015-05-01      |
                         C         | 2015-05-01      | 2015-04-30      | yes
                         D         |                 | 2024-05-01      | yes
                         E         | 2015-05-01      |                 |
                         F         |                 |                 |
        """,
    ),
    Rule(
        "8545Q",
        "The child did not die in the census year",
        table="identifiers",
        fails_when="identifiers.PersonDeathDate NOT BETWEEN collection.start AND collection.end",
        source=_SOURCE.format("8545Q"),
        severity="query",
        fields=("PersonDeathDate",),
        why="A child who died before the year was not in need in it, and what comes after is "
        "for the next census.",
        example="""
            collection: year
                        2025
            identifiers: LAchildID | PersonDeathDate | fails
                         A         | 2024-04-01      |
                         B         | 2025-03-31      |
                         C         | 2024-03-31      | yes
                         D         | 2025-04-01      | yes
                         E         |                 |
        """,
    ),
    Rule(
        "8590",
        "The child has no episode of need",
        table="identifiers",
        fails_when="given(identifiers.LAchildID) AND none(episodes)",
        source=_SOURCE.format(8590),
        fields=("LAchildID",),
        why="A child is in the census because of a referral.",
        caution="A child without an identifier is not accused: nothing can be linked with it.",
        example="""
            identifiers: LAchildID | UPN | fails
                         A         |     |
                         B         |     | yes
                         C         |     |
                                   | UN1 |
            episodes: LAchildID | CINdetailsID
                      A         | 1
                      C         | 1
                      C         | 2
                      D         | 1
        """,
    ),
    Rule(
        "8750",
        "Gender of an unborn child is other than not recorded",
        table="identifiers",
        fails_when="""
            given(identifiers.ExpectedPersonBirthDate) AND blank(identifiers.PersonBirthDate)
            AND gender.is_not_known IS NOT TRUE
        """,
        source=_SOURCE.format(8750),
        until=2024,
        fields=("ExpectedPersonBirthDate", "GenderCurrent", "PersonBirthDate"),
        why="An unborn child is given the code for a gender that is not recorded.",
        example="""
            collection: year
                        2024
            identifiers: LAchildID|GenderCurrent | ExpectedPersonBirthDate | PersonBirthDate | fails
                         A | 0 | 2024-05-01 |            |
                         B | 1 | 2024-05-01 |            | yes
                         C |   | 2024-05-01 |            | yes
                         D | 1 | 2024-05-01 | 2024-03-01 |
                         E | 1 |            | 2015-03-01 |
        """,
    ),
    Rule(
        "8750",
        "Sex of an unborn child is other than unknown",
        table="identifiers",
        fails_when="""
            given(identifiers.ExpectedPersonBirthDate) AND blank(identifiers.PersonBirthDate)
            AND sex.is_not_known IS NOT TRUE
        """,
        source=_SOURCE.format(8750),
        since=2025,
        fields=("ExpectedPersonBirthDate", "PersonBirthDate", "Sex"),
        why="The sex of an unborn child is given as unknown, whatever a scan has shown.",
        example="""
            collection: year
                        2025
            identifiers: LAchildID | ExpectedPersonBirthDate | PersonBirthDate | Sex | fails
                         A         | 2025-05-01              |                 | U   |
                         B         | 2025-05-01              |                 | F   | yes
                         C         | 2025-05-01              |                 |     | yes
                         D         | 2025-05-01              | 2025-03-01      | F   |
                         E         |                         | 2015-03-01      | F   |
        """,
    ),
    Rule(
        "8775Q",
        "A young person over 25 whose episode had not closed by that age",
        table="episodes",
        fails_when="""
            years_after(child.PersonBirthDate, 25) < collection.end
            AND (blank(episodes.CINclosureDate)
                OR episodes.CINclosureDate >= years_after(child.PersonBirthDate, 25))
        """,
        blames=("child",),
        source=_SOURCE.format("8775Q"),
        severity="query",
        fields=("CINclosureDate", "PersonBirthDate"),
        why="Services for children in need end at 25 at the latest.",
        example="""
            collection: year
                        2025
            identifiers: LAchildID | PersonBirthDate | fails
                         A         | 2000-03-30      | yes
                         B         | 2000-03-31      |
                         C         | 1999-05-01      | yes
                         D         | 1999-05-01      |
                         E         |                 |
            episodes: LAchildID | CINdetailsID | CINclosureDate | fails
                      A         | 1            |                | yes
                      A         | 2            | 2024-05-01     |
                      B         | 1            |                |
                      C         | 1            | 2024-05-01     | yes
                      D         | 1            | 2024-04-30     |
                      E         | 1            |                |
                      F         | 1            |                |
        """,
    ),
]
