"""Faults of what is not there, or is there and should not be."""

from __future__ import annotations
