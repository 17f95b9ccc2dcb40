"""The engines on which every definition is run."""

from __future__ import annotations

import pytest

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.engine import Engine

ENGINES = ["duckdb", pytest.param("spark", marks=pytest.mark.spark)]


def open_engine(name: str, request: pytest.FixtureRequest) -> Engine:
    """A fresh engine; Spark's session is started once for the whole run."""
    if name == "duckdb":
        return DuckDB()
    from rooftree.engines.spark import Spark

    return Spark(request.getfixturevalue("spark_session"))


__all__ = ["ENGINES", "open_engine"]
