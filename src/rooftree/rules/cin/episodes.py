"""Rules on what an episode of need says of itself: its referral, its need and its closure."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "8555Q",
        "A child is referred after the date on which the child died",
        table="episodes",
        fails_when="episodes.CINreferralDate > child.PersonDeathDate",
        blames=("child",),
        severity="query",
        source=_SOURCE.format("8555Q"),
        example="""
            episodes: LAchildID | CINdetailsID | CINreferralDate | fails
                A | 1 | 2024-06-02 | yes
                B | 1 | 2024-06-01 |
                C | 1 |            |
                D | 1 | 2024-06-02 |
                E | 1 | 2024-06-02 |
            identifiers: LAchildID | PersonDeathDate | fails
                A | 2024-06-01 | yes
                B | 2024-06-01 |
                C | 2024-06-01 |
                D |            |
        """,
    ),
    Rule(
        "8568",
        "The flag for a referral without further action is blank or is not yes or no",
        table="episodes",
        fails_when="blank(episodes.ReferralNFA) OR unknown_code(episodes.ReferralNFA)",
        source=_SOURCE.format(8568),
        example="""
            episodes: LAchildID | CINdetailsID | ReferralNFA | fails
                A | 1 | 0     |
                A | 2 | 1     |
                B | 1 | true  |
                B | 2 | False |
                C | 1 |       | yes
                C | 2 | 2     | yes
                C | 3 | maybe | yes
        """,
    ),
    Rule(
        "8569Q",
        "A referral without further action was made before the last working day ahead of the "
        "census year",
        table="episodes",
        fails_when="""
            episodes.ReferralNFA = '1'
            AND working_days_between(
                episodes.CINreferralDate, days_after(collection.start, -1)) >= 1
        """,
        severity="query",
        source=_SOURCE.format("8569Q"),
        why="Such a referral is decided within a working day, so it belongs to the year before.",
        example="""
            episodes: LAchildID | CINdetailsID | CINreferralDate | ReferralNFA | fails
                A | 1 | 2024-03-27 | 1 | yes
                B | 1 | 2024-03-28 | 1 |
                C | 1 | 2024-04-02 | 1 |
                D | 1 | 2024-03-27 | 0 |
                E | 1 | 2024-03-27 |   |
                F | 1 |            | 1 |
        """,
    ),
    Rule(
        "8585Q",
        "An episode closed because the child died, but the child has no date of death",
        table="episodes",
        fails_when="""
            reason_for_closure.died AND there_is(child) AND blank(child.PersonDeathDate)
        """,
        blames=("child",),
        severity="query",
        source=_SOURCE.format("8585Q"),
        example="""
            episodes: LAchildID | CINdetailsID | ReasonForClosure | fails
                A | 1 | RC2 | yes
                B | 1 | RC2 |
                C | 1 | RC7 |
                D | 1 |     |
            identifiers: LAchildID | PersonDeathDate | fails
                A |            | yes
                B | 2024-06-01 |
                C |            |
                D |            |
        """,
    ),
    Rule(
        "8600",
        "The date of referral is blank or after the end of the census year",
        table="episodes",
        fails_when="""
            blank(episodes.CINreferralDate) OR episodes.CINreferralDate > collection.end
        """,
        source=_SOURCE.format(8600),
        example="""
            episodes: LAchildID | CINdetailsID | CINreferralDate | fails
                A | 1 | 2025-03-31 |
                A | 2 | 2025-04-01 | yes
                B | 1 |            | yes
                C | 1 | 2012-01-05 |
        """,
    ),
    Rule(
        "8606",
        "A child is referred more than 40 weeks before the birth or the expected birth",
        table="episodes",
        fails_when="""
            days_after(episodes.CINreferralDate, 280) < child.PersonBirthDate
            OR days_after(episodes.CINreferralDate, 280) < child.ExpectedPersonBirthDate
        """,
        blames=("child",),
        source=_SOURCE.format(8606),
        example="""
            episodes: LAchildID | CINdetailsID | CINreferralDate | fails
                A | 1 | 2024-04-01 |
                B | 1 | 2024-04-01 | yes
                C | 1 | 2024-04-01 | yes
                D | 1 |            |
                E | 1 | 2024-04-01 |
                F | 1 | 2024-04-01 | yes
            identifiers: LAchildID | PersonBirthDate | ExpectedPersonBirthDate | fails
                A | 2025-01-06 |            |
                F | 2020-01-06 | 2025-01-07 | yes
                B | 2025-01-07 |            | yes
                C |            | 2025-01-07 | yes
                D | 2025-01-07 |            |
                E |            |            |
        """,
    ),
    Rule(
        "8610",
        "A referral that led to further action has no primary need",
        table="episodes",
        fails_when="episodes.ReferralNFA = '0' AND blank(episodes.PrimaryNeedCode)",
        source=_SOURCE.format(8610),
        example="""
            episodes: LAchildID | CINdetailsID | ReferralNFA | PrimaryNeedCode | fails
                A | 1 | 0     |    | yes
                B | 1 | false |    | yes
                C | 1 | 0     | N1 |
                D | 1 | 1     |    |
                E | 1 |       |    |
        """,
    ),
    Rule(
        "8620",
        "An episode closes outside the census year",
        table="episodes",
        fails_when="""
            episodes.CINclosureDate < collection.start OR episodes.CINclosureDate > collection.end
        """,
        source=_SOURCE.format(8620),
        example="""
            episodes: LAchildID | CINdetailsID | CINclosureDate | fails
                A | 1 | 2024-03-31 | yes
                B | 1 | 2024-04-01 |
                C | 1 | 2025-03-31 |
                D | 1 | 2025-04-01 | yes
                E | 1 |            |
        """,
    ),
    Rule(
        "8630",
        "An episode closes before the child was referred",
        table="episodes",
        fails_when="episodes.CINclosureDate < episodes.CINreferralDate",
        source=_SOURCE.format(8630),
        example="""
            episodes: LAchildID | CINdetailsID | CINreferralDate | CINclosureDate | fails
                A | 1 | 2024-06-02 | 2024-06-01 | yes
                B | 1 | 2024-06-02 | 2024-06-02 |
                C | 1 | 2024-06-02 |            |
                D | 1 |            | 2024-06-01 |
        """,
    ),
    Rule(
        "8640",
        "The reason for closure is not a code of the year",
        table="episodes",
        fails_when="unknown_code(episodes.ReasonForClosure)",
        source=_SOURCE.format(8640),
        example="""
            episodes: LAchildID | CINdetailsID | ReasonForClosure | fails
                A | 1 | RC1  |
                B | 1 | RC9  |
                C | 1 | RC10 | yes
                D | 1 |      |
        """,
    ),
    Rule(
        "8650",
        "The primary need is not a code of the year",
        table="episodes",
        fails_when="unknown_code(episodes.PrimaryNeedCode)",
        source=_SOURCE.format(8650),
        example="""
            episodes: LAchildID | CINdetailsID | PrimaryNeedCode | fails
                A | 1 | N0  |
                B | 1 | N9  |
                C | 1 | N10 | yes
                D | 1 |     |
        """,
    ),
    Rule(
        "8805",
        "An episode has a date of closure and no reason for it",
        table="episodes",
        fails_when="given(episodes.CINclosureDate) AND blank(episodes.ReasonForClosure)",
        source=_SOURCE.format(8805),
        example="""
            episodes: LAchildID | CINdetailsID | CINclosureDate | ReasonForClosure | fails
                A | 1 | 2024-06-01 |     | yes
                B | 1 | 2024-06-01 | RC7 |
                C | 1 |            | RC7 |
                D | 1 |            |     |
        """,
    ),
    Rule(
        "8810",
        "An episode has a reason for closure and no date of it",
        table="episodes",
        fails_when="given(episodes.ReasonForClosure) AND blank(episodes.CINclosureDate)",
        source=_SOURCE.format(8810),
        example="""
            episodes: LAchildID | CINdetailsID | CINclosureDate | ReasonForClosure | fails
                A | 1 |            | RC7 | yes
                B | 1 | 2024-06-01 | RC7 |
                C | 1 | 2024-06-01 |     |
                D | 1 |            |     |
        """,
    ),
    Rule(
        "8866",
        "A referral since April 2013 has no source, or one that is not a code of the year",
        table="episodes",
        fails_when="""
            episodes.CINreferralDate >= DATE '2013-04-01'
            AND (blank(episodes.ReferralSource) OR unknown_code(episodes.ReferralSource))
        """,
        source=_SOURCE.format(8866),
        example="""
            episodes: LAchildID | CINdetailsID | CINreferralDate | ReferralSource | fails
                A | 1 | 2013-04-01 |    | yes
                B | 1 | 2013-03-31 |    |
                C | 1 | 2024-06-01 | 1Z | yes
                D | 1 | 2024-06-01 | 5D |
                E | 1 |            |    |
        """,
    ),
]
