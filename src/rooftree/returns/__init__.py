"""The statutory returns, described: tables, columns, code lists, links, years. Data only."""

from __future__ import annotations

import importlib
from functools import cache

from rooftree.returns.description import Return

# Each is a package of that name, which is imported when it is asked for.
NAMES = ("ssda903", "cin")


@cache
def find(name: str) -> Return:
    """The return of that name, or a ``ValueError`` that lists the names there are."""
    if name not in NAMES:
        raise ValueError(f"There is no return named '{name}'; there are {', '.join(NAMES)}.")
    package = importlib.import_module(f"{__name__}.{name}")
    described: Return = getattr(package, name.upper())
    return described
