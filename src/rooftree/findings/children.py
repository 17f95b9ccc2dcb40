"""What was found, child by child: those with the most to mend first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rooftree.findings.lines import Line


@dataclass(frozen=True)
class ChildSummary:
    """Blamed rows of one child, each once a rule; ``child`` is "" for rows of no child."""

    child: str
    team: str
    worker: str
    rows: int
    errors: int
    queries: int
    rules: tuple[str, ...]


def by_child(found: Iterable[Line]) -> tuple[ChildSummary, ...]:
    """A summary of each child that has a finding, by most rows; rows of no child come last."""
    held: dict[str, dict[tuple[str, str, int | None], Line]] = {}
    for line in found:
        held.setdefault(line.child, {}).setdefault((line.rule, line.table, line.row), line)
    every = [_summary(child, list(rows.values())) for child, rows in held.items()]
    return tuple(sorted(every, key=lambda one: (not one.child, -one.rows, one.child)))


def _summary(child: str, rows: list[Line]) -> ChildSummary:
    errors = sum(line.severity == "error" for line in rows)
    return ChildSummary(
        child,
        rows[0].team,
        rows[0].worker,
        len(rows),
        errors,
        len(rows) - errors,
        tuple(dict.fromkeys(line.rule for line in rows)),
    )
