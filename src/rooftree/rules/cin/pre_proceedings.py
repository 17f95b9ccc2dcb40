"""Rules on pre-proceedings and family group decision making, as drafted for 2026/27."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}, draft for 2026/27"
_SINCE = 2027
_DRAFT = (
    "A draft for 2026/27, when the census first asks for this: number, words and severity may "
    "change."
)

RULES = [
    Rule(
        "8995Q",
        "Nothing on pre-proceedings is given for any child",
        table="collection",
        fails_when="none(pre_proceedings)",
        severity="query",
        since=_SINCE,
        source=_SOURCE.format("8995Q"),
        why="Few authorities have a year without pre-proceedings: more often they were left out.",
        caution=_DRAFT,
        example="""
            collection: year | fails
                2027 | yes
            pre_proceedings: LAchildID | CINdetailsID | PPStartDate | fails
            episodes: LAchildID | CINdetailsID | fails
                A | 1 |
        """,
    ),
    Rule(
        "9000Q",
        "No pre-proceedings of any child have a start",
        table="collection",
        fails_when="none(pre_proceedings, given(pre_proceedings.PPStartDate))",
        severity="query",
        since=_SINCE,
        source=_SOURCE.format("9000Q"),
        why="An authority that does not collect the date yet leaves it blank and says so.",
        caution=_DRAFT + " It is read as a question to the authority, not on one child.",
        example="""
            collection: year | fails
                2027 | yes
            pre_proceedings: LAchildID | CINdetailsID | PPStartDate | LBPSentDate | fails
                A | 1 | | 2026-05-01 |
                B | 1 | |            |
        """,
    ),
    Rule(
        "9005",
        "Pre-proceedings start outside the year of the census",
        table="pre_proceedings",
        fails_when="pre_proceedings.PPStartDate NOT BETWEEN collection.start AND collection.end",
        since=_SINCE,
        source=_SOURCE.format(9005),
        caution=_DRAFT,
        example="""
            collection: year
                2027
            pre_proceedings: LAchildID | CINdetailsID | PPStartDate | fails
                A | 1 | 2026-03-31 | yes
                B | 1 | 2026-04-01 |
                C | 1 | 2027-03-31 |
                D | 1 | 2027-04-01 | yes
                E | 1 |            |
        """,
    ),
    Rule(
        "9006",
        "A letter before proceedings is from outside the year or before they started",
        table="pre_proceedings",
        fails_when="""
            pre_proceedings.LBPSentDate NOT BETWEEN collection.start AND collection.end
            OR pre_proceedings.LBPSentDate < pre_proceedings.PPStartDate
        """,
        since=_SINCE,
        source=_SOURCE.format(9006),
        why="The year is asked of every letter, also where the start is not known.",
        caution=_DRAFT,
        example="""
            collection: year
                2027
            pre_proceedings: LAchildID | CINdetailsID | PPStartDate | LBPSentDate | fails
                A | 1 | 2026-05-02 | 2026-05-01 | yes
                B | 1 | 2026-05-01 | 2026-05-01 |
                C | 1 | 2026-03-01 | 2026-03-31 | yes
                D | 1 |            | 2027-04-01 | yes
                E | 1 |            | 2027-03-31 |
                F | 1 | 2026-05-01 |            |
        """,
    ),
    Rule(
        "9007",
        "A letter before proceedings was sent, but not whether it offered a family meeting",
        table="pre_proceedings",
        fails_when="""
            given(pre_proceedings.LBPSentDate) AND blank(pre_proceedings.FGDMMeetingOffer)
        """,
        since=_SINCE,
        source=_SOURCE.format(9007),
        why="Every letter offers a meeting for family group decision making or does not.",
        caution=_DRAFT,
        example="""
            pre_proceedings: LAchildID | CINdetailsID | LBPSentDate | FGDMMeetingOffer | fails
                A | 1 | 2026-05-01 |       | yes
                B | 1 | 2026-05-01 | 0     |
                C | 1 | 2026-05-01 | true  |
                D | 1 |            | 1     |
                E | 1 |            |       |
        """,
    ),
    Rule(
        "9008",
        "The first pre-proceedings meeting is outside the year of the census",
        table="pre_proceedings",
        fails_when="""
            pre_proceedings.InitialPPMeetingDate NOT BETWEEN collection.start AND collection.end
        """,
        since=_SINCE,
        source=_SOURCE.format(9008),
        caution=_DRAFT,
        example="""
            collection: year
                2027
            pre_proceedings: LAchildID | CINdetailsID | InitialPPMeetingDate | fails
                A | 1 | 2026-03-31 | yes
                B | 1 | 2026-04-01 |
                C | 1 | 2027-03-31 |
                D | 1 | 2027-04-01 | yes
                E | 1 |            |
        """,
    ),
    Rule(
        "9009",
        "The decision to step up or down is outside the year or before pre-proceedings started",
        table="pre_proceedings",
        fails_when="""
            pre_proceedings.StepDecisionDate NOT BETWEEN collection.start AND collection.end
            OR pre_proceedings.StepDecisionDate < pre_proceedings.PPStartDate
        """,
        since=_SINCE,
        source=_SOURCE.format(9009),
        caution=_DRAFT,
        example="""
            collection: year
                2027
            pre_proceedings: LAchildID | CINdetailsID | PPStartDate | StepDecisionDate | fails
                A | 1 | 2026-05-02 | 2026-05-01 | yes
                B | 1 | 2026-05-01 | 2026-05-01 |
                C | 1 | 2026-03-01 | 2026-03-31 | yes
                D | 1 |            | 2027-04-01 | yes
                E | 1 |            | 2027-03-31 |
                F | 1 | 2026-05-01 |            |
        """,
    ),
    Rule(
        "9010Q",
        "A family meeting was offered, but not whether it took place",
        table="pre_proceedings",
        fails_when="""
            pre_proceedings.FGDMMeetingOffer = '1' AND blank(pre_proceedings.FGDMMeetingFac)
        """,
        severity="query",
        since=_SINCE,
        source=_SOURCE.format("9010Q"),
        caution=_DRAFT,
        example="""
            pre_proceedings: LAchildID | CINdetailsID | FGDMMeetingOffer | FGDMMeetingFac | fails
                A | 1 | 1     |       | yes
                B | 1 | true  |       | yes
                C | 1 | 1     | 0     |
                D | 1 | true  | true  |
                E | 1 | 0     |       |
                F | 1 |       |       |
        """,
    ),
    Rule(
        "9011",
        "The outcome of pre-proceedings is not a code",
        table="pre_proceedings",
        fails_when="unknown_code(pre_proceedings.PPOutcome)",
        since=_SINCE,
        source=_SOURCE.format(9011),
        why="Pre-proceedings that still run have no outcome, so a blank is right.",
        caution=_DRAFT,
        example="""
            pre_proceedings: LAchildID | CINdetailsID | PPOutcome | fails
                A | 1 | A |
                B | 1 | C |
                C | 1 | D | yes
                D | 1 |   |
        """,
    ),
    Rule(
        "9012",
        "The application to court is outside the year or before the decision to step up or down",
        table="pre_proceedings",
        fails_when="""
            pre_proceedings.CourtAppDate NOT BETWEEN collection.start AND collection.end
            OR pre_proceedings.CourtAppDate < pre_proceedings.StepDecisionDate
        """,
        since=_SINCE,
        source=_SOURCE.format(9012),
        caution=_DRAFT,
        example="""
            collection: year
                2027
            pre_proceedings: LAchildID | CINdetailsID | StepDecisionDate | CourtAppDate | fails
                A | 1 | 2026-05-02 | 2026-05-01 | yes
                B | 1 | 2026-05-01 | 2026-05-01 |
                C | 1 | 2026-03-01 | 2026-03-31 | yes
                D | 1 |            | 2027-04-01 | yes
                E | 1 |            | 2027-03-31 |
                F | 1 | 2026-05-01 |            |
        """,
    ),
    Rule(
        "9013",
        "The letter on care proceedings is outside the year or before the application to court",
        table="pre_proceedings",
        fails_when="""
            pre_proceedings.LetterInitCPDate NOT BETWEEN collection.start AND collection.end
            OR pre_proceedings.LetterInitCPDate < pre_proceedings.CourtAppDate
        """,
        since=_SINCE,
        source=_SOURCE.format(9013),
        caution=_DRAFT,
        example="""
            collection: year
                2027
            pre_proceedings: LAchildID | CINdetailsID | CourtAppDate | LetterInitCPDate | fails
                A | 1 | 2026-05-02 | 2026-05-01 | yes
                B | 1 | 2026-05-01 | 2026-05-01 |
                C | 1 | 2026-03-01 | 2026-03-31 | yes
                D | 1 |            | 2027-04-01 | yes
                E | 1 |            | 2027-03-31 |
                F | 1 | 2026-05-01 |            |
        """,
    ),
    Rule(
        "9015Q",
        "A first pre-proceedings meeting was held, but not how many reviews followed",
        table="pre_proceedings",
        fails_when="""
            given(pre_proceedings.InitialPPMeetingDate)
            AND blank(pre_proceedings.ReviewMeetingsCount)
        """,
        severity="query",
        since=_SINCE,
        source=_SOURCE.format("9015Q"),
        why="If none followed, the number is 0.",
        caution=_DRAFT,
        example="""
            pre_proceedings: LAchildID | InitialPPMeetingDate | ReviewMeetingsCount | fails
                A | 2026-05-01 |   | yes
                B | 2026-05-01 | 0 |
                C | 2026-05-01 | 3 |
                D |            | 1 |
                E |            |   |
        """,
    ),
]
