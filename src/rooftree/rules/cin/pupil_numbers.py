"""Rules on the unique pupil number of the child and on what is said when there is none."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"
_BY_FORM = "The parts of a number that has another length cannot be told apart."

RULES = [
    Rule(
        "1510",
        "Check letter of the unique pupil number is wrong",
        table="identifiers",
        fails_when="""
            regexp_full_match(identifiers.UPN, '.[0-9]{11}[0-9A-HJ-NP-RT-Z]')
            AND NOT is_valid_upn(identifiers.UPN)
        """,
        source=_SOURCE.format(1510),
        why="The letter in front is worked out from the rest, so that most slips show.",
        caution=_BY_FORM,
        example="""
            identifiers: LAchildID | UPN           | fails
                         A         | H801200001001 |
                         B         | A801200001001 | yes
                         C         | I801200001001 | yes
                         D         | H8012000      |
                         E         | A80120000100B | yes
                         F         |               |
        """,
    ),
    Rule(
        "1520",
        "The same unique pupil number is given for more than one child",
        table="identifiers",
        fails_when="pupil_number.times > 1",
        source=_SOURCE.format(1520),
        fields=("UPN",),
        why="A number is one pupil's: one was mistyped, or one child is in the return twice.",
        example="""
            identifiers: LAchildID | UPN           | fails
                         A         | H801200001001 | yes
                         B         | H801200001001 | yes
                         C         | A123456789012 |
                         D         |               |
                         E         |               |
        """,
    ),
    Rule(
        "1530",
        "Unique pupil number names no authority",
        table="identifiers",
        fails_when="length(identifiers.UPN) >= 4 AND pupil_number.authority IS NULL",
        source=_SOURCE.format(1530),
        fields=("UPN",),
        why="Characters 2 to 4 are the number of the authority in which the pupil first had one.",
        caution="A number stays right after its authority has gone.",
        example="""
            identifiers: LAchildID | UPN           | fails
                         A         | H801200001001 |
                         B         | H421200001001 | yes
                         C         | H003200001001 |
                         D         | HABC200001001 | yes
                         E         | H42           |
                         F         |               |
        """,
    ),
    Rule(
        "1540",
        "Characters 5 to 12 of the unique pupil number are not all figures",
        table="identifiers",
        fails_when="NOT regexp_full_match(identifiers.UPN, '.{4}[0-9]{8}.*')",
        source=_SOURCE.format(1540),
        why="They are the number of the school, the year and a serial number.",
        example="""
            identifiers: LAchildID | UPN           | fails
                         A         | H801200001001 |
                         B         | H8012O0001001 | yes
                         C         | H8012000      | yes
                         D         |               |
        """,
    ),
    Rule(
        "1550",
        "Last character of the unique pupil number is not one that is used",
        table="identifiers",
        fails_when="NOT regexp_full_match(identifiers.UPN, '.{12}[0-9A-HJ-NP-RT-Z].*')",
        source=_SOURCE.format(1550),
        why="It is a figure, or in a temporary number a letter that cannot be taken for one.",
        example="""
            identifiers: LAchildID | UPN           | fails
                         A         | H801200001001 |
                         B         | H80120000100B |
                         C         | H80120000100O | yes
                         D         | H80120000100  | yes
                         E         |               |
        """,
    ),
    Rule(
        "1560Q",
        "Former unique pupil number has the wrong form",
        table="identifiers",
        fails_when="""
            NOT regexp_full_match(identifiers.FormerUPN,
                '[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]')
        """,
        source=_SOURCE.format("1560Q"),
        severity="query",
        why="A number that was mistyped cannot be matched with the school census.",
        caution="A temporary number, which ends in a letter, has a right form.",
        example="""
            identifiers: LAchildID | FormerUPN     | fails
                         A         | H801200001001 |
                         B         | H80120000100B |
                         C         | H8012000      | yes
                         D         | 8801200001001 | yes
                         E         |               |
        """,
    ),
    Rule(
        "8770Q",
        "A child over six has neither a unique pupil number nor a reason for having none",
        table="identifiers",
        fails_when="""
            blank(identifiers.UPN)
            AND upn_unknown.at_school_age IS NOT TRUE
            AND years_after(identifiers.PersonBirthDate, 6) <= collection.end
            AND any(episodes, episodes.ReferralNFA = '0')
        """,
        source=_SOURCE.format("8770Q"),
        severity="query",
        until=2024,
        fields=("UPNunknown",),
        why="Whoever goes to school has a number; not yet being of school age is no reason.",
        caution="Children whose referrals led to nothing further need none.",
        example="""
            collection: year
                        2024
            identifiers: LAchildID | PersonBirthDate | UPN           | UPNunknown | fails
                         A         | 2018-03-31      |               |            | yes
                         B         | 2018-04-01      |               |            |
                         C         | 2010-05-01      | H801200001001 |            |
                         D         | 2010-05-01      |               | UN2        |
                         E         | 2010-05-01      |               | UN1        | yes
                         F         | 2010-05-01      |               |            |
                         G         |                 |               |            |
                         H         | 2010-05-01      |               |            |
            episodes: LAchildID | CINdetailsID | ReferralNFA
                      A         | 1            | 0
                      B         | 1            | 0
                      C         | 1            | 0
                      D         | 1            | 0
                      E         | 1            | 1
                      E         | 2            | 0
                      F         | 1            | 1
                      G         | 1            | 0
        """,
    ),
    Rule(
        "8770Q",
        "A child of school age has neither a unique pupil number nor a reason for having none",
        table="identifiers",
        fails_when="""
            blank(identifiers.UPN)
            AND upn_unknown.at_school_age IS NOT TRUE
            AND years_after(identifiers.PersonBirthDate, 6) <= months_after(collection.end, 5)
            AND any(episodes, episodes.ReferralNFA = '0')
        """,
        source=_SOURCE.format("8770Q"),
        severity="query",
        since=2025,
        fields=("UPNunknown",),
        why="Whoever is six by the end of the August to come goes to school and has a number.",
        caution="Children whose referrals led to nothing further need none.",
        example="""
            collection: year
                        2025
            identifiers: LAchildID | PersonBirthDate | UPN           | UPNunknown | fails
                         A         | 2019-08-31      |               |            | yes
                         B         | 2019-09-01      |               |            |
                         C         | 2010-05-01      | H801200001001 |            |
                         D         | 2010-05-01      |               | UN2        |
                         E         | 2010-05-01      |               | UN1        | yes
                         F         | 2010-05-01      |               |            |
                         G         |                 |               |            |
                         H         | 2010-05-01      |               |            |
            episodes: LAchildID | CINdetailsID | ReferralNFA
                      A         | 1            | 0
                      B         | 1            | 0
                      C         | 1            | 0
                      D         | 1            | 0
                      E         | 1            | 1
                      E         | 2            | 0
                      F         | 1            | 1
                      G         | 1            | 0
        """,
    ),
    Rule(
        "8772",
        "No number because nothing further was done, but a referral went further",
        table="identifiers",
        fails_when="""
            upn_unknown.only_no_further_action AND any(episodes, episodes.ReferralNFA = '0')
        """,
        blames=("episodes",),
        source=_SOURCE.format(8772),
        fields=("UPNunknown", "ReferralNFA"),
        why="The reason holds only for a child none of whose referrals led to anything.",
        example="""
            identifiers: LAchildID | UPNunknown | fails
                         A         | UN7        | yes
                         B         | UN7        |
                         C         | UN2        |
                         D         |            |
                         E         | UN7        |
                         F         | UN7        |
            episodes: LAchildID | CINdetailsID | ReferralNFA | fails
                      A         | 1            | 1           |
                      A         | 2            | 0           | yes
                      B         | 1            | 1           |
                      C         | 1            | 0           |
                      D         | 1            | 0           |
                      F         | 1            |             |
        """,
    ),
]
