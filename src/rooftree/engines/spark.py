"""The distributed engine: Apache Spark, given the same SQL through sqlglot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import sqlglot

from rooftree.engines.engine import Blamed
from rooftree.language.placing import held_sql, placed_sql
from rooftree.language.plan import Plan, rows_query
from rooftree.language.word import all_words
from rooftree.returns.description import Table, View

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def spark_sql(query: str) -> str:
    """The common SQL in Spark's dialect.

    sqlglot writes all but these: DuckDB's list literals and flattening, and structures
    whose field must keep its name.
    """
    tree = sqlglot.parse_one(query, read="duckdb")
    return tree.sql(dialect="spark")


class Spark:
    """Tables are temporary views of one session; closing drops them and keeps the session."""

    name = "spark"
    at_once = 1

    def __init__(self, session: SparkSession) -> None:
        self._session = session
        self._held: list[str] = []
        for word in all_words().values():
            if word.spark:
                taken = ", ".join(f"{name} {type_}" for name, type_ in word.parameters)
                session.sql(
                    f"CREATE OR REPLACE TEMPORARY FUNCTION {word.name}({taken}) "
                    f"RETURNS {word.gives} RETURN {word.spark}"
                )

    def load(
        self, table: Table, rows: pa.Table, *, key: str | None = None, place: bool = True
    ) -> None:
        """Hold a table; with ``key``, each row with its place among those of the same key."""
        frame = self._session.createDataFrame(rows)
        arriving = f"arriving_{table.name}"
        frame.createOrReplaceTempView(arriving)
        self._held.append(arriving)
        if key and table.column(key):
            sql = held_sql(table, key=key, source=arriving, place=place)
            frame = self._session.sql(spark_sql(sql))
        self._hold(table.name, frame)

    def make_view(self, view: View, *, key: str) -> None:
        """Hold the rows of a view."""
        sql = placed_sql(view.table, key=key, source=f"({view.sql})", number_rows=True)
        self._hold(view.table.name, self._session.sql(spark_sql(sql)))

    def _hold(self, name: str, frame: Any) -> None:
        frame.cache().createOrReplaceTempView(name)
        self._held.append(name)

    def findings(self, plans: Mapping[str, Plan]) -> dict[str, list[Blamed]]:
        """The findings of plans, one query each: Spark gains nothing from one for all."""
        return {name: self._of_one(plan) for name, plan in plans.items()}

    def _of_one(self, plan: Plan) -> list[Blamed]:
        found = []
        for row, *blamed in self.rows(rows_query(plan)):
            others = tuple(
                tuple(sorted({int(r) for r in rows or () if r is not None})) for rows in blamed
            )
            found.append((int(row), others))
        return sorted(found)

    def rows(self, query: str) -> Sequence[tuple[Any, ...]]:
        """The rows of a query."""
        return [tuple(row) for row in self._session.sql(spark_sql(query)).collect()]

    def table(self, query: str) -> pa.Table:
        """The answer to a query as an Arrow table."""
        return self._session.sql(spark_sql(query)).toArrow()

    def bind(self, query: str) -> None:
        """Check that a query names only what is there."""
        self._session.sql(spark_sql(query)).schema  # noqa: B018 - analysis happens here

    def close(self) -> None:
        """Drop what was held; the session is the caller's."""
        for name in self._held:
            self._session.catalog.dropTempView(name)
        self._held.clear()
