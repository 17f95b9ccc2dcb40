"""What a word of the vocabulary is, and where the words are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rooftree.language.compiler import Context

Expand = Callable[["Context", list[Any]], str]


@dataclass(frozen=True)
class Word:
    """One word. It is either a function that each engine defines, or it is expanded.

    ``duckdb`` and ``spark`` are the bodies of the function over ``parameters`` (name and
    SQL type); ``expand`` instead writes SQL for the arguments as they stand in a condition.
    ``quantifier`` words take a link as their first argument. ``example`` is a list of
    conditions with what they give for the row shown; it is the word's test on every engine.
    """

    name: str
    signature: str
    meaning: str
    example: tuple[tuple[str, str], ...]
    parameters: tuple[tuple[str, str], ...] = ()
    gives: str = ""
    duckdb: str = ""
    spark: str = ""
    expand: Expand | None = None
    quantifier: bool = False
    needs: tuple[str, ...] = ()


@cache
def all_words() -> dict[str, Word]:
    """Every word by name: one for each module of ``rooftree.language.words``."""
    from rooftree.language import words

    names = sorted(module.name for module in pkgutil.iter_modules(words.__path__))
    modules = [importlib.import_module(f"{words.__name__}.{name}") for name in names]
    return {module.WORD.name: module.WORD for module in modules}
