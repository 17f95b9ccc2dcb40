"""Rows that come one at a time, held as little as that allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from rooftree.sources.dataset import WrittenTable
from rooftree.sources.texts import Texts

# So many rows are held as Python's own objects, which take more memory than columns do.
_AT_ONCE = 10_000


@dataclass
class Rows:
    """The rows of one table as they are read, and the line of each.

    ``elements`` are the names under which a record's values are given, of the last columns.
    """

    names: tuple[str, ...]
    rows: list[tuple[str | None, ...]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    elements: tuple[str, ...] = ()
    _packed: list[list[pa.Array]] = field(default_factory=list)

    def add(
        self, numbers: tuple[str | None, ...], values: Mapping[str, str | None], line: int
    ) -> None:
        """A row: what it is numbered by, then its values."""
        self.rows.append(numbers + tuple(map(values.get, self.elements)))
        self.lines.append(line)
        if len(self.rows) >= _AT_ONCE:
            self._pack()

    def _pack(self) -> None:
        if self.rows:
            columns = zip(*self.rows, strict=True)
            self._packed.append([pa.array(column, pa.string()) for column in columns])
            self.rows.clear()

    def written(self, source: str) -> WrittenTable:
        """All that was read."""
        self._pack()
        columns = zip(*self._packed, strict=True) if self._packed else ((),) * len(self.names)
        texts = [
            Texts.trimmed(pa.chunked_array(parts, pa.string()).combine_chunks())
            for parts in columns
        ]
        return WrittenTable(source, dict(zip(self.names, texts, strict=True)), self.lines)
