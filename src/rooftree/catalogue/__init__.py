"""The reference pages, written from the definitions so that they cannot fall behind them.

``pages`` gives each page's text by its path below ``docs/reference``. The same definitions
always give the same text: nothing here reads a clock, a folder's order or the environment.
"""

from __future__ import annotations

from rooftree.catalogue.changes import changes_page
from rooftree.catalogue.checks import checks_page
from rooftree.catalogue.commands import commands_page, python_page
from rooftree.catalogue.definitions import (
    indicators_page,
    indicators_sql,
    measures_page,
    rules_page,
    rules_sql,
    words_page,
)
from rooftree.catalogue.differences import differences_page
from rooftree.catalogue.markdown import tidy
from rooftree.catalogue.tables import tables_page
from rooftree.catalogue.timescales import timescales_page
from rooftree.record import RECORD
from rooftree.returns import NAMES, find

__all__ = ["pages"]


def pages() -> dict[str, str]:
    """Every generated reference page by its path below ``docs/reference``."""
    found = {
        "words.md": words_page(),
        "indicators.md": indicators_page(),
        "sql/indicators.sql": indicators_sql(),
        "timescales.md": timescales_page(),
        "measures.md": measures_page(),
        "data-file-checks.md": checks_page(),
        "record.md": tables_page(RECORD, "The record's tables, built from the returns."),
        "cli.md": commands_page(),
        "api.md": python_page(),
    }
    for name in NAMES:
        described = find(name)
        found[f"{name}.md"] = tables_page(described, "The return as Rooftree reads it.")
        found[f"rules-{name}.md"] = rules_page(described)
        found[f"sql/rules-{name}.sql"] = rules_sql(name)
        found[f"changes-{name}.md"] = changes_page(described)
        found[f"differences-{name}.md"] = differences_page(described)
    return {path: tidy(text) for path, text in found.items()}
