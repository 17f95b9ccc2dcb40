"""``age_on``: age in whole years on a day."""

from __future__ import annotations

from rooftree.language.word import Word

WORD = Word(
    name="age_on",
    signature="age_on(born, day)",
    meaning=(
        "The greatest whole number of years after birth that is not after the day; a child "
        "born on 29 February has a birthday on 28 February in other years (decided in "
        "years_after)."
    ),
    parameters=(("born", "DATE"), ("day", "DATE")),
    gives="INT",
    duckdb=(
        "CAST(year(day) - year(born) - CASE WHEN CAST(born + to_years(CAST(year(day) - "
        "year(born) AS INTEGER)) AS DATE) > day THEN 1 ELSE 0 END AS INTEGER)"
    ),
    spark=(
        "year(day) - year(born) - CASE WHEN add_months(born, 12 * (year(day) - year(born))) "
        "> day THEN 1 ELSE 0 END"
    ),
    example=(
        ("age_on(DATE '2006-03-31', DATE '2024-03-30')", "17"),
        ("age_on(DATE '2006-03-31', DATE '2024-03-31')", "18"),
        ("age_on(DATE '2004-02-29', DATE '2022-02-28')", "18"),
        ("age_on(CAST(NULL AS DATE), DATE '2024-03-31')", ""),
    ),
)
