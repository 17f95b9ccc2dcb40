"""Layouts of published files, a module each: put one here and it is known.

A module has one function, ``tables(path, areas)``: the tables of a file that are in its layout,
none where the file is of another. It opens no more of the file than it must to tell.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from types import ModuleType

from rooftree.areas import Areas
from rooftree.statistics.rows import Table


@cache
def layouts() -> tuple[ModuleType, ...]:
    """Every layout, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


def tables_of(path: Path, areas: Areas) -> tuple[Table, ...]:
    """The tables of a file in whichever layout knows it; none where no layout does."""
    for layout in layouts():
        found: tuple[Table, ...] = layout.tables(path, areas)
        if found:
            return found
    return ()
