"""Turn files, folders and Python tables into typed datasets; nothing that was written is lost."""

from __future__ import annotations

from rooftree.sources.folder import read_folder
from rooftree.sources.problems import SourceError
from rooftree.sources.records import read_records

__all__ = ["SourceError", "read_folder", "read_records"]
