"""Read a condition as a tree; the words of the language are told from SQL's own functions."""

from __future__ import annotations

import re
from typing import Any

import sqlglot
from sqlglot import exp

from rooftree.language.errors import DefinitionError
from rooftree.language.word import all_words

MARK = "word_"
_REFUSED = (exp.Select, exp.Subquery, exp.Exists, exp.Window, exp.Star, exp.Placeholder)


def parse(condition: str) -> Any:
    """Parse a condition, or say in a sentence that it is not one."""
    words = "|".join(sorted(all_words()))
    pieces = re.split(r"('(?:[^']|'')*')", condition)
    marked = "".join(
        piece if piece.startswith("'") else re.sub(rf"\b({words})\s*\(", rf"{MARK}\1(", piece)
        for piece in pieces
    )
    try:
        tree = sqlglot.parse_one(marked, read="duckdb")
    except sqlglot.errors.SqlglotError as error:
        detail = re.sub(r"\x1b\[[0-9;]*m", "", str(error)).splitlines()[0]
        raise DefinitionError(
            f"The condition is not SQL: {detail.replace(MARK, '')} In: {condition}"
        ) from None
    for node in tree.walk():
        if isinstance(node, _REFUSED):
            raise DefinitionError(
                f"A condition is one expression without {node.key.upper()}: {condition}"
            )
    return tree
