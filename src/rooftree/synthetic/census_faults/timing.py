"""Faults of what came too late, too early or in the wrong order."""

from __future__ import annotations
