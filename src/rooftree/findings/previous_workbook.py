"""Read the findings of an earlier run from the workbook it wrote, with the notes people made."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rooftree.findings.workbook_sheet import NOT_RUN, NOTE, RULES, SUMMARY

_NEEDED = ("Rule", "Table", "Row", "Child", "Fields", "Values", NOTE)
# The name of a run begins with the time at which it was made, to the second.
_MADE = re.compile(r"^Made .* run (?P<run>(?P<made>\d{8}T\d{6}Z)-[0-9a-f]+)$")
_PERIOD = re.compile(r"^(?P<period>\d\d/\d\d/\d{4} to \d\d/\d\d/\d{4}) ?(?P<authority>.*)$")
# Above the names of the columns stand a few lines on the whole of the report.
_MOST_ABOVE = 12


def read_workbook(raw: bytes) -> Mapping[str, Any]:
    """What is in a workbook of findings: run, made, period, authority, ran, and rows by column.

    Sheets may be sorted, filtered and have notes. Raises ``ValueError`` where it is no such
    workbook.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        sheets = {
            name: [
                [_text(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python()
            ]
            for name in book.sheet_names
        }
    except CalamineError:
        raise ValueError from None
    head = {key: value for row in sheets[SUMMARY][:_MOST_ABOVE] for key, value in _told(row)}
    not_run = {row["Rule"] for row in _rows(sheets[NOT_RUN], ("Rule", "Reason"))}
    asked = {row["Rule"] for row in _rows(sheets[RULES], ("Rule", "Fails when"))}
    found = [row for sheet in sheets.values() for row in _rows(sheet, _NEEDED)]
    return {**head, "ran": frozenset(asked - not_run), "rows": found}


def _told(row: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What a line above the columns says of the report."""
    for pattern in (_MADE, _PERIOD):
        matched = pattern.match(row[0]) if row else None
        if matched:
            yield from matched.groupdict().items()


def _rows(sheet: Sequence[Sequence[str]], needed: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """The rows below the names of the columns, none where the sheet has no such columns."""
    top = next((n for n, row in enumerate(sheet[:_MOST_ABOVE]) if set(needed) <= set(row)), None)
    if top is None:
        return
    for row in sheet[top + 1 :]:
        held = dict(zip(sheet[top], row, strict=True))
        if held[needed[0]]:
            yield held


def _text(cell: object) -> str:
    """A cell as text; a whole number without what Excel adds to it."""
    whole = isinstance(cell, float) and cell.is_integer()
    return str(int(cell)) if whole else str(cell)  # type: ignore[call-overload]
