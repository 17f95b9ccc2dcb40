"""What is said when a file of reference data is not the file it should be."""

from __future__ import annotations


class ReferenceFileError(ValueError):
    """A file of reference data cannot be used; the text says what, where, what would be right."""
