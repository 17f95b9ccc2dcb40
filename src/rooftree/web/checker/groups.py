"""The queries of many conditions together, as the checker in a browser asks them.

A query answers for some conditions on one table, as in ``rooftree.rules.running``. Only rules
that may lack the same files stand in one query: so it is asked as it is, or not at all.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rooftree.language.plan import Plan, findings_query
from rooftree.rules.definition import Rule
from rooftree.rules.needs import read_by
from rooftree.rules.plans import schema
from rooftree.rules.running import groups

Planned = Sequence[tuple[Rule, tuple[Plan, ...]]]


@dataclass
class Queries:
    """Every query once, however many years it is the same in."""

    returns: str
    held: dict[str, dict[str, Any]] = field(default_factory=dict)

    def of_year(self, planned: Planned, may_lack: Collection[str]) -> list[str]:
        """The names of the queries for the rules of a year; ``may_lack`` is what may be missing."""
        alike: dict[frozenset[str], list[tuple[Rule, tuple[Plan, ...]]]] = defaultdict(list)
        for rule, parts in planned:
            alike[self._lacking(parts, may_lack)].append((rule, parts))
        parts_of = {rule.code: [part.table for part in parts] for rule, parts in planned}
        return [
            self._keep(table, some, parts_of)
            for key in sorted(alike, key=sorted)
            for table, some in groups(alike[key])
        ]

    def _lacking(self, parts: Iterable[Plan], may_lack: Collection[str]) -> frozenset[str]:
        """What a rule reads that a return may come without."""
        views = schema(self.returns).views
        read = {need for plan in parts for need in read_by(plan.needs, views)}
        return frozenset(read & set(may_lack)) | {c for plan in parts for c in plan.needs_columns}

    def _keep(self, table: str, some: Mapping[str, Plan], parts_of: Mapping[str, list[str]]) -> str:
        sql = findings_query(some)
        digest = hashlib.sha256(sql.encode()).hexdigest()[:12]
        parts = [[code, parts_of[code].index(table)] for code in some]
        self.held[digest] = {"parts": parts, "sql": sql}
        return digest
