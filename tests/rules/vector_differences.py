"""The rows in which a rule differs on purpose from an expected answer.

What differs and why stands beside the rules, in ``rooftree.rules.differences``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Differing:
    """Rows (table, place) that only one of the two blames, from the first year in which they do."""

    rows: frozenset[tuple[str, int]]
    since: int = 0


def only(table: str, *places: int) -> Differing:
    """Rows of one table, in every year."""
    return Differing(frozenset((table, place) for place in places))


# By code, the year in which the answer was first given, and its number.
DIFFERENCES: dict[tuple[str, str, int], Differing] = {
    ("103", "2022_23", 0): only("Header", 3),
    ("114", "2022_23", 0): only("AD1", 6),
    ("131", "2022_23", 0): only("OC3", 0),
    ("143", "2022_23", 0): only("Episodes", 1, 4),
    ("144", "2022_23", 0): only("Episodes", 1, 3),
    ("145", "2022_23", 0): only("Episodes", 3, 4),
    ("146", "2022_23", 0): only("Episodes", 4, 5),
    ("146", "2024_25", 0): only("Episodes", 4, 5),
    ("146", "2025_26", 0): only("Episodes", 4, 5),
    ("149", "2022_23", 0): only("Episodes", 1, 3),
    ("165", "2022_23", 0): Differing(
        frozenset((table, row) for table in ("Header", "OC3") for row in (4, 6, 7)), since=2025
    ),
    ("175", "2022_23", 0): only("AD1", 6),
    ("177", "2022_23", 0): only("AD1", 3, 4),
    ("178", "2022_23", 0): only("Episodes", 2, 4, 6),
    ("178", "2025_26", 0): only("Episodes", 2, 4, 6, 9),
    ("241", "2025_26", 0): only("Episodes", 1),
    ("336", "2022_23", 0): only("Episodes", 8, 12),
    ("374", "2022_23", 0): only("Episodes", 3),
    ("392c", "2022_23", 0): only("Episodes", 1, 2, 3),
    ("607", "2022_23", 0): only("Episodes", 5),
    ("607", "2024_25", 0): only("Episodes", 5),
    ("631", "2022_23", 0): only("PrevPerm", 2, 3),
    ("635", "2022_23", 0): only("PrevPerm", 3),
    ("705", "2026_27", 0): only("DoLo", 1, 2),
    ("706", "2026_27", 0): only("DoLo", 0, 2),
    ("1001", "2022_23", 0): only("OC3", 1, 2, 4, 5, 7),
    ("1002", "2022_23", 0): only("OC3", 3),
    ("1006", "2022_23", 0): only("Missing", 4, 6),
    ("SW01STG1", "2023_24", 0): Differing(
        frozenset((table, row) for table in ("Episodes", "SWEpisodes") for row in (0, 1, 2, 6))
    ),
    ("SW11aSTG2", "2023_24", 0): only("SWEpisodes", 0, 1, 10, 12),
    ("SW11bSTG2", "2023_24", 0): only("SWEpisodes", 6, 9, 10, 13, 15),
    ("SW12STG2", "2023_24", 0): only("Episodes", 9),
    ("SW12STG2", "2024_25", 0): only("Episodes", 9),
}
