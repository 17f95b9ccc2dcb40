"""Rules and times as a reader is shown them: conditions under the guidance's names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

from rooftree.returns.description import Return
from rooftree.rules.definition import Rule

# How the time at which a report was made is written in its files, and begins its run's name.
MADE, RUN = "%Y-%m-%dT%H:%M:%SZ", "%Y%m%dT%H%M%SZ"
_LENGTH = 12


def conditions(rule: Rule, described: Return) -> tuple[tuple[str, str], ...]:
    """The guidance's name of each blamed table, with the condition under which a row fails."""
    return tuple(
        (_label(word, described), " ".join(condition.split()))
        for word, condition in rule.conditions.items()
    )


def fails_when(rule: Rule, described: Return) -> str:
    """The condition on one line; where several tables are blamed, each is named before its own."""
    parts = conditions(rule, described)
    if len(parts) == 1:
        return parts[0][1]
    return "; ".join(f"{label}: {condition}" for label, condition in parts)


def fingerprint(rules: Iterable[Rule]) -> str:
    """A hash of the rules' codes and conditions: the same for the same rules in any order."""
    said = sorted(f"{rule.code} {sorted(rule.conditions.items())}" for rule in rules)
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:_LENGTH]


def time_said(made: str) -> str:
    """When a report was made as a person says it; anything else than such a time as it stands."""
    try:
        return f"{datetime.strptime(made, MADE):%d/%m/%Y at %H:%M} UTC"
    except ValueError:
        return made


def _label(word: str, described: Return) -> str:
    table = described.table(word)
    return table.label if table is not None else "the whole return"
