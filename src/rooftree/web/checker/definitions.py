"""What the checker in a browser needs of a return, as data: exported, never written again.

The SQL of every rule, view and word is the one that Python's DuckDB runs. What a table is
loaded with is recorded from the loading itself, so that it cannot drift.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pyarrow as pa

from rooftree import __version__
from rooftree.engines.engine import Blamed
from rooftree.engines.loading import load
from rooftree.findings.glance import questions_of
from rooftree.findings.report import MARKING
from rooftree.findings.wording import conditions, fails_when, fingerprint
from rooftree.language.links import CALENDAR
from rooftree.language.placing import held_sql, placed_sql
from rooftree.language.plan import Plan, rows_query
from rooftree.language.word import all_words
from rooftree.reference import providers
from rooftree.reference.calendar import FIRST_DAY, LAST_DAY, working_day_table
from rooftree.returns import find
from rooftree.returns.description import PARSED_KINDS, Return, Table, View, Year
from rooftree.rules import all_rules, check, needs, rules_for
from rooftree.rules.definition import Rule
from rooftree.rules.findings import Question
from rooftree.rules.needs import missing, read_by
from rooftree.rules.plans import plans, schema
from rooftree.sources.dataset import Dataset
from rooftree.sources.typing import RIGHT
from rooftree.web.checker.authorities import authority_words
from rooftree.web.checker.finding_words import finding_words
from rooftree.web.checker.groups import Planned, Queries

_TYPES = {pa.date32(): "date", pa.int64(): "integer", pa.float64(): "number", pa.bool_(): "flag"}


@dataclass
class _Recorder:
    """An engine that notes what is loaded into it, in what order and by which SQL."""

    name = "recorder"
    at_once = 1
    from_files: frozenset[str]
    steps: list[dict[str, Any]] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)

    def load(
        self, table: Table, rows: pa.Table, *, key: str | None = None, place: bool = True
    ) -> None:
        """Note a table: its columns, and its rows where they come from no file."""
        source = held_sql(table, key=key, source="arriving", place=place)
        step = {
            "table": table.name,
            "columns": [[f.name, _TYPES.get(f.type, "text")] for f in rows.schema],
            "sql": f"CREATE OR REPLACE TABLE {table.name} AS {source}",
        }
        if table.name not in self.from_files:
            step["data"] = self._keep(rows)
        self.steps.append(step)

    def make_view(self, view: View, *, key: str) -> None:
        """Note a view."""
        sql = placed_sql(view.table, key=key, source=f"({view.sql})", number_rows=True)
        made = f"CREATE OR REPLACE TABLE {view.table.name} AS {sql}"
        self.steps.append({"table": view.table.name, "reads": list(view.reads), "sql": made})

    def _keep(self, rows: pa.Table) -> str:
        """Hold rows once, however many years they are the same in."""
        columns = {
            f.name: (column.cast(pa.int32()) if f.type == pa.date32() else column).to_pylist()
            for f, column in zip(rows.schema, rows.columns, strict=True)
        }
        digest = hashlib.sha256(json.dumps(columns).encode()).hexdigest()[:12]
        self.data[digest] = columns
        return digest

    def findings(self, plans: Mapping[str, Plan]) -> dict[str, list[Blamed]]:
        """Nothing is run."""
        raise NotImplementedError

    def rows(self, query: str) -> Sequence[tuple[Any, ...]]:
        """Nothing is run."""
        raise NotImplementedError

    def table(self, query: str) -> pa.Table:
        """Nothing is run."""
        raise NotImplementedError

    def bind(self, query: str) -> None:
        """Nothing is run."""

    def close(self) -> None:
        """Nothing is held."""


def definitions(returns: str = "ssda903") -> dict[str, Any]:
    """All that the page needs, as plain data."""
    described = find(returns)
    planned = plans(returns, all_rules(returns))
    recorders = {year.year: _recorded(described, year) for year in described.years}
    queries = Queries(returns)
    return {
        "version": __version__,
        "marking": MARKING,
        "name": described.name,
        "label": described.label,
        "child_key": described.child_key,
        "macros": [
            f"CREATE MACRO {w.name}({', '.join(name for name, _ in w.parameters)}) AS {w.duckdb}"
            for w in all_words().values()
            if w.duckdb
        ],
        **finding_words(described),
        "authorities": authority_words(),
        "provider_headers": {ours: list(names) for ours, names in providers._HEADERS.items()},
        "of_many_tables": sorted(described.of_many_tables),
        "tables": [_table(table) for table in described.tables],
        "reference": [_table(table) for table in described.reference],
        "right": RIGHT,
        "years_told": [FIRST_DAY.year, LAST_DAY.year],
        "years": [
            {**_year(described, year, planned, queries), "steps": recorders[year.year].steps}
            for year in described.years
        ],
        "queries": queries.held,
        "data": {key: kept for one in recorders.values() for key, kept in one.data.items()},
        "rules": [_rule(described, rule, parts) for rule, parts in planned],
    }


def as_text(returns: str = "ssda903") -> str:
    """The same as the text of a JSON file."""
    return json.dumps(definitions(returns), ensure_ascii=False, separators=(",", ":")) + "\n"


def _nothing(described: Return, year: Year) -> Dataset:
    """A return of which nothing was supplied."""
    return Dataset(
        described.name, year.year, year.start, year.end, None, "csv", {}, {}, frozenset()
    )  # fmt: skip


def _recorded(described: Return, year: Year) -> _Recorder:
    own = {table.name + suffix for table in described.tables for suffix in ("", "_last")}
    recorder = _Recorder(frozenset({*own, *(t.name for t in described.reference), "collection"}))
    used = plans(described.name, rules_for(described.name, year.year))
    read = {need for _, parts in used for plan in parts for need in plan.needs}
    load(
        recorder,
        _nothing(described, year),
        described=described,
        schema=schema(described.name),
        wanted={*read, *(name for one in _glance(described, year).values() for name in one.reads)},
        lookups={CALENDAR: working_day_table},
    )
    return recorder


def _glance(described: Return, year: Year) -> Mapping[str, Question]:
    return questions_of(described.name, year.start, year.end)


def _year(described: Return, year: Year, planned: Planned, queries: Queries) -> dict[str, Any]:
    in_force = [(rule, parts) for rule, parts in planned if rule.in_year(year.year)]
    may_lack = _needs(described, year, [plan for _, parts in in_force for plan in parts])
    return {
        "year": year.year,
        "start": year.start.isoformat(),
        "end": year.end.isoformat(),
        "period": f"{year.start:%d/%m/%Y} to {year.end:%d/%m/%Y}",
        "rules_hash": fingerprint(rule for rule, _ in in_force),
        "needs": may_lack,
        "glance": {name: one.sql for name, one in _glance(described, year).items()},
        "glance_reads": sorted({n for q in _glance(described, year).values() for n in q.reads}),
        "groups": queries.of_year(in_force, may_lack),
    }


def _needs(described: Return, year: Year, every: Iterable[Plan]) -> dict[str, str]:
    """What a rule may lack, with the words for it; what is always there is left out."""
    nothing, views = _nothing(described, year), schema(described.name).views
    alone = {
        need: replace(plan, needs=(need,), needs_columns={})
        for plan in every
        for need in read_by(plan.needs, views)
        if need not in views
    } | {
        need: replace(plan, needs=(), needs_columns={column: need})
        for plan in every
        for column, several in _needs_columns(plan).items()
        for need in several
    }
    return {need: words for need, plan in alone.items() for words in missing(nothing, plan)}


def _needs_columns(plan: Plan) -> dict[str, list[str]]:
    """What the derived columns that a condition reads are derived from."""
    return {c: list(needs._OF_SEVERAL.get(n, (n,))) for c, n in plan.needs_columns.items()}


def _table(table: Table) -> dict[str, Any]:
    columns = [
        {
            "name": column.name,
            "kind": column.kind,
            "parsed": column.kind in PARSED_KINDS,
            "derived": column.derived,
        }
        for column in table.held
    ]
    return {
        "name": table.name,
        "label": table.label,
        "since": table.since,
        "until": table.until,
        "columns": columns,
    }


def _rule(described: Return, rule: Rule, parts: Iterable[Plan]) -> dict[str, Any]:
    return {
        "code": rule.code,
        "title": rule.title,
        "severity": rule.severity,
        "since": rule.since,
        "until": rule.until,
        "why": rule.why,
        "caution": rule.caution,
        "source": rule.source,
        "conditions": [list(one) for one in conditions(rule, described)],
        "fails_when": fails_when(rule, described),
        "parts": [_part(described, rule, plan) for plan in parts],
    }


def _part(described: Return, rule: Rule, plan: Plan) -> dict[str, Any]:
    held = schema(described.name)
    words = {
        link: check._label(held.tables[table].label, table)
        for link, (table, _) in plan.fields.items()
    }
    return {
        "needs": list(read_by(plan.needs, held.views)),
        "needs_columns": _needs_columns(plan),
        "table": words[""],
        "fields": list(check._fields(described.name, rule, plan)),
        "blames": [
            [words[link], list(check._of_link(described.name, plan, link)[1])] for link in plan.rows
        ],
        "sql": rows_query(plan),
    }
