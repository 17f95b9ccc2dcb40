"""Rules on orders that deprive a child of liberty, which the return asks for since 2026/27."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_SINCE = 2027
# An order that begins as a placement ends, or ends as it begins, is not one on that placement.
_DURING_ORDER = """
    episodes.DECOM < dolo.DOLO_END AND coalesce(episodes.DEC > dolo.DOLO_START, TRUE)
"""

RULES = [
    Rule(
        "700",
        "Start of the order is blank or cannot be read as a date",
        table="dolo",
        fails_when="blank(dolo.DOLO_START) OR unreadable(dolo.DOLO_START)",
        source=_SOURCE.format(700),
        since=_SINCE,
        why="An order takes effect on a day.",
        example="""
            dolo: CHILD | DOLO_START | fails
                  A     | 2026-05-01 |
                  B     | 2026-02-30 | yes
                  C     |            | yes
        """,
    ),
    Rule(
        "701",
        "End of the order cannot be read as a date",
        table="dolo",
        fails_when="unreadable(dolo.DOLO_END)",
        source=_SOURCE.format(701),
        since=_SINCE,
        example="""
            dolo: CHILD | DOLO_END   | fails
                  A     | 2026-05-01 |
                  B     | 2026-02-30 | yes
                  C     |            |
        """,
    ),
    Rule(
        "702",
        "An order ends by the day of its start",
        table="dolo",
        fails_when="dolo.DOLO_END <= dolo.DOLO_START",
        source=_SOURCE.format(702),
        since=_SINCE,
        why="One of the two dates is wrong.",
        example="""
            dolo: CHILD | DOLO_START | DOLO_END   | fails
                  A     | 2026-05-02 | 2026-05-01 | yes
                  A     | 2026-05-01 | 2026-05-01 | yes
                  B     | 2026-05-01 | 2026-05-02 |
                  B     | 2026-05-01 |            |
                  C     |            | 2026-05-01 |
        """,
    ),
    Rule(
        "703",
        "An order starts after the collection year",
        table="dolo",
        fails_when="dolo.DOLO_START > collection.end",
        source=_SOURCE.format(703),
        since=_SINCE,
        why="A return looks back: what begins later belongs in the next.",
        example="""
            dolo: CHILD | DOLO_START | fails
                  A     | 2027-03-31 |
                  A     | 2027-04-01 | yes
                  B     |            |
        """,
    ),
    Rule(
        "704",
        "An order's end is outside the collection year",
        table="dolo",
        fails_when="dolo.DOLO_END NOT BETWEEN collection.start AND collection.end",
        source=_SOURCE.format(704),
        since=_SINCE,
        why="What ended earlier was in an earlier return, and what ends later is still open.",
        example="""
            dolo: CHILD | DOLO_END   | fails
                  A     | 2026-03-31 | yes
                  A     | 2026-04-01 |
                  B     | 2027-03-31 |
                  B     | 2027-04-01 | yes
                  C     |            |
        """,
    ),
    Rule(
        "705",
        "An order starts while the one before it still runs",
        table="dolo",
        fails_when="""
            there_is(previous)
            AND (previous.DOLO_END IS NULL OR dolo.DOLO_START < previous.DOLO_END)
        """,
        source=_SOURCE.format(705),
        since=_SINCE,
        fields=("DOLO_START",),
        why="An order that is made anew takes the place of the one before.",
        caution="Orders are taken by their start, not as they stand in the file. An end that "
        "cannot be read shows no end.",
        example="""
            dolo: CHILD | DOLO_START | DOLO_END   | fails
                  A     | 2026-05-01 | 2026-06-01 |
                  A     | 2026-06-01 | 2026-07-01 |
                  A     | 2026-06-30 |            | yes
                  A     | 2026-08-01 |            | yes
                  B     | 2026-05-01 | soon       |
                  B     | 2026-06-01 |            | yes
                  C     | 2026-05-01 |            |
                  C     |            |            |
        """,
    ),
    Rule(
        "706",
        "An order that ran at the end of last year does not go on with the same start",
        table="dolo",
        fails_when={
            "dolo": """
                dolo.n = 1 AND any(dolo_last, blank(dolo_last.DOLO_END)
                    AND dolo_last.DOLO_START IS NOT NULL
                    AND dolo_last.DOLO_START <> dolo.DOLO_START)
            """,
            "header": """
                any(dolo_last, blank(dolo_last.DOLO_END) AND dolo_last.DOLO_START IS NOT NULL)
                AND none(dolo, given(dolo.DOLO_START))
            """,
        },
        source=_SOURCE.format(706),
        since=_SINCE,
        why="The order still runs, or it ended in this year: either way it is in this return.",
        caution="Where a child has no order this year the child's row in Header is blamed. Of last "
        "year's, every one that was open is asked for: there should be one at most, which check "
        "705 of that year finds.",
        example="""
            dolo: CHILD | DOLO_START | fails
                  A     | 2026-03-01 |
                  A     | 2026-05-01 |
                  B     | 2026-03-02 | yes
                  B     | 2026-05-01 |
                  C     | 2026-05-01 |
                  D     | 2026-05-01 |
                  F     |            |
                  H     | 2026-03-01 | yes
                  I     | 2026-05-01 |
            dolo_last: CHILD | DOLO_START | DOLO_END
                       A     | 2026-03-01 |
                       B     | 2025-06-01 | 2025-07-01
                       B     | 2026-03-01 |
                       C     | 2026-03-01 | 2026-03-31
                       E     | 2026-03-01 |
                       F     | 2026-03-01 |
                       G     | 2026-03-01 | 2026-03-31
                       H     | 2026-01-01 |
                       H     | 2026-03-01 |
                       I     |            |
                       J     |            |
            header: CHILD | fails
                    A     |
                    B     |
                    C     |
                    D     |
                    E     | yes
                    F     | yes
                    G     |
                    H     |
                    J     |
        """,
    ),
    Rule(
        "707",
        "An order goes on after care ended",
        table="dolo",
        fails_when="""
            dolo.DOLO_START IS NOT NULL AND NOT unreadable(dolo.DOLO_END) AND any(periods_of_care)
            AND none(periods_of_care,
                (blank(dolo.DOLO_END) AND periods_of_care.end IS NULL
                    AND periods_of_care.start <= dolo.DOLO_START)
                OR dolo.DOLO_END BETWEEN periods_of_care.start
                    AND coalesce(periods_of_care.end, dolo.DOLO_END))
        """,
        source=_SOURCE.format(707),
        since=_SINCE,
        fields=("DOLO_START", "DOLO_END"),
        why="The return has orders on children in care: for the return an order ends, at the "
        "latest, with care.",
        example="""
            dolo: CHILD | DOLO_START | DOLO_END   | fails
                  A     | 2026-06-01 | 2026-06-05 |
                  A     | 2026-06-20 |            | yes
                  B     | 2026-06-01 | 2026-08-01 | yes
                  C     | 2026-06-01 |            |
                  D     | 2026-06-01 | 2026-06-05 |
                  E     |            | 2026-06-05 |
                  F     | 2026-06-01 | soon       |
                  G     | 2026-06-01 |            | yes
            episodes: CHILD | DECOM      | DEC
                      A     | 2026-05-01 | 2026-06-10
                      A     | 2026-06-10 | 2026-07-01
                      B     | 2026-05-01 | 2026-07-01
                      C     | 2026-05-01 |
                      E     | 2026-07-01 |
                      F     | 2026-05-01 | 2026-07-01
                      G     | 2026-05-01 | 2026-07-01
                      G     | 2026-09-01 |
        """,
    ),
    Rule(
        "708",
        "An order starts by the day on which the child was born",
        table="dolo",
        fails_when="dolo.DOLO_START <= dolo.DOB",
        source=_SOURCE.format(708),
        since=_SINCE,
        why="One of the two dates is wrong, or the row is another child's.",
        example="""
            dolo: CHILD | DOB        | DOLO_START | fails
                  A     | 2012-05-01 | 2012-05-01 | yes
                  B     | 2012-05-01 | 2012-05-02 |
                  C     |            | 2012-05-01 |
                  D     | 2012-05-01 |            |
        """,
    ),
    Rule(
        "709",
        "A child under an order is in a placement where orders are not expected",
        table="dolo",
        fails_when=f"""
            dolo.DOLO_START IS NOT NULL AND any(episodes, {_DURING_ORDER} AND given(episodes.PLACE)
                AND episodes.placement_type.is_usual_when_deprived IS NOT TRUE)
        """,
        source=_SOURCE.format(709),
        severity="query",
        since=_SINCE,
        blames=("episodes",),
        why="Orders are made for children in children's homes and in some other placements.",
        caution="A query, since the guidance says where such a child should be and check 710 says "
        "where the child must not be. Only orders with both dates are looked at.",
        example="""
            dolo: CHILD | DOLO_START | DOLO_END   | fails
                  A     | 2026-05-01 | 2026-06-01 |
                  A     | 2026-06-01 | 2026-06-02 | yes
                  B     | 2026-05-01 | 2026-06-01 | yes
                  B     | 2026-05-01 |            |
                  B     |            | 2026-06-01 |
                  C     | 2026-05-01 | 2026-06-01 |
                  D     | 2026-05-01 | 2026-06-01 |
                  E     | 2026-05-01 | 2026-06-01 |
            episodes: CHILD | DECOM      | DEC        | PLACE | fails
                      A     | 2026-04-01 | 2026-06-01 | K2    |
                      A     | 2026-06-01 |            | U4    | yes
                      B     | 2026-04-01 | 2026-05-02 | U4    | yes
                      B     | 2026-05-02 |            | Z13   |
                      C     | 2026-04-01 |            |       |
                      D     |            |            | U4    |
        """,
    ),
    Rule(
        "710",
        "A child under an order is in a placement for which no order can be made",
        table="dolo",
        fails_when=f"""
            dolo.DOLO_START IS NOT NULL AND any(episodes, {_DURING_ORDER}
                AND episodes.placement_type.is_ruled_out_when_deprived)
        """,
        source=_SOURCE.format(710),
        since=_SINCE,
        blames=("episodes",),
        why="Secure homes and young offender institutions hold children under other powers, and "
        "with parents or in supported accommodation there is no such order.",
        caution="Only orders with both dates are looked at.",
        example="""
            dolo: CHILD | DOLO_START | DOLO_END   | fails
                  A     | 2026-05-01 | 2026-06-01 |
                  A     | 2026-06-01 | 2026-06-02 | yes
                  B     | 2026-05-01 | 2026-06-01 | yes
                  B     | 2026-05-01 |            |
                  B     |            | 2026-06-01 |
                  C     | 2026-05-01 | 2026-06-01 |
                  D     | 2026-05-01 | 2026-06-01 |
                  E     | 2026-05-01 | 2026-06-01 |
            episodes: CHILD | DECOM      | DEC        | PLACE | fails
                      A     | 2026-04-01 | 2026-06-01 | U4    |
                      A     | 2026-06-01 |            | K3    | yes
                      B     | 2026-04-01 | 2026-05-02 | P1    | yes
                      B     | 2026-05-02 |            | K2    |
                      C     | 2026-04-01 |            |       |
                      D     |            |            | R5    |
        """,
    ),
]
