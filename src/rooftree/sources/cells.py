"""Read the cells of a column by its kind: dates day first, codes in capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import pyarrow as pa

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


_READERS: dict[Kind, Callable[[str], Any]] = {
    "date": read_date,
    "partial_date": read_date,
    "integer": read_whole,
    "number": read_number,
    "postcode": read_postcode,
    "code": str.upper,
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
    date as ISO, a not-a-number or a not-a-time as nothing.
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
    return (value.isoformat() if isinstance(value, date) else str(value)).strip() or None


def typed_column(kind: Kind, texts: Sequence[str | None]) -> pa.Array:
    """The texts of a column as its type; what cannot be read is null."""
    held = array_of(texts)
    reader = _READERS.get(kind)
    if reader is None:
        return held
    # Each different text is read once: most repeat.
    different = held.dictionary_encode()
    read = [reader(text) for text in different.dictionary.to_pylist()]
    return pa.array(read, _TYPES.get(kind, pa.string())).take(different.indices)
