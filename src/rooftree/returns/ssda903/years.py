"""The collection years of SSDA903 that are described."""

from __future__ import annotations

from rooftree.returns.description import Year

_GUIDE = "Guide to the SSDA903 collection, {} to {}, DfE"

YEARS = tuple(Year(y, _GUIDE.format(y - 1, y)) for y in (2023, 2024, 2025, 2026, 2027))
