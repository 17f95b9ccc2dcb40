"""What must not be true of a return."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from collections.abc import Sequence
from functools import cache

from rooftree.returns import find as find_return
from rooftree.rules.definition import Rule

__all__ = ["Rule", "all_rules", "find", "rules_for"]


@cache
def all_rules(returns: str) -> tuple[Rule, ...]:
    """Every rule of a return, of every year, in order of code: one list a module.

    Raises ``ValueError`` with a sentence for a return that has none.
    """
    described = find_return(returns)
    if importlib.util.find_spec(f"{__name__}.{returns}") is None:
        raise ValueError(f"{described.label} can be read, but no rule of it is held yet.")
    package = importlib.import_module(f"{__name__}.{returns}")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in names]
    found = [rule for module in modules for rule in module.RULES]
    return tuple(sorted(found, key=lambda rule: (_numbered(rule.code), rule.since or 0)))


def rules_for(returns: str, year: int, only: Sequence[str] | None = None) -> tuple[Rule, ...]:
    """The rules in force for the collection that ends in ``year``, or those asked for.

    Raises ``ValueError`` with a sentence when a code asked for is not in force.
    """
    rules = tuple(rule for rule in all_rules(returns) if rule.in_year(year))
    if only is None:
        return rules
    known = {rule.code for rule in rules}
    unknown = [code for code in only if code not in known]
    if unknown:
        raise ValueError(
            f"No rule {', '.join(unknown)} is held for {returns} in the collection that ends "
            f"in {year}; 'rooftree rules {returns}' lists those that are."
        )
    return tuple(rule for rule in rules if rule.code in set(only))


def find(returns: str, code: str, year: int) -> Rule:
    """The rule with that code in the collection that ends in ``year``."""
    return rules_for(returns, year, [code])[0]


def _numbered(code: str) -> tuple[int, str]:
    digits = "".join(ch for ch in code if ch.isdigit())
    return (int(digits) if code[:1].isdigit() else 100_000 + int(digits or 0), code)
