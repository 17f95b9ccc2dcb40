"""The common record of children, built from any return, in plain English."""

from __future__ import annotations

from rooftree.record.build import Record, RecordError, Submission, build
from rooftree.record.tables import RECORD, RETURN_OF

__all__ = ["RECORD", "RETURN_OF", "Record", "RecordError", "Submission", "build"]
