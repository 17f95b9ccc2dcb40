"""Rules on short breaks: single ones, and series of them."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_SINGLE = "legal_status.is_short_break AND NOT legal_status.is_series"
_DAYS_IN_YEAR = """
    days_between(greatest({row}.DECOM, collection.start),
        least(coalesce({row}.DEC, collection.end), collection.end))
"""
_DATED = "{row}.DECOM <= collection.end AND NOT unreadable({row}.DEC)"

RULES = [
    Rule(
        "214",
        "A short break with a postcode or a number of its placement",
        table="episodes",
        fails_when="""
            legal_status.is_short_break AND how_many_given(episodes.PL_POST, episodes.URN) > 0
        """,
        source=_SOURCE.format(214),
        fields=("PL_POST", "URN"),
        why="Where a child spends short breaks is not asked for.",
        example="""
            episodes: CHILD | LS | PL_POST | URN | fails
                      A     | V3 | ZZ1 1AA |     | yes
                      B     | V4 |         | SC1 | yes
                      C     | V4 | ZZ1 1AA | SC1 | yes
                      D     | V3 |         |     |
                      E     | V2 | ZZ1 1AA | SC1 |
                      F     |    | ZZ1 1AA | SC1 |
        """,
    ),
    Rule(
        "365",
        "A single short break lasts longer than 17 days",
        table="episodes",
        fails_when=f"""
            {_SINGLE}
            AND (days_between(episodes.DECOM, episodes.DEC) > 17 OR (blank(episodes.DEC)
                AND days_between(episodes.DECOM, collection.end) > 17))
        """,
        source=_SOURCE.format(365),
        fields=("LS", "DECOM", "DEC"),
        why="A longer stay is no short break (Care Planning, Placement and Case Review (England) "
        "Regulations 2010, regulation 48). One that is open is counted to the year's last day.",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-06-01 | 2024-06-18 | V3 |
                      B     | 2024-06-01 | 2024-06-19 | V3 | yes
                      C     | 2025-03-14 |            | V3 |
                      D     | 2025-03-13 |            | V3 | yes
                      E     | 2024-06-01 | 2024-07-01 | V4 |
                      F     | 2024-06-01 | 2024-07-01 | V2 |
                      G     | 2024-06-01 | UNKNOWN    | V3 |
                      H     |            | 2024-07-01 | V3 |
                      I     | 2024-06-01 | 2024-07-01 |    |
        """,
    ),
    Rule(
        "366",
        "An episode within a short break",
        table="episodes",
        fails_when=f"{_SINGLE} AND reason_new_episode.starts_care IS NOT TRUE",
        source=_SOURCE.format(366),
        fields=("RNE",),
        why="Each single break is one episode, which starts care: no placement changes within it.",
        caution="A reason that is blank or no code does not start care, so it fails too.",
        example="""
            episodes: CHILD | LS | RNE | fails
                      A     | V3 | S   |
                      B     | V3 | P   | yes
                      C     | V3 | X   | yes
                      D     | V3 |     | yes
                      E     | V4 | P   |
                      F     | C2 | P   |
                      G     |    | P   |
        """,
    ),
    Rule(
        "367",
        "Single short breaks take more than 75 days of the year",
        table="episodes",
        fails_when=f"""
            {_SINGLE} AND {_DATED.format(row="episodes")}
            AND {_DAYS_IN_YEAR.format(row="episodes")} > 0
            AND {_DAYS_IN_YEAR.format(row="episodes")}
                + total(others, greatest({_DAYS_IN_YEAR.format(row="others")}, 0),
                    others.legal_status.is_short_break AND NOT others.legal_status.is_series
                    AND {_DATED.format(row="others")}) > 75
        """,
        source=_SOURCE.format(367),
        fields=("LS", "DECOM", "DEC"),
        why="More is no longer a series of short breaks (Care Planning, Placement and Case "
        "Review (England) Regulations 2010, regulation 48). Every break that adds a day is named.",
        caution="The limit is for any twelve months; the return holds one year, so the days in "
        "the year are counted.",
        example="""
            episodes: CHILD | DECOM      | DEC        | LS | fails
                      A     | 2024-04-01 | 2024-05-16 | V3 | yes
                      A     | 2024-06-01 | 2024-07-02 | V3 | yes
                      A     | 2024-08-01 | 2024-09-01 | V2 |
                      B     | 2024-04-01 | 2024-05-16 | V3 |
                      B     | 2024-06-01 | 2024-07-01 | V3 |
                      C     | 2024-03-02 | 2024-05-16 | V3 |
                      C     | 2024-06-01 | 2024-07-01 | V3 |
                      D     | 2025-01-15 |            | V3 |
                      E     | 2025-01-14 |            | V3 | yes
                      E     | 2024-06-02 | 2024-06-01 | V3 |
                      F     | 2024-04-01 | 2024-09-01 | V4 |
                      G     | 2024-04-01 | 2024-06-15 | V3 |
                      G     |            | 2024-09-01 | V3 |
                      G     | 2024-07-01 | UNKNOWN    | V3 |
                      H     | 2024-04-01 | 2024-09-01 |    |
        """,
    ),
    Rule(
        "382",
        "A temporary placement during short breaks",
        table="episodes",
        fails_when="legal_status.is_short_break AND placement_type.is_temporary",
        source=_SOURCE.format(382),
        fields=("LS", "PLACE"),
        why="A temporary placement is time away from the usual one; between short breaks a child "
        "is at home.",
        example="""
            episodes: CHILD | LS | PLACE | fails
                      A     | V3 | T0    | yes
                      B     | V4 | T4    | yes
                      C     | V4 | U6    |
                      D     | V2 | T0    |
                      E     | V3 |       |
                      F     |    | T0    |
        """,
    ),
    Rule(
        "384",
        "A long-term foster placement during short breaks",
        table="episodes",
        fails_when="legal_status.is_short_break AND placement_type.is_long_term_foster",
        source=_SOURCE.format(384),
        fields=("PLACE", "LS"),
        why="A carer who looks after a child for a few days does not foster the child for long.",
        example="""
            episodes: CHILD | LS | PLACE | fails
                      A     | V3 | U1    | yes
                      B     | V4 | U4    | yes
                      C     | V4 | U6    |
                      D     | V2 | U4    |
                      E     | V3 |       |
                      F     |    | U4    |
        """,
    ),
    Rule(
        "398",
        "A short break with a postcode of the home or of the placement",
        table="episodes",
        fails_when="""
            legal_status.is_short_break
            AND how_many_given(episodes.HOME_POST, episodes.PL_POST) > 0
        """,
        source=_SOURCE.format(398),
        fields=("LS", "HOME_POST", "PL_POST"),
        why="The distance from home is not asked for while a child has short breaks.",
        example="""
            episodes: CHILD | LS | HOME_POST | PL_POST | fails
                      A     | V3 | ZZ1 1AA   |         | yes
                      B     | V4 |           | ZZ1 1AA | yes
                      C     | V4 | ZZ1 1AA   | ZZ1 1AB | yes
                      D     | V3 |           |         |
                      E     | V2 | ZZ1 1AA   | ZZ1 1AB |
                      F     |    | ZZ1 1AA   | ZZ1 1AB |
        """,
    ),
    Rule(
        "426",
        "Single short breaks and a series of them in the same year",
        table="episodes",
        fails_when="""
            (legal_status.is_series AND any(others,
                others.legal_status.is_short_break AND NOT others.legal_status.is_series))
            OR (legal_status.is_short_break AND NOT legal_status.is_series
                AND any(others, others.legal_status.is_series))
        """,
        source=_SOURCE.format(426),
        fields=("LS",),
        why="An authority returns each break, or the agreement on the series, but not both.",
        example="""
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2024-05-01 | V3 | yes
                      A     | 2024-06-01 | V4 | yes
                      A     | 2024-07-01 | V3 | yes
                      A     | 2024-08-01 | C2 |
                      B     | 2024-05-01 | V3 |
                      B     | 2024-06-01 | V3 |
                      C     | 2024-05-01 | V4 |
                      C     | 2024-06-01 |    |
                      D     | 2024-05-01 | V3 |
                      E     | 2024-05-01 | V3 | yes
                      E     |            | V4 | yes
        """,
    ),
]
