"""The symbols that stand in official statistics where a number cannot be shown.

A symbol is a value of its own: never a number, never "not a number", never zero.
Source: DfE, Explore Education Statistics, "Data symbols" and the children in need and
workforce releases (which also print ``u``); Open Government Licence v3.0.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from enum import Enum

from rooftree.reference.rounding import half_up


class Symbol(Enum):
    """A reason why a figure has no number."""

    C = ("c", "Suppressed to protect confidentiality")
    K = ("k", "Rounds to zero, but is not zero")
    U = ("u", "Low reliability")
    X = ("x", "Not available")
    Z = ("z", "Not applicable")
    LOW = ("low", "Rounds to zero, but is not zero (older releases)")

    @property
    def text(self) -> str:
        """The symbol as printed."""
        return self.value[0]

    @property
    def meaning(self) -> str:
        """What the symbol tells the reader."""
        return self.value[1]

    def __str__(self) -> str:
        return self.text


Value = Decimal | Symbol

_BY_TEXT = {symbol.text: symbol for symbol in Symbol}


def parse_value(text: str) -> Value:
    """Read one published cell.

    A blank cell is ``x`` (not available): it is unknown, not zero. Raises ``ValueError``
    with a sentence when the cell is neither a number nor a known symbol.
    """
    word = text.strip()
    if not word:
        return Symbol.X
    symbol = _BY_TEXT.get(word.lower())
    if symbol is not None:
        return symbol
    try:
        number = Decimal(word.replace(",", ""))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        known = ", ".join(_BY_TEXT)
        raise ValueError(f"'{word}' is neither a number nor a known symbol ({known})")
    return number


def write_value(value: Value, decimals: int | None = None) -> str:
    """Write a value as a table shows it: rounded half up to ``decimals``, symbols untouched."""
    if isinstance(value, Symbol):
        return value.text
    if decimals is None:
        return format(value, "f")
    return format(half_up(value, decimals), "f")
