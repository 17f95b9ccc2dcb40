"""Pupil numbers that a census of children in need takes."""

from __future__ import annotations

from dataclasses import replace

from rooftree.synthetic.lives.life import Child

# One of the numbers that the census knows and that stand for no real authority.
_AUTHORITY = "003"
_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def known_authority(upn: str) -> str:
    """The same number as if a known authority had given it; a reason for none stays.

    Numbers in care returns begin with 999, which is no authority's, and the census queries it.
    """
    if len(upn) != 13:
        return upn
    digits = _AUTHORITY + upn[4:]
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(2, 14), strict=True))
    return _LETTERS[total % 23] + digits


def renumbered(child: Child) -> Child:
    """The child with a number that both returns take."""
    return replace(child, upn=known_authority(child.upn))
