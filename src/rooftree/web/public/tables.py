"""Tables as pages show them and as files hold them: every cell with its words and its data."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from rooftree.comparisons import counts_of, is_of_few
from rooftree.releases.shown import By, Figure, Period, half_up, is_symbol, read_by, shown

NO_FIGURE = "no figure"
_SIGNS = {"%": ("", "%"), "GBP per child": ("£", "")}


@dataclass(frozen=True)
class Cell:
    """``text`` is what a page shows, ``data`` what a file holds; ``meaning`` is of a symbol.

    ``mark`` points to notes under the table.
    """

    text: str
    data: str = ""
    meaning: str = ""
    mark: str = ""
    small: str = ""
    numeric: bool = True


@dataclass(frozen=True)
class Row:
    """A line of a table with its heading; ``here`` is the area that the page is about.

    ``said`` is the line as a sentence, where a page has such; ``tag`` a few words beside the head.
    """

    head: str
    cells: tuple[Cell, ...]
    href: str = ""
    here: bool = False
    code: str = ""
    said: str = ""
    tag: str = ""


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
        return tuple((row, tuple(zip(self.columns, row.cells, strict=True))) for row in self.rows)

    def csv(self, before: Mapping[str, str]) -> str:
        """The table as CSV; ``before`` are columns with one value for every row."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        coded = ["area_code"] if self.coded else []
        writer.writerow([*before, *coded, self.head, *(column.title for column in self.columns)])
        for row in self.rows:
            code = [row.code] if self.coded else []
            cells = [
                cell.data or ("" if cell.text in (NO_FIGURE, "–") else cell.text)
                for cell in row.cells
            ]
            writer.writerow([*before.values(), *code, row.head, *cells])
        return out.getvalue()


def when(about: Mapping[str, Any], period: Period, by: By = ()) -> str:
    """What a period is called: the day, where the figures are of one day and not of a year.

    A group can be of another time than its row, as the census beside a year of the workforce.
    """
    for split, words in (about.get("dated") or {}).items():
        if set(read_by(split)) <= set(by):
            return str(words)
    if str(about.get("period_kind", "")).startswith("As at "):
        return f"{period.end.day} {period.end:%B %Y}"
    return period.label


def unit_of(about: Mapping[str, Any], by: By = ()) -> str:
    """The unit of a group's figures: a count of authorities is in no unit of its indicator."""
    return "authorities" if _counts_authorities(by) else str(about["unit"])


def unit_in_words(unit: str) -> str:
    """A unit as people write it: "per cent", "£ per child"."""
    return unit.replace("GBP", "£").replace("%", "per cent")


def is_word(about: Mapping[str, Any], by: By = ()) -> bool:
    """Whether a value is the place of a word on a scale, and no amount."""
    return bool(about.get("scale")) and not _counts_authorities(by)


def _counts_authorities(by: By) -> bool:
    return any(name == "rating_count" for name, _ in by)


def written(value: Any, about: Mapping[str, Any], *, by: By = (), signed: bool = True) -> str:
    """A number, word or symbol as a page shows it, with the sign of its unit where it has one."""
    text = shown(value, about["decimals"])
    if is_symbol(value):
        return text
    if is_word(about, by):
        place = int(value) - 1
        return str(about["scale"][place]) if 0 <= place < len(about["scale"]) else text
    whole, point, part = text.removeprefix("-").partition(".")
    minus = "−" if text.startswith("-") else ""
    before, after = _SIGNS.get(unit_of(about, by), ("", "")) if signed else ("", "")
    return f"{minus}{before}{int(whole):,}{point}{part}{after}"


def cell(
    figure: Figure | None, about: Mapping[str, Any], *, mark: str = "", signed: bool = True
) -> Cell:
    """The cell of a figure: a number, a symbol with its meaning, or words that there is none."""
    if figure is None:
        return Cell(NO_FIGURE, mark=mark)
    return of_value(figure.value, about, by=figure.by, mark=mark, signed=signed)


def of_value(
    value: Any, about: Mapping[str, Any], *, by: By = (), mark: str = "", signed: bool = True
) -> Cell:
    """The cell of a value."""
    if value is None:
        return Cell(NO_FIGURE, mark=mark)
    data = shown(value, about["decimals"])
    if is_symbol(value):
        return Cell(data, data, value.meaning, mark)
    return Cell(written(value, about, by=by, signed=signed), data, "", mark)


def few_said(figure: Figure | None, about: Mapping[str, Any]) -> str:
    """What a figure is made of where that is few, such as "9 of 20"; else nothing."""
    held = counts_of(figure)
    if held is None or not is_of_few(figure, about):
        return ""
    of = _grouped(held.of)
    if held.count is None or about.get("per") is None:
        return f"of {of} {about['out_of'].lower()}" if about.get("out_of") else f"out of {of}"
    return f"{_grouped(held.count)} of {of}"


def _grouped(number: Decimal) -> str:
    """A count as it was published, its thousands apart."""
    whole, point, part = shown(number).partition(".")
    return f"{int(whole):,}{point}{part}"


def own_cell(figure: Figure | None, about: Mapping[str, Any], *, mark: str = "") -> Cell:
    """The cell of the figure that a row is about, with what it is made of where that is few."""
    return replace(cell(figure, about, mark=mark), small=few_said(figure, about))


def change_cell(
    change: Decimal | None,
    about: Mapping[str, Any],
    *,
    before: Figure | None = None,
    told: str = "",
) -> Cell:
    """The cell of a change on the figure ``before`` it, with a word for its direction.

    ``told`` is how it is told with heed to chance (``comparisons.told``): what chance alone gives
    is no rise and no fall. The file has the number all the same.
    """
    if change and before is not None and is_word(about, before.by):
        return Cell(f"was {written(before.value, about, by=before.by)}", str(change))
    if change is None:
        return Cell("–", "")
    amount = half_up(change, about["decimals"])
    if amount == 0:
        return Cell("no change", "0")
    if told in ("little changed", "too few to say"):
        return Cell(told, str(amount))
    by = before.by if before else ()
    points = "percentage points" if unit_of(about, by) == "%" else ""
    text = written(abs(amount), about, by=by, signed=not points)
    return Cell(f"{'up' if amount > 0 else 'down'} {text}", str(amount), small=points)


def symbols_in(tables: Iterable[Table]) -> tuple[tuple[str, str], ...]:
    """The symbols that tables hold, each with its meaning, by symbol."""
    found = {
        cell.text: cell.meaning
        for table in tables
        for row in table.rows
        for cell in row.cells
        if cell.meaning
    }
    return tuple(sorted(found.items()))
