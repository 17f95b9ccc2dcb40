"""The embedded engine: DuckDB in memory."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from rooftree.engines.engine import Blamed
from rooftree.language.placing import held_sql, placed_sql
from rooftree.language.plan import Plan, findings_query
from rooftree.language.word import all_words
from rooftree.returns.description import Table, View

# Planning a query takes one processor: more of them than this gain little.
_MOST_AT_ONCE = 4


class DuckDB:
    """One connection in memory, with no access to files or the network."""

    name = "duckdb"
    at_once = min(os.cpu_count() or 1, _MOST_AT_ONCE)

    def __init__(self, *, threads: int | None = None) -> None:
        """``threads`` of the engine's own; whoever asks several queries at once needs but one."""
        config: dict[str, str | bool | int | float | list[str]] = {
            "enable_external_access": "false",
            "autoload_known_extensions": "false",
            # Unless it is told otherwise it would put records into a folder where it runs.
            "temp_directory": "",
        }
        if threads:
            config["threads"] = threads
        self._connection = duckdb.connect(config=config)
        self._connection.execute("SET preserve_insertion_order = true")
        for word in all_words().values():
            if word.duckdb:
                names = ", ".join(name for name, _ in word.parameters)
                self._connection.execute(f"CREATE MACRO {word.name}({names}) AS {word.duckdb}")

    def load(
        self, table: Table, rows: pa.Table, *, key: str | None = None, place: bool = True
    ) -> None:
        """Hold a table; with ``key``, each row with its place among those of the same key."""
        own = self._connection.cursor()
        own.register("arriving", rows)
        sql = held_sql(table, key=key, source="arriving", place=place)
        own.execute(f"CREATE OR REPLACE TABLE {table.name} AS {sql}")
        own.unregister("arriving")

    def make_view(self, view: View, *, key: str) -> None:
        """Hold the rows of a view; kept as a table, or every rule would work it out again."""
        sql = placed_sql(view.table, key=key, source=f"({view.sql})", number_rows=True)
        self._connection.cursor().execute(f"CREATE OR REPLACE TABLE {view.table.name} AS {sql}")

    def findings(self, plans: Mapping[str, Plan]) -> dict[str, list[Blamed]]:
        """The findings of plans on one table, in one query."""
        answer = self._connection.cursor().execute(findings_query(plans)).fetchone()
        assert answer is not None
        return {name: _in_order(rows) for name, rows in zip(plans, answer, strict=True)}

    def rows(self, query: str) -> Sequence[tuple[Any, ...]]:
        """The rows of a query."""
        return self._connection.cursor().execute(query).fetchall()

    def table(self, query: str) -> pa.Table:
        """The answer to a query as an Arrow table."""
        return self._connection.sql(query).to_arrow_table()

    def bind(self, query: str) -> None:
        """Check that a query names only what is there."""
        self._connection.execute(f"EXPLAIN {query}")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


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
