"""Rules on section 47 enquiries and the initial child protection conferences they lead to."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"
# 1 January 2024 was a Monday. A day before it has a negative remainder.
_WEEKEND = "days_between(DATE '2024-01-01', {}) % 7 IN (5, 6, -2, -1)"
# No conference was held, and nobody has said that none is needed.
_OPEN = "blank({0}.DateOfInitialCPC) AND other_than({0}.ICPCnotRequired, '1')"

RULES = [
    Rule(
        "1104",
        "The conference after an enquiry is before the referral of its episode",
        table="section47",
        fails_when="section47.DateOfInitialCPC < episode.CINreferralDate",
        blames=("episode",),
        source=_SOURCE.format(1104),
        example="""
            section47: LAchildID | CINdetailsID | DateOfInitialCPC | fails
                A | 1 | 2024-05-01 |
                A | 2 | 2024-08-31 | yes
                B | 1 |            |
                C | 1 | 2024-08-31 |
            episodes: LAchildID | CINdetailsID | CINreferralDate | fails
                A | 1 | 2024-05-01 |
                A | 2 | 2024-09-01 | yes
                B | 1 | 2024-09-01 |
                C | 1 |            |
        """,
    ),
    Rule(
        "2884",
        "One conference is recorded both with an enquiry and with an episode",
        table="section47",
        fails_when="any(episodes, episodes.DateOfInitialCPC = section47.DateOfInitialCPC)",
        blames=("episodes",),
        source=_SOURCE.format(2884),
        why="The date goes with the episode only where the child came from another authority.",
        example="""
            section47: LAchildID | CINdetailsID | DateOfInitialCPC | fails
                A | 1 | 2024-05-01 | yes
                A | 2 | 2024-08-31 |
                B | 1 |            |
                C | 1 | 2024-05-01 |
                D | 1 | 2024-06-03 | yes
            episodes: LAchildID | CINdetailsID | DateOfInitialCPC | fails
                A | 1 | 2024-05-01 | yes
                A | 2 |            |
                B | 1 |            |
                D | 1 |            |
                D | 2 | 2024-06-03 | yes
        """,
    ),
    Rule(
        "2889",
        "An enquiry starts before the referral of its episode",
        table="section47",
        fails_when="section47.S47ActualStartDate < episode.CINreferralDate",
        blames=("episode",),
        source=_SOURCE.format(2889),
        example="""
            section47: LAchildID | CINdetailsID | S47ActualStartDate | fails
                A | 1 | 2024-05-01 |
                A | 2 | 2024-08-31 | yes
                B | 1 |            |
                C | 1 | 2024-08-31 |
            episodes: LAchildID | CINdetailsID | CINreferralDate | fails
                A | 1 | 2024-05-01 |
                A | 2 | 2024-09-01 | yes
                B | 1 | 2024-09-01 |
                C | 1 |            |
        """,
    ),
    Rule(
        "8615",
        "An enquiry has a conference, but no start or a later one",
        table="section47",
        fails_when="""
            given(section47.DateOfInitialCPC) AND (blank(section47.S47ActualStartDate)
                OR section47.S47ActualStartDate > section47.DateOfInitialCPC)
        """,
        source=_SOURCE.format(8615),
        example="""
            section47: LAchildID | CINdetailsID | S47ActualStartDate | DateOfInitialCPC | fails
                A | 1 | 2024-05-01 | 2024-05-01 |
                B | 1 | 2024-05-02 | 2024-05-01 | yes
                C | 1 |            | 2024-05-01 | yes
                D | 1 | 2024-05-02 |            |
                E | 1 |            |            |
        """,
    ),
    Rule(
        "8675Q",
        "An enquiry is without a conference after more than 15 working days",
        table="section47",
        fails_when="""
            blank(section47.DateOfInitialCPC) AND section47.ICPCnotRequired = '0'
            AND working_days_between(section47.S47ActualStartDate, collection.end) > 15
        """,
        severity="query",
        source=_SOURCE.format("8675Q"),
        why="A conference is due within 15 working days of the start.",
        example="""
            collection: year
                2025
            section47: LAchildID | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired | fails
                A | 2025-03-10 |            | 0 |
                B | 2025-03-09 |            | 0 | yes
                C | 2025-03-07 |            | 0 | yes
                D | 2025-03-07 | 2025-03-27 | 0 |
                E | 2025-03-07 |            | 1 |
                F | 2025-03-07 |            |   |
                G |            |            | 0 |
        """,
    ),
    Rule(
        "8715",
        "The conference after an enquiry is outside the year of the census",
        table="section47",
        fails_when="""
            section47.DateOfInitialCPC NOT BETWEEN collection.start AND collection.end
        """,
        source=_SOURCE.format(8715),
        example="""
            collection: year
                2025
            section47: LAchildID | CINdetailsID | DateOfInitialCPC | fails
                A | 1 | 2024-03-31 | yes
                B | 1 | 2024-04-01 |
                C | 1 | 2025-03-31 |
                D | 1 | 2025-04-01 | yes
                E | 1 |            |
        """,
    ),
    Rule(
        "8740",
        "An enquiry without its conference did not start in the year of the census",
        table="section47",
        fails_when="""
            blank(section47.DateOfInitialCPC) AND section47.ICPCnotRequired = '0'
            AND section47.S47ActualStartDate NOT BETWEEN collection.start AND collection.end
        """,
        source=_SOURCE.format(8740),
        example="""
            collection: year
                2025
            section47: LAchildID | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired | fails
                A | 2024-03-31 |            | 0 | yes
                B | 2024-04-01 |            | 0 |
                C | 2024-03-31 | 2024-04-02 | 0 |
                D | 2024-03-31 |            | 1 |
                E | 2024-03-31 |            |   |
                F |            |            | 0 |
                G | 2025-04-01 |            | 0 | yes
        """,
    ),
    Rule(
        "8839",
        "An episode has more than one open enquiry",
        table="section47",
        fails_when=f"""
            {_OPEN.format("section47")}
            AND any(others_in_episode, {_OPEN.format("others_in_episode")})
        """,
        source=_SOURCE.format(8839),
        example="""
            section47: LAchildID | CINdetailsID | DateOfInitialCPC | ICPCnotRequired | fails
                A | 1 |            | 0 | yes
                A | 1 |            |   | yes
                A | 1 |            | 1 |
                A | 1 | 2024-05-01 | 0 |
                A | 2 |            | 0 |
                B | 1 |            | 0 |
                B | 1 | 2024-05-01 | 0 |
        """,
    ),
    Rule(
        "8868",
        "A closed episode has an enquiry that no conference, or no need of one, completed",
        table="section47",
        fails_when="""
            given(episode.CINclosureDate)
            AND given(section47.DateOfInitialCPC) = coalesce(section47.ICPCnotRequired = '1', FALSE)
        """,
        blames=("episode",),
        source=_SOURCE.format(8868),
        caution=(
            "It is one or the other: a conference held and none required contradict each other, "
            "so an enquiry with both fails too."
        ),
        example="""
            section47: LAchildID | CINdetailsID | DateOfInitialCPC | ICPCnotRequired | fails
                A | 1 |            | 0 | yes
                A | 2 |            | 0 |
                B | 1 |            | 1 |
                C | 1 | 2024-05-01 | 0 |
                D | 1 | 2024-05-01 |   |
                E | 1 | 2024-05-01 | 1 | yes
                F | 1 |            |   | yes
            episodes: LAchildID | CINdetailsID | CINclosureDate | fails
                A | 1 | 2024-06-01 | yes
                A | 2 |            |
                B | 1 | 2024-06-01 |
                C | 1 | 2024-06-01 |
                D | 1 | 2024-06-01 |
                E | 1 | 2024-06-01 | yes
                F | 1 | 2024-06-01 | yes
        """,
    ),
    Rule(
        "8870Q",
        "The conference after an enquiry was due at a weekend",
        table="section47",
        fails_when=_WEEKEND.format("section47.InitialCPCtarget"),
        severity="query",
        source=_SOURCE.format("8870Q"),
        example="""
            section47: LAchildID | CINdetailsID | InitialCPCtarget | fails
                A | 1 | 2024-05-03 |
                B | 1 | 2024-05-04 | yes
                C | 1 | 2024-05-05 | yes
                D | 1 | 2024-05-06 |
                E | 1 | 2023-12-30 | yes
                F | 1 | 2023-12-31 | yes
                G | 1 | 2023-12-29 |
                H | 1 |            |
        """,
    ),
    Rule(
        "8875",
        "The conference after an enquiry was held at a weekend",
        table="section47",
        fails_when=_WEEKEND.format("section47.DateOfInitialCPC"),
        source=_SOURCE.format(8875),
        example="""
            section47: LAchildID | CINdetailsID | DateOfInitialCPC | fails
                A | 1 | 2024-05-03 |
                B | 1 | 2024-05-04 | yes
                C | 1 | 2024-05-05 | yes
                D | 1 | 2024-05-06 |
                E | 1 | 2023-12-30 | yes
                F | 1 | 2023-12-31 | yes
                G | 1 | 2023-12-29 |
                H | 1 |            |
        """,
    ),
    Rule(
        "8890",
        "Enquiries of an episode overlap",
        table="section47",
        fails_when="""
            any(others_in_episode,
                (given(others_in_episode.DateOfInitialCPC)
                    OR other_than(others_in_episode.ICPCnotRequired, '1'))
                AND section47.S47ActualStartDate BETWEEN others_in_episode.S47ActualStartDate
                    AND coalesce(others_in_episode.DateOfInitialCPC, collection.end)
                OR (given(section47.DateOfInitialCPC)
                    OR other_than(section47.ICPCnotRequired, '1'))
                AND others_in_episode.S47ActualStartDate BETWEEN section47.S47ActualStartDate
                    AND coalesce(section47.DateOfInitialCPC, collection.end))
        """,
        source=_SOURCE.format(8890),
        caution=(
            "An enquiry lasts from its start to its conference, both days included, or to the "
            "end of the year. One without a conference because none is needed has no day on which "
            "it ended: another may begin after it, but it may not begin while another goes on."
        ),
        example="""
        section47: LAchildID|CINdetailsID|S47ActualStartDate|DateOfInitialCPC|ICPCnotRequired|fails
            A | 1 | 2024-05-01 | 2024-05-20 | 0 | yes
            A | 1 | 2024-05-20 |            | 0 | yes
            A | 2 | 2024-05-10 | 2024-05-20 | 0 |
            B | 1 | 2024-05-01 | 2024-05-20 | 0 |
            B | 1 | 2024-05-21 | 2024-05-30 | 0 |
            C | 1 | 2024-05-01 |            | 1 |
            C | 1 | 2024-05-10 |            | 0 |
            D | 1 | 2024-05-01 |            |   |
            E | 1 |            | 2024-05-20 | 0 |
            E | 1 | 2024-05-10 | 2024-05-20 | 0 |
            F | 1 | 2024-05-02 | 2024-05-20 | 0 | yes
            F | 1 | 2024-05-10 |            | 1 | yes
        """,
    ),
]
