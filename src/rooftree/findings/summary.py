"""What was found, rule by rule: how many rows and how many children."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rooftree.findings.lines import Line
from rooftree.rules.definition import Rule


@dataclass(frozen=True)
class RuleSummary:
    """Blamed rows and children of one rule.

    Rows of linked tables count as rows too, each once however many findings blame it. A row
    without a child's identifier is a row of no child.
    """

    rule: str
    title: str
    severity: str
    rows: int
    children: int


def summarise(found: Iterable[Line], rules: Sequence[Rule]) -> tuple[RuleSummary, ...]:
    """A summary of each rule that found something, in the order of the rules."""
    rows: dict[str, set[tuple[str, int | None]]] = {}
    children: dict[str, set[str]] = {}
    for line in found:
        rows.setdefault(line.rule, set()).add((line.table, line.row))
        children.setdefault(line.rule, set()).add(line.child)
    return tuple(
        RuleSummary(r.code, r.title, r.severity, len(rows[r.code]), len(children[r.code] - {""}))
        for r in rules
        if r.code in rows
    )
