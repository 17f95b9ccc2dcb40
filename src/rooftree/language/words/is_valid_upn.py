"""``is_valid_upn``: whether a unique pupil number has a right form and check letter.

Source: DfE, Unique Pupil Numbers: guide for schools and local authorities. The check letter
is the remainder by 23 of the sum of the twelve following characters weighted 2 to 13, as a
letter of A to Z without I, O and S; a temporary number ends in a letter, counted by its place.
"""

from __future__ import annotations

from rooftree.language.word import Word

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
PATTERN = "[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]"


def _weighted(position: int, digit: str) -> str:
    return f"{position} * ({digit})"


def _body(*, matches: str, find: str, integer: str) -> str:
    digits = [
        _weighted(place, f"CAST(substr(upn, {place}, 1) AS {integer})") for place in range(2, 13)
    ]
    last = "substr(upn, 13, 1)"
    value = (
        f"CASE WHEN {find.format(char=last)} > 0 THEN {find.format(char=last)} - 1 "
        f"ELSE CAST({last} AS {integer}) END"
    )
    total = " + ".join([*digits, _weighted(13, value)])
    letter = f"substr('{LETTERS}', CAST(({total}) % 23 + 1 AS {integer}), 1)"
    right = f"substr(upn, 1, 1) = {letter}"
    return f"CASE WHEN upn IS NULL THEN NULL WHEN {matches} THEN {right} ELSE FALSE END"


WORD = Word(
    name="is_valid_upn",
    signature="is_valid_upn(text)",
    meaning="A letter, twelve figures (the last may be a letter) and the right check letter "
    "first. Blank in, blank out.",
    parameters=(("upn", "STRING"),),
    gives="BOOLEAN",
    duckdb=_body(
        matches=f"regexp_full_match(upn, '{PATTERN}')",
        find=f"strpos('{LETTERS}', {{char}})",
        integer="INTEGER",
    ),
    spark=_body(
        matches=f"upn RLIKE '^{PATTERN}$'", find=f"instr('{LETTERS}', {{char}})", integer="INT"
    ),
    example=(
        ("is_valid_upn('H801200001001')", "true"),
        ("is_valid_upn('A801200001001')", "false"),
        ("is_valid_upn('H80120000100')", "false"),
        ("is_valid_upn(CAST(NULL AS VARCHAR))", ""),
    ),
)
