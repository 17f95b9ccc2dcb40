"""Statistics that others published, as they published them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
class Published:
    """Published figures with the definitions of their measures and the files they are from."""

    figures: tuple[Figure, ...]
    definitions: Mapping[str, Mapping[str, Any]]
    sources: tuple[SourceFile, ...]
