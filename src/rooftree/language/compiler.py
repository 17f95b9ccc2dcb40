"""Turn one condition into a plan: names resolved, links joined, words expanded.

This module needs sqlglot and is imported only to build definitions, never to check a return.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlglot
from sqlglot import exp

from rooftree.language.errors import DefinitionError
from rooftree.language.links import CALENDAR, COLLECTION, Join, Schema
from rooftree.language.plan import Aggregate, Plan
from rooftree.language.word import all_words
from rooftree.reference.calendar import FIRST_DAY, LAST_DAY
from rooftree.returns.description import PARSED_KINDS, Column, Table

_MARK = "word_"
_PLAIN = frozenset(
    {"coalesce", "greatest", "least", "replace", "substr", "substring", "length", "abs", "nullif"}
    | {"upper", "lower", "year", "month", "strpos", "left", "right", "cast"}
)
# In an indicator the period asked for takes the place of the collection year.
_PERIOD = {"period_start": "start", "period_end": "end"}
_REFUSED = (exp.Select, exp.Subquery, exp.Exists, exp.Window, exp.Star, exp.Placeholder)


def parse(condition: str) -> Any:
    """Parse a condition, or say in a sentence that it is not one."""
    words = "|".join(sorted(all_words()))
    pieces = re.split(r"('(?:[^']|'')*')", condition)
    marked = "".join(
        piece if piece.startswith("'") else re.sub(rf"\b({words})\s*\(", rf"{_MARK}\1(", piece)
        for piece in pieces
    )
    try:
        tree = sqlglot.parse_one(marked, read="duckdb")
    except sqlglot.errors.SqlglotError as error:
        detail = re.sub(r"\x1b\[[0-9;]*m", "", str(error)).splitlines()[0]
        raise DefinitionError(
            f"The condition is not SQL: {detail.replace(_MARK, '')} In: {condition}"
        ) from None
    for node in tree.walk():
        if isinstance(node, _REFUSED):
            raise DefinitionError(
                f"A condition is one expression without {node.key.upper()}: {condition}"
            )
    return tree


@dataclass
class Scope:
    """Rows that a condition can name, and what it needs to reach them."""

    rows: dict[str, tuple[str, Table]]
    default: str
    joins: dict[str, str] = field(default_factory=dict)
    outer: Scope | None = None
    uses_outer: bool = False


class Context:
    """The compilation of one condition on one table."""

    def __init__(self, schema: Schema, table: Table) -> None:
        self.schema = schema
        self.table = table
        self.scope = Scope({table.name: (table.name, table)}, table.name)
        self.aggregates: dict[str, Aggregate] = {}
        self.quantified_rows: dict[str, list[tuple[str, str]]] = {}
        self.reads: dict[str, dict[str, None]] = {}
        self.tables: dict[str, Table] = {table.name: table}
        self.needs: dict[str, None] = {table.name: None}
        self.needs_columns: dict[str, str] = {}

    # Names

    def row_of(self, node: Any) -> str:
        """The alias of the row that a link path such as ``previous`` leads to."""
        return self._row([part.name for part in node.parts])[0]

    def _row(self, path: list[str]) -> tuple[str, Table]:
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
            found = self._row(path)
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
        join = self._link(table, name)
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
        self._need(join.to)
        self.tables[there] = to
        return there, to

    def _need(self, table: str) -> None:
        self.needs.setdefault(table)
        for read in self.schema.views.get(table, ()):
            self.needs.setdefault(read)

    def _link(self, table: Table, name: str) -> Join:
        links = self.schema.links(table)
        if name not in links:
            known = ", ".join(sorted(link for link in links if "@" not in link))
            raise DefinitionError(f"{table.name} has no link named '{name}'; it has {known}.")
        return links[name]

    def _column(self, node: exp.Column) -> tuple[str, Table, Column]:
        *path, name = (part.name for part in node.parts)
        if not path and name in _PERIOD:
            path, name = [COLLECTION], _PERIOD[name]
        if not path:
            raise DefinitionError(
                f"'{name}' does not say whose it is: write a table or a link before it, "
                f"such as {self.table.name}.{name}."
            )
        alias, table = self._row(list(path))
        found = table.column(name) or _place_column(name)
        if found is None:
            known = ", ".join(column.name for column in table.columns)
            raise DefinitionError(f"{table.name} has no column named '{name}'; it has {known}.")
        self.reads.setdefault(alias, {}).setdefault(found.name)
        if found.needs:
            self.needs_columns[f"{table.name}.{found.name}"] = found.needs
        return alias, table, found

    # What words ask for

    def one(self, arguments: list[Any]) -> Any:
        """The single argument of a word."""
        if len(arguments) != 1:
            raise DefinitionError(f"The word takes one argument, not {len(arguments)}.")
        return arguments[0]

    def sql(self, node: Any) -> str:
        """The SQL of an argument, in brackets when it is not a plain name or value."""
        text = self._expression(node).sql(dialect="duckdb")
        return text if isinstance(node, (exp.Column, exp.Literal)) else f"({text})"

    def written(self, node: Any) -> str:
        """The SQL of what was written in a column, whether or not it could be read."""
        if not isinstance(node, exp.Column):
            raise DefinitionError("given, blank and unreadable look at a column, nothing else.")
        alias, _, column = self._column(node)
        suffix = "__text" if column.kind in PARSED_KINDS else ""
        return f"{alias}.{_quoted(column.name + suffix)}"

    def kind(self, node: exp.Column) -> str:
        """The kind of a column: a date, a date of which parts may be unknown, a code."""
        return self._column(node)[2].kind

    def code_of(self, node: Any) -> str:
        """The SQL of the code that a column's value has in its list (blank if unknown)."""
        if not isinstance(node, exp.Column):
            raise DefinitionError("unknown_code looks at a column, nothing else.")
        *path, name = (part.name for part in node.parts)
        _, table, column = self._column(node)
        if column.code_list is None:
            raise DefinitionError(f"{table.name}.{name} has no code list.")
        alias, _ = self._row([*path, f"{column.code_list}@{name}"])
        return f"{alias}.code"

    def calendar_day(self, node: Any) -> str:
        """Working days from the calendar's first day up to a date."""
        day = self.sql(node)
        alias = f"{CALENDAR}_{_digest(day)}"
        at = f"greatest(DATE '{FIRST_DAY}', least(DATE '{LAST_DAY}', {day}))"
        on = f"{day} IS NOT NULL AND {alias}.day = {at}"
        self.scope.joins.setdefault(alias, f"LEFT JOIN {CALENDAR} AS {alias} ON {on}")
        self.needs.setdefault(CALENDAR)
        return f"{alias}.working_days_until"

    def grid_reference(self, node: Any) -> tuple[str, str]:
        """Eastings and northings of a postcode."""
        postcode = self.sql(node)
        alias = f"postcode_{_digest(postcode)}"
        on = f"{alias}.postcode = {postcode} AND {alias}.n = 1"
        self.scope.joins.setdefault(alias, f"LEFT JOIN postcodes AS {alias} ON {on}")
        self.needs.setdefault("postcodes")
        return f"{alias}.eastings", f"{alias}.northings"

    def quantified(
        self, arguments: list[Any], *, aggregate: str, otherwise: str, takes_value: bool
    ) -> str:
        """A quantifier over the rows of a link; ``otherwise`` is given where there is no row."""
        if self.scope.outer is not None:
            raise DefinitionError("Quantifiers do not nest: what would nest is a view.")
        link, *rest = arguments
        name = ".".join(part.name for part in link.parts)
        alias, table = self.scope.rows[self.scope.default]
        join = self._link(table, name)
        if not join.many:
            raise DefinitionError(f"'{name}' finds one row: name it without a quantifier.")
        value = rest.pop(0) if takes_value else None
        inner = Scope({name: (name, self.schema.table(join.to))}, name, outer=self.scope)
        self.tables[name] = inner.rows[name][1]
        self.scope = inner
        condition = self._expression(rest[0]).sql(dialect="duckdb") if rest else "TRUE"
        measured = self._expression(value).sql(dialect="duckdb") if value is not None else ""
        assert inner.outer is not None
        self.scope = inner.outer
        self._need(join.to)
        sql = _aggregate_sql(name, aggregate, condition=condition, value=measured)
        return self._aggregated(join, inner, alias, (sql, aggregate, condition), otherwise)

    def _aggregated(
        self, join: Join, inner: Scope, here: str, parts: tuple[str, str, str], otherwise: str
    ) -> str:
        sql, kind, condition = parts
        grouped = join.grouped_by is not None and not inner.uses_outer
        on = join.on.format(here=here, there=join.name)
        if grouped:
            assert join.grouped_by is not None
            key_here, key_there = join.grouped_by
            alias, base = f"all_{join.name}", f"{join.to} AS {join.name}"
            group, back = f"{join.name}.{key_there}", f"{here}.{key_here}"
        else:
            alias = f"each_{join.name}"
            base = f"{here} JOIN {join.to} AS {join.name} ON {on}"
            group, back = f"{here}.row_id", f"{here}.row_id"
        column = f"q_{_digest(sql)}"
        rows = f"array_agg({join.name}.row_id) FILTER (WHERE {condition})"
        row_column = f"r_{_digest(rows)}"
        if kind in ("first", "last"):
            rows = _aggregate_sql(join.name, kind, condition=condition, value=f"{join.name}.row_id")
            row_column, rows = f"r_{_digest(rows)}", f"[({rows}).v]"
        columns = {column: sql, row_column: rows}
        known = self.aggregates.get(alias)
        if known is not None:
            columns = {**known.columns, **columns}
        joins = {**(known.joins if known else {}), **inner.joins}
        self.aggregates[alias] = Aggregate(
            alias, base, group, f"{alias}.group_key = {back}", joins, columns
        )
        self.quantified_rows.setdefault(join.name, []).append((alias, row_column))
        found = f"{alias}.{column}"
        if kind in ("first", "last"):
            return f"{found}.v"
        return f"coalesce({found}, {otherwise})" if otherwise else found

    # The tree

    def _expression(self, node: Any) -> Any:
        """A copy of the tree with names resolved and words expanded."""
        if isinstance(node, exp.Column):
            alias, _, column = self._column(node)
            return exp.column(column.name, table=alias, quoted=_needs_quotes(column.name))
        if isinstance(node, exp.Anonymous):
            return self._word(node)
        if isinstance(node, exp.Func) and not isinstance(node, exp.Connector):
            self._check_function(node)
        _refuse_text_dates(node, self)
        copy = node.copy()
        for name, value in node.args.items():
            if isinstance(value, exp.Expression):
                copy.set(name, self._expression(value))
            elif isinstance(value, list):
                copy.set(
                    name,
                    [self._expression(v) if isinstance(v, exp.Expression) else v for v in value],
                )
        return copy

    def _check_function(self, node: exp.Func) -> None:
        name = node.sql_name().lower()
        allowed = _PLAIN | {"case", "if", "str_position", "substring", "cast", "try_cast", "array"}
        if name not in allowed:
            known = ", ".join(sorted([*all_words(), *_PLAIN]))
            raise DefinitionError(f"'{name}' is not a word of the language; there are {known}.")

    def _word(self, node: exp.Anonymous) -> Any:
        called = str(node.this)
        name = called.removeprefix(_MARK)
        if not called.startswith(_MARK):
            known = ", ".join(sorted([*all_words(), *_PLAIN]))
            raise DefinitionError(f"'{name}' is not a word of the language; there are {known}.")
        word = all_words()[name]
        if word.expand is not None:
            text = word.expand(self, list(node.expressions))
            return sqlglot.parse_one(f"({text})", read="duckdb")
        if len(node.expressions) != len(word.parameters):
            raise DefinitionError(
                f"Write {word.signature}: it takes {len(word.parameters)} values."
            )
        arguments = [self._expression(argument) for argument in node.expressions]
        return exp.Anonymous(this=name, expressions=arguments)

    # The result

    def plan(self, condition: str, blames: Iterable[str]) -> Plan:
        """The plan of a condition; ``blames`` are links whose rows share each finding."""
        sql = self._expression(parse(condition)).sql(dialect="duckdb")
        rows, fields = {}, {"": (self.table.name, self._read(self.table.name))}
        for name in blames:
            rows[name], table, alias = self._blamed(name)
            fields[name] = (table.name, self._read(alias))
        return Plan(
            table=self.table.name,
            condition=sql,
            joins=dict(self.scope.joins),
            aggregates=tuple(self.aggregates.values()),
            rows=rows,
            fields=fields,
            needs=tuple(self.needs),
            needs_columns=self.needs_columns,
        )

    def _read(self, alias: str) -> tuple[str, ...]:
        return tuple(name for name in self.reads.get(alias, {}) if _place_column(name) is None)

    def _blamed(self, name: str) -> tuple[str, Table, str]:
        if name in self.quantified_rows:
            lists = [f"coalesce({a}.{c}, [])" for a, c in self.quantified_rows[name]]
            merged = (
                lists[0] if len(lists) == 1 else f"list_distinct(flatten([{', '.join(lists)}]))"
            )
            return merged, self.tables[name], name
        join = self._link(self.table, name.split(".", maxsplit=1)[0])
        if join.many:
            raise DefinitionError(f"blames names '{name}', but the condition does not read it.")
        alias, table = self._row(name.split("."))
        return f"[{alias}.row_id]", table, alias


def _aggregate_sql(link: str, aggregate: str, *, condition: str, value: str) -> str:
    if aggregate in ("first", "last"):
        pick = "arg_min" if aggregate == "first" else "arg_max"
        placed = f"({condition}) AND {link}.n IS NOT NULL"
        return f"{pick}(struct_pack(v := {value}), {link}.n) FILTER (WHERE {placed})"
    return aggregate.format(condition=f"({condition})", value=f"({value})")


def _place_column(name: str) -> Column | None:
    return Column(name, "integer") if name in ("row_id", "n", "n_from_end") else None


def _needs_quotes(name: str) -> bool:
    return name.lower() in {"end", "start", "year", "group", "order", "label"}


def _quoted(name: str) -> str:
    return f'"{name}"' if _needs_quotes(name) else name


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _refuse_text_dates(node: Any, context: Context) -> None:
    if not isinstance(node, (exp.Binary, exp.In, exp.Between)):
        return
    sides = list(node.iter_expressions())
    columns = [side for side in sides if isinstance(side, exp.Column)]
    texts = [s for s in sides if isinstance(s, exp.Literal) and s.is_string]
    for column in columns if texts else ():
        _, table, found = context._column(column)
        if found.kind == "date":
            raise DefinitionError(
                f"{table.name}.{found.name} is a date: write DATE '2024-04-01', not a text."
            )


def compile_condition(
    schema: Schema, condition: str, *, table: str, blames: Iterable[str] = ()
) -> Plan:
    """Build one condition on one table of a schema, or raise ``DefinitionError``."""
    return Context(schema, schema.table(table)).plan(condition, blames)


def compile_all(
    schema: Schema, conditions: Mapping[str, str], *, blames: Iterable[str] = ()
) -> tuple[Plan, ...]:
    """Build a condition for each blamed table."""
    return tuple(
        compile_condition(schema, text, table=table, blames=blames)
        for table, text in conditions.items()
    )
