"""Faults put into returns on purpose, each named, with the rules that should find it."""

from __future__ import annotations

from rooftree.synthetic.faults.fault import FAULTS
from rooftree.synthetic.faults.inject import Injected, inject
from rooftree.synthetic.named_faults import Fault

__all__ = ["FAULTS", "Fault", "Injected", "inject"]
