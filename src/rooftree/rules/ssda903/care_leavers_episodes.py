"""Rules that hold a care leaver (OC3) against the episodes of care, this year's and last's."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_ITEMS = ("IN_TOUCH", "ACTIV", "ACCOM")
_ANYTHING = "how_many_given(oc3.IN_TOUCH, oc3.ACTIV, oc3.ACCOM) > 0"
_BIRTHDAY = "years_after(oc3.DOB, age_on(oc3.DOB, collection.end))"
_IS_17_OR_18 = "age_on(oc3.DOB, collection.end) IN (17, 18)"
_NO_CARE_SHOWN = "none(episodes) AND none(episodes_last)"
_ADOPTED = """
    coalesce(latest_episode.reason_ceased.is_adoption
        OR (none(episodes) AND latest_episode_last.reason_ceased.is_adoption), FALSE)
"""
_ANOTHER_WAY = (
    "Some are care leavers by another way, such as being in custody or in hospital on the 16th "
    "birthday: then say so. Not judged is anyone whom care before the two years could make a care "
    "leaver, as it can most who are 18 or older."
)

RULES = [
    Rule(
        "1000",
        "A care leaver died in care",
        table="oc3",
        fails_when="""
            any(episodes, episodes.reason_ceased.is_death)
            OR any(episodes_last, episodes_last.reason_ceased.is_death)
        """,
        source=_SOURCE.format(1000),
        fields=_ITEMS,
        why="Who died in care did not leave it.",
        caution="Only this year's and last year's episodes are seen.",
        example="""
            oc3: CHILD | IN_TOUCH | fails
                 A     | DIED     | yes
                 B     | DIED     | yes
                 C     | DIED     |
                 D     | YES      |
                 E     |          | yes
                 F     | YES      |
            episodes: CHILD | DECOM      | REC
                      A     | 2024-05-01 | X1
                      A     | 2024-06-01 | E2
                      C     | 2024-05-01 | E5
                      E     | 2024-05-01 | E2
                      F     | 2024-05-01 |
            episodes_last: CHILD | DECOM      | REC
                           B     | 2023-05-01 | E2
                           C     | 2023-05-01 | X1
        """,
    ),
    Rule(
        "1001",
        "A care leaver was not in care for long enough, or was adopted",
        table="oc3",
        fails_when=f"""
            (any(episodes) OR any(episodes_last))
            AND (care_after_14.long_enough = FALSE OR {_ADOPTED})
        """,
        source=f"{_SOURCE.format(1001)}; Children Act 1989, section 23A",
        severity="query",
        fields=_ITEMS,
        why="A care leaver was in care for thirteen weeks after turning 14, and for some time "
        "after turning 16; a series of short breaks does not count.",
        caution=_ANOTHER_WAY,
        example="""
            oc3: CHILD | IN_TOUCH | fails
                 A     | YES      |
                 B     | YES      | yes
                 C     | YES      |
                 D     | YES      | yes
                 E     | YES      | yes
                 F     | YES      |
                 G     | YES      | yes
                 H     |          | yes
                 I     | YES      |
                 J     | YES      |
                 K     | YES      |
                 L     | YES      | yes
                 M     | YES      |
            header: CHILD | DOB
                    A     | 2007-06-01
                    B     | 2007-06-01
                    C     | 2005-06-01
                    D     | 2007-06-01
                    E     | 2005-06-01
                    F     | 2007-06-01
                    G     | 2005-06-01
                    H     | 2007-06-01
                    I     |
                    K     | 2005-06-01
                    L     | 2007-06-01
                    M     | 2007-06-01
            episodes: CHILD | DECOM      | DEC        | LS | REC
                      A     | 2023-04-01 | 2024-04-30 | C2 | E5
                      C     | 2022-01-01 | 2022-01-05 | C2 | E5
                      D     | 2022-01-01 | 2024-04-05 | V4 | E5
                      E     | 2023-01-01 | 2024-05-01 | C2 | X1
                      E     | 2024-05-01 | 2024-06-01 | C2 | E11
                      I     | 2022-01-01 | 2022-01-05 | C2 | E5
                      J     | 2022-01-01 | 2022-01-05 | C2 | E5
                      K     | 2022-01-01 | 2024-05-01 | C2 | E11
                      K     | 2024-05-02 | 2024-08-01 | C2 | E5
            episodes_last: CHILD | DECOM      | DEC        | LS | REC
                           B     | 2022-05-01 | 2023-05-31 | C2 | E5
                           C     | 2022-01-01 | 2023-05-31 | C2 | E5
                           G     | 2023-01-01 | 2023-05-01 | C2 | E12
                           H     | 2023-01-01 | 2023-05-01 | C2 | E4A
                           K     | 2022-01-01 |            | C2 |
                           L     | 2022-01-01 | 2023-04-15 | C2 | X1
                           L     | 2023-04-15 | 2023-05-31 | C2 | E5
                           M     | 2022-01-01 | 2023-06-01 | C2 | E5
        """,
    ),
    Rule(
        "1002",
        "A care leaver has no episode of care this year or last, and can have had none in time",
        table="oc3",
        fails_when=f"{_NO_CARE_SHOWN} AND care_after_14.long_enough = FALSE",
        source=f"{_SOURCE.format(1002)}; Children Act 1989, section 23A",
        severity="query",
        fields=_ITEMS,
        why="Who turned 16 since last year began, and has not been in care since, was not in care "
        "after 16.",
        caution=_ANOTHER_WAY,
        example="""
            oc3: CHILD | IN_TOUCH | fails
                 A     | YES      |
                 B     | YES      |
                 C     | YES      | yes
                 D     |          | yes
                 E     | YES      |
                 F     | YES      |
            header: CHILD | DOB
                    A     | 2007-06-01
                    B     | 2007-06-01
                    C     | 2007-06-01
                    D     | 2007-04-02
                    E     | 2007-04-01
                    F     |
            episodes: CHILD | DECOM
                      A     | 2024-05-01
                      A     | 2024-06-01
            episodes_last: CHILD | DECOM
                           B     | 2023-05-01
        """,
    ),
    Rule(
        "1007",
        "A care leaver of 17 or 18 is in care, or was on the birthday in the year",
        table="oc3",
        fails_when=f"""
            {_IS_17_OR_18} AND {_ANYTHING}
            AND ((there_is(latest_episode) AND blank(latest_episode.DEC))
                OR any(episodes, episodes.DECOM <= {_BIRTHDAY} AND episodes.DEC > {_BIRTHDAY}))
        """,
        source=_SOURCE.format(1007),
        fields=_ITEMS,
        why="It is asked how a care leaver is at a birthday. Who was in care then had not left.",
        example="""
            oc3: CHILD | DOB        | IN_TOUCH | ACTIV | fails
                 A     | 2007-06-01 | YES      | F2    | yes
                 B     | 2007-06-01 | YES      | F2    | yes
                 C     | 2007-06-01 | YES      | F2    |
                 D     | 2006-06-01 | YES      | F2    | yes
                 E     | 2006-06-01 | YES      | F2    |
                 F     | 2005-06-01 | YES      | F2    |
                 G     | 2007-06-01 |          |       |
                 H     |            | YES      | F2    |
                 I     | 2007-06-01 | YES      | F2    |
                 J     | 2007-06-01 |          | F2    | yes
                 K     | 2007-06-01 | YES      | F2    |
                 L     | 2008-06-01 | YES      | F2    |
            episodes: CHILD | DECOM      | DEC
                      A     | 2022-05-01 | 2024-05-01
                      A     | 2024-09-01 |
                      B     | 2022-05-01 | 2024-06-02
                      C     | 2022-05-01 | 2024-06-01
                      D     | 2024-06-01 | 2024-06-02
                      E     | 2022-05-01 | 2024-05-31
                      E     | 2024-06-02 | 2024-06-03
                      F     | 2022-05-01 |
                      G     | 2022-05-01 |
                      H     | 2022-05-01 |
                      J     | 2022-05-01 |
                      K     |            | 2024-06-02
                      L     | 2022-05-01 |
        """,
    ),
    Rule(
        "1010",
        "A care leaver was in care at the end of last year and has no episode this year",
        table="oc3",
        fails_when="""
            none(episodes)
            AND there_is(latest_episode_last) AND blank(latest_episode_last.DEC)
        """,
        source=_SOURCE.format(1010),
        fields=_ITEMS,
        why="An episode that was open goes on in this year's return, if only to its end.",
        example="""
            oc3: CHILD | IN_TOUCH | fails
                 A     | YES      |
                 B     | YES      | yes
                 C     | YES      |
                 D     | YES      |
                 E     |          | yes
                 F     | YES      |
            episodes: CHILD | DECOM
                      A     | 2023-05-01
                      A     | 2024-05-01
            episodes_last: CHILD | DECOM      | DEC
                           A     | 2023-05-01 |
                           B     | 2022-05-01 | 2023-05-01
                           B     | 2023-05-01 |
                           C     | 2022-05-01 |
                           C     | 2023-05-01 | 2023-08-01
                           E     | 2023-05-01 |
                           F     |            |
        """,
    ),
    Rule(
        "1016",
        "A care leaver of 17 or 18 left care on or after the birthday in the year",
        table="oc3",
        fails_when=f"""
            {_IS_17_OR_18} AND {_ANYTHING} AND any(episodes, episodes.DEC >= {_BIRTHDAY})
        """,
        source=_SOURCE.format(1016),
        since=2024,
        fields=_ITEMS,
        why="It is asked how a care leaver is at a birthday. Who left care later is asked about at "
        "the next.",
        example="""
            oc3: CHILD | DOB        | IN_TOUCH | fails
                 A     | 2007-06-01 | YES      | yes
                 B     | 2007-06-01 | YES      |
                 C     | 2006-06-01 | YES      | yes
                 D     | 2005-06-01 | YES      |
                 E     | 2008-06-01 | YES      |
                 F     | 2007-06-01 |          |
                 G     | 2007-06-01 | YES      |
                 H     |            | YES      |
                 I     | 2007-06-01 | YES      |
            episodes: CHILD | DECOM      | DEC
                      A     | 2022-05-01 | 2024-06-01
                      B     | 2022-05-01 | 2024-05-31
                      C     | 2022-05-01 | 2024-05-01
                      C     | 2024-05-01 | 2024-09-01
                      D     | 2022-05-01 | 2024-09-01
                      E     | 2022-05-01 | 2024-09-01
                      F     | 2022-05-01 | 2024-09-01
                      G     | 2022-05-01 |
                      H     | 2022-05-01 | 2024-09-01
        """,
    ),
]
