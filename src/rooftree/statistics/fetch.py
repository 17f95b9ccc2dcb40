"""Bring whole data sets from the Explore Education Statistics API, each with its source beside."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import tempfile
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from rooftree.statistics.ees_api import DataSet, Service, table_address
from rooftree.statistics.https import FetchError, Progress, read_parts
from rooftree.statistics.layouts import ees

LICENCE = "Open Government Licence v3.0"
SOURCE = ".source.json"
_LONGEST_NAME = 80


@dataclass(frozen=True)
class Source:
    """What is kept beside a table: where it is from, which version, and what its bytes were."""

    data_set: str
    title: str
    version: str
    published: str
    url: str
    sha256: str
    licence: str
    fetched_on: str


@dataclass(frozen=True)
class Fetched:
    """A table in the folder: ``earlier`` is the version that it replaced, if one was held."""

    path: Path
    source: Source
    brought: bool
    earlier: str | None = None

    def __str__(self) -> str:
        """What happened, in a sentence."""
        source, name = self.source, self.path.name
        if not self.brought:
            return f"{name}: version {source.version} of '{source.title}' is already held."
        if self.earlier in (None, source.version):
            return f"{name}: version {source.version} of '{source.title}' was brought."
        return (
            f"{name}: version {source.version} of '{source.title}' was brought in place of "
            f"version {self.earlier}.{self._caution()}"
        )

    def _caution(self) -> str:
        """A new first number says that something was taken away (DfE, "Versioning")."""
        if (self.earlier or "").partition(".")[0] == self.source.version.partition(".")[0]:
            return ""
        return " It is a major version: something that the earlier one had was taken away."


def fetch_data_set(
    service: Service,
    data_set: DataSet,
    folder: Path,
    *,
    fetched_on: date,
    progress: Progress | None = None,
) -> Fetched:
    """Bring a data set's latest version as ``<name>.csv`` with ``<name>.source.json``.

    A version that is held with the bytes it came with is not brought again. Raises
    ``FetchError`` with a sentence; the tables in the folder are then as they were before.
    """
    if not data_set.is_there:
        raise FetchError(
            f"'{data_set.title}' ({data_set.id}) has no version to bring: it is withdrawn, or "
            "none is published."
        )
    try:
        path, held = _place(folder, data_set)
        if held and held.version == data_set.version and _digest(path) == held.sha256:
            return Fetched(path, held, brought=False)
        source = _bring(service, data_set, path, fetched_on, progress)
    except OSError as error:
        raise _unwritten(data_set, folder, error) from None
    return Fetched(path, source, brought=True, earlier=held.version if held else None)


def read_source(path: Path) -> Source | None:
    """What is kept in a ``<name>.source.json``; nothing when it is not one of ours."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        source = Source(**kept)
    except (OSError, ValueError, TypeError):
        return None
    return source if all(isinstance(text, str) for text in kept.values()) else None


def _place(folder: Path, data_set: DataSet) -> tuple[Path, Source | None]:
    """Where a data set's table is or goes; no file of another is ever in that place."""
    for path in sorted(folder.glob(f"*{SOURCE}")):
        source = read_source(path)
        if source and source.data_set == data_set.id:
            return path.with_name(path.name.removesuffix(SOURCE) + ".csv"), source
    name = re.sub(r"[^a-z0-9]+", "-", data_set.title.lower())[:_LONGEST_NAME].strip("-")
    for choice in (name or "data-set", f"{name}-{data_set.id[:8]}", data_set.id):
        path = folder / f"{choice}.csv"
        if not path.exists() and not _source_path(path).exists():
            return path, None
    raise FetchError(f"{path} is a file from elsewhere: move it, or choose another folder.")


def _bring(
    service: Service, data_set: DataSet, path: Path, fetched_on: date, progress: Progress | None
) -> Source:
    """Write a table and its source beside their places, then move both there."""
    url = table_address(service, data_set)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".fetch-", dir=path.parent) as beside:
        # No name here ends in .csv: a reader of the folder takes no half of a table.
        table, kept = Path(beside, "table"), Path(beside, "source")
        digest = _download(service, data_set, url, table, progress)
        source = Source(
            data_set=data_set.id,
            title=data_set.title,
            version=data_set.version or "",
            published=data_set.published,
            url=url,
            sha256=digest,
            licence=LICENCE,
            fetched_on=fetched_on.isoformat(),
        )
        text = json.dumps(asdict(source), indent=2, ensure_ascii=False)
        kept.write_text(f"{text}\n", encoding="utf-8")
        _move(table, path, kept)
    return source


def _download(
    service: Service, data_set: DataSet, url: str, table: Path, progress: Progress | None
) -> str:
    """Write the table at an address; gives the SHA-256 of what was written."""
    step = f"Fetch {data_set.title}"
    digest, rows = hashlib.sha256(), 0
    total = max(data_set.rows, 1)
    parts = read_parts(url, accept="text/csv", bounds=service.bounds, progress=progress)
    if progress:
        progress(step, 0, total)
    with closing(parts), table.open("xb") as file:
        first = next(parts, b"")
        _check_table(first, data_set, url)
        for part in chain([first], parts):
            file.write(part)
            digest.update(part)
            rows += part.count(b"\n")
            if progress:
                progress(step, min(rows, total), total)
    return digest.hexdigest()


def _check_table(first: bytes, data_set: DataSet, url: str) -> None:
    """Raise unless a body begins as a table in the layout of the statistics does."""
    start = first.decode("utf-8-sig", errors="replace").lstrip()
    if start.startswith("<"):
        came = "a web page"
    elif start.startswith(("{", "[")):
        came = "JSON"
    elif not start:
        came = "nothing"
    elif not ees.is_ees(tuple(next(csv.reader(start.splitlines()[:1]), ()))):
        came = f"something without the columns {', '.join(sorted(ees.KEYS))}"
    else:
        return
    raise FetchError(
        f"'{data_set.title}' was not brought: {came} came instead of a table at {url}."
    )


def _move(table: Path, path: Path, kept: Path) -> None:
    """Move a table and its source to their places, or neither.

    The source goes first: should the machine stop in between, its SHA-256 is not that of the
    table, and the table is brought again.
    """
    place = _source_path(path)
    before = place.read_bytes() if place.exists() else None
    kept.replace(place)
    try:
        table.replace(path)
    except OSError:
        if before is None:
            place.unlink()
        else:
            place.write_bytes(before)
        raise


def _source_path(path: Path) -> Path:
    return path.with_suffix(SOURCE)


def _digest(path: Path) -> str | None:
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _unwritten(data_set: DataSet, folder: Path, error: OSError) -> FetchError:
    return FetchError(
        f"'{data_set.title}' was not brought: {folder} cannot be written to "
        f"({error.strerror or 'the disk refused'}). Choose another folder, or close the files in "
        "it that are open."
    )
