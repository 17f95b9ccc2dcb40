"""Rounding as the department does it: half away from zero, in decimal arithmetic."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal


def half_up(number: Decimal | int, decimals: int = 0) -> Decimal:
    """Round to ``decimals`` places, halves away from zero (2.5 gives 3, -2.5 gives -3)."""
    return Decimal(number).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def half_up_to(number: Decimal | int, base: int) -> int:
    """Round to the nearest multiple of ``base``, halves away from zero (25 to base 10 is 30)."""
    if base < 1:
        raise ValueError(f"The rounding base must be 1 or more, not {base}.")
    return int(half_up(Decimal(number) / base)) * base
