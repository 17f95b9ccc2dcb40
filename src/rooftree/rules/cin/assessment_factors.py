"""Rules on the factors that assessments found."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "Children in need census validation rules, rule {}"

RULES = [
    Rule(
        "8614",
        "An assessment that has not ended has factors",
        table="assessments",
        fails_when="""
            blank(assessments.AssessmentAuthorisationDate) AND given(assessments.AssessmentFactors)
        """,
        source=_SOURCE.format(8614),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentAuthorisationDate | fails
                A | 1 | 1 |            | yes
                A | 1 | 2 | 2024-06-01 |
                B | 1 | 1 |            |
                C | 1 | 1 |            |
            factors: LAchildID | CINdetailsID | AssessmentID | AssessmentFactor
                A | 1 | 1 | 1A
                A | 1 | 1 | 2B
                A | 1 | 2 | 1A
                C | 1 | 1 |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "8869",
        "An assessment says that there are no factors, and gives others",
        table="assessments",
        fails_when="""
            lists(assessments.AssessmentFactors, '21')
                AND replace(assessments.AssessmentFactors, ' ', '') <> '21'
            OR (other_than(assessments.AssessmentFactors, '21')
                AND given(assessments.AssessmentFactors)
                AND any(others_in_episode,
                    others_in_episode.AssessmentFactors = '21'
                    AND NOT differs(others_in_episode.AssessmentID, assessments.AssessmentID)
                    AND NOT differs(others_in_episode.AssessmentActualStartDate,
                        assessments.AssessmentActualStartDate)
                    AND NOT differs(others_in_episode.AssessmentAuthorisationDate,
                        assessments.AssessmentAuthorisationDate)))
        """,
        source=_SOURCE.format(8869),
        why="An assessment may also be given as a row for each factor: then the row with "
        "another factor is named.",
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentFactors | AssessmentAuthorisationDate | fails
                A | 1 | 1 | 21     | 2024-06-01 |
                A | 1 | 2 | 1A,21  | 2024-06-01 | yes
                A | 1 | 3 | 21, 2B | 2024-06-01 | yes
                B | 1 | 1 | 21     | 2024-06-01 |
                B | 1 | 1 | 3A     | 2024-06-01 | yes
                B | 1 | 1 | 3A     | 2024-07-01 |
                B | 2 | 1 |        | 2024-06-01 |
                C | 1 | 1 | 1A,2B  | 2024-06-01 |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    Rule(
        "8873Q",
        "The only assessment of an episode found no factors, but the episode did not close after "
        "the assessment",
        table="assessments",
        fails_when="""
            lists(assessments.AssessmentFactors, '21')
            AND none(others_in_episode)
            AND there_is(episode)
            AND episode.reason_for_closure.after_assessment IS NOT TRUE
        """,
        blames=("episode",),
        severity="query",
        source=_SOURCE.format("8873Q"),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentFactors | fails
                A | 1 | 1 | 21 | yes
                A | 2 | 1 | 21 |
                B | 1 | 1 | 21 | yes
                C | 1 | 1 | 21 |
                C | 1 | 2 | 1A |
                D | 1 | 1 | 1A |
                E | 1 | 1 |    |
                F | 1 | 1 | 21 |
            episodes: LAchildID | CINdetailsID | ReasonForClosure | fails
                A | 1 | RC7 | yes
                A | 2 | RC8 |
                B | 1 |     | yes
                C | 1 | RC7 |
                D | 1 | RC7 |
                E | 1 | RC7 |
        """,
    ),
    Rule(
        "8897Q",
        "An assessment that ended in the census year has no factor that is a code of the year",
        table="assessments",
        fails_when="""
            given(assessments.LAchildID)
            AND assessments.AssessmentAuthorisationDate BETWEEN collection.start AND collection.end
            AND none(assessment_factors, NOT unknown_code(assessment_factors.AssessmentFactor))
        """,
        severity="query",
        source=_SOURCE.format("8897Q"),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentAuthorisationDate | fails
                A | 1 | 1 | 2024-06-01 | yes
                A | 1 | 2 | 2024-06-01 |
                A | 2 | 1 | 2024-06-01 | yes
                B | 1 | 1 | 2024-03-31 |
                B | 1 | 2 |            |
                C | 1 | 1 | 2025-03-31 | yes
                  | 1 | 1 | 2025-03-31 |
            factors: LAchildID | CINdetailsID | AssessmentID | AssessmentFactor
                A | 1 | 2 | 99
                A | 1 | 2 | 1a
                A | 2 | 1 | 99
                C | 1 | 1 |
        """,  # noqa: E501 - a table is as wide as its columns
    ),
    # With commas on both sides of each code, taking a code out once makes the list shorter by
    # the code's own length (the commas at the ends are not counted before), twice by more.
    Rule(
        "8898",
        "An assessment gives one factor more than once",
        table="assessments",
        fails_when="""
            any(assessment_factors,
                length(replace(replace(assessments.AssessmentFactors, ' ', ''), ',', ',,'))
                - length(replace(
                    ',' || replace(replace(assessments.AssessmentFactors, ' ', ''), ',', ',,')
                        || ',',
                    ',' || assessment_factors.AssessmentFactor || ',',
                    ''))
                > length(assessment_factors.AssessmentFactor))
        """,
        source=_SOURCE.format(8898),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentFactors | fails
                A | 1 | 1 | 1A, 2B, 1a   | yes
                A | 1 | 2 | 1A, 11A, 21A |
                A | 2 | 1 |              |
                B | 1 | 1 | 20           |
                C | 1 | 1 | 20,20,20     | yes
                D | 1 | 1 | 3A,3B,3B     | yes
        """,
    ),
    Rule(
        "8945Q",
        "An assessment gives the old factor for physical abuse, which says not by whom",
        table="assessments",
        fails_when="lists(assessments.AssessmentFactors, '18A')",
        severity="query",
        since=2025,
        source=_SOURCE.format("8945Q"),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentFactors | fails
                A | 1 | 1 | 18A    | yes
                A | 1 | 2 | 1A,18a | yes
                B | 1 | 1 | 18B    |
                B | 1 | 2 |        |
        """,
    ),
    Rule(
        "8950Q",
        "An assessment gives the old factor for sexual abuse, which says not by whom",
        table="assessments",
        fails_when="lists(assessments.AssessmentFactors, '19A')",
        severity="query",
        since=2025,
        source=_SOURCE.format("8950Q"),
        example="""
            assessments: LAchildID | CINdetailsID | AssessmentID | AssessmentFactors | fails
                A | 1 | 1 | 19A    | yes
                A | 1 | 2 | 1A,19a | yes
                B | 1 | 1 | 19C    |
                B | 1 | 2 |        |
        """,
    ),
]
