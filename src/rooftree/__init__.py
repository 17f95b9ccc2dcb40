"""Children's social care data for England, defined once and computed the same everywhere.

``check`` and ``check_report`` run the validation rules of a statutory return from Python.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import polars as pl

    from rooftree.rules.findings import Findings
    from rooftree.sources.dataset import Dataset

__all__ = ["__version__", "check", "check_report"]
__version__ = "0.1.0"


def check(
    tables: Mapping[str, Any],
    *,
    returns: str = "ssda903",
    year: int,
    rules: Sequence[str] | None = None,
    period: tuple[date, date] | None = None,
    authority: str | None = None,
    reference: Mapping[str, Any] | None = None,
    file_format: str = "csv",
) -> pl.DataFrame:
    """Check a return given in Python: a data frame of rule, table, row, fields.

    ``tables`` are records or data frames (Polars or pandas) under the return's own table and
    column names, last year's with ``_last`` after the table's name. A missing table or column
    counts as blank; an unknown column is ignored. ``year`` is the year in which the collection
    ends (2025 is 1 April 2024 to 31 March 2025); ``period`` replaces its dates. ``authority``
    is the submitting authority's code. ``reference`` may hold "providers" and "postcodes".

    ``row`` is the position in the table given, from 0, or the index label where the frame has
    labels. A rule that blames rows of several tables gives a line for each, one on the whole
    return a line without a row. Rules that need
    reference data that was not given are not run: ``check_report`` names them. Raises
    ``ValueError`` with a sentence for an unknown return, table, year or rule.
    """
    import polars as pl

    from rooftree.rules.findings import WHOLE_RETURN

    dataset, found = _checked(
        tables,
        returns=returns,
        year=year,
        rules=rules,
        period=period,
        authority=authority,
        reference=reference,
        file_format=file_format,
    )
    labels = _labels(dataset)
    places = [
        None if f.table == WHOLE_RETURN else labels.get(f.table, {}).get(f.row, f.row)
        for f in found.findings
    ]
    fields = [list(f.fields) for f in found.findings]
    return pl.DataFrame(
        {
            "rule": pl.Series([f.rule for f in found.findings], dtype=pl.String),
            "table": pl.Series([f.table for f in found.findings], dtype=pl.String),
            "row": pl.Series(places, dtype=_kind(places)),
            "fields": pl.Series(fields, dtype=pl.List(pl.String)),
        }
    )


def check_report(
    tables: Mapping[str, Any],
    *,
    returns: str = "ssda903",
    year: int,
    rules: Sequence[str] | None = None,
    period: tuple[date, date] | None = None,
    authority: str | None = None,
    reference: Mapping[str, Any] | None = None,
    file_format: str = "csv",
) -> Findings:
    """As ``check``, but with what a data frame has no room for.

    ``findings`` are the same, ``ran`` the codes of the rules that ran, ``not_run`` those that
    did not with the reason, and ``notes`` name the columns that the return does not have and
    the values that could not be read.
    """
    dataset, found = _checked(
        tables,
        returns=returns,
        year=year,
        rules=rules,
        period=period,
        authority=authority,
        reference=reference,
        file_format=file_format,
    )
    return replace(found, notes=tuple(map(str, dataset.problems)))


def _checked(
    tables: Mapping[str, Any], *, rules: Sequence[str] | None, **given: Any
) -> tuple[Dataset, Findings]:
    from rooftree.rules.check import check_dataset
    from rooftree.sources import read_records

    dataset = read_records(tables, **given)
    return dataset, check_dataset(dataset, rules=rules)


def _kind(places: Sequence[object]) -> Any:
    """The type of the column of rows: positions and whole labels are numbers, names are text."""
    import polars as pl

    held = [place for place in places if place is not None]
    if all(isinstance(place, int) for place in held):
        return pl.Int64
    return pl.String if all(isinstance(place, str) for place in held) else pl.Object


def _labels(dataset: Dataset) -> dict[str, dict[int, object]]:
    """Index labels by the return's own table name and position."""
    from rooftree.returns import find

    described = find(dataset.returns)
    found: dict[str, dict[int, object]] = {}
    for name, written in dataset.written.items():
        if written.labels is not None:
            table = described.table(name.removesuffix("_last"))
            suffix = "_last" if name.endswith("_last") else ""
            label = f"{table.label if table else name}{suffix}"
            found[label] = dict(enumerate(written.labels))
    return found
