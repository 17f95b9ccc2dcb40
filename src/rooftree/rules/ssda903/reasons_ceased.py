"""Rules on why an episode ceased, beside the placement it ended and the age of the child."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "149",
        "Reason the episode ceased is not a code",
        table="episodes",
        fails_when="unknown_code(episodes.REC)",
        source=_SOURCE.format(149),
        example="""
            episodes: CHILD | REC | fails
                      A     | E4A |
                      B     | E99 | yes
                      C     |     |
        """,
    ),
    Rule(
        "386",
        "Adopted on or after the eighteenth birthday",
        table="episodes",
        fails_when="reason_ceased.is_adoption AND episodes.DEC >= years_after(child.DOB, 18)",
        source=_SOURCE.format(386),
        fields=("DEC", "REC"),
        why="A court may make an order a little later, but the young person is no longer "
        "looked after.",
        example="""
            header: CHILD | DOB
                    A     | 2006-05-01
                    B     | 2006-05-01
                    C     |
            episodes: CHILD | DEC        | REC | fails
                      A     | 2024-05-01 | E11 | yes
                      B     | 2024-04-30 | E11 |
                      B     | 2024-05-02 | E5  |
                      C     | 2024-05-02 | E12 |
                      D     |            | E12 |
        """,
    ),
    Rule(
        "389",
        "Left for residential care funded by adult services before the sixteenth birthday",
        table="episodes",
        fails_when="episodes.REC = 'E7' AND episodes.DEC < years_after(child.DOB, 16)",
        source=_SOURCE.format(389),
        why="Adult social care does not take over a younger child's placement.",
        example="""
            header: CHILD | DOB
                    A     | 2008-05-01
                    B     | 2008-05-01
                    C     |
            episodes: CHILD | DEC        | REC | fails
                      A     | 2024-04-30 | E7  | yes
                      B     | 2024-05-01 | E7  |
                      B     | 2024-04-30 | E5  |
                      C     | 2024-04-30 | E7  |
                      D     |            | E7  |
        """,
    ),
    Rule(
        "390",
        "Adopted, but the last placement was not for adoption",
        table="episodes",
        fails_when="reason_ceased.is_adoption AND placement_type.is_adoption IS NOT TRUE",
        source=_SOURCE.format(390),
        fields=("PLACE", "REC"),
        why="A child lives with the adopters, placed for adoption, before the order is made.",
        caution="A placement that is blank or no code is not for adoption, so it fails too.",
        example="""
            episodes: CHILD | PLACE | REC | fails
                      A     | A3    | E11 |
                      B     | A6    | E12 |
                      C     | U5    | E11 | yes
                      D     | P1    | E12 | yes
                      E     | A9    | E12 | yes
                      F     |       | E11 | yes
                      G     | U5    | E46 |
                      H     | U5    |     |
        """,
    ),
    Rule(
        "407",
        "Special guardianship begins on or after the eighteenth birthday",
        table="episodes",
        fails_when="""
            reason_ceased.is_special_guardianship AND episodes.DEC >= years_after(child.DOB, 18)
        """,
        source=_SOURCE.format(407),
        fields=("DEC", "REC"),
        why="The order can be made only for a child under 18 (Children Act 1989, section 14A).",
        blames=("child",),
        example="""
            header: CHILD | DOB        | fails
                    A     | 2006-05-01 | yes
                    B     | 2006-05-01 |
                    C     |            |
            episodes: CHILD | DEC        | REC | fails
                      A     | 2024-05-01 | E46 | yes
                      B     | 2024-04-30 | E46 |
                      B     | 2024-05-02 | E41 |
                      C     | 2024-05-02 | E46 |
                      D     |            | E46 |
        """,
    ),
    Rule(
        "460",
        "Stayed with carers as an adult before the eighteenth birthday",
        table="episodes",
        fails_when="episodes.REC = 'E17' AND episodes.DEC < years_after(child.DOB, 18)",
        source=_SOURCE.format(460),
        why="The code is for those who stay with their former carers once they are 18.",
        example="""
            header: CHILD | DOB
                    A     | 2006-05-01
                    B     | 2006-05-01
                    C     |
            episodes: CHILD | DEC        | REC | fails
                      A     | 2024-04-30 | E17 | yes
                      B     | 2024-05-01 | E17 |
                      B     | 2024-04-30 | E5  |
                      C     | 2024-04-30 | E17 |
                      D     |            | E17 |
        """,
    ),
    Rule(
        "516",
        "Former foster carers became special guardians, but the child was not fostered",
        table="episodes",
        fails_when="""
            reason_ceased.is_former_foster_carer AND placement_type.is_foster IS NOT TRUE
        """,
        source=_SOURCE.format(516),
        fields=("REC", "PLACE"),
        why="The child was with those carers when the order was made, so the episode that ended "
        "was a foster placement.",
        caution="A placement that is blank or no code is no foster placement, so it fails too.",
        example="""
            episodes: CHILD | PLACE | REC | fails
                      A     | U1    | E45 |
                      B     | U6    | E46 |
                      C     | A3    | E45 | yes
                      D     | K2    | E46 | yes
                      E     | U9    | E46 | yes
                      F     |       | E45 | yes
                      G     | K2    | E47 |
                      H     | K2    |     |
        """,
    ),
]
