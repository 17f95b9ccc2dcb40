"""Where a rule differs on purpose from an expected answer: the rows, and the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """Rows (table, place) that only one of the two blames, and why that is right.

    ``since`` is the first year, by its end, in which they do.
    """

    rows: frozenset[tuple[str, int]]
    reason: str
    since: int = 0


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
_ENDS_NOTHING = Difference(
    frozenset({("Episodes", 5)}),
    "a reason that is no code ends no care (check 149 speaks of it), so the row is not blamed; the "
    "child's other rows are",
)
_NO_POSTCODE = Difference(
    frozenset({("Episodes", 7)}),
    "a provider whose postcode the list withholds is not one at another postcode",
)
_NO_CODES = Difference(
    frozenset({("Episodes", 7)}),
    "a provider whose codes the list does not give, as the published list does not, is not one of "
    "other codes",
)
_NO_AUTHORITY = Difference(
    frozenset({("Episodes", 7)}),
    "a provider whose authority the list does not give is not one of another authority",
)
_NO_DISTANCE = (
    "the distances given are no numbers, so that there is none and the rule is not run for want of "
    "the directory"
)

_BEFORE_CARE = Difference(
    frozenset({("Episodes", 9)}),
    "a social worker from before care, who is still there, is reported as the guidance asks: the "
    "answer wants one who starts within care",
)

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
    # Being missing, earlier permanence, ages and mothers
    ("374", "2022_23", 0): Difference(
        frozenset({("Episodes", 3)}),
        "an episode that is still open has a start and a placement too: the answer passes it over",
    ),
    ("607", "2022_23", 0): _ENDS_NOTHING,
    ("607", "2024_25", 0): _ENDS_NOTHING,
    ("631", "2022_23", 0): Difference(
        frozenset({("PrevPerm", 2), ("PrevPerm", 3)}), f"{_CASE}; {_EMPTY}"
    ),
    ("635", "2022_23", 0): Difference(
        frozenset({("PrevPerm", 3)}),
        "the check is said to be of the code for no earlier permanence, which the answer passes",
    ),
    ("1006", "2022_23", 0): Difference(
        frozenset({("Missing", 4), ("Missing", 6)}), f"{_CASE}; {_EMPTY}"
    ),
    # Providers, postcodes and distances
    ("219", "2022_23", 0): _NO_CODES,
    ("224", "2022_23", 0): _NO_CODES,
    ("221", "2022_23", 0): _NO_POSTCODE,
    ("221", "2023_24", 0): _NO_POSTCODE,
    ("221", "2024_25", 0): _NO_POSTCODE,
    ("229", "2022_23", 0): _NO_AUTHORITY,
    ("229", "2025_26", 0): _NO_AUTHORITY,
    ("241", "2025_26", 0): Difference(
        frozenset({("Episodes", 1)}),
        "the guidance compares with the authorities of the provider, the answer with that which "
        "submits: without a list of providers the rule is not run",
    ),
    ("392a", "2022_23", 0): Difference(
        frozenset({("Episodes", row) for row in (1, 3, 5, 8)}), _NO_DISTANCE
    ),
    ("392a", "2022_23", 1): Difference(
        frozenset({("Episodes", row) for row in (1, 5, 8)}), _NO_DISTANCE
    ),
    ("392c", "2022_23", 0): Difference(
        frozenset({("Episodes", row) for row in (1, 2, 3)}),
        "the answer counts on a real directory that it does not hold: without one the rule is not "
        "run",
    ),
    # Social workers and deprivation of liberty
    ("SW01STG1", "2023_24", 0): Difference(
        frozenset((table, row) for table in ("Episodes", "SWEpisodes") for row in (0, 1, 2, 6)),
        "the rows are those of Episodes: the answer gives their numbers under another table",
    ),
    ("SW11aSTG2", "2023_24", 0): Difference(
        frozenset({("SWEpisodes", row) for row in (0, 1, 10, 12)}),
        "a row without dates is no social worker who came too late, so the one who ended is "
        "blamed; rows are taken by their start, and three of these end before they start",
    ),
    ("SW11bSTG2", "2023_24", 0): Difference(
        frozenset({("SWEpisodes", row) for row in (6, 9, 10, 13, 15)}),
        "a row without dates is not blamed, the one who ended is; rows are taken by "
        "their start, and three of these end before they start",
    ),
    ("SW12STG2", "2023_24", 0): _BEFORE_CARE,
    ("SW12STG2", "2024_25", 0): _BEFORE_CARE,
    ("705", "2026_27", 0): Difference(
        frozenset({("DoLo", 1), ("DoLo", 2)}),
        "orders are taken by their start: that of 4 January begins while that of 3 January runs",
    ),
    ("706", "2026_27", 0): Difference(
        frozenset({("DoLo", 2)}),
        "the latest order of last year had ended; the row blamed is a number of last year's table",
    ),
    # Episodes: codes, placements and what follows what
    ("143", "2022_23", 0): Difference(
        frozenset({("Episodes", 1), ("Episodes", 4)}), f"{_CASE}; {_EMPTY}"
    ),
    ("144", "2022_23", 0): Difference(
        frozenset({("Episodes", 1), ("Episodes", 3)}), f"{_CASE}; {_EMPTY}"
    ),
    ("145", "2022_23", 0): Difference(
        frozenset({("Episodes", 3), ("Episodes", 4)}), f"{_CASE}; {_EMPTY}"
    ),
    ("178", "2022_23", 0): Difference(
        frozenset({("Episodes", 2), ("Episodes", 4), ("Episodes", 6)}), f"{_CASE}; {_EMPTY}"
    ),
    ("178", "2025_26", 0): Difference(
        frozenset({("Episodes", row) for row in (2, 4, 6, 9)}), f"{_CASE}; {_EMPTY}"
    ),
    ("336", "2022_23", 0): Difference(
        frozenset({("Episodes", 8), ("Episodes", 12)}),
        "the guidance asks it of A3 and A5, with the child's foster carers: the answer asks it of "
        "A4, whose adopters are others",
    ),
    # The child's header and who is unaccompanied
    ("205B", "2022_23", 2): Difference(
        frozenset({("UASC", 2), ("UASC", 3), ("UASC", 5)}),
        "there is no Header in this answer, and the check is of a child who is in it",
    ),
    # Care leavers, and this year's return beside last year's
    ("131", "2022_23", 0): Difference(frozenset({("OC3", 0)}), _CASE),
    ("165", "2022_23", 0): Difference(
        frozenset((table, row) for table in ("Header", "OC3") for row in (4, 6, 7)),
        "the sexes given are 1 and 2, which are no codes from 2024/25: check 101 names them, and "
        "what is asked of a girl or a boy is not asked",
        since=2025,
    ),
    ("1001", "2022_23", 0): Difference(
        frozenset(("OC3", row) for row in (1, 2, 4, 5, 7)),
        "who turned 16 before the two years that the returns hold may have been in care long "
        "enough before them, and one is shown to have been in care since 2010; the last has no "
        "date of birth",
    ),
    ("1002", "2022_23", 0): Difference(
        frozenset({("OC3", 3)}),
        "without a date of birth it cannot be told whether care before the two years could count",
    ),
}
