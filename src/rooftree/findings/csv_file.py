"""Findings as CSV: a line for each blamed row, all of them, and the lists beside it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rooftree.findings.csv_cells import (
    CHILDREN_COLUMNS,
    COLUMNS,
    FIXED_COLUMNS,
    GLANCE_COLUMNS,
    NOT_CHECKED_COLUMNS,
    TEAM,
    harmless,
)
from rooftree.findings.report import Report

Row = tuple[object, ...]


def write_csv(report: Report, path: Path) -> None:
    """Write the findings to ``path`` and the other lists beside it, all UTF-8.

    A mark at the start lets Excel read them as such. One file holds findings and nothing else,
    so that its lines can be counted; there is no line above the names of the columns. The
    marking, and when and by whom it was made, stand in columns of each.
    """
    beside = {
        "not_checked": (NOT_CHECKED_COLUMNS, _not_checked(report)),
        "at_a_glance": (GLANCE_COLUMNS, _glance(report)),
        "children": (CHILDREN_COLUMNS, _children(report)),
    }
    if report.since:
        beside["fixed"] = (FIXED_COLUMNS, _fixed(report))
    left_out = (*(() if report.teams else TEAM), *(() if report.since else ("change",)))
    _write(path, COLUMNS, _findings(report), report, left_out)
    for name, (columns, rows) in beside.items():
        _write(path.with_name(f"{path.stem}_{name}{path.suffix}"), columns, rows, report, left_out)


def _findings(report: Report) -> Iterator[Row]:
    for line in report.lines:
        yield (
            line.rule,
            line.title,
            line.severity,
            line.table,
            line.file,
            line.row,
            line.child,
            line.team,
            line.worker,
            "; ".join(line.fields),
            "; ".join(line.values),
            "; ".join(line.letters),
            report.fails_when[line.rule],
            line.finding,
            line.change,
            line.note,
        )


def _not_checked(report: Report) -> Iterator[Row]:
    for entry in report.not_run:
        yield (entry.rule, None, None, None, entry.reason)
    for problem in report.problems:
        yield (None, problem.file, problem.row, problem.column, problem.sentence)


def _glance(report: Report) -> Iterator[Row]:
    for table in report.glance.tables:
        for line in table.lines:
            held = line.published
            yield (
                table.title,
                line.name,
                line.now,
                line.last,
                "yes" if line.large_since_last else None,
                held.value if held else None,
                held.period if held else None,
                "yes" if line.large_since_published else None,
            )


def _children(report: Report) -> Iterator[Row]:
    for one in report.children:
        counts = (one.rows, one.errors, one.queries)
        yield (one.child, one.team, one.worker, *counts, "; ".join(one.rules))


def _fixed(report: Report) -> Iterator[Row]:
    for one in report.since.fixed if report.since else ():
        team, worker = report.teams.of(one.child) if report.teams else ("", "")
        yield (one.rule, one.table, one.row, one.child, team, worker, one.fields, one.values)


def _write(
    path: Path, columns: Sequence[str], rows: Iterable[Row], report: Report, left_out: Sequence[str]
) -> None:
    kept = [place for place, name in enumerate(columns) if name not in left_out]
    made = (report.marking, report.run, report.made, report.made_by)
    known: dict[str, str] = {}
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([columns[place] for place in kept])
        for row in rows:
            cells = (*made, *row)
            writer.writerow([_cell(cells[place], known) for place in kept])


def _cell(cell: object, known: dict[str, str]) -> object:
    """The cell made harmless; most texts stand in many rows."""
    if not isinstance(cell, str):
        return cell
    if cell not in known:
        known[cell] = harmless(cell)
    return known[cell]
