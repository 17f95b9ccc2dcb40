"""The page of what changed from one collection year to the next."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from rooftree.catalogue import markdown as md
from rooftree.returns.description import Return
from rooftree.rules.changes import Change, changes


def changes_page(described: Return) -> str:
    """Each year against the one before: rules, codes, tables and columns."""
    lead = (
        f"What changed in {described.label} from one collection to the next, read from the years "
        "that stand beside each rule, code and column. A year is that in which the collection "
        "ends: 2025 is April 2024 to March 2025. For two years that are further apart: "
        f"`rooftree rules {described.name} --changes 2023 2027`. The conditions of each rule are "
        f"in [the rules](rules-{described.name}.md)."
    )
    pairs = list(itertools.pairwise(year.year for year in described.years))
    parts = (part for before, after in reversed(pairs) for part in _year(described, before, after))
    return md.page(f"What changed from year to year in {described.label}", lead, parts)


def _year(described: Return, before: int, after: int) -> Iterator[str]:
    found = changes(described.name, before, after)
    yield f"## From {before} to {after}"
    if not found:
        yield "Nothing changed."
    rules = [change for change in found if change.kind == "rule"]
    if rules:
        rows = [(c.name, c.how, c.title, _both(c)) for c in rules]
        yield md.table(("rule", "how", "what must not be", "what is not the same"), rows)
    others = [change for change in found if change.kind != "rule"]
    if others:
        head = ("what", "how", "name", "label", "of", "what is not the same")
        lines = [(c.kind, c.how, f"`{c.name}`", c.title, c.within, _both(c)) for c in others]
        yield md.table(head, lines)
    readers = {change.within: change.rules for change in others if change.rules}
    if readers:
        yield "\n".join(f"* {name}: read by {', '.join(who)}" for name, who in readers.items())


def _both(change: Change) -> str:
    """What was and what is, where both years have the thing."""
    if change.how != "changed":
        return ""
    if change.before == change.after:
        return "its words or its weight"
    return f"before: `{change.before}`; after: `{change.after}`"
