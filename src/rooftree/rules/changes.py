"""What changed between two collection years: rules, codes, tables and columns.

Nothing is written down twice: it is read from the years that stand beside each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from rooftree.language.links import code_table
from rooftree.returns import find
from rooftree.returns.description import Code, CodeList, Return, Table, in_force
from rooftree.rules import all_rules, rules_for
from rooftree.rules.definition import Rule
from rooftree.rules.needs import read_by
from rooftree.rules.plans import plans, schema

Kind = Literal["rule", "code", "table", "column"]
How = Literal["new", "ended", "changed"]
_Thing = TypeVar("_Thing")


@dataclass(frozen=True)
class Change:
    """One thing that is there in one of two years, or in both but not the same.

    ``within`` names the code list or table that it belongs to; ``rules`` are the codes of the
    rules of the later year that read a list of codes that changed. What is not the same in
    the two years is in ``before`` and ``after``: the conditions of a rule, the facts of a code.
    """

    kind: Kind
    how: How
    name: str
    title: str
    within: str = ""
    rules: tuple[str, ...] = ()
    before: str = ""
    after: str = ""


def changes(returns: str, before: int, after: int) -> tuple[Change, ...]:
    """What changed from the collection that ends in one year to that of another."""
    described = find(returns)
    return (
        *_rules(returns, before, after),
        *_codes(described, before, after),
        *_tables(described, before, after),
    )


def _rules(returns: str, before: int, after: int) -> Iterator[Change]:
    old = {rule.code: rule for rule in rules_for(returns, before)}
    new = {rule.code: rule for rule in rules_for(returns, after)}
    every = [rule.code for rule in all_rules(returns)]
    for how, rule in _compared(old, new, list(dict.fromkeys(every))):
        both = (
            (_conditions(old[rule.code]), _conditions(new[rule.code])) if how == "changed" else ()
        )
        yield Change("rule", how, rule.code, rule.title, "", (), *both)


def _conditions(rule: Rule) -> str:
    return "; ".join(" ".join(text.split()) for text in rule.conditions.values())


def _codes(described: Return, before: int, after: int) -> Iterator[Change]:
    readers = dict(_readers(described.name, rules_for(described.name, after)))
    for codes in described.code_lists.values():
        old, new = _by_code(codes, before), _by_code(codes, after)
        for how, code in _compared(old, new, list(dict.fromkeys([*old, *new]))):
            rules = tuple(rule for rule, lists in readers.items() if codes.name in lists)
            both = _told_apart(old[code.code], new[code.code]) if how == "changed" else ()
            yield Change("code", how, code.code, code.label, codes.label, rules, *both)


def _told_apart(old: Code, new: Code) -> tuple[str, str]:
    """The label and the facts that are not the same."""
    held = [{"label": code.label, **code.facts} for code in (old, new)]
    names = [name for name in held[1] if held[0].get(name) != held[1].get(name)]
    before, after = (", ".join(f"{n}: {_fact(each.get(n))}" for n in names) for each in held)
    return before, after


def _fact(value: object) -> str:
    if value is None:
        return "not known"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _by_code(codes: CodeList, year: int) -> dict[str, Code]:
    return {code.code: code for code in codes.in_year(year)}


def _readers(returns: str, rules: Iterable[Rule]) -> Iterator[tuple[str, set[str]]]:
    """Each rule's code with the lists of codes that it asks, also through a view."""
    views = schema(returns).views
    prefix = code_table("")
    for rule, parts in plans(returns, rules):
        read = {need for plan in parts for need in read_by(plan.needs, views)}
        yield rule.code, {need.removeprefix(prefix) for need in read if need.startswith(prefix)}


def _tables(described: Return, before: int, after: int) -> Iterator[Change]:
    old = {table.name: table for table in described.tables_in(before)}
    new = {table.name: table for table in described.tables_in(after)}
    for name in dict.fromkeys([*old, *new]):
        if name not in old or name not in new:
            how: How = "ended" if name in old else "new"
            yield Change("table", how, (old.get(name) or new[name]).label, "")
        else:
            yield from _columns(new[name], before, after)


def _columns(table: Table, before: int, after: int) -> Iterator[Change]:
    for column in table.columns:
        was, is_ = (in_force(y, since=column.since, until=column.until) for y in (before, after))
        if was != is_ and not column.derived:
            yield Change(
                "column", "new" if is_ else "ended", column.name, column.label, table.label
            )


def _compared(
    old: Mapping[str, _Thing], new: Mapping[str, _Thing], names: Iterable[str]
) -> Iterator[tuple[How, _Thing]]:
    """What is new, what ended and what is there in both years but is not the same."""
    for name in names:
        if name in old and name in new:
            if old[name] != new[name]:
                yield "changed", new[name]
        elif name in new:
            yield "new", new[name]
        elif name in old:
            yield "ended", old[name]
