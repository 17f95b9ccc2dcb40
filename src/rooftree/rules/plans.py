"""The built plans of a return's rules."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from rooftree.language.built import Definition, built_file, plans_of
from rooftree.language.links import Schema, schema_of
from rooftree.language.plan import Plan
from rooftree.returns import find as find_return
from rooftree.rules import all_rules
from rooftree.rules.definition import Rule

_BUILT = Path(__file__).parent / "built"


@cache
def schema(returns: str) -> Schema:
    """The schema of a return."""
    return schema_of(find_return(returns))


def _definition(rule: Rule) -> Definition:
    years = f"{rule.since or ''}-{rule.until or ''}" if rule.since or rule.until else ""
    return Definition(f"rule {rule.code} {years}".strip(), rule.conditions, rule.blames)


def plans(returns: str, rules: Iterable[Rule]) -> list[tuple[Rule, tuple[Plan, ...]]]:
    """Each rule with a plan for each blamed table; nothing is parsed for rules kept as built."""
    rules = list(rules)
    found = plans_of(schema(returns), map(_definition, rules), kept=kept_file(returns))
    return [(rule, found[_definition(rule).name]) for rule in rules]


def kept_file(returns: str) -> Path:
    """Where the built rules of a return are kept."""
    return _BUILT / f"{returns}.json"


def generated(returns: str) -> str:
    """What the kept file should hold, built anew from every rule."""
    return built_file(schema(returns), map(_definition, all_rules(returns)))
