"""Load the returns of all years and authorities together, a table of theirs at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa

from rooftree.engines.engine import Engine
from rooftree.engines.loading import empty_table
from rooftree.returns.description import CodeList, Column, Table
from rooftree.sources.dataset import Dataset

# In one authority two identifiers may be one child's.
Same = Mapping[tuple[str, str], str]


def load_together(
    engine: Engine,
    datasets: Sequence[Dataset],
    described: Table,
    *,
    name: str,
    child: str,
    same: Same | None = None,
) -> None:
    """Hold a table of every return as ``name``, each row with whose it is and when returned."""
    held = Table(name, described.label, described.columns, "many", name)
    engine.load(held, _together(datasets, described, child=child, same=same or {}))


def load_facts(engine: Engine, codes: CodeList, *, name: str) -> None:
    """Hold the facts of a list of codes as ``name``."""
    held = Table(name, codes.label, (Column("code", "text"),), "one", name)
    engine.load(held, _facts(codes))


def _together(datasets: Sequence[Dataset], described: Table, *, child: str, same: Same) -> pa.Table:
    wanted = ["row_id", *(column.name for column in described.held)]
    empty = empty_table(described).select(wanted)
    parts = [_with_whose(empty, "", None, child=child, same=same)]
    for dataset in datasets:
        rows = dataset.tables[described.name]
        rows = rows.select([name for name in wanted if name in rows.column_names])
        authority = str(dataset.authority)
        parts.append(_with_whose(rows, authority, dataset.end, child=child, same=same))
    return pa.concat_tables(parts, promote_options="default")


def _with_whose(
    rows: pa.Table, authority: str, returned: object, *, child: str, same: Same
) -> pa.Table:
    given = rows.column(child).to_pylist()
    ids = [f"{authority}/{same.get((authority, c), c)}" if c else None for c in given]
    whose = pa.array([authority] * rows.num_rows, pa.string())
    days = pa.array([returned] * rows.num_rows, pa.date32())
    rows = rows.append_column("authority", whose).append_column("returned_on", days)
    return rows.append_column("child_id", pa.array(ids, pa.string()))


def _facts(codes: CodeList) -> pa.Table:
    """Every code of every year once; a code's facts do not change with the year."""
    latest = {code.code: code for code in codes.codes}.values()
    row: dict[str, object] = {"code": pa.array([code.code for code in latest], pa.string())}
    for fact, kind in codes.facts.items():
        type_ = pa.bool_() if kind == "boolean" else pa.string()
        row[fact] = pa.array([code.facts.get(fact) for code in latest], type_)
    return pa.table(row)
