"""``partly_unknown``: a date was written with ZZ for a part that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word
from rooftree.language.words.first_possible_day import is_partial

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    return f"coalesce({is_partial(context.written(context.one(arguments)))}, FALSE)"


WORD = Word(
    name="partly_unknown",
    signature="partly_unknown(column)",
    meaning=(
        "What was written is a date of which a part is given as not known, such as zz/zz/2010. "
        "Never blank."
    ),
    expand=expand,
    example=(
        ("partly_unknown(episodes.ABOUT)", "A1 B1"),
        ("partly_unknown(episodes.DEC)", ""),
    ),
)
