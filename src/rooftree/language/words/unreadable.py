"""``unreadable``: something was written that is not of the column's type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word
from rooftree.language.words.first_possible_day import is_partial

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    column = context.one(arguments)
    written, typed = context.written(column), context.sql(column)
    found = f"({written} IS NOT NULL AND {typed} IS NULL)"
    if context.kind(column) != "partial_date":
        return found
    return f"({found} AND NOT {is_partial(written)})"


WORD = Word(
    name="unreadable",
    signature="unreadable(column)",
    meaning=(
        "Something was written that is not a date, or not a number, as the column should be. "
        "Where parts of a date may be unknown, zz/zz/2010 is one. Never blank."
    ),
    expand=expand,
    example=(
        ("unreadable(episodes.DEC)", "B2"),
        ("unreadable(episodes.DECOM)", ""),
        ("unreadable(episodes.ABOUT)", "B2"),
    ),
)
