"""Everything that a findings file says: when, of what, what was found and what was not run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rooftree.findings.lines import Line, lines
from rooftree.findings.summary import RuleSummary, summarise
from rooftree.returns import find
from rooftree.rules.definition import Rule
from rooftree.rules.findings import Findings, NotRun
from rooftree.sources.dataset import Dataset, Problem

MARKING = "OFFICIAL-SENSITIVE"


@dataclass(frozen=True)
class Report:
    """What a person is told about one check of one return."""

    marking: str
    title: str
    made: str
    version: str
    period: str
    authority: str
    rules: tuple[Rule, ...]
    ran: tuple[str, ...]
    not_run: tuple[NotRun, ...]
    problems: tuple[Problem, ...]
    summary: tuple[RuleSummary, ...]
    lines: tuple[Line, ...]


def make_report(
    dataset: Dataset, findings: Findings, *, rules: Sequence[Rule], version: str
) -> Report:
    """Put findings and what was read together; ``made`` is the time now, in UTC."""
    described = find(dataset.returns)
    found = tuple(lines(dataset, findings.findings, rules=rules, described=described))
    return Report(
        marking=MARKING,
        title=f"Findings of {described.label}",
        made=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        version=version,
        period=f"{dataset.start:%d/%m/%Y} to {dataset.end:%d/%m/%Y}",
        authority=dataset.authority or "",
        rules=tuple(rules),
        ran=findings.ran,
        not_run=findings.not_run,
        problems=dataset.problems,
        summary=summarise(found, rules),
        lines=found,
    )
