"""``total``: the sum over the rows of the link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return context.quantified(
        arguments,
        aggregate="sum(CASE WHEN {condition} THEN {value} END)",
        otherwise="0",
        takes_value=True,
    )


WORD = Word(
    name="total",
    signature="total(link, value, condition)",
    meaning=(
        "The sum of the value over the rows of the link that make the condition true; 0 if "
        "there is none. Never blank."
    ),
    expand=expand,
    quantifier=True,
    example=(("total(episodes, days_between(episodes.DECOM, episodes.DEC)) = 151", "A1 A2"),),
)
