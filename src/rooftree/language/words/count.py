"""``count``: how many rows of the link make the condition true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return context.quantified(
        arguments,
        aggregate="sum(CASE WHEN {condition} THEN 1 ELSE 0 END)",
        otherwise="0",
        takes_value=False,
    )


WORD = Word(
    name="count",
    signature="count(link, condition)",
    meaning=(
        "The number of rows of the link that make the condition true; 0 if there is none. "
        "Never blank."
    ),
    expand=expand,
    quantifier=True,
    example=(
        ("count(reviews) = 2", "B1 B2"),
        ("count(reviews, reviews.REVIEW_CODE = 'PN1') = 0", "C1 D1"),
    ),
)
