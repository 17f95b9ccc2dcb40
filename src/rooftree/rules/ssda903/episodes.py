"""Rules on an episode by itself, and on episodes beside the child's date of birth."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "141",
        "Start of the episode cannot be read as a date",
        table="episodes",
        fails_when="unreadable(episodes.DECOM)",
        source=_SOURCE.format(141),
        example="""
            episodes: CHILD | DECOM      | fails
                      A     | 2024-05-01 |
                      B     | 2024-02-30 | yes
                      C     |            |
        """,
    ),
    Rule(
        "146",
        "Placement type is not a code of the year",
        table="episodes",
        fails_when="unknown_code(episodes.PLACE)",
        source=_SOURCE.format(146),
        caution="K3 came, and H5 and P2 went, in 2024/25; Z11 to Z14 replaced Z1 in 2025/26.",
        example="""
            episodes: CHILD | PLACE | fails
                      A     | K3    |
                      B     | H5    | yes
                      C     |       |
        """,
    ),
    Rule(
        "148",
        "An episode has an end date without a reason, or a reason without a date",
        table="episodes",
        fails_when="how_many_given(episodes.DEC, episodes.REC) = 1",
        source=_SOURCE.format(148),
        why="An episode that ended has both; one that is open has neither.",
        example="""
            episodes: CHILD | DEC        | REC | fails
                      A     | 2024-06-01 | X1  |
                      B     | 2024-06-01 |     | yes
                      C     |            | X1  | yes
                      D     |            |     |
        """,
    ),
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
        "355",
        "An episode starts and ends on the same day",
        table="episodes",
        fails_when="episodes.DECOM = episodes.DEC",
        source=_SOURCE.format(355),
        why="Mostly a slip in one of the two dates.",
        example="""
            episodes: CHILD | DECOM      | DEC        | fails
                      A     | 2024-06-01 | 2024-06-01 | yes
                      B     | 2024-06-01 | 2024-06-02 |
                      C     | 2024-06-01 |            |
                      D     |            |            |
        """,
    ),
    Rule(
        "356",
        "An episode ends before it starts",
        table="episodes",
        fails_when="episodes.DEC < episodes.DECOM",
        source=_SOURCE.format(356),
        example="""
            episodes: CHILD | DECOM      | DEC        | fails
                      A     | 2024-06-01 | 2024-05-31 | yes
                      B     | 2024-06-01 | 2024-06-01 |
                      C     | 2024-06-01 |            |
        """,
    ),
    Rule(
        "526",
        "Provider of the placement is blank where the placement has one",
        table="episodes",
        fails_when="""
            blank(episodes.PLACE_PROVIDER) AND given(episodes.PLACE)
            AND coalesce(placement_type.has_provider, TRUE)
        """,
        source=_SOURCE.format(526),
        why="Only temporary moves and a few other placements have no provider.",
        example="""
            episodes: CHILD | PLACE | PLACE_PROVIDER | fails
                      A     | U4    |                | yes
                      B     | U4    | PR1            |
                      C     | T1    |                |
                      D     |       |                |
                      E     | P0    |                | yes
        """,
    ),
    Rule(
        "352",
        "Care starts on or after the eighteenth birthday",
        table="episodes",
        fails_when="""
            reason_new_episode.starts_care AND episodes.DECOM >= years_after(child.DOB, 18)
        """,
        source=_SOURCE.format(352),
        fields=("DECOM", "RNE"),
        why="Children start to be looked after before they are 18.",
        example="""
            header: CHILD | DOB
                    A     | 2006-05-01
                    B     | 2006-05-01
                    C     |
            episodes: CHILD | DECOM      | RNE | fails
                      A     | 2024-05-01 | S   | yes
                      B     | 2024-04-30 | S   |
                      B     | 2024-05-02 | P   |
                      C     | 2024-05-02 | S   |
                      D     |            | S   |
        """,
    ),
    Rule(
        "358",
        "A youth justice legal status begins by the tenth birthday",
        table="episodes",
        fails_when="""
            legal_status.is_youth_justice AND episodes.DECOM <= years_after(child.DOB, 10)
        """,
        source=_SOURCE.format(358),
        fields=("DECOM", "LS"),
        blames=("child",),
        why="A child under 10 cannot be charged with an offence in England, so the status or the "
        "date of birth is wrong.",
        example="""
            header: CHILD | DOB        | fails
                    A     | 2014-05-01 | yes
                    B     | 2014-05-01 |
                    C     |            |
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2024-05-01 | J1 | yes
                      B     | 2024-05-02 | J1 |
                      B     | 2024-05-01 | C2 |
                      C     | 2024-05-01 | J1 |
                      D     | 2024-05-01 |    |
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
        "407",
        "Special guardianship begins after the eighteenth birthday",
        table="episodes",
        fails_when="""
            reason_ceased.is_special_guardianship AND episodes.DEC > years_after(child.DOB, 18)
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
                      A     | 2024-05-02 | E46 | yes
                      B     | 2024-05-01 | E46 |
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
]
