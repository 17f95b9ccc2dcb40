"""``any``: some row of the link makes the condition true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return context.quantified(
        arguments, aggregate="bool_or({condition})", otherwise="FALSE", takes_value=False
    )


WORD = Word(
    name="any",
    signature="any(link, condition)",
    meaning=(
        "At least one row of the link makes the condition true; without a condition, there "
        "is a row. Undecided is not true. Never blank."
    ),
    expand=expand,
    quantifier=True,
    example=(
        ("any(reviews)", "A1 A2 B1 B2"),
        ("any(reviews, reviews.REVIEW > episodes.DECOM)", "A1 B1 B2"),
        ("any(others, others.LS = 'V2')", "A1 B1"),
    ),
)
