"""Where a rule differs on purpose from an expected answer: (code, year, case) and the reason."""

from __future__ import annotations

_CASE = (
    "codes are read without regard to case, once, for every rule: the answer wants a code in "
    "small letters to fail, which its own reader would have put in capitals first"
)
_EMPTY = (
    "an empty text and nothing at all are both blank, and a blank code is not an unknown one: the "
    "answer fails the one and passes the other"
)

DIFFERENCES: dict[tuple[str, str, int], str] = {
    ("103", "2022_23", 0): _CASE,
    ("146", "2022_23", 0): f"{_CASE}; {_EMPTY}",
    ("146", "2024_25", 0): f"{_CASE}; {_EMPTY}",
    ("146", "2025_26", 0): f"{_CASE}; {_EMPTY}",
    ("149", "2022_23", 0): f"{_CASE}; {_EMPTY}",
}
