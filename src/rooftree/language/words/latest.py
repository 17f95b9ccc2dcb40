"""``latest``: the greatest value over the rows of the link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return context.quantified(
        arguments,
        aggregate="max(CASE WHEN {condition} THEN {value} END)",
        otherwise="",
        takes_value=True,
    )


WORD = Word(
    name="latest",
    signature="latest(link, value, condition)",
    meaning=(
        "The greatest value over the rows of the link that make the condition true. Blank if "
        "there is none."
    ),
    expand=expand,
    quantifier=True,
    example=(("latest(reviews, reviews.REVIEW) = DATE '2024-07-01'", "B1 B2"),),
)
