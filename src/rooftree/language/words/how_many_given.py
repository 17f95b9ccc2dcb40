"""``how_many_given``: how many of some columns were filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    counts = (f"CASE WHEN {context.written(a)} IS NOT NULL THEN 1 ELSE 0 END" for a in arguments)
    return f"({' + '.join(counts)})"


WORD = Word(
    name="how_many_given",
    signature="how_many_given(column, column, ...)",
    meaning="The number of the columns in which something was written: 0 for none. Never blank.",
    expand=expand,
    example=(
        ("how_many_given(episodes.DEC, episodes.REC) = 1", "B2"),
        ("how_many_given(episodes.DEC, episodes.REC) = 0", "A2 C1 D1"),
    ),
)
