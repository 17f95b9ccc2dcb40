"""Read the cells of a column by its kind: dates day first, codes in capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow import compute as pc

from rooftree.returns.description import Kind
from rooftree.sources.texts import array_of

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]00:00(?::00)?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?")
_WHOLE = re.compile(r"[+-]?\d{1,9}(?:\.0+)?")
_NUMBER = re.compile(r"[+-]?\d{1,12}(?:\.\d+)?")
_SPACE = re.compile(r"\s+")


def read_date(text: str) -> date | None:
    """A date written day first (01/04/2024) or as ISO (2024-04-01); None if it is neither."""
    found = _DAY_FIRST.fullmatch(text)
    if found:
        day, month, year = (int(part) for part in found.groups())
    else:
        found = _ISO.fullmatch(text)
        if not found:
            return None
        year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_whole(text: str) -> int | None:
    """A whole number; 7 and 7.0 are, 39.5 is not."""
    return int(float(text)) if _WHOLE.fullmatch(text) else None


def read_number(text: str) -> float | None:
    """A decimal number."""
    return float(text) if _NUMBER.fullmatch(text) else None


def read_postcode(text: str) -> str:
    """A postcode in capitals with one space before its last three characters."""
    joined = _SPACE.sub("", text).upper()
    return f"{joined[:-3]} {joined[-3:]}" if len(joined) > 4 else joined


def read_yes_no(text: str) -> str:
    """1 or 0, which may be written true or false; anything else in capitals, as it is no code."""
    return {"TRUE": "1", "FALSE": "0"}.get(text.upper(), text.upper())


_READERS: dict[Kind, Callable[[str], Any]] = {
    "date": read_date,
    "partial_date": read_date,
    "integer": read_whole,
    "number": read_number,
    "postcode": read_postcode,
    "code": str.upper,
    "yes_no": read_yes_no,
    "flag": str.upper,
}

_TYPES: dict[Kind, pa.DataType] = {
    "date": pa.date32(),
    "partial_date": pa.date32(),
    "integer": pa.int64(),
    "number": pa.float64(),
}


def trimmed(value: object) -> str | None:
    """What was written as text without the space around it; None for nothing.

    Values that came from a data frame are written as a file would hold them: 1.0 as "1", a
    date as ISO, a not-a-number or a not-a-time as nothing, a list with commas.
    """
    if isinstance(value, str):
        return value.strip() or None
    if value is None or value != value:  # noqa: PLR0124 - not-a-number, not-a-time
        return None
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, list | tuple):
        return ",".join(filter(None, map(trimmed, value))) or None
    return (value.isoformat() if isinstance(value, date) else str(value)).strip() or None


def typed_column(kind: Kind, texts: Sequence[str | None]) -> pa.Array:
    """The texts of a column as its type; what cannot be read is null."""
    held = array_of(texts)
    reader = _READERS.get(kind)
    if reader is None:
        return held
    # Each different text is read once: most repeat.
    different = held.dictionary_encode()
    unlike = different.dictionary
    if reader is read_date:
        return _dates(unlike).take(different.indices)
    read = [reader(text) for text in unlike.to_pylist()]
    return pa.array(read, _TYPES.get(kind, pa.string())).take(different.indices)


def _dates(texts: pa.Array) -> pa.Array:
    """The same as ``read_date`` of each: those written 01/04/2024, as most are, all at once."""
    plain = pc.match_substring_regex(texts, "^[0-9]{2}/[0-9]{2}/[0-9]{4}$")
    others = [read_date(text) for text in texts.filter(pc.invert(plain)).to_pylist()]
    days = _day_first(texts.filter(plain).to_pylist())
    empty = pa.nulls(len(texts), pa.date32())
    held = pc.replace_with_mask(empty, pc.invert(plain), pa.array(others, pa.date32()))
    return pc.replace_with_mask(held, plain, days)


def _day_first(texts: Sequence[str]) -> pa.Array:
    """Dates of the form 01/04/2024; a day that is in no calendar is null."""
    digits = np.array(texts, "S10").view(np.uint8).reshape(-1, 10).astype(np.int64) - ord("0")
    day, month = digits[:, 0] * 10 + digits[:, 1], digits[:, 3] * 10 + digits[:, 4]
    year = digits[:, 6:] @ (1000, 100, 10, 1)
    first = ((year - 1970) * 12 + month - 1).astype("datetime64[M]")
    dates = first.astype("datetime64[D]") + (day - 1)
    there = (dates.astype("datetime64[M]") == first) & (month >= 1) & (month <= 12) & (year >= 1)
    days = dates.astype(np.int64).tolist()
    held = [day if is_there else None for day, is_there in zip(days, there.tolist(), strict=True)]
    return pa.array(held, pa.int32()).cast(pa.date32())
