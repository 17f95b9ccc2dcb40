"""Faults in what comes before court, first collected in 2026/27."""

from __future__ import annotations
