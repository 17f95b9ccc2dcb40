"""Rules on an episode of need and what happened in it: whether the one allows the other."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "2990",
        "An episode closed after the assessment has an enquiry, a conference or a plan",
        table="episodes",
        fails_when="""
            reason_for_closure.after_assessment AND (
                given(episodes.DateOfInitialCPC)
                OR any(episode_section47)
                OR any(episode_plans)
                OR any(episode_cin_plans)
            )
        """,
        blames=("episode_section47", "episode_plans", "episode_cin_plans"),
        source=_SOURCE.format(2990),
        example="""
            episodes: LAchildID | CINdetailsID | DateOfInitialCPC | ReasonForClosure | fails
                A | 1 |            | RC8 | yes
                A | 2 |            | RC7 |
                B | 1 | 2024-06-01 | RC9 | yes
                C | 1 |            | RC9 | yes
                D | 1 |            | RC8 |
                E | 1 | 2024-06-01 |     |
                F | 1 |            | RC8 | yes
            section47: LAchildID | CINdetailsID | S47ActualStartDate | fails
                A | 1 | 2024-05-01 | yes
                A | 1 | 2024-06-01 | yes
                A | 2 | 2024-05-01 |
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | fails
                C | 1 | 1 | 2024-05-01 | yes
                E | 1 | 1 | 2024-05-01 |
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | fails
                F | 1 | 2024-05-01 | yes
                F | 2 | 2024-05-01 |
        """,
    ),
    Rule(
        "2991Q",
        "An episode has an enquiry under section 47 and no assessment",
        table="episodes",
        fails_when="any(episode_section47) AND none(episode_assessments)",
        blames=("episode_section47",),
        severity="query",
        source=_SOURCE.format("2991Q"),
        example="""
            episodes: LAchildID | CINdetailsID | fails
                A | 1 | yes
                A | 2 |
                B | 1 |
                C | 1 |
            section47: LAchildID | CINdetailsID | S47ActualStartDate | fails
                A | 1 | 2024-05-01 | yes
                A | 1 |            | yes
                B | 1 | 2024-05-01 |
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentActualStartDate
                A | 2 | 1 | 2024-05-01
                B | 1 | 1 | 2024-05-01
                B | 1 | 2 | 2024-06-01
        """,
    ),
    Rule(
        "8565",
        "Something in an episode is dated after the episode closed",
        table="episodes",
        fails_when="""
            episodes.DateOfInitialCPC > episodes.CINclosureDate
            OR any(episode_assessments,
                episode_assessments.AssessmentActualStartDate > episodes.CINclosureDate
                OR episode_assessments.AssessmentAuthorisationDate > episodes.CINclosureDate)
            OR any(episode_section47,
                episode_section47.S47ActualStartDate > episodes.CINclosureDate
                OR episode_section47.DateOfInitialCPC > episodes.CINclosureDate)
            OR any(episode_plans, episode_plans.CPPendDate > episodes.CINclosureDate)
            OR any(episode_cin_plans,
                episode_cin_plans.CINPlanStartDate > episodes.CINclosureDate
                OR episode_cin_plans.CINPlanEndDate > episodes.CINclosureDate)
        """,
        blames=(
            "episode_assessments",
            "episode_section47",
            "episode_plans",
            "episode_cin_plans",
        ),
        source=_SOURCE.format(8565),
        example="""
            episodes: LAchildID | CINdetailsID | CINclosureDate | DateOfInitialCPC | fails
                A | 1 | 2024-08-01 |            | yes
                B | 1 | 2024-08-01 | 2024-08-02 | yes
                C | 1 | 2024-08-01 | 2024-08-01 | yes
                D | 1 | 2024-08-01 |            | yes
                E | 1 | 2024-08-01 |            | yes
                F | 1 |            | 2024-08-02 |
                G | 1 | 2024-08-01 |            |
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentActualStartDate | AssessmentAuthorisationDate | fails
                A | 1 | 1 | 2024-07-01 | 2024-08-02 | yes
                A | 1 | 2 | 2024-07-01 | 2024-08-01 |
                F | 1 | 1 | 2024-09-01 | 2024-09-02 |
                A | 2 | 1 | 2024-09-01 |            |
            section47: LAchildID | CINdetailsID | S47ActualStartDate | DateOfInitialCPC | fails
                C | 1 | 2024-08-02 |            | yes
                C | 1 | 2024-07-02 | 2024-08-02 | yes
                C | 1 | 2024-07-02 |            |
            plans: LAchildID | CINdetailsID | CPPID | CPPstartDate | CPPendDate | fails
                D | 1 | 1 | 2024-05-01 | 2024-08-02 | yes
                D | 1 | 2 | 2024-05-01 |            |
            cin_plans: LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate | fails
                E | 1 | 2024-08-02 |            | yes
                E | 1 | 2024-07-01 | 2024-08-02 | yes
                E | 1 | 2024-07-01 | 2024-08-01 |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "8825Q",
        "An episode closed after the assessment has no assessment",
        table="episodes",
        # What is of a child without an identifier cannot be found.
        fails_when="""
            given(episodes.LAchildID)
            AND reason_for_closure.after_assessment AND none(episode_assessments)
        """,
        severity="query",
        source=_SOURCE.format("8825Q"),
        example="""
            episodes: LAchildID | CINdetailsID | ReasonForClosure | fails
                A | 1 | RC8 | yes
                A | 2 | RC9 |
                B | 1 | RC9 | yes
                C | 1 | RC7 |
                D | 1 |     |
                  | 1 | RC8 |
            assessments: LAchildID | CINdetailsID | AssessmentID
                A | 2 | 1
                A | 2 | 2
        """,
    ),
    Rule(
        "8831",
        "A referral without further action has an assessment, an enquiry or a conference",
        table="episodes",
        fails_when="""
            episodes.ReferralNFA = '1' AND (
                given(episodes.DateOfInitialCPC)
                OR any(episode_assessments,
                    given(episode_assessments.AssessmentActualStartDate)
                    OR given(episode_assessments.AssessmentAuthorisationDate))
                OR any(episode_section47,
                    given(episode_section47.S47ActualStartDate)
                    OR given(episode_section47.DateOfInitialCPC))
            )
        """,
        blames=("episode_assessments", "episode_section47"),
        source=_SOURCE.format(8831),
        example="""
            episodes: LAchildID | CINdetailsID | ReferralNFA | DateOfInitialCPC | fails
                A | 1 | 1    |            | yes
                A | 2 | 0    | 2024-06-01 |
                B | 1 | true |            | yes
                C | 1 | 1    | 2024-06-01 | yes
                D | 1 | 1    |            |
                E | 1 |      | 2024-06-01 |
                F | 1 | 1    |            |
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentActualStartDate | AssessmentAuthorisationDate | fails
                A | 1 | 1 | 2024-05-01 |            | yes
                A | 1 | 2 |            | 2024-06-01 | yes
                A | 2 | 1 | 2024-05-01 |            |
                D | 1 | 1 |            |            |
            section47: LAchildID | CINdetailsID | S47ActualStartDate | DateOfInitialCPC | fails
                B | 1 | 2024-05-01 |            | yes
                B | 1 |            | 2024-06-01 | yes
                B | 1 |            |            |
                E | 1 | 2024-05-01 |            |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "8832",
        "A referral without further action has a child protection plan",
        table="plans",
        fails_when="episode.ReferralNFA = '1'",
        blames=("episode",),
        source=_SOURCE.format(8832),
        example="""
            plans: LAchildID | CINdetailsID | CPPID | fails
                A | 1 | 1 | yes
                A | 1 | 2 | yes
                A | 2 | 1 |
                B | 1 | 1 |
                C | 1 | 1 |
            episodes: LAchildID | CINdetailsID | ReferralNFA | fails
                A | 1 | 1     | yes
                A | 2 | false |
                B | 1 |       |
                D | 1 | 1     |
        """,
    ),
    Rule(
        "8867",
        "An episode has closed and an assessment in it has not ended",
        table="assessments",
        fails_when="""
            blank(assessments.AssessmentAuthorisationDate) AND given(episode.CINclosureDate)
        """,
        blames=("episode",),
        source=_SOURCE.format(8867),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentAuthorisationDate | fails
                A | 1 | 1 |            | yes
                A | 1 | 2 | 2024-05-01 |
                B | 1 | 1 |            |
                C | 1 | 1 | 2024-05-01 |
                D | 1 | 1 |            |
            episodes: LAchildID | CINdetailsID | CINclosureDate | fails
                A | 1 | 2024-06-01 | yes
                B | 1 |            |
                C | 1 | 2024-06-01 |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
]
