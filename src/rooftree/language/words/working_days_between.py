"""``working_days_between``: working days from one date to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    first, second = (context.calendar_day(argument) for argument in arguments)
    return f"({second} - {first})"


WORD = Word(
    name="working_days_between",
    signature="working_days_between(first, second)",
    meaning=(
        "Working days in England after the first date up to and including the second; a date "
        "outside the calendar counts as its nearest edge. Blank in, blank out."
    ),
    expand=expand,
    needs=("calendar",),
    example=(
        ("working_days_between(episodes.DECOM, DATE '2024-06-05') = 3", "A2"),
        ("working_days_between(episodes.DECOM, DATE '2024-06-05') IS NULL", "D1"),
    ),
)
