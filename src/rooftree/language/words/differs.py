"""``differs``: two values are not the same, a blank being a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    first, second = (context.sql(argument) for argument in arguments)
    return f"({first} IS DISTINCT FROM {second})"


WORD = Word(
    name="differs",
    signature="differs(first, second)",
    meaning=(
        "The two are different, counting a blank as a value of its own: blank and blank are "
        "the same. Never blank."
    ),
    expand=expand,
    example=(
        ("differs(episodes.REC, 'X1')", "A2 B1 B2 C1 D1"),
        ("differs(episodes.LS, previous.LS)", "A1 A2 B1 B2 C1"),
    ),
)
