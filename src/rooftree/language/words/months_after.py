"""``months_after``: a date some months later."""

from __future__ import annotations

from rooftree.language.word import Word

WORD = Word(
    name="months_after",
    signature="months_after(date, months)",
    meaning=(
        "The same day so many months later, or the last day of a shorter month. Blank in, "
        "blank out."
    ),
    parameters=(("day", "DATE"), ("months", "INT")),
    gives="DATE",
    duckdb="CAST(day + to_months(CAST(months AS INTEGER)) AS DATE)",
    spark="add_months(day, months)",
    example=(
        ("months_after(DATE '2024-01-31', 1)", "2024-02-29"),
        ("months_after(DATE '2024-03-15', -12)", "2023-03-15"),
        ("months_after(CAST(NULL AS DATE), 1)", ""),
    ),
)
