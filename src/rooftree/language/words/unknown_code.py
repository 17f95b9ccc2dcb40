"""``unknown_code``: a code that is not in the list of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    column = context.one(arguments)
    typed, code = context.sql(column), context.code_of(column)
    return f"CASE WHEN {typed} IS NULL THEN NULL ELSE {code} IS NULL END"


WORD = Word(
    name="unknown_code",
    signature="unknown_code(column)",
    meaning=(
        "The code written is not in the column's list for the collection year. Blank where "
        "nothing was written."
    ),
    expand=expand,
    example=(
        ("unknown_code(episodes.REC)", "B1"),
        ("unknown_code(episodes.REC) IS NULL", "A2 B2 C1 D1"),
    ),
)
