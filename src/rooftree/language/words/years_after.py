"""``years_after``: a date some years later."""

from __future__ import annotations

from rooftree.language.word import Word

WORD = Word(
    name="years_after",
    signature="years_after(date, years)",
    meaning=(
        "The same day so many years later; 29 February becomes 28 February. Blank in, blank out."
    ),
    parameters=(("day", "DATE"), ("years", "INT")),
    gives="DATE",
    duckdb="CAST(day + to_years(CAST(years AS INTEGER)) AS DATE)",
    spark="add_months(day, 12 * years)",
    example=(
        ("years_after(DATE '2004-02-29', 18)", "2022-02-28"),
        ("years_after(DATE '2006-05-01', 18)", "2024-05-01"),
        ("years_after(CAST(NULL AS DATE), 18)", ""),
    ),
)
