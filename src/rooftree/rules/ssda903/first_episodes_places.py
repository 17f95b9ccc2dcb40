"""Rules that set where this year's first episode is beside last year's open one."""

from __future__ import annotations

from rooftree.rules.definition import Rule

_SOURCE = "SSDA903 validation checks, check {}"
_GOES_ON = """
    episodes.n = 1 AND there_is(latest_episode_last) AND blank(latest_episode_last.DEC)
"""
_WHY = (
    "An episode that is open at the end of a year goes on in the next in the same place: a "
    "postcode was changed in one of the two returns."
)

RULES = [
    Rule(
        "503G",
        "The distance of the open episode is not what it was last year",
        table="episodes",
        fails_when=f"""{_GOES_ON}
            AND (blank(episodes.PL_DISTANCE) <> blank(latest_episode_last.PL_DISTANCE)
                OR abs(episodes.PL_DISTANCE - latest_episode_last.PL_DISTANCE) > 0.15)
        """,
        source=_SOURCE.format("503G"),
        fields=("PL_DISTANCE",),
        why=_WHY + " A tenth of a mile may be rounding.",
        example="""
            episodes: CHILD | DECOM      | PL_DISTANCE | fails
                      A     | 2023-05-01 | 12.1        |
                      A     | 2024-05-01 | 90          |
                      B     | 2023-05-01 | 12.2        | yes
                      C     | 2024-05-01 | 90          |
                      D     | 2023-05-01 |             | yes
                      E     | 2023-05-01 | 12          | yes
                      F     | 2023-05-01 |             |
                      G     | 2023-05-01 | 90          |
                      H     |            | 90          |
            episodes_last: CHILD | DECOM      | DEC        | PL_DISTANCE
                           A     | 2023-05-01 |            | 12
                           B     | 2022-05-01 | 2023-05-01 | 12.2
                           B     | 2023-05-01 |            | 12
                           C     | 2023-05-01 | 2023-08-01 | 12
                           D     | 2023-05-01 |            | 12
                           E     | 2023-05-01 |            |
                           F     | 2023-05-01 |            |
                           H     | 2023-05-01 |            | 12
        """,
    ),
    Rule(
        "503H",
        "The authority of the open episode's placement is not what it was last year",
        table="episodes",
        fails_when=f"{_GOES_ON} AND differs(episodes.PL_LA, latest_episode_last.PL_LA)",
        source=_SOURCE.format("503H"),
        fields=("PL_LA",),
        why=_WHY,
        caution="An authority that was only coded anew is the same authority: both years are "
        "looked up in the same directory.",
        example="""
            episodes: CHILD | DECOM      | PL_LA     | fails
                      A     | 2023-05-01 | X06000001 |
                      A     | 2024-05-01 | X06000002 |
                      B     | 2023-05-01 | X06000002 | yes
                      C     | 2024-05-01 | X06000002 |
                      D     | 2023-05-01 |           | yes
                      E     | 2023-05-01 |           |
                      F     | 2023-05-01 | X06000002 |
                      G     |            | X06000002 |
            episodes_last: CHILD | DECOM      | DEC        | PL_LA
                           A     | 2023-05-01 |            | X06000001
                           B     | 2022-05-01 | 2023-05-01 | X06000002
                           B     | 2023-05-01 |            | X06000001
                           C     | 2023-05-01 | 2023-08-01 | X06000001
                           D     | 2023-05-01 |            | X06000001
                           E     | 2023-05-01 |            |
                           G     | 2023-05-01 |            | X06000001
        """,
    ),
    Rule(
        "503J",
        "Last year the open episode's placement was on the other side of the boundary",
        table="episodes",
        fails_when=f"{_GOES_ON} AND differs(episodes.PL_LOCATION, latest_episode_last.PL_LOCATION)",
        source=_SOURCE.format("503J"),
        fields=("PL_LOCATION",),
        why=_WHY,
        example="""
            episodes: CHILD | DECOM      | PL_LOCATION | fails
                      A     | 2023-05-01 | IN          |
                      A     | 2024-05-01 | OUT         |
                      B     | 2023-05-01 | OUT         | yes
                      C     | 2024-05-01 | OUT         |
                      D     | 2023-05-01 |             | yes
                      E     | 2023-05-01 |             |
                      F     | 2023-05-01 | OUT         |
                      G     |            | OUT         |
            episodes_last: CHILD | DECOM      | DEC        | PL_LOCATION
                           A     | 2023-05-01 |            | IN
                           B     | 2022-05-01 | 2023-05-01 | OUT
                           B     | 2023-05-01 |            | IN
                           C     | 2023-05-01 | 2023-08-01 | IN
                           D     | 2023-05-01 |            | IN
                           E     | 2023-05-01 |            |
                           G     | 2023-05-01 |            | IN
        """,
    ),
]
