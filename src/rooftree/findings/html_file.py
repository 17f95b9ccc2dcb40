"""Findings as one HTML page that needs nothing else: no script, no network, no other file."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, PackageLoader, select_autoescape

from rooftree.findings.report import Report

# A page of more rows than this helps nobody; the other files hold them all.
MOST_ROWS = 200


def write_html(report: Report, path: Path) -> None:
    """Write the page: a summary, then each rule with its rows, its words and its condition."""
    environment = Environment(
        loader=PackageLoader("rooftree.findings"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    by_rule = {
        summary.rule: [line for line in report.lines if line.rule == summary.rule]
        for summary in report.summary
    }
    page = environment.get_template("findings.html").render(
        report=report,
        rules={rule.code: rule for rule in report.rules},
        by_rule=by_rule,
        most=MOST_ROWS,
    )
    path.write_text(page, "utf-8")
