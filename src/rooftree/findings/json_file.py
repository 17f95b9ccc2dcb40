"""Findings as JSON: everything a program may want, values as written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rooftree.findings.lines import Line
from rooftree.findings.report import Report


def write_json(report: Report, path: Path) -> None:
    """Write the whole report; findings name their rule, whose words stand once under ``rules``."""
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps(as_data(report), ensure_ascii=False, separators=(",", ":")))
        file.write("\n")


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data. What was left blank is null."""
    return {
        "marking": report.marking,
        "title": report.title,
        "run": report.run,
        "made": report.made,
        "rooftree": report.version,
        "rules_hash": report.rules_hash,
        "period": report.period,
        "authority": report.authority or None,
        "rules_run": list(report.ran),
        "rules_not_run": [{"rule": n.rule, "reason": n.reason} for n in report.not_run],
        "problems": [
            {"file": p.file, "row": p.row, "column": p.column, "sentence": p.sentence}
            for p in report.problems
        ],
        "rules": {
            rule.code: {
                "title": rule.title,
                "severity": rule.severity,
                "fails_when": dict(report.conditions[rule.code]),
                "why": rule.why,
                "caution": rule.caution,
                "source": rule.source,
            }
            for rule in report.rules
        },
        "summary": [
            {"rule": s.rule, "title": s.title, "rows": s.rows, "children": s.children}
            for s in report.summary
        ],
        "findings": [_finding(line) for line in report.lines],
    }


def _finding(line: Line) -> dict[str, Any]:
    return {
        "rule": line.rule,
        "finding": line.finding,
        "table": line.table,
        "file": line.file or None,
        "row": line.row,
        "child": line.child or None,
        "fields": {f: v or None for f, v in zip(line.fields, line.values, strict=True)},
    }
