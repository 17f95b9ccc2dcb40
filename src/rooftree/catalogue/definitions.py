"""The pages of rules, indicators, published measures and words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rooftree.catalogue import markdown as md
from rooftree.indicators import all_indicators, what_counts
from rooftree.indicators.definition import Indicator
from rooftree.indicators.queries import count_query, splits
from rooftree.indicators.queries import parts as indicator_parts
from rooftree.language.plan import Plan, rows_query
from rooftree.language.word import all_words
from rooftree.reference.outcomes import ENABLERS, OUTCOMES
from rooftree.returns.description import Return, years_in_words
from rooftree.rules import all_rules
from rooftree.rules.definition import Rule
from rooftree.rules.plans import plans as rule_plans
from rooftree.statistics import Measure, all_measures


def _rule_name(rule: Rule) -> str:
    dated = rule.since is not None or rule.until is not None
    return f"{rule.code} ({years_in_words(rule.since, rule.until)})" if dated else rule.code


def rules_page(described: Return) -> str:
    """Every rule of a return: a list, then each with its condition and its example."""
    every = all_rules(described.name)
    head = ("rule", "what must not be", "table", "years", "kind")
    rows = [(r.code, r.title, r.table, years_in_words(r.since, r.until), r.severity) for r in every]
    lead = (
        f"{len(every)} rules of {described.label}. A row fails where the condition is true. "
        "Years are those in which a collection ends: 2025 is April 2024 to March 2025. "
        "The words used in conditions are explained in [words](words.md)."
    )
    planned = rule_plans(described.name, every)
    parts = (part for rule, plans in planned for part in _rule(rule, plans))
    return md.page(f"Rules of {described.label}", lead, [md.table(head, rows), *parts])


def _rule(rule: Rule, plans: Sequence[Plan]) -> Iterator[str]:
    yield f"## {_rule_name(rule)}: {rule.title}"
    for table, condition in rule.conditions.items():
        yield f"Fails on `{table}` when"
        yield md.sql(condition)
    fields = [field for plan in plans for field in plan.fields.values()]
    read = {f"{table}.{column}" for table, columns in fields for column in columns}
    facts = [
        ("Points at", ", ".join(f"`{name}`" for name in sorted(read))),
        ("Kind", rule.severity),
        ("Years", years_in_words(rule.since, rule.until)),
        ("Source", rule.source),
    ]
    yield "\n".join(f"* {label}: {text}" for label, text in facts if text)
    yield from (text for text in (rule.why, rule.caution and f"Take care: {rule.caution}") if text)
    yield "Example (`fails` marks the rows that the rule blames):"
    yield from md.example(rule.example)


def rules_sql(name: str) -> str:
    """The SQL of every rule of a return, each run alone: a snapshot to review."""
    lines = [f"-- The rules of {name} as they run, each alone. Written by `make fix`."]
    for rule, plans in rule_plans(name, all_rules(name)):
        for plan in plans:
            lines += [f"\n-- {_rule_name(rule)}, on {plan.table}", f"{rows_query(plan)};"]
    return "\n".join(lines)


def indicators_page() -> str:
    """Every indicator, with its conditions, why one would look at it, and its example."""
    every = all_indicators()
    head = ("id", "title", "unit", "outcome")
    rows = [(f"`{name}`", i.title, i.unit, OUTCOMES[i.outcome].title) for name, i in every.items()]
    lead = (
        "What Rooftree counts from the record. A row counts in the numerator only where it "
        "counts in the denominator. The SQL as run is in [sql/indicators.sql](sql/indicators.sql)."
    )
    parts = (part for name, each in every.items() for part in _indicator(name, each))
    return md.page("Indicators", lead, [md.table(head, rows), *parts])


def _indicator(name: str, each: Indicator) -> Iterator[str]:
    yield f"## {name}"
    yield f"**{each.title}** ({each.unit}, {each.decimals} decimal places)"
    yield what_counts(name)
    yield (
        "Denominator: children aged 0 to 17"
        if each.is_rate
        else _labelled("Denominator", each.denominator)
    )
    if each.numerator:
        yield _labelled("Numerator", each.numerator)
    if each.spread:
        yield "The figure of each group is its share of all that count."
    groups = ", ".join(one.title.lower() for one in each.breakdowns.values())
    facts = (f"Table: `{each.table}`", f"Broken down by: {groups or 'nothing'}", each.source)
    yield "\n".join(f"* {fact}" for fact in (*facts, *_further(each)))
    yield each.why
    yield f"Take care: {each.caution}"
    yield "Example:"
    yield from md.example(each.example)


def _further(each: Indicator) -> Iterator[str]:
    """What most indicators have not."""
    if each.apart:
        yield "Numerator and denominator are counted apart: neither is part of the other."
    if each.once_for:
        columns = " and ".join(f"`{column}`" for column in each.once_for)
        yield f"Rows that agree in {columns} count once."
    if each.looks_back:
        years = "year" if each.looks_back == 1 else f"{each.looks_back} years"
        yield f"Looks back: the returns of the {years} before must be there too."


def _labelled(label: str, condition: str) -> str:
    return f"{label}:\n\n{md.sql(condition)}"


def indicators_sql() -> str:
    """The SQL of every indicator and breakdown: a snapshot to review."""
    lines = ["-- The indicators as they run, total first. Written by `make fix`."]
    every = all_indicators()
    for name, plans in indicator_parts(every).items():
        for breakdown in splits(every[name]):
            lines += [f"\n-- {name}, {breakdown}", f"{count_query(every[name], plans, breakdown)};"]
    return "\n".join(lines)


def measures_page() -> str:
    """Every published measure and where its figures are read."""
    every = all_measures()
    head = ("id", "title", "unit", "outcome or enabler")
    rows = [(f"`{m.id}`", m.title, m.unit, (OUTCOMES | ENABLERS)[m.outcome].title) for m in every]
    lead = "Statistics that others published, as Rooftree reads them. Symbols are kept."
    parts = (part for measure in every for part in _measure(measure))
    return md.page("Published measures", lead, [md.table(head, rows), *parts])


def _measure(measure: Measure) -> Iterator[str]:
    yield f"## {measure.id}"
    yield f"**{measure.title}** ({measure.unit}, {measure.decimals} decimal places)"
    yield measure.counts
    yield measure.formula
    names = (name if isinstance(name, str) else " or ".join(name) for name in measure.columns)
    facts = (
        f"Source: [{measure.publication.title}]({measure.publication.url})",
        f"Period: {measure.period_kind[:1].lower()}{measure.period_kind[1:]}",
        f"Columns: {', '.join(f'`{name}`' for name in names)}",
        f"Broken down by: {', '.join(measure.breakdowns.values()) or 'nothing'}",
    )
    yield "\n".join(f"* {fact}" for fact in facts)
    yield measure.why
    yield f"Take care: {measure.caution}"
    yield from (f"From {one.since}: {one.note}" for one in measure.breaks)


def words_page() -> str:
    """Every word of the vocabulary, with what it means and what it gives."""
    lead = (
        "The words that a condition may use besides plain SQL. Each example is run on every "
        "engine by the tests; `A1 B2` are rows of a [drawn family]"
        "(../../tests/spec/family.py). Quantifiers take a link to many rows and do not nest."
    )
    parts = []
    for word in all_words().values():
        rows = [(f"`{condition}`", gives or "*(blank)*") for condition, gives in word.example]
        parts += [f"## {word.name}", f"`{word.signature}`", word.meaning]
        parts.append(md.table(("condition", "gives"), rows))
    return md.page("Words", lead, parts)
