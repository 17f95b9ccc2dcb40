"""Findings as JSON: everything a program may want, values as written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rooftree.findings.report import Report


def write_json(report: Report, path: Path) -> None:
    """Write the whole report."""
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps(as_data(report), ensure_ascii=False, separators=(",", ":")))
        file.write("\n")


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "marking": report.marking,
        "title": report.title,
        "made": report.made,
        "rooftree": report.version,
        "period": report.period,
        "authority": report.authority,
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
                "fails_when": {t: " ".join(c.split()) for t, c in rule.conditions.items()},
                "source": rule.source,
            }
            for rule in report.rules
        },
        "summary": [
            {"rule": s.rule, "rows": s.rows, "children": s.children} for s in report.summary
        ],
        "findings": [
            {
                "rule": line.rule,
                "finding": line.finding,
                "table": line.table,
                "file": line.file,
                "row": line.row,
                "child": line.child,
                "fields": dict(zip(line.fields, line.values, strict=True)),
            }
            for line in report.lines
        ],
    }
