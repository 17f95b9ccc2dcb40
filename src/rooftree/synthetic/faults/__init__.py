"""Faults put into returns on purpose, each named, with the rules that should find it."""

from __future__ import annotations

from rooftree.synthetic.faults.fault import FAULTS, Fault
from rooftree.synthetic.faults.inject import Injected, inject

__all__ = ["FAULTS", "Fault", "Injected", "inject"]
