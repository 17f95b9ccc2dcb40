"""A release, or some of its indicators, as a workbook for Excel: numbers as numbers.

A symbol is text in the column of the numbers that it stands among, so that a sum or a chart leaves
it out and nobody reads it as zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rooftree.reference.figures import By
from rooftree.reference.symbols import Symbol
from rooftree.releases.ees import TIME, VALUES, filters_of, header, rows
from rooftree.releases.release import Release
from rooftree.releases.whole import chosen

# What Excel opens: rows of a sheet with the header, letters of a sheet's name.
_SHEET_ROWS = 1_048_576
_SHEET_NAME = 31
_ABOUT = (
    *("title", "unit", "counts", "formula", "why", "caution", "source", "publisher"),
    *("publication", "published_on", "licence", "file"),
)
_BETTER = {"low": "lower is better", "high": "higher is better", "neither": "neither is better"}
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_NO_SHEET = "none: it has figures by group only, which its own file holds"


@dataclass(frozen=True)
class _Sheet:
    """A sheet to be: ``numbers`` says how the columns that hold numbers show them."""

    name: str
    columns: Sequence[str]
    numbers: Mapping[int, Any]


def write_xlsx(
    release: Release,
    path: Path,
    indicators: Sequence[str] | None = None,
    *,
    headlines: bool = False,
) -> None:
    """A sheet on the release, definitions, symbols, and a sheet an indicator, as Excel opens it.

    What is longer than a sheet goes on in another. With ``headlines`` only what each indicator is
    summed up by is in it, and the definitions say which have figures by group only: all of half a
    million figures are 36 MB, which takes most of a minute to write and long to open.
    """
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as book:
        bold = book.add_format({"bold": True})
        names = chosen(release, indicators)
        wanted = {name: _wanted(release, name, headlines=headlines) for name in names}
        sheets = _sheet_names([name for name in names if wanted[name]])
        described = [_described(release, name, sheets.get(name, _NO_SHEET)) for name in names]
        about = ("sheet", "id", *_ABOUT, "which is better")
        _write(book, _Sheet("Definitions", about, {}), described, bold)
        symbols = [(symbol.text, symbol.meaning) for symbol in Symbol]
        _write(book, _Sheet("Symbols", ("symbol", "meaning"), {}), symbols, bold)
        _write(book, _Sheet("Release", ("about", "this file"), {}), _of_release(release), bold)
        shown = _formats(book, release, names)
        for name in sheets:
            definition = release.definitions[name]
            filters = filters_of(tuple(wanted[name]), definition)
            figures = (f for f in release.of(name).everything() if f.by in wanted[name])
            columns = header(filters)
            numbers = _number_columns(columns, shown, int(definition["decimals"]))
            cells = rows(figures, release.areas, definition, filters)
            _write(book, _Sheet(sheets[name], columns, numbers), cells, bold)


def _wanted(release: Release, name: str, *, headlines: bool) -> dict[By, None]:
    """The splits of an indicator that are asked for and that it has figures of."""
    every = dict.fromkeys(release.of(name).splits)
    if not headlines:
        return every
    return dict.fromkeys(one.by for one in release.headlines(name) if one.by in every)


def _described(release: Release, name: str, sheet: str) -> tuple[str, ...]:
    definition = release.definitions[name]
    better = _BETTER.get(str(definition.get("polarity") or ""), "")
    return (sheet, name, *(str(definition.get(key) or "") for key in _ABOUT), better)


def _of_release(release: Release) -> list[tuple[str, str]]:
    """What somebody who was sent the file must know of it."""
    said = [
        ("release", release.title),
        ("version", str(release.version)),
        ("put together on", release.made_on),
        ("sources", release.source),
        ("licence", release.licence),
        ("values", "Numbers are numbers. A symbol (sheet Symbols) is text and never means zero."),
    ]
    if release.invented:
        said.insert(0, ("notice", "Invented data: no child, place or provider here exists."))
    return said


def _formats(book: Any, release: Release, names: Sequence[str]) -> dict[int, Any]:
    """How a number of so many decimals is shown."""
    needed = {0, *(int(release.definitions[name]["decimals"]) for name in names)}
    return {n: book.add_format({"num_format": f"#,##0{'.' if n else ''}{'0' * n}"}) for n in needed}


def _number_columns(
    columns: Sequence[str], shown: Mapping[int, Any], decimals: int
) -> dict[int, Any]:
    """The places of the value, with the indicator's decimals, and of the counts and the year.

    These are shown as Excel shows any number: not all counts are whole, and a year has no comma.
    """
    value, *others = (columns.index(name) for name in (*VALUES, TIME[0]))
    return {value: shown[decimals], **dict.fromkeys(others, None)}


def _sheet_names(names: Sequence[str]) -> dict[str, str]:
    """A name for each sheet that Excel takes: short, and no two the same."""
    found: dict[str, str] = {}
    for name in names:
        short = re.sub(r"[^a-z0-9_]", "_", name.lower())[: _SHEET_NAME - 4]
        taken = sum(1 for held in found.values() if held.startswith(short))
        found[name] = f"{short}_{taken + 1}" if taken else short
    return found


def _write(book: Any, about: _Sheet, cells: Iterable[Sequence[str]], bold: Any) -> None:
    """A sheet with its header kept in view; another one where it is full."""
    sheet, line, part = None, _SHEET_ROWS, 0
    for row in cells:
        if line == _SHEET_ROWS:
            part += 1
            name = about.name if part == 1 else f"{about.name} {part}"
            sheet, line = _opened(book, name, about.columns, bold), 1
        assert sheet is not None
        for place, cell in enumerate(row):
            if not cell:
                continue
            if place in about.numbers and _NUMBER.fullmatch(cell):
                sheet.write_number(line, place, float(cell), about.numbers[place])
            else:
                sheet.write_string(line, place, cell)
        line += 1


def _opened(book: Any, name: str, columns: Sequence[str], bold: Any) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, bold)
    return sheet
