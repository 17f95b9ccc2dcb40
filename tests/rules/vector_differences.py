"""Where a rule differs on purpose from an expected answer: the rows, and the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """Rows (table, place) that only one of the two blames, and why that is right."""

    rows: frozenset[tuple[str, int]]
    reason: str


_CASE = (
    "codes are read without regard to case, once, for every rule: the answer wants a code in "
    "small letters to fail, which its own reader would have put in capitals first"
)
_EMPTY = (
    "an empty text and nothing at all are both blank, and a blank code is not an unknown one: the "
    "answer fails the one and passes the other"
)
_PLACE = Difference(frozenset({("Episodes", 4), ("Episodes", 5)}), f"{_CASE}; {_EMPTY}")
_REASON = Difference(frozenset({("Episodes", 1), ("Episodes", 3)}), f"{_CASE}; {_EMPTY}")

# By code, the year in which the answer was first given, and its number.
DIFFERENCES: dict[tuple[str, str, int], Difference] = {
    ("103", "2022_23", 0): Difference(frozenset({("Header", 3)}), _CASE),
    ("146", "2022_23", 0): _PLACE,
    ("146", "2024_25", 0): _PLACE,
    ("146", "2025_26", 0): _PLACE,
    ("149", "2022_23", 0): _REASON,
    # Adoption
    ("114", "2022_23", 0): Difference(frozenset({("AD1", 6)}), _EMPTY),
    ("175", "2022_23", 0): Difference(frozenset({("AD1", 6)}), _EMPTY),
    ("177", "2022_23", 0): Difference(frozenset({("AD1", 3), ("AD1", 4)}), f"{_CASE}; {_EMPTY}"),
}
