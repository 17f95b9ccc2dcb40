"""Build the record from returns of several years and authorities."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.engine import Engine
from rooftree.record import from_ssda903
from rooftree.record.tables import RECORD
from rooftree.sources.dataset import Dataset

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Record:
    """The tables of the record by name, and the returns it was built from.

    ``submissions`` are (authority, first day, last day) of each return.
    """

    tables: Mapping[str, pa.Table]
    submissions: tuple[tuple[str, date, date], ...]


def build(
    datasets: Sequence[Dataset], *, progress: Progress | None = None, engine: Engine | None = None
) -> Record:
    """Build the record. A child is one child within an authority, by the return's identifier.

    Where years disagree on an episode, the later return is right. Raises ``ValueError`` when
    a return does not say whose it is, or two returns are of one authority and year.
    """
    _refuse_unclear(datasets)
    engine = engine or DuckDB()
    try:
        for step, (name, query) in enumerate(from_ssda903.steps(engine, datasets)):
            if progress:
                progress(f"Record: {name}", step, len(RECORD.tables))
            described = RECORD.table(name)
            assert described is not None
            engine.load(described, engine.table(query), key=RECORD.child_key)
        names = [table.name for table in RECORD.tables]
        tables = {n: engine.table(f"SELECT * FROM {n} ORDER BY row_id") for n in names}
    finally:
        engine.close()
    plain = {name: rows.drop_columns(["n", "n_from_end"]) for name, rows in tables.items()}
    return Record(plain, tuple((str(d.authority), d.start, d.end) for d in datasets))


def _refuse_unclear(datasets: Sequence[Dataset]) -> None:
    seen = set()
    for dataset in datasets:
        if not dataset.authority:
            raise ValueError(
                f"The return for {dataset.start:%d/%m/%Y} to {dataset.end:%d/%m/%Y} does not "
                "say which authority it is of: give its code."
            )
        if (dataset.authority, dataset.end) in seen:
            raise ValueError(
                f"There are two returns of {dataset.authority} for the year to "
                f"{dataset.end:%d/%m/%Y}: give the one that counts."
            )
        seen.add((dataset.authority, dataset.end))
