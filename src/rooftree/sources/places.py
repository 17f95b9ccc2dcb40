"""How places of postcodes are asked for: those that occur, and no other."""

from __future__ import annotations

from collections.abc import Callable, Set

from rooftree.sources.lookups import Place

Directory = Callable[[Set[str]], dict[str, Place]]
