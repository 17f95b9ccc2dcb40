"""Everything that a findings file says: when, of what, what was found and what was not run."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rooftree.findings.lines import Line, lines
from rooftree.findings.summary import RuleSummary, summarise
from rooftree.findings.wording import conditions, fails_when, fingerprint
from rooftree.returns import find
from rooftree.rules.definition import Rule
from rooftree.rules.findings import Findings, NotRun
from rooftree.sources.dataset import Dataset, Problem

MARKING = "OFFICIAL-SENSITIVE"


@dataclass(frozen=True)
class Report:
    """What a person is told about one check of one return.

    ``run`` is a name for this check that is in every file it writes; ``made`` is a time in
    UTC; ``rules_hash`` is the same whenever the same rules were asked. ``conditions`` holds
    for each rule the tables it blames with their conditions, ``fails_when`` the same as text.
    """

    marking: str
    title: str
    run: str
    made: str
    version: str
    rules_hash: str
    period: str
    authority: str
    rules: tuple[Rule, ...]
    conditions: Mapping[str, tuple[tuple[str, str], ...]]
    fails_when: Mapping[str, str]
    ran: tuple[str, ...]
    not_run: tuple[NotRun, ...]
    problems: tuple[Problem, ...]
    summary: tuple[RuleSummary, ...]
    lines: tuple[Line, ...]

    @property
    def sources(self) -> str:
        """When it was made, by which version and rules, in which run: one line for a heading."""
        return (
            f"Made {self.made} by Rooftree {self.version}, rules {self.rules_hash}, run {self.run}"
        )


def make_report(
    dataset: Dataset, findings: Findings, *, rules: Sequence[Rule], version: str
) -> Report:
    """Put findings and what was read together; ``made`` is the time now, in UTC."""
    described = find(dataset.returns)
    found = tuple(lines(dataset, findings.findings, rules=rules, described=described))
    now = datetime.now(UTC)
    return Report(
        marking=MARKING,
        title=f"Findings of {described.label}",
        run=f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}",
        made=f"{now:%Y-%m-%dT%H:%M:%SZ}",
        version=version,
        rules_hash=fingerprint(rules),
        period=f"{dataset.start:%d/%m/%Y} to {dataset.end:%d/%m/%Y}",
        authority=dataset.authority or "",
        rules=tuple(rules),
        conditions={rule.code: conditions(rule, described) for rule in rules},
        fails_when={rule.code: fails_when(rule, described) for rule in rules},
        ran=findings.ran,
        not_run=findings.not_run,
        problems=dataset.problems,
        summary=summarise(found, rules),
        lines=found,
    )
