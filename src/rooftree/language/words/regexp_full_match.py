"""``regexp_full_match``: whether a text fits a pattern from end to end."""

from __future__ import annotations

from rooftree.language.word import Word

WORD = Word(
    name="regexp_full_match",
    signature="regexp_full_match(text, pattern)",
    meaning="Whether the whole text fits the regular expression. Blank in, blank out.",
    parameters=(("subject", "STRING"), ("pattern", "STRING")),
    gives="BOOLEAN",
    duckdb="",
    spark="subject RLIKE concat('^(', pattern, ')$')",
    example=(
        ("regexp_full_match('AB1', '[A-Z]+[0-9]')", "true"),
        ("regexp_full_match('AB12', '[A-Z]+[0-9]')", "false"),
        ("regexp_full_match(CAST(NULL AS VARCHAR), 'A')", ""),
    ),
)
