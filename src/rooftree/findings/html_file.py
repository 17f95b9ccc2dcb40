"""Findings as one HTML page that needs nothing else: no script, no network, no other file."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from rooftree.findings.glance import LARGE
from rooftree.findings.html_rows import PageRows, Row, short
from rooftree.findings.page_filters import Filters, filters_of
from rooftree.findings.page_tables import page_tables
from rooftree.findings.reading import problems_told
from rooftree.findings.report import Report
from rooftree.findings.since import HOW
from rooftree.findings.wording import time_said

# A page of more findings than this shows the first rows of each rule and counts the rest; the
# other files hold them all. So does one that would be larger than what an e-mail carries.
MOST_FINDINGS = 10_000
FIRST_ROWS = 20
MOST_BYTES = 10_000_000
# Of lists that help nobody at any length.
MOST_PROBLEMS = 200
MOST_COUNTED = 200


def write_html(report: Report, path: Path) -> None:
    """Write the page: at a glance, what changed, the children, then each rule with its rows."""
    first = None if len(report.lines) <= MOST_FINDINGS else FIRST_ROWS
    page = _page(report, first).encode("utf-8")
    for fewer in (FIRST_ROWS, 0):
        if len(page) > MOST_BYTES:
            page = _page(report, fewer).encode("utf-8")
    path.write_bytes(page)


def _page(report: Report, first: int | None) -> str:
    """The page; ``first`` is how many rows a rule it shows, None for all and for every child's."""
    environment = Environment(
        loader=PackageLoader("rooftree.findings"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"short": short, "signed": _signed, "time": time_said}
    return environment.get_template("findings.html").render(**_contents(report, first))


def _contents(report: Report, first: int | None) -> dict[str, Any]:
    """All that the templates name."""
    filters = filters_of(report) if first is None else Filters(())
    tables = page_tables(report)
    return {
        "report": report,
        "whole": first is None,
        "first": first,
        "rules": {rule.code: rule for rule in report.rules},
        "filters": filters,
        "tables": tables,
        "style": "\n".join([filters.style, *(table.style for table in tables.values())]),
        "large": LARGE,
        "how": HOW,
        "problems": list(problems_told(report.problems, most_rows=FIRST_ROWS)),
        "most_problems": MOST_PROBLEMS,
        "most_counted": MOST_COUNTED,
        "teams": _teams(report),
        "not_run": _not_run(report),
        "unread": report.unread_told,
        **_rows(report, first, filters),
    }


def _rows(report: Report, first: int | None, filters: Filters) -> dict[str, Any]:
    """The lines that are shown, by rule and by child, and how many each rule has in all."""
    rows = PageRows(filters, report.teams is not None, report.since is not None)
    by_rule: dict[str, list[Row]] = defaultdict(list)
    by_child: dict[str, list[Row]] = defaultdict(list)
    counted: dict[str, int] = defaultdict(int)
    for line in report.lines:
        counted[line.rule] += 1
        if first is not None and counted[line.rule] > first:
            continue
        row = rows.of(line)
        by_rule[line.rule].append(row)
        if first is None:
            by_child[line.child].append(row)
    return {"rows": rows, "by_rule": by_rule, "by_child": by_child, "counted": counted}


def _teams(report: Report) -> list[tuple[str, int, int]]:
    """Each team with its rows and children, by name; none where no list was given."""
    if report.teams is None:
        return []
    rows: dict[str, int] = defaultdict(int)
    children: dict[str, set[str]] = defaultdict(set)
    for line in report.lines:
        rows[line.team] += 1
        children[line.team].add(line.child)
    return [(team, rows[team], len(children[team] - {""})) for team in sorted(rows)]


def _not_run(report: Report) -> dict[str, list[str]]:
    """The rules that did not run: first those in trouble, then those that lack something."""
    lacking: dict[str, list[str]] = defaultdict(list)
    for entry in report.lacking:
        # The heading above says the rest.
        lacking[entry.reason.removeprefix("not run: ")].append(entry.rule)
    return {
        "Could not run": [
            f"{entry.rule}: {entry.reason.removeprefix('could not run: ')}"
            for entry in report.failed
        ],
        "Not run: what they need was not given": [
            f"{reason}: {', '.join(codes)}" for reason, codes in lacking.items()
        ],
    }


def _signed(difference: int) -> str:
    """A difference with its sign; none has none."""
    return f"{difference:+,}".replace("-", "\u2212") if difference else "0"
