"""What every engine can do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import pyarrow as pa

from rooftree.language.plan import Plan
from rooftree.returns.description import Table, View

# A finding: the row, then the rows of each blamed link.
Blamed = tuple[int, tuple[tuple[int, ...], ...]]


class Engine(Protocol):
    """Loads typed tables and runs plans; DuckDB and Spark are the two."""

    name: str
    at_once: int

    def load(
        self, table: Table, rows: pa.Table, *, key: str | None = None, place: bool = True
    ) -> None:
        """Hold a table; with ``key``, each row with its place among those of the same key.

        Where nothing reads a place, it need not be worked out.
        """

    def make_view(self, view: View, *, key: str) -> None:
        """Hold the rows of a view over tables that are loaded."""

    def findings(self, plans: Mapping[str, Plan]) -> dict[str, list[Blamed]]:
        """The findings of plans on one table, by name, ordered by row.

        As many threads as ``at_once`` may ask at the same time, here and in what is above; in
        ``rows`` too.
        """

    def rows(self, query: str) -> Sequence[tuple[Any, ...]]:
        """The rows of a query written in the common SQL."""

    def table(self, query: str) -> pa.Table:
        """The answer to a query as an Arrow table."""

    def bind(self, query: str) -> None:
        """Check that a query names only what is there; raises the engine's error."""

    def close(self) -> None:
        """Let go of everything held."""
