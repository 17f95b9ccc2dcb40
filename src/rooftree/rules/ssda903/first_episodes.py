"""Rules that set what this year's first episode says beside last year's open one.

Where its placement is has a file of its own (first_episodes_places).
"""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_GOES_ON = """
    episodes.n = 1 AND there_is(latest_episode_last) AND blank(latest_episode_last.DEC)
"""
_WHY = (
    "An episode that is open at the end of a year goes on in the next as it was: had this changed, "
    "the episode would have ended, so one of the two returns is wrong."
)

RULES = [
    Rule(
        "503A",
        "The reason for the open episode is not what it was last year",
        table="episodes",
        fails_when=f"{_GOES_ON} AND differs(episodes.RNE, latest_episode_last.RNE)",
        source=_SOURCE.format("503A"),
        fields=("RNE",),
        why="What began an episode does not change with the year.",
        example="""
            episodes: CHILD | DECOM      | RNE | fails
                      A     | 2023-05-01 | S   |
                      A     | 2024-05-01 | P   |
                      B     | 2023-05-01 | P   | yes
                      C     | 2024-05-01 | P   |
                      D     | 2024-05-01 | P   |
                      E     | 2023-05-01 |     | yes
                      F     | 2023-05-01 | S   | yes
                      G     | 2023-05-01 |     |
                      H     |            | P   |
            episodes_last: CHILD | DECOM      | DEC        | RNE
                           A     | 2023-05-01 |            | S
                           B     | 2022-05-01 | 2023-05-01 | P
                           B     | 2023-05-01 |            | S
                           C     | 2023-05-01 | 2023-08-01 | S
                           E     | 2023-05-01 |            | S
                           F     | 2023-05-01 |            |
                           G     | 2023-05-01 |            |
                           H     | 2023-05-01 |            | S
        """,
    ),
    Rule(
        "503B",
        "The legal status of the open episode is not what it was last year",
        table="episodes",
        fails_when=f"{_GOES_ON} AND differs(episodes.LS, latest_episode_last.LS)",
        source=_SOURCE.format("503B"),
        fields=("LS",),
        why=_WHY,
        example="""
            episodes: CHILD | DECOM      | LS | fails
                      A     | 2023-05-01 | C1 |
                      A     | 2024-05-01 | C2 |
                      B     | 2023-05-01 | C2 | yes
                      C     | 2024-05-01 | C2 |
                      D     | 2024-05-01 | C2 |
                      E     | 2023-05-01 |    | yes
                      F     | 2023-05-01 | C1 | yes
                      G     | 2023-05-01 |    |
                      H     |            | C2 |
            episodes_last: CHILD | DECOM      | DEC        | LS
                           A     | 2023-05-01 |            | C1
                           B     | 2022-05-01 | 2023-05-01 | C2
                           B     | 2023-05-01 |            | C1
                           C     | 2023-05-01 | 2023-08-01 | C1
                           E     | 2023-05-01 |            | C1
                           F     | 2023-05-01 |            |
                           G     | 2023-05-01 |            |
                           H     | 2023-05-01 |            | C1
        """,
    ),
    Rule(
        "503C",
        "The category of need of the open episode is not what it was last year",
        table="episodes",
        fails_when=f"{_GOES_ON} AND differs(episodes.CIN, latest_episode_last.CIN)",
        source=_SOURCE.format("503C"),
        fields=("CIN",),
        why="What a child needed when care began does not change with the year.",
        example="""
            episodes: CHILD | DECOM      | CIN | fails
                      A     | 2023-05-01 | N1  |
                      A     | 2024-05-01 | N2  |
                      B     | 2023-05-01 | N2  | yes
                      C     | 2024-05-01 | N2  |
                      D     | 2024-05-01 | N2  |
                      E     | 2023-05-01 |     | yes
                      F     | 2023-05-01 | N1  | yes
                      G     | 2023-05-01 |     |
                      H     |            | N2  |
            episodes_last: CHILD | DECOM      | DEC        | CIN
                           A     | 2023-05-01 |            | N1
                           B     | 2022-05-01 | 2023-05-01 | N2
                           B     | 2023-05-01 |            | N1
                           C     | 2023-05-01 | 2023-08-01 | N1
                           E     | 2023-05-01 |            | N1
                           F     | 2023-05-01 |            |
                           G     | 2023-05-01 |            |
                           H     | 2023-05-01 |            | N1
        """,
    ),
    Rule(
        "503D",
        "The placement of the open episode is not what it was last year",
        table="episodes",
        fails_when=f"""{_GOES_ON}
            AND differs(episodes.PLACE, latest_episode_last.PLACE)
            AND (latest_episode_last.PLACE = placement_type.formerly) IS NOT TRUE
        """,
        source=_SOURCE.format("503D"),
        fields=("PLACE",),
        why=_WHY,
        caution="A placement whose code was replaced has not changed: H5 may be K3 since 2024/25, "
        "and Z1 one of Z11 to Z14 since 2025/26.",
        example="""
            episodes: CHILD | DECOM      | PLACE | fails
                      A     | 2023-05-01 | U1    |
                      A     | 2024-05-01 | K2    |
                      B     | 2023-05-01 | K2    | yes
                      C     | 2024-05-01 | K2    |
                      D     | 2024-05-01 | K2    |
                      E     | 2023-05-01 |       | yes
                      F     | 2023-05-01 | U1    | yes
                      G     | 2023-05-01 |       |
                      H     |            | K2    |
                      I     | 2023-05-01 | K3    |
                      J     | 2023-05-01 | K3    | yes
                      L     | 2023-05-01 | H5    | yes
            episodes_last: CHILD | DECOM      | DEC        | PLACE
                           A     | 2023-05-01 |            | U1
                           B     | 2022-05-01 | 2023-05-01 | K2
                           B     | 2023-05-01 |            | U1
                           C     | 2023-05-01 | 2023-08-01 | U1
                           E     | 2023-05-01 |            | U1
                           F     | 2023-05-01 |            |
                           G     | 2023-05-01 |            |
                           H     | 2023-05-01 |            | U1
                           I     | 2023-05-01 |            | H5
                           J     | 2023-05-01 |            | Z1
                           L     | 2023-05-01 |            | K3
        """,
    ),
    Rule(
        "503E",
        "The provider of the open placement is not what it was last year",
        table="episodes",
        fails_when=f"""{_GOES_ON}
            AND differs(episodes.PLACE_PROVIDER, latest_episode_last.PLACE_PROVIDER)
        """,
        source=_SOURCE.format("503E"),
        fields=("PLACE_PROVIDER",),
        why=_WHY,
        example="""
            episodes: CHILD | DECOM      | PLACE_PROVIDER | fails
                      A     | 2023-05-01 | PR1            |
                      A     | 2024-05-01 | PR4            |
                      B     | 2023-05-01 | PR4            | yes
                      C     | 2024-05-01 | PR4            |
                      D     | 2024-05-01 | PR4            |
                      E     | 2023-05-01 |                | yes
                      F     | 2023-05-01 | PR1            | yes
                      G     | 2023-05-01 |                |
                      H     |            | PR4            |
            episodes_last: CHILD | DECOM      | DEC        | PLACE_PROVIDER
                           A     | 2023-05-01 |            | PR1
                           B     | 2022-05-01 | 2023-05-01 | PR4
                           B     | 2023-05-01 |            | PR1
                           C     | 2023-05-01 | 2023-08-01 | PR1
                           E     | 2023-05-01 |            | PR1
                           F     | 2023-05-01 |            |
                           G     | 2023-05-01 |            |
                           H     | 2023-05-01 |            | PR1
        """,
    ),
    Rule(
        "503F",
        "The Ofsted number of the open placement is not what it was last year",
        table="episodes",
        fails_when=f"{_GOES_ON} AND differs(episodes.URN, latest_episode_last.URN)",
        source=_SOURCE.format("503F"),
        fields=("URN",),
        why=_WHY,
        example="""
            episodes: CHILD | DECOM      | URN      | fails
                      A     | 2023-05-01 | SC000001 |
                      A     | 2024-05-01 | SC000002 |
                      B     | 2023-05-01 | SC000002 | yes
                      C     | 2024-05-01 | SC000002 |
                      D     | 2024-05-01 | SC000002 |
                      E     | 2023-05-01 |          | yes
                      F     | 2023-05-01 | SC000001 | yes
                      G     | 2023-05-01 |          |
                      H     |            | SC000002 |
            episodes_last: CHILD | DECOM      | DEC        | URN
                           A     | 2023-05-01 |            | SC000001
                           B     | 2022-05-01 | 2023-05-01 | SC000002
                           B     | 2023-05-01 |            | SC000001
                           C     | 2023-05-01 | 2023-08-01 | SC000001
                           E     | 2023-05-01 |            | SC000001
                           F     | 2023-05-01 |            |
                           G     | 2023-05-01 |            |
                           H     | 2023-05-01 |            | SC000001
        """,
    ),
]
