"""``last_of``: the value at the last row of the link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return context.quantified(arguments, aggregate="last", otherwise="", takes_value=True)


WORD = Word(
    name="last_of",
    signature="last_of(link, value, condition)",
    meaning=(
        "The value at the last row, in the order of the link, that makes the condition true; "
        "it may be blank there, and that is what is given. Rows without a place in the order "
        "are left out."
    ),
    expand=expand,
    quantifier=True,
    example=(
        ("last_of(episodes, episodes.DEC) IS NULL", "A1 A2 B1 B2 C1 D1"),
        ("last_of(episodes, episodes.REC) = 'X1'", ""),
    ),
)
