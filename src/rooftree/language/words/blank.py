"""``blank``: nothing was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return f"{context.written(context.one(arguments))} IS NULL"


WORD = Word(
    name="blank",
    signature="blank(column)",
    meaning="Nothing was written there. Never blank itself.",
    expand=expand,
    example=(
        ("blank(episodes.DEC)", "A2 C1 D1"),
        ("blank(previous.DEC)", "A1 B1 C1 D1"),
    ),
)
