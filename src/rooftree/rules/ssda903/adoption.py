"""Rules on the adoption itself, beside the decision and the episodes that led to it."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
# As the check lists them: some of these codes have left the lists of types of placement.
_WITH_FOSTER_CARER = "('A2', 'A3', 'A5')"
_WITH_OTHERS = "('A1', 'A4', 'A6')"

RULES = [
    Rule(
        "331",
        "Matched with the adopters after being placed with them",
        table="ad1",
        fails_when="""
            any(episodes, episodes.reason_ceased.is_adoption
                AND ad1.DATE_MATCH > episodes.DECOM)
        """,
        source=_SOURCE.format(331),
        why="The match is made first; the child moves to the adopters on that day or later. The "
        "episode that ended with the adoption is that placement.",
        blames=("episodes",),
        example="""
            ad1: CHILD | DATE_MATCH | fails
                 A     | 2024-06-02 | yes
                 B     | 2024-06-01 |
                 C     | 2024-06-02 |
                 D     |            |
                 E     | 2024-06-02 |
                 F     | 2024-06-02 |
            episodes: CHILD | DECOM      | REC | fails
                      A     | 2024-05-01 | X1  |
                      A     | 2024-06-01 | E11 | yes
                      B     | 2024-06-01 | E12 |
                      C     | 2024-06-01 | E4A |
                      D     | 2024-06-01 | E11 |
                      F     |            | E11 |
        """,
    ),
    Rule(
        "333",
        "Matched with the adopters before the decision, or the decision has no date",
        table="ad1",
        fails_when="""
            given(ad1.DATE_MATCH) AND (blank(ad1.DATE_INT) OR ad1.DATE_INT > ad1.DATE_MATCH)
        """,
        source=_SOURCE.format(333),
        why="A match is sought once the authority has decided that the child should be placed.",
        example="""
            ad1: CHILD | DATE_INT   | DATE_MATCH | fails
                 A     | 2024-06-02 | 2024-06-01 | yes
                 B     | 2024-06-01 | 2024-06-01 |
                 C     |            | 2024-06-01 | yes
                 D     | UNKNOWN    | 2024-06-01 |
                 E     | 2024-06-02 |            |
                 F     |            |            |
        """,
    ),
    Rule(
        "334",
        "The decision behind the adoption comes before the latest period of care",
        table="ad1",
        fails_when="""
            ad1.DATE_INT
                < last_of(episodes, episodes.DECOM, episodes.reason_new_episode.starts_care)
        """,
        source=_SOURCE.format(334),
        why="The decision is made for a child who is looked after.",
        blames=("episodes",),
        example="""
            ad1: CHILD | DATE_INT   | fails
                 A     | 2024-06-30 | yes
                 B     | 2024-05-01 |
                 C     | 2024-01-01 |
                 D     |            |
                 E     | 2024-01-01 |
                 F     | 2024-05-15 |
            episodes: CHILD | DECOM      | RNE | fails
                      A     | 2024-05-01 | S   |
                      A     | 2024-07-01 | S   | yes
                      B     | 2024-05-01 | S   |
                      B     | 2024-07-01 | P   |
                      C     | 2024-05-01 | P   |
                      D     | 2024-05-01 | S   |
                      F     | 2024-05-01 | S   |
                      F     |            | S   |
        """,
    ),
    Rule(
        "335",
        "The last placement and whether a foster carer adopted say different things",
        table="episodes",
        fails_when=f"""
            episodes.REC IN ('E1', 'E11', 'E12')
            AND ((ad1.FOSTER_CARE = '0' AND episodes.PLACE IN {_WITH_FOSTER_CARER})
                OR (ad1.FOSTER_CARE = '1' AND episodes.PLACE IN {_WITH_OTHERS}))
        """,
        source=_SOURCE.format(335),
        fields=("PLACE", "REC"),
        why="The type of placement says whether the adopters were the child's foster carers.",
        caution="The check still names codes that have left the lists (A1, A2, E1).",
        blames=("ad1",),
        example="""
            episodes: CHILD | DECOM      | PLACE | REC | fails
                      A     | 2024-05-01 | A4    | X1  |
                      A     | 2024-06-01 | A5    | E11 | yes
                      B     | 2024-05-01 | A4    | E12 | yes
                      C     | 2024-05-01 | A5    | E11 |
                      D     | 2024-05-01 | A6    | E12 |
                      E     | 2024-05-01 | A3    | E11 |
                      F     | 2024-05-01 | A3    | E5  |
                      G     | 2024-05-01 | U4    | E11 |
                      H     | 2024-05-01 | A3    | E11 |
                      I     | 2024-05-01 | A3    | E12 | yes
                      J     | 2024-05-01 | A6    | E11 | yes
            ad1: CHILD | FOSTER_CARE | fails
                 A     | 0           | yes
                 B     | 1           | yes
                 C     | 1           |
                 D     | 0           |
                 E     |             |
                 F     | 0           |
                 G     | 0           |
                 I     | 0           | yes
                 J     | 1           | yes
        """,
    ),
    Rule(
        "521",
        "Placed for adoption before the decision that adoption is in the child's interests",
        table="episodes",
        fails_when="placement_type.is_adoption AND episodes.DECOM < ad1.DATE_INT",
        source=_SOURCE.format(521),
        fields=("PLACE", "DECOM"),
        why="A child is placed for adoption only once that decision has been made.",
        blames=("ad1",),
        example="""
            episodes: CHILD | DECOM      | PLACE | fails
                      A     | 2024-05-31 | A5    | yes
                      A     | 2024-05-01 | U4    |
                      B     | 2024-06-01 | A5    |
                      C     | 2024-06-01 | A5    |
                      D     |            | A5    |
            ad1: CHILD | DATE_INT   | fails
                 A     | 2024-06-01 | yes
                 B     | 2024-06-01 |
        """,
    ),
    Rule(
        "523",
        "The decision to place has another date than the decision behind the adoption",
        table="placed_adoption",
        fails_when="placed_adoption.DATE_PLACED <> ad1.DATE_INT",
        source=_SOURCE.format(523),
        why="It is one decision, returned with the placement and again with the adoption.",
        caution="A decision that was undone before the one behind the adoption fails too.",
        blames=("ad1",),
        example="""
            placed_adoption: CHILD | DATE_PLACED | fails
                             A     | 2024-06-01  |
                             B     | 2024-06-02  | yes
                             C     | 2024-06-01  |
                             D     |             |
                             E     | 2024-06-01  |
                             F     | 2024-01-01  | yes
                             F     | 2024-06-01  |
            ad1: CHILD | DATE_INT   | fails
                 A     | 2024-06-01 |
                 B     | 2024-06-01 | yes
                 C     |            |
                 D     | 2024-06-01 |
                 F     | 2024-06-01 | yes
        """,
    ),
    Rule(
        "558",
        "Adopted, but every decision to place the child for adoption was undone",
        table="episodes",
        fails_when="""
            reason_ceased.is_adoption
            AND count(placed_adoption, given(placed_adoption.DATE_PLACED_CEASED)) > 1
            AND none(placed_adoption, blank(placed_adoption.DATE_PLACED_CEASED))
        """,
        source=_SOURCE.format(558),
        fields=("REC",),
        why="A decision that led to an adoption was not undone, so the date of its end is blank.",
        caution="The guidance asks it of a child with two undone decisions or more.",
        example="""
            episodes: CHILD | DECOM      | REC | fails
                      A     | 2024-05-01 | X1  |
                      A     | 2024-06-01 | E11 |
                      B     | 2024-05-01 | E12 | yes
                      C     | 2024-05-01 | E11 |
                      D     | 2024-05-01 | E11 |
                      E     | 2024-05-01 | E5  |
                      F     | 2024-05-01 | E12 |
                      G     | 2024-05-01 |     |
                      H     |            | E11 | yes
            placed_adoption: CHILD | DATE_PLACED | DATE_PLACED_CEASED
                             A     | 2024-01-01  | 2024-06-01
                             B     | 2023-01-01  | 2024-05-01
                             B     | 2024-06-01  | 2024-07-01
                             C     | 2023-01-01  | 2024-05-01
                             C     | 2023-06-01  | 2024-06-01
                             C     | 2024-06-01  |
                             D     | 2024-01-01  |
                             E     | 2024-01-01  | 2024-06-01
                             E     | 2024-06-01  | 2024-07-01
                             G     | 2024-01-01  | 2024-06-01
                             G     | 2024-06-01  | 2024-07-01
                             H     |             | 2024-06-01
                             H     |             | 2024-07-01
        """,
    ),
    Rule(
        "582",
        "Adopted on the day of being matched with the adopters",
        table="episodes",
        fails_when="reason_ceased.is_adoption AND episodes.DEC = ad1.DATE_MATCH",
        source=_SOURCE.format(582),
        fields=("DEC", "REC"),
        severity="query",
        why="The child lives with the adopters for a time between the two.",
        caution="The check speaks of most circumstances, so the dates may be right: it asks.",
        example="""
            episodes: CHILD | DEC        | REC | fails
                      A     | 2024-06-01 | E11 | yes
                      B     | 2024-06-02 | E12 |
                      C     | 2024-06-01 | E5  |
                      D     | 2024-06-01 | E11 |
                      E     |            | E11 |
                      F     | 2024-06-01 | E12 |
            ad1: CHILD | DATE_MATCH
                 A     | 2024-06-01
                 B     | 2024-06-01
                 C     | 2024-06-01
                 D     |
                 E     | 2024-06-01
        """,
    ),
]
