"""Faults of things that overlap, or of which there is one too many."""

from __future__ import annotations
