"""How a released value is written for readers."""

from __future__ import annotations

from typing import Any

from rooftree.reference.symbols import Symbol, write_value

SYMBOLS = tuple(Symbol)


def is_symbol(value: Any) -> bool:
    """Whether a value is a symbol and no number."""
    return isinstance(value, Symbol)


def shown(value: Any, decimals: int | None = None) -> str:
    """A value with its decimals, or its symbol."""
    return write_value(value, decimals)
