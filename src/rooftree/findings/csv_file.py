"""Findings as CSV: a line for each blamed row, all of them."""

from __future__ import annotations

import csv
from pathlib import Path

from rooftree.findings.report import Report

COLUMNS = (
    "marking",
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
    "finding",
)
# A spreadsheet would run a cell that begins so. A leading apostrophe makes it text there; the
# JSON file holds what was written, unchanged.
_RUNS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_RUNS) else text


def write_csv(report: Report, path: Path) -> None:
    """Write every line, UTF-8 with a mark at the start so that Excel reads it as such."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(
            (
                report.marking,
                report.made,
                line.rule,
                line.title,
                line.severity,
                line.table,
                line.file,
                line.row,
                harmless(line.child),
                "; ".join(line.fields),
                harmless("; ".join(line.values)),
                line.finding,
            )
            for line in report.lines
        )
