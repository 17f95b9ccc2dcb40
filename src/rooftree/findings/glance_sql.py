"""Pieces of SQL that the glances of all returns are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rooftree.returns import find
from rooftree.returns.description import Fact


def text(words: str) -> str:
    """Words as SQL."""
    return "'" + words.replace("'", "''") + "'"


def day(of: date) -> str:
    """A day as SQL."""
    return f"DATE '{of.isoformat()}'"


def age(born: str, end: date) -> str:
    """The age in whole years on a day, of who was born by then."""
    birthday = f"month({born}) * 100 + day({born}) > {end.month * 100 + end.day}"
    return f"{end.year} - year({born}) - ({birthday})::INT"


def banded(years: str, bands: Sequence[tuple[int, str]], otherwise: str) -> str:
    """The band of an age; ``bands`` have the first age that is no longer in each."""
    whens = "".join(f" WHEN {years} < {below} THEN {text(name)}" for below, name in bands)
    return f"CASE{whens} ELSE {text(otherwise)} END"


def facts(returns: str, code_list: str, fact: str) -> Mapping[str, Fact | None]:
    """What is known of each code of a list."""
    return {code.code: code.facts.get(fact) for code in find(returns).code_lists[code_list].codes}


def published_group(returns: str, code_list: str, column: str, otherwise: str) -> str:
    """The group that the department counts a column's code in."""
    groups = facts(returns, code_list, "published_group")
    whens = "".join(
        f" WHEN {text(code)} THEN {text(group)}"
        for code, group in groups.items()
        if isinstance(group, str) and group
    )
    return f"CASE {column}{whens} ELSE {text(otherwise)} END"
