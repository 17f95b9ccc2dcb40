"""Statistics that others published, as they published them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rooftree.reference.figures import Figure


@dataclass(frozen=True)
class SourceFile:
    """A published file: its name, SHA-256, publisher and licence."""

    name: str
    sha256: str
    publisher: str
    licence: str


@dataclass(frozen=True)
class MeasureRead:
    """What was read for a measure from one file: enough to see what a new release changes.

    ``columns`` are those read, ``labels`` what stood in each column that chooses or splits rows,
    ``unknown`` the labels among them that the measure does not know: their rows were not read.
    """

    id: str
    file: str
    sha256: str
    columns: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]]
    unknown: Mapping[str, tuple[str, ...]]
    rows: int
    periods: tuple[str, ...]


@dataclass(frozen=True)
class FileRead:
    """What became of one file of the folder: who read it, or the reason why nobody did.

    ``unread_columns`` are columns that nothing reads; ``unknown`` are labels, by column, that no
    measure knows in a column by which measures choose rows.
    """

    file: str
    sha256: str
    layout: str
    measures: tuple[str, ...]
    reason: str = ""
    unread_columns: tuple[str, ...] = ()
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Published:
    """Published figures with the definitions of their measures and the files they are from."""

    figures: tuple[Figure, ...]
    definitions: Mapping[str, Mapping[str, Any]]
    sources: tuple[SourceFile, ...]
    read: tuple[MeasureRead, ...] = ()
    files: tuple[FileRead, ...] = ()
