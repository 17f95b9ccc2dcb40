"""``first_possible_day``: the earliest day that a date with unknown parts can be.

In a column of partial dates ZZ stands for a day or a month that is not known, and ZZZZ for a
year, as the guidance to the return has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rooftree.language.word import Word

if TYPE_CHECKING:
    from rooftree.language.compiler import Context

_DAY, _MONTH = "(ZZ|0[1-9]|[12][0-9]|3[01])", "(ZZ|0[1-9]|1[0-2])"
_PATTERN = f"{_DAY}[/.-]{_MONTH}[/.-]"


def is_partial(written: str, *, year: str = "(ZZZZ|[0-9]{4})") -> str:
    """The SQL of whether a text is a date of which at least one part is unknown."""
    text = f"upper({written})"
    return f"(regexp_full_match({text}, '{_PATTERN}{year}') AND {text} LIKE '%ZZ%')"


def expand(context: Context, arguments: list[Any]) -> str:
    """Write the word as SQL."""
    column = context.one(arguments)
    written, typed = context.written(column), context.sql(column)
    text = f"upper({written})"
    day = f"replace(left({text}, 2), 'ZZ', '01')"
    month = f"replace(substr({text}, 4, 2), 'ZZ', '01')"
    partial = f"TRY_CAST(right({text}, 4) || '-' || {month} || '-' || {day} AS DATE)"
    known = is_partial(written, year="[0-9]{4}")
    return f"CASE WHEN {typed} IS NOT NULL THEN {typed} WHEN {known} THEN {partial} END"


WORD = Word(
    name="first_possible_day",
    signature="first_possible_day(column)",
    meaning=(
        "The day of a date of which parts may be unknown (zz/05/2010): the day itself, or the "
        "first that it can be. Blank where the year is unknown or it cannot be read."
    ),
    expand=expand,
    example=(
        ("first_possible_day(episodes.ABOUT) = DATE '2010-05-01'", "A1"),
        ("first_possible_day(episodes.ABOUT) > DATE '2010-05-01'", "A2"),
        ("first_possible_day(episodes.ABOUT) IS NULL", "B1 B2 C1 D1"),
    ),
)
