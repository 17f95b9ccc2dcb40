"""``other_than``: none of these values, and a blank counts as none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    first, *values = (context.sql(argument) for argument in arguments)
    return f"coalesce({first} NOT IN ({', '.join(values)}), TRUE)"


WORD = Word(
    name="other_than",
    signature="other_than(column, value, ...)",
    meaning=(
        "The column is not one of the values; a blank is not one of them either, so it "
        "counts. Never blank."
    ),
    expand=expand,
    example=(
        ("other_than(episodes.REC, 'X1')", "A2 B1 B2 C1 D1"),
        ("other_than(episodes.LS, 'C2', 'V2')", "D1"),
    ),
)
