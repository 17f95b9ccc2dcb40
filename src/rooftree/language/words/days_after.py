"""``days_after``: a date some days later."""

from __future__ import annotations

from rooftree.language.word import Word

WORD = Word(
    name="days_after",
    signature="days_after(date, days)",
    meaning="So many days later; a negative number is earlier. Blank in, blank out.",
    parameters=(("day", "DATE"), ("days", "INT")),
    gives="DATE",
    duckdb="CAST(day + to_days(CAST(days AS INTEGER)) AS DATE)",
    spark="date_add(day, days)",
    example=(
        ("days_after(DATE '2024-02-28', 2)", "2024-03-01"),
        ("days_after(DATE '2024-03-01', -1)", "2024-02-29"),
        ("days_after(CAST(NULL AS DATE), 1)", ""),
    ),
)
