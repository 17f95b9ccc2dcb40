"""A year's return as a view of the lives: what was so in that year, as known at its end."""

from __future__ import annotations

from rooftree.synthetic.views.returned import Row, Tables, tables

__all__ = ["Row", "Tables", "tables"]
