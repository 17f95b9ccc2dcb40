"""Children's social care data for England, defined once and computed the same everywhere.

``check`` and ``check_report`` run the validation rules of a statutory return from Python.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import polars as pl

    from rooftree.rules.findings import Findings

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
    labels. A rule that blames rows of several tables gives a line for each. Rules that need
    reference data that was not given are not run: ``check_report`` names them. Raises
    ``ValueError`` with a sentence for an unknown return, table, year or rule.
    """
    import polars as pl

    from rooftree.sources import read_records

    dataset = read_records(
        tables,
        returns=returns,
        year=year,
        period=period,
        authority=authority,
        reference=reference,
        file_format=file_format,
    )
    found = _report(dataset, rules)
    labels = _labels(dataset)
    lines = [
        (f.rule, f.table, labels.get(f.table, {}).get(f.row, f.row), list(f.fields))
        for f in found.findings
    ]
    numbered = all(isinstance(line[2], int) for line in lines)
    row_type = pl.Int64 if numbered else pl.Object
    schema = {"rule": pl.String, "table": pl.String, "row": row_type, "fields": pl.List(pl.String)}
    return pl.DataFrame(lines, schema=schema, orient="row")


def check_report(tables: Mapping[str, Any], *, returns: str = "ssda903", **given: Any) -> Findings:
    """As ``check``, but with the rules that ran and those that did not, and why."""
    from rooftree.sources import read_records

    rules = given.pop("rules", None)
    return _report(read_records(tables, returns=returns, **given), rules)


def _report(dataset: Any, rules: Sequence[str] | None) -> Findings:
    from rooftree.rules.check import check_dataset

    return check_dataset(dataset, rules=rules)


def _labels(dataset: Any) -> dict[str, dict[int, object]]:
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
