"""The whole of a release, or some of its indicators, in one file: CSV, Parquet, XLSX or ZIP.

Values are text everywhere, so that symbols travel. Nothing of it lies in the release: a file is
written when someone asks for it, in seconds, from what the release holds.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from rooftree.reference.figures import By, write_by
from rooftree.reference.symbols import Symbol
from rooftree.releases.ees import PLACE, TIME, VALUES, filters_of, header, rows
from rooftree.releases.folders import CHANGES, DEFINITIONS
from rooftree.releases.release import Release

COLUMNS = (*TIME, *PLACE, "indicator", "title", "unit", "breakdown", *VALUES, "note")
# What Excel opens: rows of a sheet with the header, letters of a sheet's name.
_SHEET_ROWS = 1_048_576
_SHEET_NAME = 31
_AT_ONCE = 5_000
_ABOUT = (
    *("title", "unit", "counts", "formula", "why", "caution", "source", "publisher"),
    *("publication", "published_on", "licence", "file", "polarity"),
)


def chosen(release: Release, indicators: Iterable[str] | None = None) -> tuple[str, ...]:
    """The ids of the indicators asked for that have figures, in the order of display."""
    wanted = None if indicators is None else set(indicators)
    return tuple(
        name
        for name in release.definitions
        if name in release and (wanted is None or name in wanted)
    )


def flat_rows(
    release: Release, indicators: Iterable[str] | None = None
) -> Iterator[tuple[str, ...]]:
    """A row a figure, of all indicators under the same columns (``COLUMNS``)."""
    for name in chosen(release, indicators):
        definition, series = release.definitions[name], release.of(name)
        said = (name, str(definition["title"]), str(definition["unit"]))
        cells = rows(series.everything(), release.areas, definition, ())
        edge = len(TIME) + len(PLACE)
        for figure, row in zip(series.everything(), cells, strict=True):
            yield (*row[:edge], *said, write_by(figure.by), *row[edge:], figure.note)


def csv_parts(release: Release, indicators: Iterable[str] | None = None) -> Iterator[bytes]:
    """The same as CSV, part by part, so that an answer can be streamed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for count, row in enumerate(flat_rows(release, indicators), start=1):
        writer.writerow(row)
        if count % _AT_ONCE == 0:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def write_csv(release: Release, path: Path, indicators: Iterable[str] | None = None) -> None:
    """The same as a CSV file."""
    with path.open("wb") as file:
        for part in csv_parts(release, indicators):
            file.write(part)


def write_parquet(release: Release, path: Path, indicators: Iterable[str] | None = None) -> None:
    """The same as a Parquet file, every column text."""
    import pyarrow as pa
    from pyarrow import parquet

    schema = pa.schema([(name, pa.string()) for name in COLUMNS])
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for name in chosen(release, indicators):
            columns = list(zip(*flat_rows(release, [name]), strict=True))
            writer.write_table(pa.table(list(map(list, columns)), schema=schema))


def write_zip(release: Release, path: Path | IO[bytes]) -> None:
    """The data and meta file of every indicator, the definitions and what changed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        for name in (DEFINITIONS, CHANGES):
            if (release.folder / name).is_file():
                file.write(release.folder / name, name)
        for name in chosen(release):
            for end in (".csv", ".meta.csv"):
                file.write(release.folder / "data" / f"{name}{end}", f"data/{name}{end}")


def write_xlsx(
    release: Release,
    path: Path,
    indicators: Sequence[str] | None = None,
    *,
    headlines: bool = False,
) -> None:
    """A sheet of definitions, one of symbols, and a sheet an indicator, as Excel opens it.

    What is longer than a sheet goes on in another. Values are text. With ``headlines`` only
    what each indicator is summed up by is in it: all of half a million figures are 36 MB, which
    takes most of a minute to write and long to open.
    """
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as book:
        bold = book.add_format({"bold": True})
        names = chosen(release, indicators)
        sheets = _sheet_names(names)
        described = [_described(release, name, sheets[name]) for name in names]
        _sheet(book, "Definitions", ("sheet", "id", *_ABOUT), described, bold)
        symbols = [(symbol.text, symbol.meaning) for symbol in Symbol]
        _sheet(book, "Symbols", ("symbol", "meaning"), symbols, bold)
        for name in names:
            wanted = _wanted(release, name, headlines=headlines)
            filters = filters_of(tuple(wanted), release.definitions[name])
            figures = (figure for figure in release.of(name).everything() if figure.by in wanted)
            cells = rows(figures, release.areas, release.definitions[name], filters)
            _sheet(book, sheets[name], header(filters), cells, bold)


def _wanted(release: Release, name: str, *, headlines: bool) -> dict[By, None]:
    """The splits of an indicator that are asked for."""
    held = [one.by for one in release.headlines(name)] if headlines else release.of(name).splits
    return dict.fromkeys(held)


def _described(release: Release, name: str, sheet: str) -> tuple[str, ...]:
    definition = release.definitions[name]
    return (sheet, name, *(str(definition.get(key) or "") for key in _ABOUT))


def _sheet_names(names: Sequence[str]) -> dict[str, str]:
    """A name for each sheet that Excel takes: short, and no two the same."""
    found: dict[str, str] = {}
    for name in names:
        short = re.sub(r"[^a-z0-9_]", "_", name.lower())[: _SHEET_NAME - 4]
        taken = sum(1 for held in found.values() if held.startswith(short))
        found[name] = f"{short}_{taken + 1}" if taken else short
    return found


def _sheet(
    book: Any,
    name: str,
    columns: Sequence[str],
    cells: Iterable[Sequence[str]],
    bold: Any,
) -> None:
    """A sheet with its header kept in view; another one where it is full."""
    sheet, line, part = None, _SHEET_ROWS, 0
    for row in cells:
        if line == _SHEET_ROWS:
            part += 1
            sheet, line = _opened(book, name if part == 1 else f"{name} {part}", columns, bold), 1
        assert sheet is not None
        for place, cell in enumerate(row):
            if cell:
                sheet.write_string(line, place, cell)
        line += 1


def _opened(book: Any, name: str, columns: Sequence[str], bold: Any) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, bold)
    return sheet
