"""All figures of a release in one Parquet file, and the file as columns of numbers.

Symbols stay symbols, so values are text in the file. Read back, each distinct text is held
once and a column is an array of places in that list: half a million figures are some 20 MB.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import parquet

from rooftree.reference.figures import By, Figure, read_by, write_by
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Value, parse_value, write_value

_TEXT = ("indicator", "area", "period", "by", "value", "numerator", "denominator", "note")
_SCHEMA = pa.schema(
    [*((name, pa.string()) for name in _TEXT), ("start", pa.date32()), ("end", pa.date32())]
)
Codes = NDArray[np.int32]


def write_figures(path: Path, figures: Iterable[Figure]) -> None:
    """Write figures, those of an indicator together; the same figures give the same bytes."""
    held = sorted(figures, key=lambda figure: figure.indicator)
    # Values and splits are few beside the figures: each is written once.
    value, by = cache(write_value), cache(write_by)
    columns: dict[str, list[Any]] = {
        "indicator": [f.indicator for f in held],
        "area": [f.area for f in held],
        "period": [f.period.label for f in held],
        "by": [by(f.by) for f in held],
        "value": [value(f.value) for f in held],
        "numerator": [value(f.numerator) for f in held],
        "denominator": [value(f.denominator) for f in held],
        "note": [f.note for f in held],
        "start": [f.period.start for f in held],
        "end": [f.period.end for f in held],
    }
    parquet.write_table(pa.Table.from_pydict(columns, schema=_SCHEMA), path, compression="zstd")


@dataclass(frozen=True)
class Columns:
    """The figures of one indicator: each array says where in its list a figure's part stands."""

    indicator: str
    areas: Sequence[str]
    periods: Sequence[Period]
    bys: Sequence[By]
    values: Sequence[Value]
    notes: Sequence[str]
    area: Codes
    period: Codes
    by: Codes
    value: Codes
    numerator: Codes
    denominator: Codes
    note: Codes

    def __len__(self) -> int:
        return len(self.area)

    def figure(self, row: int) -> Figure:
        """The figure of a row."""
        return Figure(
            self.indicator,
            self.areas[self.area[row]],
            self.periods[self.period[row]],
            self.values[self.value[row]],
            self.values[self.numerator[row]],
            self.values[self.denominator[row]],
            self.bys[self.by[row]],
            self.notes[self.note[row]],
        )


def read_columns(path: Path) -> dict[str, Columns]:
    """Read the figures of each indicator."""
    coded = _read(path)
    text = {name: coded[name] for name in ("area", "by", "note")}
    values, numbers = _values(coded)
    periods, period = _periods(coded)
    bys = [read_by(each) for each in text["by"][0]]
    names, indicator = coded["indicator"]
    found = {}
    for place, name in enumerate(names):
        rows = np.flatnonzero(indicator == place)
        # The figures of an indicator stand together: a view, not a copy.
        part = slice(int(rows[0]), int(rows[-1]) + 1)
        found[name] = Columns(
            indicator=name,
            areas=text["area"][0],
            periods=periods,
            bys=bys,
            values=values,
            notes=text["note"][0],
            area=text["area"][1][part],
            period=period[part],
            by=text["by"][1][part],
            value=numbers["value"][part],
            numerator=numbers["numerator"][part],
            denominator=numbers["denominator"][part],
            note=text["note"][1][part],
        )
    return found


_Coded = tuple[list[Any], Codes]


def _read(path: Path) -> dict[str, _Coded]:
    """Each column as its distinct cells and where each row's stands among them.

    One column is read at a time, on one thread: all at once would hold three times the memory,
    and not give it back.
    """
    with parquet.ParquetFile(path, read_dictionary=list(_TEXT), pre_buffer=False) as file:
        found = {}
        for name in _SCHEMA.names:
            column = file.read([name], use_threads=False)[name]
            if not pa.types.is_dictionary(column.type):
                column = column.dictionary_encode()
            held = column.unify_dictionaries().combine_chunks()
            found[name] = (held.dictionary.to_pylist(), held.indices.to_numpy().astype(np.int32))
            del column, held
    pa.default_memory_pool().release_unused()
    return found


def _values(coded: dict[str, _Coded]) -> tuple[list[Value], dict[str, Codes]]:
    """The three columns of values over one list of distinct values."""
    places: dict[str, int] = {}
    codes = {}
    for name in ("value", "numerator", "denominator"):
        texts, held = coded[name]
        to = np.array([places.setdefault(text, len(places)) for text in texts], dtype=np.int32)
        codes[name] = to[held] if len(texts) else held
    return [parse_value(text) for text in places], codes


def _periods(coded: dict[str, _Coded]) -> tuple[list[Period], Codes]:
    """The distinct periods, and each row's."""
    (labels, label), (starts, start), (ends, end) = (coded[n] for n in ("period", "start", "end"))
    joined = (label.astype(np.int64) * (len(starts) + 1) + start) * (len(ends) + 1) + end
    _, first, place = np.unique(joined, return_index=True, return_inverse=True)
    held = [Period(_day(starts[start[n]]), _day(ends[end[n]]), labels[label[n]]) for n in first]
    return held, place.astype(np.int32)


def _day(value: Any) -> date:
    assert isinstance(value, date)
    return value
