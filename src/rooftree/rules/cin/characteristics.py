"""Rules on the ethnicity and the disabilities of a child."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "4220",
        "Ethnicity is blank or not a code",
        table="characteristics",
        fails_when="""
            blank(characteristics.Ethnicity) OR unknown_code(characteristics.Ethnicity)
        """,
        source=_SOURCE.format(4220),
        why="There are codes for what was refused and for what is not known yet.",
        example="""
            characteristics: LAchildID | Ethnicity | fails
                             A         | WBRI      |
                             B         | NOBT      |
                             C         | WXYZ      | yes
                             D         |           | yes
        """,
    ),
    Rule(
        "8540",
        "A child in need who has been born has no disability code, not even the one for none",
        table="identifiers",
        fails_when="""
            given(identifiers.LAchildID) AND given(identifiers.PersonBirthDate)
            AND any(episodes, episodes.ReferralNFA = '0')
            AND none(disabilities, NOT unknown_code(disabilities.Disability))
        """,
        blames=("episodes",),
        source=_SOURCE.format(8540),
        fields=("PersonBirthDate", "ReferralNFA", "Disability"),
        why="Whether the child is disabled is asked of every referral that went further.",
        caution="A code that is not in the list does not count.",
        example="""
            identifiers: LAchildID | PersonBirthDate | UPN | fails
                         A         | 2015-05-01      |     | yes
                         B         | 2015-05-01      |     | yes
                         C         | 2015-05-01      |     |
                         D         | 2015-05-01      |     |
                         E         |                 |     |
                         F         | 2015-05-01      |     | yes
                                   | 2015-05-01      | UN1 |
            episodes: LAchildID | CINdetailsID | ReferralNFA | fails
                      A         | 1            | 0           | yes
                      A         | 2            | 1           |
                      B         | 1            | 0           | yes
                      C         | 1            | 0           |
                      D         | 1            | 1           |
                      E         | 1            | 0           |
                      F         | 1            | 0           | yes
                      F         | 2            | 0           | yes
            disabilities: LAchildID | Disability
                          B         | WXYZ
                          C         | WXYZ
                          C         | NONE
                          F         |
        """,
    ),
    Rule(
        "8790",
        "A disability of a child for whom none is recorded too",
        table="disabilities",
        fails_when="""
            given(disabilities.Disability) AND disability.is_none IS NOT TRUE
            AND any(others, others.disability.is_none)
        """,
        source=_SOURCE.format(8790),
        fields=("Disability",),
        why="The code for no disability and another contradict each other.",
        example="""
            disabilities: LAchildID | Disability | fails
                          A         | NONE       |
                          A         | MOB        | yes
                          A         | LD         | yes
                          B         | NONE       |
                          C         | MOB        |
                          C         | LD         |
                          D         | NONE       |
                          D         |            |
        """,
    ),
    Rule(
        "8794",
        "The same disability is recorded twice for a child",
        table="disabilities",
        fails_when="any(others, others.Disability = disabilities.Disability)",
        source=_SOURCE.format(8794),
        why="A repeated code says nothing more, and another may have been meant.",
        example="""
            disabilities: LAchildID | Disability | fails
                          A         | MOB        | yes
                          A         | MOB        | yes
                          A         | LD         |
                          B         | MOB        |
                          C         |            |
                          C         |            |
        """,
    ),
]
