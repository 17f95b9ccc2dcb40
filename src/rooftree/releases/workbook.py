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
    sheet_rows: int = _SHEET_ROWS,
) -> None:
    """A sheet on the release, definitions, symbols, and a sheet an indicator, as Excel opens it.

    What is longer than ``sheet_rows`` goes on in another. With ``headlines`` only what each
    indicator is summed up by is in it, and the definitions say which have figures by group only:
    all of half a million figures are 36 MB, which takes most of a minute to write and long to open.
    """
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    names = chosen(release, indicators)
    wanted = {name: _wanted(release, name, headlines=headlines) for name in names}
    sheets = _sheet_names([name for name in names if wanted[name]])
    with xlsxwriter.Workbook(path, options) as file:
        book = _Book(file, file.add_format({"bold": True}), sheet_rows)
        _write_about(book, release, {name: sheets.get(name, _NO_SHEET) for name in names})
        shown = _formats(file, release, names)
        for name in sheets:
            _write_figures(
                book, release, name, sheet=sheets[name], wanted=wanted[name], shown=shown
            )


def _write_about(book: _Book, release: Release, sheets: Mapping[str, str]) -> None:
    """The sheets that explain: definitions with the sheet of each, symbols, the release."""
    described = [_described(release, name, sheet) for name, sheet in sheets.items()]
    about = ("sheet", "id", *_ABOUT, "which is better")
    book.write(_Sheet("Definitions", about, {}), described)
    symbols = [(symbol.text, symbol.meaning) for symbol in Symbol]
    book.write(_Sheet("Symbols", ("symbol", "meaning"), {}), symbols)
    book.write(_Sheet("Release", ("about", "this file"), {}), _of_release(release))


def _write_figures(
    book: _Book,
    release: Release,
    name: str,
    *,
    sheet: str,
    wanted: Mapping[By, None],
    shown: Mapping[int, Any],
) -> None:
    definition = release.definitions[name]
    filters = filters_of(tuple(wanted), definition)
    figures = (f for f in release.of(name).everything() if f.by in wanted)
    columns = header(filters)
    numbers = _number_columns(columns, shown, int(definition["decimals"]))
    book.write(_Sheet(sheet, columns, numbers), rows(figures, release.areas, definition, filters))


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


@dataclass(frozen=True)
class _Book:
    """A workbook that is being written, the look of its headers, and the rows of a sheet."""

    file: Any
    bold: Any
    sheet_rows: int

    def write(self, about: _Sheet, cells: Iterable[Sequence[str]]) -> None:
        """A sheet with its header kept in view; another one where it is full."""
        sheet, line, part = None, self.sheet_rows, 0
        for row in cells:
            if line == self.sheet_rows:
                part += 1
                name = about.name if part == 1 else f"{about.name} {part}"
                sheet, line = self._opened(name, about.columns), 1
            assert sheet is not None
            _write_row(sheet, line, row, about.numbers)
            line += 1

    def _opened(self, name: str, columns: Sequence[str]) -> Any:
        sheet = self.file.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column, self.bold)
        return sheet


def _write_row(sheet: Any, line: int, row: Sequence[str], numbers: Mapping[int, Any]) -> None:
    for place, cell in enumerate(row):
        if not cell:
            continue
        if place in numbers and _NUMBER.fullmatch(cell):
            sheet.write_number(line, place, float(cell), numbers[place])
        else:
            sheet.write_string(line, place, cell)
