"""``earliest``: the smallest value over the rows of the link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return context.quantified(
        arguments,
        aggregate="min(CASE WHEN {condition} THEN {value} END)",
        otherwise="",
        takes_value=True,
    )


WORD = Word(
    name="earliest",
    signature="earliest(link, value, condition)",
    meaning=(
        "The smallest value over the rows of the link that make the condition true. Blank if "
        "there is none."
    ),
    expand=expand,
    quantifier=True,
    example=(
        ("earliest(reviews, reviews.REVIEW) = DATE '2024-03-01'", "B1 B2"),
        ("earliest(reviews, reviews.REVIEW) IS NULL", "C1 D1"),
    ),
)
