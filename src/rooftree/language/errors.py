"""What is said when a definition is wrong."""

from __future__ import annotations


class DefinitionError(ValueError):
    """A definition cannot be built; the text says what is wrong and what would be right."""
