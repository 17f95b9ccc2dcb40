"""Build the record from returns of several years and authorities."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.engine import Engine
from rooftree.record import children, from_cin, from_ssda903, identity
from rooftree.record.tables import RECORD
from rooftree.returns import NAMES, find
from rooftree.sources.dataset import Dataset

Progress = Callable[[str, int, int], None]


class RecordError(ValueError):
    """The record cannot be built of what was given; the text says why, without a value of it."""


@dataclass(frozen=True)
class Submission:
    """One return that the record was built from: whose, of which days, of which kind."""

    authority: str
    start: date
    end: date
    returns: str


@dataclass(frozen=True)
class Record:
    """The tables of the record by name, and the returns it was built from."""

    tables: Mapping[str, pa.Table]
    submissions: tuple[Submission, ...]


def build(
    datasets: Sequence[Dataset], *, progress: Progress | None = None, engine: Engine | None = None
) -> Record:
    """Build the record from returns of either kind, SSDA903 or census of children in need.

    A child is one child within an authority: by the return's identifier, and across the two
    returns as in ``identity``. Where years disagree on a thing, the later return is right.
    Raises ``RecordError`` when a return does not say whose it is, or two of one kind are of one
    authority and year.
    """
    _refuse_unclear(datasets)
    engine = engine or DuckDB()
    try:
        _load(engine, datasets)
        for step, (name, query) in enumerate(_steps()):
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
    given = (Submission(str(d.authority), d.start, d.end, d.returns) for d in datasets)
    return Record(plain, tuple(given))


def _load(engine: Engine, datasets: Sequence[Dataset]) -> None:
    care, need = ([d for d in datasets if d.returns == name] for name in NAMES)
    from_ssda903.load(engine, care)
    from_cin.load_identifiers(engine, need, same={})
    from_cin.load(engine, need, same=identity.same_children(engine))


def _steps() -> Iterator[tuple[str, str]]:
    yield "children", children.query()
    yield from from_ssda903.steps()
    yield from from_cin.steps()


def _refuse_unclear(datasets: Sequence[Dataset]) -> None:
    seen = set()
    for dataset in datasets:
        if not dataset.authority:
            raise RecordError(
                f"The return for {dataset.start:%d/%m/%Y} to {dataset.end:%d/%m/%Y} does not "
                "say which authority it is of: give its code."
            )
        which = (dataset.returns, dataset.authority, dataset.end)
        if which in seen:
            raise RecordError(
                f"There are two returns of {dataset.authority} for the year to "
                f"{dataset.end:%d/%m/%Y} ({find(dataset.returns).label}): give the "
                "one that counts."
            )
        seen.add(which)
