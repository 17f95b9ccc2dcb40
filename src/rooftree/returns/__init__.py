"""The statutory returns, described: tables, columns, code lists, links, years. Data only."""

from __future__ import annotations

from rooftree.returns.description import Return
from rooftree.returns.ssda903 import SSDA903

_RETURNS = {described.name: described for described in (SSDA903,)}


def find(name: str) -> Return:
    """The return of that name, or a ``ValueError`` that lists the names there are."""
    if name not in _RETURNS:
        raise ValueError(f"There is no return named '{name}'; there are {', '.join(_RETURNS)}.")
    return _RETURNS[name]
