"""What is said when a source cannot be read at all."""

from __future__ import annotations


class SourceError(ValueError):
    """A source cannot be read; the text says what, where, and what would be right."""
