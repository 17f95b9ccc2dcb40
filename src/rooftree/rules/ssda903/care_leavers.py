"""Rules on what is said of a care leaver: contact, activity and accommodation (OC3)."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_ITEMS = ("IN_TOUCH", "ACTIV", "ACCOM")
_ANYTHING = "how_many_given(oc3.IN_TOUCH, oc3.ACTIV, oc3.ACCOM) > 0"

RULES = [
    Rule(
        "131",
        "Whether a care leaver is in touch is blank or not a code",
        table="oc3",
        fails_when="blank(oc3.IN_TOUCH) OR unknown_code(oc3.IN_TOUCH)",
        source=_SOURCE.format(131),
        example="""
            oc3: CHILD | IN_TOUCH | fails
                 A     | YES      |
                 B     | RHOM     |
                 C     | Y        | yes
                 D     |          | yes
        """,
    ),
    Rule(
        "132",
        "The activity of a care leaver is blank or not a code of the year",
        table="oc3",
        fails_when="blank(oc3.ACTIV) OR unknown_code(oc3.ACTIV)",
        source=_SOURCE.format(132),
        caution="F3 and P3 were divided in 2021/22 and are codes no longer.",
        example="""
            oc3: CHILD | ACTIV | fails
                 A     | F2    |
                 B     | 0     |
                 C     | F3    | yes
                 D     |       | yes
        """,
    ),
    Rule(
        "133",
        "The accommodation of a care leaver is blank or not a code",
        table="oc3",
        fails_when="blank(oc3.ACCOM) OR unknown_code(oc3.ACCOM)",
        source=_SOURCE.format(133),
        why="The code says where the young person lives and whether it is suitable.",
        caution="Being homeless or in custody is never suitable: S1 and X1 are no codes.",
        example="""
            oc3: CHILD | ACCOM | fails
                 A     | B1    |
                 B     | 0     |
                 C     | B     | yes
                 D     | S2    |
                 E     | S1    | yes
                 F     |       | yes
        """,
    ),
    Rule(
        "344",
        "A care leaver who died or went home has an activity or accommodation",
        table="oc3",
        fails_when="""
            (in_touch.died OR in_touch.returned_home)
            AND (activity.is_not_applicable IS NOT TRUE
                OR accommodation.is_not_applicable IS NOT TRUE)
        """,
        source=_SOURCE.format(344),
        fields=_ITEMS,
        why="Neither is asked of a young person who died or has lived with a parent for six "
        "months: both are 0.",
        caution="A blank is not 0.",
        example="""
            oc3: CHILD | IN_TOUCH | ACTIV | ACCOM | fails
                 A     | DIED     | 0     | 0     |
                 B     | RHOM     | 0     | 0     |
                 C     | DIED     | F2    | 0     | yes
                 D     | RHOM     | 0     | B1    | yes
                 E     | RHOM     |       | 0     | yes
                 F     | DIED     | 0     | Q9    | yes
                 G     | YES      | F2    | B1    |
                 H     |          | F2    | B1    |
        """,
    ),
    Rule(
        "345",
        "A care leaver who is in touch has an activity or accommodation of 0",
        table="oc3",
        fails_when="""
            in_touch.is_in_touch
            AND (activity.is_not_applicable OR accommodation.is_not_applicable)
        """,
        source=_SOURCE.format(345),
        fields=_ITEMS,
        why="An authority that is in touch knows what the young person does and where they live.",
        example="""
            oc3: CHILD | IN_TOUCH | ACTIV | ACCOM | fails
                 A     | YES      | F2    | B1    |
                 B     | YES      | 0     | B1    | yes
                 C     | YES      | F2    | 0     | yes
                 D     | YES      | 0     |       | yes
                 E     | YES      |       |       |
                 F     | NO       | 0     | 0     |
                 G     |          | 0     | 0     |
        """,
    ),
    Rule(
        "347",
        "A care leaver lives in a foyer but was under 18 when the year began",
        table="oc3",
        fails_when="""
            (accommodation.is_foyer OR oc3.ACCOM = 'T')
            AND years_after(oc3.DOB, 18) > collection.start
        """,
        source=_SOURCE.format(347),
        since=2024,
        fields=("DOB", "ACCOM"),
        why="A foyer takes adults.",
        caution="The department takes the age on the first day of the year: a care leaver who "
        "moved into a foyer as an adult, but turned 18 in the year, fails too. It writes T, the "
        "code without whether the place is suitable: that counts as well as T1 and T2.",
        example="""
            oc3: CHILD | DOB        | ACCOM | fails
                 A     | 2006-04-01 | T1    |
                 B     | 2006-04-02 | T1    | yes
                 C     | 2007-05-01 | T2    | yes
                 D     | 2007-05-01 | U1    |
                 E     |            | T1    |
                 F     | 2007-05-01 |       |
                 G     | 2007-05-01 | T     | yes
        """,
    ),
    Rule(
        "348",
        "A care leaver had died, says last year's return, but not this year's",
        table="oc3",
        fails_when="oc3_last.in_touch.died AND in_touch.died IS NOT TRUE",
        source=_SOURCE.format(348),
        since=2026,
        fields=("IN_TOUCH",),
        why="One of the two returns is wrong.",
        example="""
            oc3: CHILD | IN_TOUCH | fails
                 A     | DIED     |
                 B     | YES      | yes
                 C     | DIED     |
                 D     | YES      |
                 E     |          | yes
                 F     | MORT     | yes
                 G     | YES      |
            oc3_last: CHILD | IN_TOUCH
                      A     | DIED
                      B     | DIED
                      C     | YES
                      E     | DIED
                      F     | DIED
                      G     |
        """,
    ),
    Rule(
        "391",
        "Care leaver information for a young person who was not yet 17 at the end of the year",
        table="oc3",
        fails_when=f"years_after(oc3.DOB, 17) > collection.end AND {_ANYTHING}",
        source=_SOURCE.format(391),
        fields=("DOB", *_ITEMS),
        why="It is asked at the birthdays from the 17th to the 21st.",
        example="""
            oc3: CHILD | DOB        | IN_TOUCH | ACCOM | fails
                 A     | 2008-03-31 | YES      | B1    |
                 B     | 2008-04-01 | YES      | B1    | yes
                 C     | 2008-04-01 |          | B1    | yes
                 D     | 2008-04-01 |          |       |
                 E     |            | YES      | B1    |
        """,
    ),
    Rule(
        "3001",
        "A care leaver who turned 17 in the year lives with a former foster carer",
        table="oc3",
        fails_when="""
            accommodation.is_with_former_foster_carer
            AND years_after(child.DOB, 17) BETWEEN collection.start AND collection.end
        """,
        source=_SOURCE.format(3001),
        fields=("ACCOM",),
        why="Who stays with a foster carer at 17 is still looked after: only from 18 is it staying "
        "put with a former one.",
        example="""
            oc3: CHILD | ACCOM | fails
                 A     | Z1    | yes
                 B     | Z2    | yes
                 C     | Z1    |
                 D     | Z1    |
                 E     | B1    |
                 F     |       |
                 G     | Z1    |
                 H     | Z1    |
            header: CHILD | DOB
                    A     | 2007-04-01
                    B     | 2008-03-31
                    C     | 2007-03-31
                    D     | 2008-04-01
                    E     | 2007-05-01
                    F     | 2007-05-01
                    G     |
        """,
    ),
]
