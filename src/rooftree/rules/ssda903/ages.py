"""Rules on how old a child must be for a placement, a change of it or a reason to leave care."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_FIELDS = ("DECOM", "PLACE")


def _example(code: str, born: str) -> str:
    """A child who is old enough on 1 May 2024 and one who is a day too young."""
    return f"""
        header: CHILD | DOB
                A     | {born}-05-02
                B     | {born}-05-01
                C     |
                D     | {born}-05-02
        episodes: CHILD | DECOM      | DEC        | PLACE | fails
                  A     | 2024-05-01 | 2024-06-01 | {code}    | yes
                  A     | 2024-05-02 |            | {code}    |
                  B     | 2024-05-01 |            | {code}    |
                  C     | 2024-05-01 |            | {code}    |
                  D     | 2024-05-01 |            | {code}    | yes
                  D     | 2024-05-01 |            | U4    |
                  D     |            |            | {code}    |
                  E     | 2024-05-01 |            | {code}    |
        """


RULES = [
    Rule(
        "234",
        "The placement changed because of custody, but the child was under 10",
        table="episodes",
        fails_when="""
            episodes.REASON_PLACE_CHANGE = 'CUSTOD'
            AND coalesce(next.DECOM, episodes.DEC, episodes.DECOM) < years_after(child.DOB, 10)
        """,
        source=_SOURCE.format(234),
        fields=("REASON_PLACE_CHANGE",),
        blames=("child",),
        since=2026,
        why="A child under 10 cannot be held in custody: that is the age of criminal "
        "responsibility.",
        caution="The reason stands on the episode that ended. What counts is the age on the day "
        "the next began; else on the day it ended; else on the day it began.",
        example="""
            header: CHILD | DOB        | fails
                    A     | 2015-05-02 | yes
                    B     | 2015-05-01 |
                    C     | 2015-05-02 | yes
                    D     |            |
                    E     | 2015-05-02 | yes
            episodes: CHILD | DECOM      | DEC        | REASON_PLACE_CHANGE | fails
                      A     | 2025-04-01 | 2025-05-01 | CUSTOD              | yes
                      A     | 2025-05-01 |            |                     |
                      B     | 2025-04-01 | 2025-05-01 | CUSTOD              |
                      B     | 2025-05-01 |            |                     |
                      C     | 2025-04-01 | 2025-05-01 | CUSTOD              | yes
                      C     |            |            | CUSTOD              |
                      D     | 2025-04-01 | 2025-05-01 | CUSTOD              |
                      E     | 2025-04-01 | 2025-05-01 | CARPL               |
                      E     | 2025-05-01 |            | CUSTOD              | yes
                      F     | 2025-04-01 | 2025-05-01 | CUSTOD              |
        """,
    ),
    Rule(
        "359",
        "Still looked after since turning 18, but not as adults may be",
        table="episodes",
        fails_when="""
            blank(episodes.DEC) AND years_after(child.DOB, 18) < collection.end
            AND (episodes.LS = 'V2' AND episodes.PLACE = 'K2') IS NOT TRUE
        """,
        source=_SOURCE.format(359),
        fields=("DEC", "LS", "PLACE"),
        why="After that day an authority may accommodate a young person only by agreement and in "
        "a community home (Children Act 1989, section 20(5)).",
        example="""
            header: CHILD | DOB
                    A     | 2007-03-30
                    B     | 2007-03-31
                    C     |
            episodes: CHILD | DECOM      | DEC        | LS | PLACE | fails
                      A     | 2024-05-01 |            | C2 | K2    | yes
                      A     | 2024-05-01 |            | V2 | K2    |
                      A     | 2024-05-01 |            | V2 | U4    | yes
                      A     | 2024-05-01 |            |    |       | yes
                      A     | 2024-05-01 | 2025-03-30 | C2 | U4    |
                      A     |            |            | C2 | U4    | yes
                      B     | 2024-05-01 |            | C2 | U4    |
                      C     | 2024-05-01 |            | C2 | U4    |
                      D     | 2024-05-01 |            | C2 | U4    |
        """,
    ),
    Rule(
        "370",
        "Placed in independent living before the fifteenth birthday",
        table="episodes",
        fails_when="episodes.PLACE = 'P2' AND episodes.DECOM < years_after(child.DOB, 15)",
        source=_SOURCE.format(370),
        fields=_FIELDS,
        until=2023,
        why="Younger children do not live by themselves: the placement or a date is wrong.",
        example=_example("P2", "2009"),
    ),
    Rule(
        "370",
        "Placed in independent living before the sixteenth birthday",
        table="episodes",
        fails_when="episodes.PLACE = 'P2' AND episodes.DECOM < years_after(child.DOB, 16)",
        source=_SOURCE.format(370),
        fields=_FIELDS,
        since=2024,
        until=2024,
        why="Younger children do not live by themselves: the placement or a date is wrong.",
        example=_example("P2", "2008"),
    ),
    Rule(
        "371",
        "Placed in semi-independent accommodation before the fourteenth birthday",
        table="episodes",
        fails_when="""
            placement_type.is_supported_accommodation
            AND episodes.DECOM < years_after(child.DOB, 14)
        """,
        source=_SOURCE.format(371),
        fields=_FIELDS,
        until=2023,
        why="Such accommodation is for older children who no longer need to be cared for.",
        example=_example("H5", "2010"),
    ),
    Rule(
        "371",
        "Placed in supported accommodation before the sixteenth birthday",
        table="episodes",
        fails_when="""
            placement_type.is_supported_accommodation
            AND episodes.DECOM < years_after(child.DOB, 16)
        """,
        source=_SOURCE.format(371),
        fields=_FIELDS,
        since=2024,
        why="Such accommodation may be used only for those of 16 and 17.",
        caution="The code is H5 up to 2023/24 and K3 since.",
        example=_example("K3", "2008"),
    ),
    Rule(
        "372",
        "Placed in a young offender institution before the tenth birthday",
        table="episodes",
        fails_when="episodes.PLACE = 'R5' AND episodes.DECOM < years_after(child.DOB, 10)",
        source=_SOURCE.format(372),
        fields=_FIELDS,
        why="A child under 10 cannot be held in custody: that is the age of criminal "
        "responsibility.",
        example=_example("R5", "2014"),
    ),
    Rule(
        "373",
        "Placed in a residential school before the fourth birthday",
        table="episodes",
        fails_when="episodes.PLACE = 'S1' AND episodes.DECOM < years_after(child.DOB, 4)",
        source=_SOURCE.format(373),
        fields=_FIELDS,
        why="Such schools take no younger children: the placement or a date is wrong.",
        example=_example("S1", "2020"),
    ),
    Rule(
        "374",
        "Placed in residential employment before the fourteenth birthday",
        table="episodes",
        fails_when="episodes.PLACE = 'P3' AND episodes.DECOM < years_after(child.DOB, 14)",
        source=_SOURCE.format(374),
        fields=_FIELDS,
        why="Younger children may not be employed: the placement or a date is wrong.",
        example=_example("P3", "2010"),
    ),
    Rule(
        "387",
        "Left care for independent living before the fourteenth birthday",
        table="episodes",
        fails_when="""
            reason_ceased.is_independent_living AND episodes.DEC < years_after(child.DOB, 14)
        """,
        source=_SOURCE.format(387),
        fields=("REC",),
        why="A child so young does not leave care to live independently.",
        example="""
            header: CHILD | DOB
                    A     | 2010-05-01
                    B     | 2010-05-01
                    C     |
            episodes: CHILD | DEC        | REC | fails
                      A     | 2024-04-30 | E5  | yes
                      A     | 2024-04-30 | E6  | yes
                      B     | 2024-05-01 | E6  |
                      B     | 2024-04-30 | E7  |
                      C     | 2024-04-30 | E5  |
                      D     |            | E5  |
        """,
    ),
]
