"""Rules on the dates of assessments, and on the assessments of an episode beside each other."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "1103",
        "An assessment starts before the referral of its episode",
        table="assessments",
        fails_when="assessments.AssessmentActualStartDate < episode.CINreferralDate",
        blames=("episode",),
        source=_SOURCE.format(1103),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentActualStartDate | fails
                A | 1 | 1 | 2024-05-01 |
                A | 2 | 1 | 2024-08-31 | yes
                B | 1 | 1 |            |
                C | 1 | 1 | 2024-08-31 |
                D | 1 | 1 | 2024-08-31 |
            episodes: LAchildID | CINdetailsID | CINreferralDate | fails
                A | 1 | 2024-05-01 |
                A | 2 | 2024-09-01 | yes
                B | 1 | 2024-09-01 |
                C | 1 |            |
        """,
    ),
    Rule(
        "8608",
        "An assessment ends before it starts",
        table="assessments",
        fails_when="""
            assessments.AssessmentAuthorisationDate < assessments.AssessmentActualStartDate
        """,
        source=_SOURCE.format(8608),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentActualStartDate | AssessmentAuthorisationDate | fails
                A | 1 | 1 | 2024-05-02 | 2024-05-01 | yes
                A | 1 | 2 | 2024-05-02 | 2024-05-02 |
                B | 1 | 1 | 2024-05-02 |            |
                B | 1 | 2 |            | 2024-05-01 |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "8670Q",
        "An assessment has not ended and began more than 45 working days before the end of the "
        "census year",
        table="assessments",
        fails_when="""
            blank(assessments.AssessmentAuthorisationDate)
            AND working_days_between(
                assessments.AssessmentActualStartDate, collection.end) > 45
        """,
        severity="query",
        source=_SOURCE.format("8670Q"),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentActualStartDate | AssessmentAuthorisationDate | fails
                A | 1 | 1 | 2025-01-24 |            | yes
                A | 1 | 2 | 2025-01-27 |            |
                B | 1 | 1 | 2024-06-03 | 2024-07-01 |
                B | 1 | 2 | 2024-06-03 |            | yes
                C | 1 | 1 |            |            |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "8696",
        "An assessment ends outside the census year",
        table="assessments",
        fails_when="""
            assessments.AssessmentAuthorisationDate < collection.start
            OR assessments.AssessmentAuthorisationDate > collection.end
        """,
        source=_SOURCE.format(8696),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentAuthorisationDate | fails
                A | 1 | 1 | 2024-03-31 | yes
                A | 1 | 2 | 2024-04-01 |
                B | 1 | 1 | 2025-03-31 |
                B | 1 | 2 | 2025-04-01 | yes
                C | 1 | 1 |            |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "8736",
        "An assessment that has not ended began outside the census year",
        table="assessments",
        fails_when="""
            blank(assessments.AssessmentAuthorisationDate)
            AND (assessments.AssessmentActualStartDate < collection.start
                OR assessments.AssessmentActualStartDate > collection.end)
        """,
        source=_SOURCE.format(8736),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentActualStartDate | AssessmentAuthorisationDate | fails
                A | 1 | 1 | 2024-03-31 |            | yes
                A | 1 | 2 | 2024-04-01 |            |
                B | 1 | 1 | 2025-04-01 |            | yes
                B | 1 | 2 | 2024-03-31 | 2024-05-01 |
                C | 1 | 1 |            |            |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "8863Q",
        "Assessments of an episode overlap",
        table="assessments",
        fails_when="""
            any(others_in_episode,
                assessments.AssessmentActualStartDate
                    BETWEEN others_in_episode.AssessmentActualStartDate AND coalesce(
                        others_in_episode.AssessmentAuthorisationDate, collection.end)
                OR others_in_episode.AssessmentActualStartDate
                    BETWEEN assessments.AssessmentActualStartDate AND coalesce(
                        assessments.AssessmentAuthorisationDate, collection.end))
        """,
        severity="query",
        source=_SOURCE.format("8863Q"),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentActualStartDate | AssessmentAuthorisationDate | fails
                A | 1 | 1 | 2024-05-01 | 2024-06-01 | yes
                A | 1 | 2 | 2024-06-01 |            | yes
                A | 2 | 1 | 2024-05-01 |            |
                B | 1 | 1 | 2024-05-01 | 2024-06-01 |
                B | 1 | 2 | 2024-06-02 | 2024-07-01 |
                C | 1 | 1 |            | 2024-06-01 |
                C | 1 | 2 | 2024-05-01 |            |
                D | 1 | 1 | 2024-05-01 |            |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "8896",
        "An episode has more than one assessment that has not ended",
        table="assessments",
        fails_when="""
            blank(assessments.AssessmentAuthorisationDate)
            AND any(others_in_episode, blank(others_in_episode.AssessmentAuthorisationDate))
        """,
        source=_SOURCE.format(8896),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentAuthorisationDate | fails
                A | 1 | 1 |            | yes
                A | 1 | 2 |            | yes
                A | 1 | 3 | 2024-06-01 |
                A | 2 | 1 |            |
                B | 1 | 1 |            |
                B | 1 | 2 | 2024-06-01 |
                C | 1 | 1 |            |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
]
