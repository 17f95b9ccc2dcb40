"""Turn one condition into a plan: names resolved, links joined, words expanded.

This module needs sqlglot and is imported only to build definitions, never to check a return.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import sqlglot
from sqlglot import exp

from rooftree.language.errors import DefinitionError
from rooftree.language.links import CALENDAR, Join, Schema
from rooftree.language.names import Names, Scope, place_column
from rooftree.language.parsing import MARK, parse
from rooftree.language.plan import Aggregate, Plan
from rooftree.language.word import all_words
from rooftree.reference.calendar import FIRST_DAY, LAST_DAY
from rooftree.returns.description import PARSED_KINDS, Table

_PLAIN = frozenset(
    {"coalesce", "greatest", "least", "replace", "substr", "substring", "length", "abs", "nullif"}
    | {"upper", "lower", "year", "month", "strpos", "left", "right", "cast"}
)


class Context(Names):
    """The compilation of one condition on one table."""

    def __init__(self, schema: Schema, table: Table) -> None:
        super().__init__(schema, table)
        self.aggregates: dict[str, Aggregate] = {}
        self.quantified_rows: dict[str, list[tuple[str, str]]] = {}

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
        alias, _, column = self.column(node)
        suffix = "__text" if column.kind in PARSED_KINDS else ""
        return f"{alias}.{_quoted(column.name + suffix)}"

    def kind(self, node: exp.Column) -> str:
        """The kind of a column: a date, a date of which parts may be unknown, a code."""
        return self.column(node)[2].kind

    def code_of(self, node: Any) -> str:
        """The SQL of the code that a column's value has in its list (blank if unknown)."""
        if not isinstance(node, exp.Column):
            raise DefinitionError("unknown_code looks at a column, nothing else.")
        *path, name = (part.name for part in node.parts)
        _, table, column = self.column(node)
        if column.code_list is None:
            raise DefinitionError(f"{table.name}.{name} has no code list.")
        alias, _ = self.row([*path, f"{column.code_list}@{name}"])
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
        join = self.link(table, name)
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
        self.need(join.to)
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
            alias, _, column = self.column(node)
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
        name = called.removeprefix(MARK)
        if not called.startswith(MARK):
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
        return tuple(name for name in self.reads.get(alias, {}) if place_column(name) is None)

    def _blamed(self, name: str) -> tuple[str, Table, str]:
        if name in self.quantified_rows:
            lists = [f"coalesce({a}.{c}, [])" for a, c in self.quantified_rows[name]]
            merged = (
                lists[0] if len(lists) == 1 else f"list_distinct(flatten([{', '.join(lists)}]))"
            )
            return merged, self.tables[name], name
        join = self.link(self.table, name.split(".", maxsplit=1)[0])
        if join.many:
            raise DefinitionError(f"blames names '{name}', but the condition does not read it.")
        alias, table = self.row(name.split("."))
        return f"[{alias}.row_id]", table, alias


def _aggregate_sql(link: str, aggregate: str, *, condition: str, value: str) -> str:
    if aggregate in ("first", "last"):
        pick = "arg_min" if aggregate == "first" else "arg_max"
        placed = f"({condition}) AND {link}.n IS NOT NULL"
        return f"{pick}(struct_pack(v := {value}), {link}.n) FILTER (WHERE {placed})"
    return aggregate.format(condition=f"({condition})", value=f"({value})")


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
        _, table, found = context.column(column)
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
