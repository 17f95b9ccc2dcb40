"""The whole of a release, or some of its indicators, in one file: CSV, Parquet or ZIP.

Values are text, so that symbols travel; ``workbook.py`` writes them for Excel. Nothing of it
lies in the release: a file is written, in seconds, from what the release holds.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from rooftree.reference.figures import write_by
from rooftree.releases.ees import PLACE, TIME, VALUES, rows
from rooftree.releases.folders import CHANGES, DEFINITIONS
from rooftree.releases.release import Release

COLUMNS = (*TIME, *PLACE, "indicator", "title", "unit", "breakdown", *VALUES, "note")
_AT_ONCE = 5_000


def chosen(release: Release, indicators: Iterable[str] | None = None) -> tuple[str, ...]:
    """The ids of the indicators asked for that have figures, in the order of display."""
    wanted = None if indicators is None else set(indicators)
    return tuple(
        name
        for name in release.definitions
        if name in release and (wanted is None or name in wanted)
    )


def flat_rows(
    release: Release, indicators: Iterable[str] | None = None
) -> Iterator[tuple[str, ...]]:
    """A row a figure, of all indicators under the same columns (``COLUMNS``)."""
    for name in chosen(release, indicators):
        definition, series = release.definitions[name], release.of(name)
        said = (name, str(definition["title"]), str(definition["unit"]))
        cells = rows(series.everything(), release.areas, definition, ())
        edge = len(TIME) + len(PLACE)
        for figure, row in zip(series.everything(), cells, strict=True):
            yield (*row[:edge], *said, write_by(figure.by), *row[edge:], figure.note)


def csv_parts(
    release: Release, indicators: Iterable[str] | None = None, *, lines: int = _AT_ONCE
) -> Iterator[bytes]:
    """The same as CSV in parts of so many lines, so that an answer can be streamed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for count, row in enumerate(flat_rows(release, indicators), start=1):
        writer.writerow(row)
        if count % lines == 0:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def write_csv(release: Release, path: Path, indicators: Iterable[str] | None = None) -> None:
    """The same as a CSV file."""
    with path.open("wb") as file:
        for part in csv_parts(release, indicators):
            file.write(part)


def write_parquet(release: Release, path: Path, indicators: Iterable[str] | None = None) -> None:
    """The same as a Parquet file, every column text."""
    import pyarrow as pa
    from pyarrow import parquet

    schema = pa.schema([(name, pa.string()) for name in COLUMNS])
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for name in chosen(release, indicators):
            columns = list(zip(*flat_rows(release, [name]), strict=True))
            writer.write_table(pa.table(list(map(list, columns)), schema=schema))


def write_zip(release: Release, path: Path | IO[bytes]) -> None:
    """The data and meta file of every indicator, the definitions and what changed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        for name in (DEFINITIONS, CHANGES):
            if (release.folder / name).is_file():
                file.write(release.folder / name, name)
        for name in chosen(release):
            for end in (".csv", ".meta.csv"):
                file.write(release.folder / "data" / f"{name}{end}", f"data/{name}{end}")
