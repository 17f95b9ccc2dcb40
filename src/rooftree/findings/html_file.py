"""Findings as one HTML page that needs nothing else: no script, no network, no other file."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from rooftree.findings.lines import Line
from rooftree.findings.report import Report

# A page of more rows than this helps nobody; the other files hold them all.
MOST_ROWS = 200
MOST_PROBLEMS = 200


def write_html(report: Report, path: Path) -> None:
    """Write the page: a summary, then each rule with its rows, its words and its condition."""
    environment = Environment(
        loader=PackageLoader("rooftree.findings"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    shown: dict[str, list[Line]] = defaultdict(list)
    counted: dict[str, int] = defaultdict(int)
    for line in report.lines:
        counted[line.rule] += 1
        if counted[line.rule] <= MOST_ROWS:
            shown[line.rule].append(line)
    page = environment.get_template("findings.html").render(
        report=report,
        rules={rule.code: rule for rule in report.rules},
        shown=shown,
        counted=counted,
        most_problems=MOST_PROBLEMS,
    )
    path.write_text(page, "utf-8")
