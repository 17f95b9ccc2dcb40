"""``first_of``: the value at the first row of the link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return context.quantified(arguments, aggregate="first", otherwise="", takes_value=True)


WORD = Word(
    name="first_of",
    signature="first_of(link, value, condition)",
    meaning=(
        "The value at the first row, in the order of the link, that makes the condition "
        "true; it may be blank there, and that is what is given. Rows without a place in the "
        "order are left out."
    ),
    expand=expand,
    quantifier=True,
    example=(
        ("first_of(episodes, episodes.DEC) = DATE '2024-06-01'", "A1 A2"),
        ("first_of(episodes, episodes.REC, other_than(episodes.REC, 'X1')) = 'E99'", "B1 B2"),
    ),
)
