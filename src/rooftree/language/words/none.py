"""``none``: no row of the link makes the condition true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    found = context.quantified(
        arguments, aggregate="bool_or({condition})", otherwise="FALSE", takes_value=False
    )
    return f"NOT {found}"


WORD = Word(
    name="none",
    signature="none(link, condition)",
    meaning=(
        "No row of the link makes the condition true; without a condition, there is no row. "
        "Undecided is not true. Never blank."
    ),
    expand=expand,
    quantifier=True,
    example=(
        ("none(reviews)", "C1 D1"),
        ("none(others, others.LS = 'V2')", "A2 B2 C1 D1"),
    ),
)
