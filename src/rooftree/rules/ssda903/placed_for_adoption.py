"""Rules on the decision to place a child for adoption, and on its end."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"

RULES = [
    Rule(
        "117",
        "A decision to place, or its end, is dated after the year or after care ended",
        table="placed_adoption",
        fails_when="""
            greatest(placed_adoption.DATE_PLACED, placed_adoption.DATE_PLACED_CEASED)
                > least(collection.end, last_of(episodes, episodes.DEC,
                    coalesce(episodes.reason_ceased.ends_care, TRUE)))
        """,
        source=_SOURCE.format(117),
        why="The decision is made, and undone, for a child who is looked after, and a return "
        "holds nothing that happened after its year.",
        caution="Care ended with the child's latest episode that does not say that another "
        "follows; where that is still open, only the end of the year counts.",
        blames=("episodes",),
        example="""
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | fails
                             A     | 2024-08-02  |                    | yes
                             B     | 2024-05-01  | 2024-08-02         | yes
                             B     | 2024-08-01  |                    |
                             C     | 2024-09-01  | 2025-03-31         |
                             C     | 2025-04-01  |                    | yes
                             D     | 2025-03-31  |                    |
                             E     |             |                    |
                             F     | 2025-03-31  |                    |
                             F     | 2025-04-01  |                    | yes
            episodes: CHILD | DECOM      | DEC        | REC | fails
                      A     | 2024-05-01 | 2024-08-01 | E4A | yes
                      B     | 2024-04-01 | 2024-06-01 | X1  |
                      B     | 2024-06-01 | 2024-08-01 | E4A | yes
                      C     | 2024-04-01 | 2024-08-01 | E4A |
                      C     | 2024-08-15 |            |     | yes
                      D     | 2024-05-01 | 2024-08-01 | X1  |
                      D     |            | 2024-08-01 | E4A |
                      E     | 2024-05-01 | 2024-08-01 | E4A |
        """,
    ),
    Rule(
        "118",
        "The end of a decision to place is dated before the year or before care began",
        table="placed_adoption",
        fails_when="""
            placed_adoption.DATE_PLACED_CEASED < greatest(collection.start,
                first_of(episodes, episodes.DECOM,
                    episodes.legal_status.is_short_break IS NOT TRUE))
        """,
        source=_SOURCE.format(118),
        why="A decision that was undone in an earlier year was in the return of that year, and "
        "none is made before a child is looked after. Short breaks are not counted.",
        blames=("episodes",),
        example="""
            placed_adoption: CHILD | DATE_PLACED_CEASED | fails
                             A     | 2024-03-31         | yes
                             B     | 2024-04-01         |
                             C     | 2024-06-30         | yes
                             C     | 2024-07-01         |
                             D     | 2024-06-30         |
                             E     |                    |
                             F     | 2024-03-31         | yes
                             F     | 2024-04-01         |
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2023-05-01 | C2 | yes
                      A     | 2024-05-01 | E1 |
                      B     | 2023-05-01 | C2 |
                      C     | 2024-05-01 | V4 |
                      C     | 2024-07-01 | C2 | yes
                      D     | 2024-05-01 | C2 |
                      D     |            | C2 |
                      E     | 2024-05-01 | C2 |
        """,
    ),
    Rule(
        "119",
        "A decision that ended has a date without a reason, or a reason without a date",
        table="placed_adoption",
        fails_when="""
            how_many_given(placed_adoption.DATE_PLACED_CEASED,
                placed_adoption.REASON_PLACED_CEASED) = 1
        """,
        source=_SOURCE.format(119),
        why="A decision that was undone has both; one that stands has neither.",
        example="""
            placed_adoption: CHILD | DATE_PLACED_CEASED | REASON_PLACED_CEASED | fails
                             A     | 2024-06-01         | RD1                  |
                             B     | 2024-06-01         |                      | yes
                             C     |                    | RD1                  | yes
                             D     |                    |                      |
        """,
    ),
    Rule(
        "184",
        "The decision to place for adoption is dated before the child was born",
        table="placed_adoption",
        fails_when="placed_adoption.DATE_PLACED < child.DOB",
        source=_SOURCE.format(184),
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2024-04-30  | yes
                             A     | 2024-05-01  |
                             B     | 2024-04-30  |
                             C     | 2024-04-30  |
                             D     |             |
            header: CHILD | DOB
                    A     | 2024-05-01
                    B     |
                    D     | 2024-05-01
        """,
    ),
    Rule(
        "522",
        "A decision to place for adoption ends before it was made",
        table="placed_adoption",
        fails_when="placed_adoption.DATE_PLACED_CEASED < placed_adoption.DATE_PLACED",
        source=_SOURCE.format(522),
        example="""
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | fails
                             A     | 2024-06-01  | 2024-05-31         | yes
                             B     | 2024-06-01  | 2024-06-01         |
                             C     | 2024-06-01  |                    |
                             D     |             | 2024-05-31         |
        """,
    ),
    Rule(
        "551",
        "A child is placed for adoption but there is no date of decision",
        table="episodes",
        fails_when="""
            placement_type.is_adoption
            AND none(placed_adoption, given(placed_adoption.DATE_PLACED))
        """,
        source=_SOURCE.format(551),
        fields=("PLACE",),
        why="A child is placed for adoption only after the authority has decided it.",
        example="""
            episodes: CHILD | PLACE | fails
                      A     | A5    |
                      B     | A5    | yes
                      C     | U4    |
                      D     | A3    | yes
                      E     |       |
            placed_adoption: CHILD | DATE_PLACED
                             A     | 2024-01-01
                             A     | 2024-03-01
                             B     |
        """,
    ),
    Rule(
        "552",
        "Placed for adoption before the decision to place was made",
        table="placed_adoption",
        fails_when="""
            placed_adoption.n_from_end = 1 AND placed_adoption.DATE_PLACED
                > first_of(episodes, episodes.DECOM, episodes.placement_type.is_adoption)
        """,
        source=_SOURCE.format(552),
        why="A child is placed for adoption only after the authority has decided it.",
        caution="The child's latest decision is compared with the first placement for adoption "
        "in the return.",
        blames=("episodes",),
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2024-05-02  | yes
                             B     | 2024-05-01  |
                             C     | 2024-05-02  |
                             D     | 2024-04-01  |
                             D     | 2024-05-02  | yes
                             E     | 2024-06-01  |
                             E     | 2024-04-01  |
                             F     | 2024-05-02  |
                             G     |             |
            episodes: CHILD | DECOM      | PLACE | fails
                      A     | 2024-04-01 | U4    |
                      A     | 2024-05-01 | A6    | yes
                      A     | 2024-06-01 | A5    |
                      B     | 2024-05-01 | A6    |
                      C     | 2024-05-01 | U4    |
                      D     | 2024-05-01 | A3    | yes
                      E     | 2024-06-01 | A4    |
                      F     |            | A6    |
                      G     | 2024-05-01 | A6    |
        """,
    ),
    Rule(
        "563",
        "A decision to place was undone, but the day on which it was made is blank",
        table="placed_adoption",
        fails_when="""
            blank(placed_adoption.DATE_PLACED)
            AND how_many_given(placed_adoption.DATE_PLACED_CEASED,
                placed_adoption.REASON_PLACED_CEASED) = 2
        """,
        source=_SOURCE.format(563),
        why="Only a decision that was made can be undone.",
        example="""
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED | fails
                             A     |             | 2024-06-01         | RD1                  | yes
                             B     | 2024-01-01  | 2024-06-01         | RD1                  |
                             C     | UNKNOWN     | 2024-06-01         | RD1                  |
                             D     |             | 2024-06-01         |                      |
                             E     |             |                    |                      |
        """,
    ),
    Rule(
        "579",
        "A decision to place is made while the one before it stands",
        table="placed_adoption",
        fails_when="""
            there_is(previous) AND (blank(previous.DATE_PLACED_CEASED)
                OR placed_adoption.DATE_PLACED < previous.DATE_PLACED_CEASED)
        """,
        source=_SOURCE.format(579),
        fields=("DATE_PLACED", "DATE_PLACED_CEASED"),
        why="There is one decision at a time: a new one is made once the last has been undone.",
        example="""
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | fails
                             A     | 2024-05-01  | 2024-06-01         |
                             A     | 2024-06-01  |                    |
                             A     | 2024-07-01  |                    | yes
                             B     | 2024-07-31  |                    | yes
                             B     | 2024-05-01  | 2024-08-01         |
                             C     | 2024-05-01  |                    |
                             C     |             |                    |
                             D     | 2024-05-01  | UNKNOWN            |
                             D     | 2024-06-01  |                    |
        """,
    ),
    Rule(
        "583",
        "An earlier decision to place has no date on which it was undone",
        table="placed_adoption",
        fails_when="""
            placed_adoption.n_from_end > 1 AND blank(placed_adoption.DATE_PLACED_CEASED)
        """,
        source=_SOURCE.format(583),
        fields=("DATE_PLACED", "DATE_PLACED_CEASED"),
        severity="query",
        why="Of several decisions only the latest can still stand.",
        caution="The department asks to look whether both dates belong in the return: the "
        "earlier decision may have been undone in an earlier year.",
        example="""
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED | fails
                             A     | 2024-05-01  | 2024-06-01         |
                             A     | 2024-07-01  |                    |
                             B     | 2024-07-01  | 2024-08-01         |
                             B     | 2024-05-01  |                    | yes
                             C     | 2024-05-01  |                    |
                             D     | 2024-05-01  |                    |
                             D     |             |                    |
        """,
    ),
    Rule(
        "1003",
        "The decision to place for adoption comes before the child was first looked after",
        table="placed_adoption",
        fails_when="""
            placed_adoption.DATE_PLACED
                < first_of(episodes, episodes.DECOM, episodes.reason_new_episode.starts_care)
        """,
        source=_SOURCE.format(1003),
        why="The decision is made for a child who is looked after.",
        blames=("episodes",),
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2024-01-01  | yes
                             B     | 2024-05-01  |
                             C     | 2024-01-01  |
                             D     |             |
            episodes: CHILD | DECOM      | RNE | fails
                      A     | 2024-05-01 | S   | yes
                      A     | 2024-07-01 | S   |
                      B     | 2024-05-01 | S   |
                      D     | 2024-05-01 | S   |
        """,
    ),
]
