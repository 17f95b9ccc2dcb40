"""Faults that are put into a census on purpose, each aimed at rules and found by name."""

from __future__ import annotations

from rooftree.synthetic.census_faults.fault import FAULTS
from rooftree.synthetic.census_faults.inject import InCensus, inject_census

__all__ = ["FAULTS", "InCensus", "inject_census"]
