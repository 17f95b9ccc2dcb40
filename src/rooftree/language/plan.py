"""A built condition: SQL in parts, so that conditions on one table can run in one query.

Nothing here parses: parts are kept as text, joined as text, and read back from a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Aggregate:
    """A quantified link: one sub-query, grouped by the link's key or by the row.

    ``joins`` and ``columns`` map an alias to its SQL; two aggregates with the same alias
    have the same ``base``, ``group`` and ``on`` and can be merged.
    """

    alias: str
    base: str
    group: str
    on: str
    joins: Mapping[str, str]
    columns: Mapping[str, str]


@dataclass(frozen=True)
class Plan:
    """One condition on one table.

    ``fields`` names, for the row itself ("") and for each blamed link, the table and the
    columns that the condition reads. ``rows`` gives for each blamed link the SQL of the row
    ids that share the finding (a list for a link to many). ``needs`` are the tables and
    reference data read; ``needs_columns`` the derived columns that need reference data;
    ``places`` the tables of which it reads a row's place in the child's order.
    """

    table: str
    condition: str
    joins: Mapping[str, str] = field(default_factory=dict)
    aggregates: tuple[Aggregate, ...] = ()
    rows: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    needs_columns: Mapping[str, str] = field(default_factory=dict)
    places: tuple[str, ...] = ()

    @property
    def texts(self) -> Iterator[str]:
        """Every piece of its SQL."""
        yield from (self.condition, *self.joins.values(), *self.rows.values())
        for part in self.aggregates:
            yield from (f"FROM {part.base}", part.group, part.on)
            yield from (*part.joins.values(), *part.columns.values())

    def as_data(self) -> dict[str, Any]:
        """The plan as plain data for a JSON file."""
        return asdict(self)

    @staticmethod
    def from_data(data: Mapping[str, Any]) -> Plan:
        """The plan read back from plain data."""
        return Plan(
            table=data["table"],
            condition=data["condition"],
            joins=data["joins"],
            aggregates=tuple(Aggregate(**item) for item in data["aggregates"]),
            rows=data["rows"],
            fields={k: (table, tuple(names)) for k, (table, names) in data["fields"].items()},
            needs=tuple(data["needs"]),
            needs_columns=data["needs_columns"],
            places=tuple(data["places"]),
        )


def _merged(plans: Iterable[Plan]) -> tuple[dict[str, str], dict[str, Aggregate]]:
    joins: dict[str, str] = {}
    aggregates: dict[str, Aggregate] = {}
    for plan in plans:
        joins |= plan.joins
        for part in plan.aggregates:
            seen = aggregates.get(part.alias, part)
            aggregates[part.alias] = Aggregate(
                part.alias,
                part.base,
                part.group,
                part.on,
                {**seen.joins, **part.joins},
                {**seen.columns, **part.columns},
            )
    return joins, aggregates


def _aggregate_sql(part: Aggregate) -> str:
    columns = ",\n    ".join(f"{sql} AS {name}" for name, sql in part.columns.items())
    joins = "".join(f"\n  {sql}" for sql in part.joins.values())
    return (
        f"LEFT JOIN (\n  SELECT {part.group} AS group_key,\n    {columns}\n"
        f"  FROM {part.base}{joins}\n  GROUP BY {part.group}\n) AS {part.alias} ON {part.on}"
    )


def source_sql(table: str, plans: Iterable[Plan]) -> str:
    """The FROM clause that conditions on a table share: its links and its quantified links."""
    joins, aggregates = _merged(plans)
    lines = [f"FROM {table}", *joins.values(), *(_aggregate_sql(a) for a in aggregates.values())]
    return "\n".join(lines)


def finding_sql(plan: Plan) -> str:
    """One finding as a structure: the row, then the rows of each blamed link."""
    parts = [f"r := {plan.table}.row_id"]
    parts += [f"b{place} := {sql}" for place, sql in enumerate(plan.rows.values())]
    return f"struct_pack({', '.join(parts)})"


def findings_query(plans: Mapping[str, Plan]) -> str:
    """One query for conditions on the same table: one row out, one list of findings each."""
    (table,) = {plan.table for plan in plans.values()}
    columns = [
        f'array_agg({finding_sql(plan)}) FILTER (WHERE {plan.condition}) AS "{name}"'
        for name, plan in plans.items()
    ]
    return "SELECT\n  " + ",\n  ".join(columns) + "\n" + source_sql(table, plans.values())


def rows_query(plan: Plan) -> str:
    """The query of one condition alone: a row for each finding. This is what pages show."""
    blamed = "".join(f",\n  {sql} AS b{place}" for place, sql in enumerate(plan.rows.values()))
    return (
        f"SELECT {plan.table}.row_id AS r{blamed}\n{source_sql(plan.table, [plan])}\n"
        f"WHERE {plan.condition}"
    )
