"""Findings as CSV: a line for each blamed row, all of them, and what could not be checked."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rooftree.findings.report import Report

COLUMNS = (
    "marking",
    "run",
    "made",
    "rule",
    "title",
    "severity",
    "table",
    "file",
    "row",
    "child",
    "fields",
    "values",
    "fails_when",
    "finding",
)
NOT_CHECKED_COLUMNS = ("marking", "run", "made", "rule", "file", "row", "column", "reason")
_RUNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    CSV has no way to say that a cell is text, and spreadsheets run a cell that begins with one
    of a few signs, also after a space. A leading apostrophe makes it text in all of them. It
    is the one change that is made to what was written: the JSON file and the workbook, which
    can say what is text, hold it unchanged.
    """
    runs = text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(_RUNS)
    return f"'{text}" if runs else text


def write_csv(report: Report, path: Path) -> None:
    """Write the findings to ``path`` and what could not be checked beside it, both UTF-8.

    A mark at the start lets Excel read them as such. One file holds findings and nothing else,
    so that its lines can be counted; a rule that did not run is no finding.
    """
    _write(path, COLUMNS, _findings(report))
    not_checked = path.with_name(f"{path.stem}_not_checked{path.suffix}")
    _write(not_checked, NOT_CHECKED_COLUMNS, _not_checked(report))


def _findings(report: Report) -> Iterator[tuple[object, ...]]:
    for line in report.lines:
        yield (
            report.marking,
            report.run,
            report.made,
            line.rule,
            line.title,
            line.severity,
            line.table,
            line.file,
            line.row,
            line.child,
            "; ".join(line.fields),
            "; ".join(line.values),
            report.fails_when[line.rule],
            line.finding,
        )


def _not_checked(report: Report) -> Iterator[tuple[object, ...]]:
    made = (report.marking, report.run, report.made)
    for entry in report.not_run:
        yield (*made, entry.rule, None, None, None, entry.reason)
    for problem in report.problems:
        yield (*made, None, problem.file, problem.row, problem.column, problem.sentence)


def _write(path: Path, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
