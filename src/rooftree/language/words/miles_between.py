"""``miles_between``: straight-line miles between two postcodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    (x1, y1), (x2, y2) = (context.grid_reference(argument) for argument in arguments)
    metres = f"sqrt(power({x1} - {x2}, 2) + power({y1} - {y2}, 2))"
    return f"(floor({metres} / 160.93 + 0.5) / 10)"


WORD = Word(
    name="miles_between",
    signature="miles_between(postcode, postcode)",
    meaning=(
        "Miles in a straight line between the grid references of two postcodes, to one "
        "decimal place, half up (a mile is 1.6093 km, as in the return). Blank if either is "
        "blank or not in the directory."
    ),
    expand=expand,
    needs=("postcodes",),
    example=(
        ("miles_between(episodes.HOME_POST, episodes.PL_POST) = 6.2", "A1"),
        ("miles_between(episodes.HOME_POST, episodes.PL_POST) IS NULL", "A2 B1 B2 C1 D1"),
    ),
)
