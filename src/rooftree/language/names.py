"""What the names in a condition stand for: rows reached by links, and columns of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlglot import exp

from rooftree.language.errors import DefinitionError
from rooftree.language.links import COLLECTION, Join, Schema
from rooftree.returns.description import Column, Table

# In an indicator the period asked for takes the place of the collection year.
_PERIOD = {"period_start": "start", "period_end": "end"}


@dataclass
class Scope:
    """Rows that a condition can name, and what it needs to reach them."""

    rows: dict[str, tuple[str, Table]]
    default: str
    joins: dict[str, str] = field(default_factory=dict)
    outer: Scope | None = None
    uses_outer: bool = False


class Names:
    """The rows and columns that one condition on one table names, and what it needs for them."""

    def __init__(self, schema: Schema, table: Table) -> None:
        self.schema = schema
        self.table = table
        self.scope = Scope({table.name: (table.name, table)}, table.name)
        self.reads: dict[str, dict[str, None]] = {}
        self.tables: dict[str, Table] = {table.name: table}
        self.needs: dict[str, None] = {table.name: None}
        self.needs_columns: dict[str, str] = {}

    def row_of(self, node: Any) -> str:
        """The alias of the row that a link path such as ``previous`` leads to."""
        return self.row([part.name for part in node.parts])[0]

    def row(self, path: list[str]) -> tuple[str, Table]:
        """The alias and the table of the row that a path leads to, its links joined."""
        scope = self.scope
        if path and path[0] in scope.rows:
            alias, table = scope.rows[path[0]]
            rest, start = path[1:], path[0]
        elif scope.outer is not None and path and path[0] != COLLECTION:
            return self._outer_row(path)
        else:
            alias, table = scope.rows[scope.default]
            rest, start = path, scope.default
        trail = [] if start == scope.default and scope.outer is None else [start]
        for name in rest:
            trail.append(name)
            alias, table = self._step(alias, table, name, trail)
        return alias, table

    def _outer_row(self, path: list[str]) -> tuple[str, Table]:
        """A row of the rule's own side, named within a quantifier."""
        inner = self.scope
        assert inner.outer is not None
        self.scope = inner.outer
        kept = dict(self.scope.joins)
        self.scope.joins.clear()
        try:
            found = self.row(path)
        finally:
            inner.joins.update(self.scope.joins)
            self.scope.joins.clear()
            self.scope.joins.update(kept)
            self.scope = inner
        inner.uses_outer = True
        return found

    def _step(self, alias: str, table: Table, name: str, trail: list[str]) -> tuple[str, Table]:
        if name == COLLECTION:
            self.scope.joins.setdefault(COLLECTION, f"CROSS JOIN {COLLECTION}")
            self.needs.setdefault(COLLECTION)
            return COLLECTION, self.schema.table(COLLECTION)
        join = self.link(table, name)
        if join.many:
            raise DefinitionError(
                f"'{name}' links {table.name} to many rows: use it inside a quantifier, "
                f"such as any({name}, ...)."
            )
        return self._join(join, alias, "__".join(trail).replace("@", "_of_"))

    def _join(self, join: Join, here: str, there: str) -> tuple[str, Table]:
        to = self.schema.table(join.to)
        on = join.on.format(here=here, there=there)
        self.scope.joins.setdefault(there, f"LEFT JOIN {join.to} AS {there} ON {on}")
        self.need(join.to)
        self.tables[there] = to
        return there, to

    def need(self, table: str) -> None:
        """Note that a table is read, and what it is made of."""
        self.needs.setdefault(table)
        for read in self.schema.views.get(table, ()):
            self.needs.setdefault(read)

    def link(self, table: Table, name: str) -> Join:
        """A link of a table, or a sentence that names those it has."""
        links = self.schema.links(table)
        if name not in links:
            known = ", ".join(sorted(link for link in links if "@" not in link))
            raise DefinitionError(f"{table.name} has no link named '{name}'; it has {known}.")
        return links[name]

    def column(self, node: exp.Column) -> tuple[str, Table, Column]:
        """The row's alias, the table and the column that a name stands for; noted as read."""
        *path, name = (part.name for part in node.parts)
        if not path and name in _PERIOD:
            path, name = [COLLECTION], _PERIOD[name]
        if not path:
            raise DefinitionError(
                f"'{name}' does not say whose it is: write a table or a link before it, "
                f"such as {self.table.name}.{name}."
            )
        alias, table = self.row(list(path))
        found = table.column(name) or place_column(name)
        if found is None:
            known = ", ".join(column.name for column in table.columns)
            raise DefinitionError(f"{table.name} has no column named '{name}'; it has {known}.")
        self.reads.setdefault(alias, {}).setdefault(found.name)
        if found.needs:
            self.needs_columns[f"{table.name}.{found.name}"] = found.needs
        return alias, table, found


def place_column(name: str) -> Column | None:
    """The column of a row's place, which every table has and no description names."""
    return Column(name, "integer") if name in ("row_id", "n", "n_from_end") else None
