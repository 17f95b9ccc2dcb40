"""One sheet of the workbook before it is written, and the names that Excel allows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

Cells = tuple[str | int | None, ...]
# What an earlier run is read by.
SUMMARY, RULES, NOT_RUN, NOTE = "Summary", "Rules", "Not run", "Note"
# Excel holds 1,048,576 rows on a sheet and 31 characters in its name.
MOST_ROWS = 1_000_000
_LONGEST_NAME = 31
_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


@dataclass(frozen=True)
class Sheet:
    """Rows under columns; ``notes`` stand above them."""

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Cells]
    notes: tuple[str, ...] = ()


def sheet_name(wanted: str, taken: set[str]) -> str:
    """A name that Excel takes and no other sheet has, which is added to ``taken``.

    Excel refuses some signs, an apostrophe at either end, more than 31 characters, "History",
    and two names that differ only in capitals.
    """
    plain = " ".join(_REFUSED.sub(" ", wanted).split()).strip("' ") or "Team"
    name, number = plain[:_LONGEST_NAME].strip("' "), 1
    while name.casefold() in taken or name.casefold() == "history":
        number += 1
        end = f" {number}"
        name = plain[: _LONGEST_NAME - len(end)] + end
    taken.add(name.casefold())
    return name
