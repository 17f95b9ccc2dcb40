"""Findings as JSON: everything a program may want, values as written."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rooftree.findings.children import ChildSummary
from rooftree.findings.glance import LARGE, GlanceLine
from rooftree.findings.lines import Line
from rooftree.findings.report import Report
from rooftree.findings.since import HOW, Since
from rooftree.rules.definition import Rule


def write_json(report: Report, path: Path) -> None:
    """Write the whole report; findings name their rule, whose words stand once under ``rules``."""
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps(as_data(report), ensure_ascii=False, separators=(",", ":")))
        file.write("\n")


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data. What was left blank is null."""
    return {
        **_about(report),
        "rules_run": list(report.ran),
        "files_not_read": list(report.unread),
        "files_cut_short": list(report.cut_short),
        "rules_not_run": [asdict(entry) for entry in report.not_run],
        "problems": [
            {"file": p.file, "row": p.row, "column": p.column, "sentence": p.sentence}
            for p in report.problems
        ],
        "at_a_glance": _glance(report),
        "rules": {rule.code: _rule(rule, report) for rule in report.rules},
        "summary": [
            {"rule": s.rule, "title": s.title, "rows": s.rows, "children": s.children}
            for s in report.summary
        ],
        "children": [_child(one, report) for one in report.children],
        **({"since": _since(report.since, report)} if report.since else {}),
        "findings": [_finding(line, report) for line in report.lines],
    }


def _about(report: Report) -> dict[str, Any]:
    """When it was made, by whom and with what, and of which return."""
    return {
        "marking": report.marking,
        "title": report.title,
        "run": report.run,
        "made": report.made,
        "made_by": report.made_by or None,
        "rooftree": report.version,
        "rules_hash": report.rules_hash,
        "period": report.period,
        "authority": report.authority or None,
    }


def _rule(rule: Rule, report: Report) -> dict[str, Any]:
    return {
        "title": rule.title,
        "severity": rule.severity,
        "fails_when": dict(report.conditions[rule.code]),
        "why": rule.why,
        "caution": rule.caution,
        "source": rule.source,
    }


def _glance(report: Report) -> dict[str, Any]:
    glance = report.glance
    return {
        "large": LARGE,
        "last_year_given": glance.has_last,
        "notes": list(glance.notes),
        "tables": [
            {"title": table.title, "lines": [_glance_line(line) for line in table.lines]}
            for table in glance.tables
        ],
    }


def _glance_line(line: GlanceLine) -> dict[str, Any]:
    held = line.published
    return {
        "line": line.name,
        "this_return": line.now,
        "last_year": line.last,
        "large_since_last_year": line.large_since_last,
        "published": held.value if held else None,
        "published_for": held.period if held else None,
        "published_in": held.source if held else None,
        "large_since_published": line.large_since_published,
    }


def _team(child: str, report: Report) -> dict[str, str | None]:
    """Team and worker of a child, where a list of them was given."""
    if report.teams is None:
        return {}
    team, worker = report.teams.of(child)
    return {"team": team, "worker": worker or None}


def _child(one: ChildSummary, report: Report) -> dict[str, Any]:
    return {
        "child": one.child or None,
        **_team(one.child, report),
        "rows": one.rows,
        "errors": one.errors,
        "queries": one.queries,
        "rules": list(one.rules),
    }


def _since(since: Since, report: Report) -> dict[str, Any]:
    return {
        "run": since.run,
        "made": since.made,
        "how": HOW,
        "new": since.new,
        "still_there": since.still,
        "not_asked_before": since.not_asked_before,
        "rules_not_asked_now": list(since.not_asked_now),
        "rules": [asdict(rule) for rule in since.rules],
        "fixed": [
            {
                "rule": one.rule,
                "table": one.table,
                "row_then": one.row,
                "child": one.child or None,
                **_team(one.child, report),
                "fields": one.fields,
                "values_then": one.values,
            }
            for one in since.fixed
        ],
    }


def _finding(line: Line, report: Report) -> dict[str, Any]:
    return {
        "rule": line.rule,
        "finding": line.finding,
        "table": line.table,
        "file": line.file or None,
        "row": line.row,
        "child": line.child or None,
        **_team(line.child, report),
        **({"change": line.change} if report.since else {}),
        **({"note": line.note} if line.note else {}),
        "letters": {f: x or None for f, x in zip(line.fields, line.letters, strict=True)},
        "fields": {f: v or None for f, v in zip(line.fields, line.values, strict=True)},
    }
