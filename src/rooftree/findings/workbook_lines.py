"""The sheets of findings: children with the most first, then every finding, by team if given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rooftree.findings.lines import Line
from rooftree.findings.report import Report
from rooftree.findings.workbook_sheet import NOT_RUN, NOTE, RULES, SUMMARY, Cells, Sheet, sheet_name

_OTHERS = (
    "At a glance",
    SUMMARY,
    "Children",
    "Teams",
    "Since the last run",
    "Fixed",
    RULES,
    NOT_RUN,
    "Reading",
)


def findings_sheets(report: Report, most_rows: int) -> Iterator[Sheet]:
    """The children; then one sheet of findings, or the teams and a sheet for each."""
    yield _children(report)
    taken = {name.casefold() for name in _OTHERS}
    if report.teams is None:
        yield from _parts("Findings", report.lines, report, most_rows, taken)
        return
    order = {one.child: place for place, one in enumerate(report.children)}
    by_team: dict[str, list[Line]] = defaultdict(list)
    for line in sorted(report.lines, key=lambda line: order[line.child]):
        by_team[line.team].append(line)
    sheets, rows = [], list[Cells]()
    for team, lines in sorted(by_team.items(), key=lambda item: item[0].casefold()):
        parts = list(_parts(team, lines, report, most_rows, taken))
        sheets += parts
        children = {line.child for line in lines} - {""}
        rows.append((team, len(lines), len(children), parts[0].name))
    yield Sheet("Teams", ("Team", "Findings", "Children", "Sheet"), rows)
    yield from sheets


def _children(report: Report) -> Sheet:
    team = ("Team", "Worker") if report.teams else ()
    columns = ("Child", *team, "Rows", "Errors", "Queries", "Rules")
    rows = (
        (
            one.child or "(no child)",
            *((one.team, one.worker) if team else ()),
            one.rows,
            one.errors,
            one.queries,
            "; ".join(one.rules),
        )
        for one in report.children
    )
    return Sheet("Children", columns, rows)


def _parts(
    wanted: str, lines: Sequence[Line], report: Report, most_rows: int, taken: set[str]
) -> Iterable[Sheet]:
    """A sheet of lines, and more of them where they do not fit on one."""
    columns = (
        "Rule",
        "Title",
        "Severity",
        "Table",
        "File",
        "Row",
        "Columns",
        "Child",
        *(("Team", "Worker") if report.teams else ()),
        "Fields",
        "Values",
        "Finding",
        *(("Change",) if report.since else ()),
        NOTE,
    )
    for part, start in enumerate(range(0, max(len(lines), 1), most_rows), start=1):
        name = sheet_name(wanted if part == 1 else f"{wanted} {part}", taken)
        chosen = lines[start : start + most_rows]
        yield Sheet(name, columns, (_cells(line, report) for line in chosen))


def _cells(line: Line, report: Report) -> Cells:
    return (
        line.rule,
        line.title,
        line.severity,
        line.table,
        line.file,
        line.row,
        "; ".join(line.letters),
        line.child,
        *((line.team, line.worker) if report.teams else ()),
        "; ".join(line.fields),
        "; ".join(line.values),
        line.finding,
        *((line.change,) if report.since else ()),
        line.note,
    )
