"""The common record of children, built from any return, in plain English."""

from __future__ import annotations

from rooftree.record.build import Record, build
from rooftree.record.tables import RECORD

__all__ = ["RECORD", "Record", "build"]
