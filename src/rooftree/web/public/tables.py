"""Tables as pages show them and as files hold them: every cell with its words and its data."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rooftree.releases.shown import Figure, half_up, is_symbol, shown

NO_FIGURE = "no figure"
_SIGNS = {"%": ("", "%"), "GBP per child": ("£", "")}


@dataclass(frozen=True)
class Cell:
    """``text`` is what a page shows, ``data`` what a file holds; ``meaning`` is of a symbol."""

    text: str
    data: str = ""
    meaning: str = ""
    note: str = ""
    small: str = ""
    numeric: bool = True
    href: str = ""


@dataclass(frozen=True)
class Row:
    """A line of a table with its heading; ``here`` is the area that the page is about."""

    head: str
    cells: tuple[Cell, ...]
    href: str = ""
    small: str = ""
    here: bool = False
    code: str = ""


@dataclass(frozen=True)
class Column:
    """The heading of a column; ``main`` is the one that the eye should find."""

    title: str
    numeric: bool = True
    main: bool = False


@dataclass(frozen=True)
class Table:
    """``notes`` are (mark, sentence) of footnotes; ``coded`` puts area codes into its file."""

    caption: str
    head: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[tuple[str, str], ...] = field(default=())
    coded: bool = False

    @property
    def labelled(self) -> tuple[tuple[Row, tuple[tuple[Column, Cell], ...]], ...]:
        """Each row with its cells, each beside its column."""
        return tuple(
            (row, tuple(zip(self.columns, row.cells, strict=True))) for row in self.rows
        )

    def csv(self, before: Mapping[str, str]) -> str:
        """The table as CSV; ``before`` are columns with one value for every row."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        coded = ["area_code"] if self.coded else []
        writer.writerow([*before, *coded, self.head, *(column.title for column in self.columns)])
        for row in self.rows:
            code = [row.code] if self.coded else []
            cells = [cell.data or ("" if cell.text == NO_FIGURE else cell.text) for cell in row.cells]
            writer.writerow([*before.values(), *code, row.head, *cells])
        return out.getvalue()


def written(value: Any, about: Mapping[str, Any], *, signed: bool = True) -> str:
    """A number or symbol as a page shows it, with the sign of its unit where it has one."""
    text = shown(value, about["decimals"])
    if is_symbol(value):
        return text
    whole, point, part = text.partition(".")
    text = f"{int(whole):,}{point}{part}" if whole.lstrip("-").isdigit() else text
    if text.startswith("-"):
        text = "−" + text[1:]
    before, after = _SIGNS.get(about["unit"], ("", "")) if signed else ("", "")
    return f"{before}{text}{after}"


def cell(figure: Figure | None, about: Mapping[str, Any], *, signed: bool = True) -> Cell:
    """The cell of a figure: a number, a symbol with its meaning, or words that there is none."""
    if figure is None:
        return Cell(NO_FIGURE)
    return of_value(figure.value, about, signed=signed, note=figure.note)


def of_value(value: Any, about: Mapping[str, Any], *, signed: bool = True, note: str = "") -> Cell:
    """The cell of a value."""
    if value is None:
        return Cell(NO_FIGURE)
    data = shown(value, about["decimals"])
    if is_symbol(value):
        return Cell(data, data, value.meaning, note)
    return Cell(written(value, about, signed=signed), data, "", note)


def change_cell(change: Decimal | None, about: Mapping[str, Any]) -> Cell:
    """The cell of a change on the period before, with a sign and a word for its direction."""
    if change is None:
        return Cell("–", "", "No change can be worked out")
    amount = half_up(change, about["decimals"])
    if amount == 0:
        return Cell("no change", "0")
    text = written(abs(amount), about, signed=about["unit"] != "%")
    return Cell(f"{'up' if amount > 0 else 'down'} {text}", str(amount))


def symbols_in(tables: Iterable[Table]) -> tuple[tuple[str, str], ...]:
    """The symbols that tables hold, each with its meaning, by symbol."""
    found = {
        cell.text: cell.meaning
        for table in tables
        for row in table.rows
        for cell in row.cells
        if cell.meaning and cell.text != "–"
    }
    return tuple(sorted(found.items()))
