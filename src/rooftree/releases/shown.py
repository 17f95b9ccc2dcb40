"""How a released value is written for readers."""

from __future__ import annotations

from typing import Any

from rooftree.reference.figures import By, Figure, read_by, write_by
from rooftree.reference.periods import Period
from rooftree.reference.rounding import half_up
from rooftree.reference.symbols import Symbol, Value, write_value

__all__ = [
    "SYMBOLS",
    "By",
    "Figure",
    "Period",
    "Symbol",
    "Value",
    "half_up",
    "is_symbol",
    "read_by",
    "shown",
    "write_by",
]
SYMBOLS = tuple(Symbol)


def is_symbol(value: Any) -> bool:
    """Whether a value is a symbol and no number."""
    return isinstance(value, Symbol)


def shown(value: Any, decimals: int | None = None) -> str:
    """A value with its decimals, or its symbol."""
    return write_value(value, decimals)
