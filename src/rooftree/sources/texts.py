"""A column of texts held as one array: most columns are never looked at cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, overload

import pyarrow as pa
from pyarrow import compute as pc


class Texts(Sequence[str | None]):
    """The cells of a column as they were written, trimmed, a blank as None."""

    def __init__(self, array: pa.Array) -> None:
        self.array = array

    @classmethod
    def trimmed(cls, column: pa.Array) -> Texts:
        """The texts of an array without the space around them, nothing as None."""
        texts = pc.utf8_trim_whitespace(column)
        return cls(pc.if_else(pc.equal(texts, ""), None, texts))

    @overload
    def __getitem__(self, place: int) -> str | None: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str | None]: ...

    def __getitem__(self, place: int | slice) -> Any:
        if isinstance(place, slice):
            return self.array.to_pylist()[place]
        return self.array[place].as_py()

    def __len__(self) -> int:
        return len(self.array)

    def __iter__(self) -> Iterator[str | None]:
        return iter(self.array.to_pylist())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


def array_of(texts: Sequence[str | None]) -> pa.Array:
    """The texts as an array."""
    return texts.array if isinstance(texts, Texts) else pa.array(texts, pa.string())


def blank_in(texts: Sequence[str | None]) -> int:
    """How many of the texts are blank."""
    if isinstance(texts, Texts):
        return int(texts.array.null_count)
    return sum(text is None for text in texts)
