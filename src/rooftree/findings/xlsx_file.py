"""Findings as an Excel workbook: the return at a glance, then what was found, by team if given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rooftree.findings.glance import LARGE
from rooftree.findings.report import Report
from rooftree.findings.since import HOW
from rooftree.findings.workbook_lines import findings_sheets
from rooftree.findings.workbook_sheet import MOST_ROWS, NOT_RUN, NOTE, RULES, SUMMARY, Cells, Sheet

_MOST_CHARACTERS = 32_767
_UNREAD = "What could not be read"
_WIDTHS = {
    "Title": 44,
    "Line": 52,
    "Values": 40,
    NOTE: 50,
    "Reason": 60,
    _UNREAD: 70,
}
_WIDTH = 16


@dataclass(frozen=True)
class _Formats:
    bold: Any
    large: Any


def write_xlsx(report: Report, path: Path, *, most_rows: int = MOST_ROWS) -> None:
    """Write the workbook; every cell is text or a number, so nothing in it can run.

    Where a list of teams was given there is a sheet for each team instead of one of all
    findings. Findings beyond ``most_rows`` go on in a sheet "Findings 2", and so on: none is
    left out.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    # What is kept beside while writing holds children's values: it stays in our own folder.
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent)})
    formats = _Formats(
        book.add_format({"bold": True, "bg_color": "#E8EDEE"}), book.add_format({"bold": True})
    )
    head = [report.marking, report.sources]
    whole = [report.marking, report.title, _whose(report), report.sources, *_unread(report)]
    # What stands above the columns stays on the screen: the longer notes are below.
    below = [*report.glance.notes, *_published(report)]
    _add(book, _glance(report), head=[*whole, LARGE, ""], formats=formats, below=below)
    _add(book, _summary(report), head=[*whole, report.counts, ""], formats=formats)
    for sheet in (*findings_sheets(report, most_rows), *_since(report), *_others(report)):
        _add(book, sheet, head=[*head, *sheet.notes], formats=formats)
    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] from None


def _whose(report: Report) -> str:
    return f"{report.period} {report.authority}".strip()


def _unread(report: Report) -> list[str]:
    return [report.unread_told] if report.unread_told else []


def _published(report: Report) -> list[str]:
    sources = report.glance.sources
    return [f"Published figures: {'; '.join(sources)}."] if sources else []


def _glance(report: Report) -> Sheet:
    columns = (
        "Table",
        "Line",
        "This return",
        "Last year",
        "Since last year",
        "Published",
        "Published for",
        "Since published",
    )
    return Sheet("At a glance", columns, _glance_rows(report))


def _glance_rows(report: Report) -> Iterable[Cells]:
    for table in report.glance.tables:
        for line in table.lines:
            held = line.published
            yield (
                table.title,
                line.name,
                _or_not_given(line.now),
                _or_not_given(line.last),
                "large change" if line.large_since_last else None,
                held.value if held else None,
                held.period if held else None,
                "large change" if line.large_since_published else None,
            )


def _or_not_given(count: int | None) -> int | str:
    return "not given" if count is None else count


def _summary(report: Report) -> Sheet:
    columns = ("Rule", "Title", "Severity", "Rows", "Children")
    rows = ((s.rule, s.title, s.severity, s.rows, s.children) for s in report.summary)
    return Sheet(SUMMARY, columns, rows)


def _since(report: Report) -> Iterable[Sheet]:
    since = report.since
    if since is None:
        return
    yield Sheet(
        "Since the last run",
        ("Rule", "Before", "Now", "New", "Still there", "Fixed"),
        ((r.rule, r.before, r.now, r.new, r.still, r.fixed) for r in since.rules),
        (f"Compared with run {since.run}, made {since.made}. {HOW}",),
    )
    teams = report.teams
    yield Sheet(
        "Fixed",
        (
            "Rule",
            "Table",
            "Row then",
            "Child",
            *(("Team", "Worker") if teams else ()),
            "Fields",
            "Values then",
        ),
        (
            (b.rule, b.table, b.row, b.child, *(teams.of(b.child) if teams else ()), b.fields,
             b.values)
            for b in since.fixed
        ),
    )  # fmt: skip


def _others(report: Report) -> Iterable[Sheet]:
    yield Sheet(
        RULES,
        ("Rule", "Title", "Fails when", "Source"),
        ((r.code, r.title, report.fails_when[r.code], r.source) for r in report.rules),
    )
    yield Sheet(NOT_RUN, ("Rule", "Reason"), ((n.rule, n.reason) for n in report.not_run))
    yield Sheet(
        "Reading",
        ("File", "Row", "Column", _UNREAD),
        ((p.file, p.row, p.column, p.sentence) for p in report.problems),
    )


def _add(
    book: Any,
    content: Sheet,
    *,
    head: Sequence[str],
    formats: _Formats,
    below: Sequence[str] = (),
) -> None:
    sheet = book.add_worksheet(content.name)
    for column, title in enumerate(content.columns):
        sheet.set_column(column, column, _WIDTHS.get(title, _WIDTH))
    top = len(head)
    sheet.freeze_panes(top + 1, 0)
    for place, text in enumerate(head):
        sheet.write_string(place, 0, text)
    for column, title in enumerate(content.columns):
        sheet.write_string(top, column, title, formats.bold)
    place = top
    for place, row in enumerate(content.rows, start=top + 1):
        _write_row(sheet, place, row, formats)
    sheet.autofilter(top, 0, place, len(content.columns) - 1)
    for after, text in enumerate(below, start=place + 2):
        sheet.write_string(after, 0, text)
    _lay_out(sheet, head[0], top)


def _lay_out(sheet: Any, marking: str, top: int) -> None:
    """On paper each page is marked and has the names of the columns."""
    sheet.set_header(f"&C{marking}")
    sheet.set_footer("&C&P of &N")
    sheet.repeat_rows(top)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write_row(sheet: Any, place: int, row: Cells, formats: _Formats) -> None:
    for column, cell in enumerate(row):
        if isinstance(cell, int):
            sheet.write_number(place, column, cell)
        elif cell:
            # write_string, whatever the text begins with: a formula is never made of it.
            large = formats.large if cell == "large change" else None
            sheet.write_string(place, column, cell[:_MOST_CHARACTERS], large)
