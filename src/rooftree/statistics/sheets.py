"""Read the sheets of a spreadsheet (ODS, XLSX) as rows of text, each cell as it was entered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from rooftree.statistics.rows import StatisticsError

SUFFIXES = (".ods", ".xlsx")
# How far down a sheet its header may stand: titles and notes come before it.
_TITLES = 20


def sheets(path: Path) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Every sheet of a spreadsheet in turn, as rows of text; none for any other file.

    Raises ``StatisticsError`` when the file is damaged or locked with a password.
    """
    if path.suffix.lower() not in SUFFIXES:
        return
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            for name in book.sheet_names:
                held = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                yield tuple(tuple(map(_text, row)) for row in held)
    except (CalamineError, OSError) as error:
        raise StatisticsError(f"{path.name} cannot be read as a spreadsheet: {error}.") from None


def header_at(rows: Sequence[Sequence[str]], *needed: str) -> int | None:
    """The place of the first row that holds every one of these texts, or None."""
    wanted = set(needed)
    return next((n for n, row in enumerate(rows[:_TITLES]) if wanted <= set(row)), None)


def columns_of(path: Path, header: Sequence[str]) -> dict[str, int]:
    """Where each column stands, by the text of its header.

    Raises ``StatisticsError`` where two columns have one header: neither could be meant.
    """
    found: dict[str, int] = {}
    for place, text in enumerate(header):
        if text in found:
            raise StatisticsError(
                f"{path.name}: two columns are headed '{text}'; a column is known by its header, "
                "so each needs its own."
            )
        if text:
            found[text] = place
    return found


def _text(cell: Any) -> str:
    """A cell as text: a whole number without a point, a date as in 2025-03-31."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        return format(Decimal(repr(cell)), "f").removesuffix(".0")
    return " ".join(str(cell).split())
