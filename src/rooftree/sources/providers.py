"""The list of providers beside a return."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa

from rooftree.reference.problems import ReferenceFileError
from rooftree.returns.description import Return
from rooftree.sources.csv_file import text_of
from rooftree.sources.dataset import WrittenTable
from rooftree.sources.places import Place
from rooftree.sources.problems import SourceError
from rooftree.sources.typing import typed_table, with_column

_AUTHORITIES = ("LA_CODE", "LA_CODE_INFERRED")


def read_providers(paths: Iterable[Path], described: Return) -> WrittenTable:
    """The list of providers from one file or several: workbooks as Ofsted sends them, or CSV.

    Raises ``SourceError``.
    """
    from rooftree.reference.providers import WORKBOOKS, providers_of, read_workbook
    from rooftree.sources.records import written_rows

    rows: list[dict[str, str]] = []
    names: list[str] = []
    for path in paths:
        if not path.is_file():
            raise SourceError(f"There is no file {path}: give the file of reference data.")
        names.append(path.name)
        try:
            if path.suffix.lower() in WORKBOOKS:
                rows += read_workbook(path)
            else:
                cells = list(csv.reader(io.StringIO(text_of(path), newline="")))
                rows += providers_of(path.name, [(path.stem, cells)])
        except (ReferenceFileError, csv.Error) as error:
            raise SourceError(str(error)) from None
    table = described.table("providers")
    assert table is not None
    return written_rows(table, rows, source=", ".join(names))


def providers_table(described: Return, written: WrittenTable) -> pa.Table:
    """The list of providers as typed rows, each number and authority in the form of the return."""
    table = described.table("providers")
    assert table is not None
    return typed_table(table, written)


def postcodes_to_infer(providers: pa.Table, episodes: Iterable[pa.Table]) -> set[str]:
    """The postcodes of the return's own providers whose authority the list does not give."""
    numbers: set[str | None] = set()
    for table in episodes:
        numbers.update(table.column("URN").unique().to_pylist())
    return {
        row["POSTCODE"]
        for row in providers.select(["URN", "POSTCODE", *_AUTHORITIES]).to_pylist()
        if row["URN"] in numbers and row["POSTCODE"] and not any(row[name] for name in _AUTHORITIES)
    }


def with_authorities(
    providers: pa.Table, described: Return, places: Mapping[str, Place]
) -> pa.Table:
    """Providers with the authority of their postcode, where the list gives none."""
    table = described.table("providers")
    assert table is not None
    column = table.column("LA_CODE_INFERRED")
    assert column is not None
    texts = [
        given or (places[post].authority if not ours and post in places else None)
        for ours, given, post in zip(
            *(providers.column(name).to_pylist() for name in (*_AUTHORITIES, "POSTCODE")),
            strict=True,
        )
    ]
    return with_column(providers, column, texts)
