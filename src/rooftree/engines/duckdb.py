"""The embedded engine: DuckDB in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from rooftree.engines.engine import Blamed
from rooftree.language.placing import placed_sql
from rooftree.language.plan import Plan, findings_query
from rooftree.language.word import all_words
from rooftree.returns.description import Table, View

_IN_A_QUERY = 12


class DuckDB:
    """One connection in memory, with no access to files or the network."""

    name = "duckdb"

    def __init__(self) -> None:
        self._connection = duckdb.connect(
            config={
                "enable_external_access": "false",
                "autoload_known_extensions": "false",
                # Unless it is told otherwise it would put records into a folder where it runs.
                "temp_directory": "",
            }
        )
        self._connection.execute("SET preserve_insertion_order = true")
        for word in all_words().values():
            if word.duckdb:
                names = ", ".join(name for name, _ in word.parameters)
                self._connection.execute(f"CREATE MACRO {word.name}({names}) AS {word.duckdb}")

    def load(self, table: Table, rows: pa.Table, *, key: str) -> None:
        """Hold a table with each row's place in its order."""
        self._connection.register("arriving", rows)
        if table.column(key) is not None:
            sql = placed_sql(table, key=key, source="arriving")
            self._connection.execute(f"CREATE OR REPLACE TABLE {table.name} AS {sql}")
        else:
            self._connection.execute(
                f"CREATE OR REPLACE TABLE {table.name} AS SELECT * FROM arriving"
            )
        self._connection.unregister("arriving")

    def make_view(self, view: View, *, key: str) -> None:
        """Hold the rows of a view; kept as a table, or every rule would work it out again."""
        sql = placed_sql(view.table, key=key, source=f"({view.sql})", number_rows=True)
        self._connection.execute(f"CREATE OR REPLACE TABLE {view.table.name} AS {sql}")

    def findings(self, plans: Mapping[str, Plan]) -> dict[str, list[Blamed]]:
        """The findings of plans on one table, some plans in a query."""
        found: dict[str, list[Blamed]] = {}
        for some in _batches(plans):
            answer = self._connection.execute(findings_query(some)).fetchone()
            assert answer is not None
            found |= {name: _in_order(rows) for name, rows in zip(some, answer, strict=True)}
        return {name: found[name] for name in plans}

    def rows(self, query: str) -> Sequence[tuple[Any, ...]]:
        """The rows of a query."""
        return self._connection.execute(query).fetchall()

    def table(self, query: str) -> pa.Table:
        """The answer to a query as an Arrow table."""
        return self._connection.sql(query).to_arrow_table()

    def bind(self, query: str) -> None:
        """Check that a query names only what is there."""
        self._connection.execute(f"EXPLAIN {query}")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def _batches(plans: Mapping[str, Plan]) -> Iterator[dict[str, Plan]]:
    """So many plans at a time, those that read the same links together.

    A query of many conditions carries the columns of all of them through each of its joins: the
    time that it takes grows faster than their number.
    """
    alike = sorted(plans, key=lambda name: _links(plans[name]))
    for first in range(0, len(alike), _IN_A_QUERY):
        yield {name: plans[name] for name in alike[first : first + _IN_A_QUERY]}


def _links(plan: Plan) -> tuple[list[str], list[str]]:
    return sorted(part.alias for part in plan.aggregates), sorted(plan.joins)


def _in_order(found: list[dict[str, Any]] | None) -> list[Blamed]:
    blamed = [
        (
            int(item["r"]),
            tuple(
                tuple(sorted(int(row) for row in rows or () if row is not None))
                for name, rows in item.items()
                if name != "r"
            ),
        )
        for item in found or ()
    ]
    return sorted(blamed)
