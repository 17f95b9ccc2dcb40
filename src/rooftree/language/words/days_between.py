"""``days_between``: days from one date to another."""

from __future__ import annotations

from rooftree.language.word import Word

WORD = Word(
    name="days_between",
    signature="days_between(first, second)",
    meaning=(
        "The second date minus the first in days, negative when they are reversed. Blank in, "
        "blank out."
    ),
    parameters=(("first_day", "DATE"), ("second_day", "DATE")),
    gives="INT",
    duckdb="date_diff('day', first_day, second_day)",
    spark="datediff(second_day, first_day)",
    example=(
        ("days_between(DATE '2024-02-28', DATE '2024-03-01')", "2"),
        ("days_between(DATE '2024-03-01', DATE '2024-02-28')", "-2"),
        ("days_between(CAST(NULL AS DATE), DATE '2024-02-28')", ""),
    ),
)
