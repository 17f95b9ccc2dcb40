"""``lists``: whether a comma list holds an item."""

from __future__ import annotations

from rooftree.language.word import Word

WORD = Word(
    name="lists",
    signature="lists(text, item)",
    meaning=(
        "Whether a list of codes separated by commas (or slashes) holds the item; never "
        "blank: an empty list holds nothing."
    ),
    parameters=(("items", "STRING"), ("item", "STRING")),
    gives="BOOLEAN",
    duckdb=(
        "coalesce(strpos(',' || replace(replace(items, ' ', ''), '/', ',') || ',', ',' || "
        "item || ',') > 0, FALSE)"
    ),
    spark=(
        "coalesce(instr(concat(',', replace(replace(items, ' ', ''), '/', ','), ','), "
        "concat(',', item, ',')) > 0, FALSE)"
    ),
    example=(
        ("lists('K1, K2', 'K2')", "true"),
        ("lists('K1,K2', 'K')", "false"),
        ("lists(CAST(NULL AS VARCHAR), 'K2')", "false"),
    ),
)
