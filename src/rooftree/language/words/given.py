"""``given``: something was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return f"{context.written(context.one(arguments))} IS NOT NULL"


WORD = Word(
    name="given",
    signature="given(column)",
    meaning=(
        "Anything was written there, also when it cannot be read as a date or a number. "
        "Never blank."
    ),
    expand=expand,
    example=(
        ("given(episodes.DEC)", "A1 B1 B2"),
        ("given(previous.DEC)", "A2 B2"),
    ),
)
