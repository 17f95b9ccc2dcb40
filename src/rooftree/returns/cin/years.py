"""The years of the children in need census that are described."""

from __future__ import annotations

from rooftree.returns.description import Year

_GUIDE = "Children in need census {} to {}: guide to submitting data, DfE"

YEARS = tuple(Year(y, _GUIDE.format(y - 1, y)) for y in range(2017, 2028))
