"""Findings as an Excel workbook: a summary, every finding, and what was not run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rooftree.findings.report import Report

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
# Excel holds no more rows than this on a sheet.
_MOST = 1_048_000


def write_xlsx(report: Report, path: Path) -> None:
    """Write the workbook; every cell is text or a number, so nothing in it can run."""
    import xlsxwriter

    book = xlsxwriter.Workbook(
        str(path),
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    bold = book.add_format({"bold": True, "bg_color": "#E8EDEE"})
    head = [
        (report.marking,),
        (report.title,),
        (f"{report.period} {report.authority}".strip(),),
        (f"Made {report.made} by Rooftree {report.version}",),
    ]
    _sheet(book, "Summary", [*head, ()], ("Rule", "Title", "Severity", "Rows", "Children"),
           ((s.rule, s.title, s.severity, s.rows, s.children) for s in report.summary), bold)  # fmt: skip
    _sheet(book, "Findings", [(report.marking,)], _LINE, _lines(report), bold)
    _sheet(book, "Not run", [(report.marking,)], ("Rule", "Reason"),
           ((n.rule, n.reason) for n in report.not_run), bold)  # fmt: skip
    _sheet(book, "Reading", [(report.marking,)], ("What could not be read",),
           ((str(problem),) for problem in report.problems), bold)  # fmt: skip
    book.close()


def _lines(report: Report) -> Iterable[tuple[Any, ...]]:
    for line in report.lines[:_MOST]:
        fields, values = "; ".join(line.fields), "; ".join(line.values)
        yield (line.rule, line.title, line.severity, line.table, line.file, line.row, line.child,
               fields, values, line.finding)  # fmt: skip


def _sheet(
    book: Any,
    name: str,
    head: Sequence[tuple[str, ...]],
    columns: Sequence[str],
    rows: Iterable[tuple[Any, ...]],
    bold: Any,
) -> None:
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, len(columns), 24)
    sheet.freeze_panes(len(head) + 1, 0)
    for place, row in enumerate(head):
        for column, cell in enumerate(row):
            sheet.write_string(place, column, cell)
    for column, title in enumerate(columns):
        sheet.write_string(len(head), column, title, bold)
    for place, row in enumerate(rows, start=len(head) + 1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(place, column, cell)
            else:
                sheet.write_string(place, column, str(cell)[:32_767])
