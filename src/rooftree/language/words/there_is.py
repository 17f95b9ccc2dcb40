"""``there_is``: the link found a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return f"{context.row_of(context.one(arguments))}.row_id IS NOT NULL"


WORD = Word(
    name="there_is",
    signature="there_is(link)",
    meaning="The link to one row found its row. Never blank.",
    expand=expand,
    quantifier=True,
    example=(
        ("there_is(previous)", "A2 B2"),
        ("there_is(child)", "A1 A2 B1 B2"),
    ),
)
