"""``unreadable``: something was written that is not of the column's type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    column = context.one(arguments)
    written, typed = context.written(column), context.sql(column)
    return f"({written} IS NOT NULL AND {typed} IS NULL)"


WORD = Word(
    name="unreadable",
    signature="unreadable(column)",
    meaning=(
        "Something was written that is not a date, or not a number, as the column should be. "
        "Never blank."
    ),
    expand=expand,
    example=(
        ("unreadable(episodes.DEC)", "B2"),
        ("unreadable(episodes.DECOM)", ""),
    ),
)
