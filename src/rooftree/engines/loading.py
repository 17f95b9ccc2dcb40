"""Load a dataset into an engine: its tables, the year's codes, the calendar, the views."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import pyarrow as pa

from rooftree.engines.engine import Engine
from rooftree.engines.several import several
from rooftree.language.links import COLLECTION, Schema
from rooftree.language.placing import reads_places
from rooftree.returns.description import PARSED_KINDS, CodeList, Kind, Return, Table, View

if TYPE_CHECKING:
    from rooftree.sources.dataset import Dataset

CODES = "codes_"
_TYPES: dict[Kind, pa.DataType] = {
    "date": pa.date32(),
    "partial_date": pa.date32(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "flag": pa.bool_(),
}


def load(
    engine: Engine,
    dataset: Dataset,
    *,
    described: Return,
    schema: Schema,
    wanted: Collection[str],
    lookups: Mapping[str, Callable[[], pa.Table]],
    placed: Collection[str] | None = None,
) -> dict[str, Exception]:
    """Load the tables, code lists and views named in ``wanted``, and no other.

    Rows have a place in the tables ``placed`` (default all), and in those of which a view reads
    it. ``lookups`` gives tables that are in no dataset, such as the calendar, when wanted. Gives
    the views that could not be made, each with what the engine raised.
    """
    reads = {read for name in wanted for read in schema.views.get(name, ())}
    wanted = {*wanted, *reads}
    views = [view for view in described.views if view.table.name in wanted]
    if placed is not None:
        placed = {*placed, *(r for view in views if reads_places(view.sql) for r in view.reads)}
    engine.load(schema.table(COLLECTION), _collection(dataset))

    def load_one(name: str) -> None:
        table = schema.table(name)
        if name in lookups:
            engine.load(table, lookups[name](), key=schema.key(table))
        elif name.startswith(CODES):
            codes = described.code_lists[name.removeprefix(CODES)]
            engine.load(table, _codes(codes, dataset.year))
        else:
            rows = dataset.tables.get(name, empty_table(table))
            engine.load(table, rows, key=schema.key(table), place=placed is None or name in placed)

    made_of_others = {*schema.views, COLLECTION}
    names = [
        name for name in sorted(wanted) if name in schema.tables and name not in made_of_others
    ]
    for _ in several(engine, load_one, names):
        pass
    return _make_views(engine, views, schema)


def _make_views(engine: Engine, views: Sequence[View], schema: Schema) -> dict[str, Exception]:
    """Make the views; one that cannot be made stops no other."""

    def make_one(view: View) -> Exception | None:
        try:
            engine.make_view(view, key=schema.key(view.table))
        except Exception as error:
            return error
        return None

    tried = zip(views, several(engine, make_one, views), strict=True)
    return {view.table.name: error for view, error in tried if error is not None}


def empty_table(table: Table) -> pa.Table:
    """A table as described with no rows, for what was not supplied and for binding."""
    fields = [pa.field("row_id", pa.int64())]
    for column in table.held:
        fields.append(pa.field(column.name, _TYPES.get(column.kind, pa.string())))
        if column.kind in PARSED_KINDS:
            fields.append(pa.field(f"{column.name}__text", pa.string()))
    return pa.schema(fields).empty_table()


def _collection(dataset: Dataset) -> pa.Table:
    row = {
        "row_id": [0],
        "start": pa.array([dataset.start], pa.date32()),
        "end": pa.array([dataset.end], pa.date32()),
        "year": [dataset.year],
        "authority": pa.array([dataset.authority], pa.string()),
        "file_format": [dataset.file_format],
    }
    return pa.table(row)


def _codes(codes: CodeList, year: int) -> pa.Table:
    valid = codes.in_year(year)
    row: dict[str, object] = {
        "row_id": pa.array(range(len(valid)), pa.int64()),
        "code": pa.array([code.code for code in valid], pa.string()),
        "label": pa.array([code.label for code in valid], pa.string()),
    }
    for fact, kind in codes.facts.items():
        type_ = pa.bool_() if kind == "boolean" else pa.string()
        row[fact] = pa.array([code.facts.get(fact) for code in valid], type_)
    return pa.table(row)
