"""Findings as an Excel workbook: a summary, every finding, the rules, and what was not checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rooftree.findings.lines import Line
from rooftree.findings.report import Report

Cells = tuple[str | int | None, ...]
_LINE = (
    "Rule",
    "Title",
    "Severity",
    "Table",
    "File",
    "Row",
    "Child",
    "Fields",
    "Values",
    "Finding",
)
# Excel holds 1,048,576 rows on a sheet and 32,767 characters in a cell.
MOST_ROWS = 1_000_000
_MOST_CHARACTERS = 32_767


@dataclass(frozen=True)
class _Sheet:
    name: str
    columns: tuple[str, ...]
    rows: Iterable[Cells]


def write_xlsx(report: Report, path: Path, *, most_rows: int = MOST_ROWS) -> None:
    """Write the workbook; every cell is text or a number, so nothing in it can run.

    Findings beyond ``most_rows`` go on in a sheet "Findings 2", and so on: none is left out.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    # What is kept beside while writing holds children's values: it stays in our own folder.
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent)})
    bold = book.add_format({"bold": True, "bg_color": "#E8EDEE"})
    head = [report.marking, report.title, _whose(report), report.sources, ""]
    _add(book, _summary(report), head=head, bold=bold)
    for sheet in (*_findings(report.lines, most_rows), *_others(report)):
        _add(book, sheet, head=[report.marking], bold=bold)
    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] from None


def _whose(report: Report) -> str:
    return f"{report.period} {report.authority}".strip()


def _summary(report: Report) -> _Sheet:
    columns = ("Rule", "Title", "Severity", "Rows", "Children")
    rows = ((s.rule, s.title, s.severity, s.rows, s.children) for s in report.summary)
    return _Sheet("Summary", columns, rows)


def _findings(lines: Sequence[Line], most_rows: int) -> Iterable[_Sheet]:
    for part, start in enumerate(range(0, max(len(lines), 1), most_rows), start=1):
        name = "Findings" if part == 1 else f"Findings {part}"
        yield _Sheet(name, _LINE, map(_cells, lines[start : start + most_rows]))


def _cells(line: Line) -> Cells:
    fields, values = "; ".join(line.fields), "; ".join(line.values)
    return (
        line.rule,
        line.title,
        line.severity,
        line.table,
        line.file,
        line.row,
        line.child,
        fields,
        values,
        line.finding,
    )


def _others(report: Report) -> Iterable[_Sheet]:
    yield _Sheet(
        "Rules",
        ("Rule", "Title", "Fails when", "Source"),
        ((r.code, r.title, report.fails_when[r.code], r.source) for r in report.rules),
    )
    yield _Sheet("Not run", ("Rule", "Reason"), ((n.rule, n.reason) for n in report.not_run))
    yield _Sheet(
        "Reading",
        ("File", "Row", "Column", "What could not be read"),
        ((p.file, p.row, p.column, p.sentence) for p in report.problems),
    )


def _add(book: Any, content: _Sheet, *, head: Sequence[str], bold: Any) -> None:
    sheet = book.add_worksheet(content.name)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, len(content.columns), 24)
    sheet.freeze_panes(len(head) + 1, 0)
    for place, text in enumerate(head):
        sheet.write_string(place, 0, text)
    for column, title in enumerate(content.columns):
        sheet.write_string(len(head), column, title, bold)
    for place, row in enumerate(content.rows, start=len(head) + 1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(place, column, cell)
            elif cell:
                # write_string, whatever the text begins with: a formula is never made of it.
                sheet.write_string(place, column, cell[:_MOST_CHARACTERS])
