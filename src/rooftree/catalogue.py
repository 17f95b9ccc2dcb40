"""The reference pages, written from the definitions so that they cannot fall behind them.

``pages`` gives each page's text by its path below ``docs/reference``. The same definitions
always give the same text: nothing here reads a clock, a folder's order or the environment.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import dedent
from typing import Any

import rooftree
from rooftree.indicators import all_indicators
from rooftree.indicators.breakdowns import BREAKDOWNS
from rooftree.indicators.definition import Indicator
from rooftree.indicators.queries import TOTAL, count_query
from rooftree.indicators.queries import parts as indicator_parts
from rooftree.language.plan import rows_query
from rooftree.language.tables import drawn_tables
from rooftree.language.word import all_words
from rooftree.record import RECORD
from rooftree.reference.outcomes import OUTCOMES
from rooftree.returns import find as find_return
from rooftree.returns.description import Column, Return, Table
from rooftree.rules import all_rules
from rooftree.rules.definition import Rule
from rooftree.rules.plans import plans as rule_plans
from rooftree.statistics import all_measures

GENERATED = "<!-- Written from the definitions by `make fix`. Do not edit by hand. -->\n"
RETURNS = ("ssda903",)


def pages() -> dict[str, str]:
    """Every generated reference page by its path below ``docs/reference``."""
    found = {
        "words.md": _words(),
        "indicators.md": _indicators(),
        "measures.md": _measures(),
        "record.md": _described(RECORD, "The record's tables, built from the returns."),
        "sql/indicators.sql": _indicator_sql(),
        "cli.md": _cli(),
        "api.md": _api(),
    }
    for name in RETURNS:
        described = find_return(name)
        found[f"{name}.md"] = _described(described, "The return as Rooftree reads it.")
        found[f"rules-{name}.md"] = _rules(described)
        found[f"sql/rules-{name}.sql"] = _rule_sql(name)
    return {path: _tidy(text) for path, text in found.items()}


# Markdown


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip() + "\n"


def _page(title: str, lead: str, body: Iterable[str]) -> str:
    return "\n\n".join([f"# {title}", GENERATED.strip(), lead, *body])


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [f"| {' | '.join(head)} |", f"|{'-|' * len(head)}"]
    lines += [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines)


def _cell(value: object) -> str:
    return "" if value is None else str(value).replace("|", "\\|").replace("\n", " ")


def _sql(text: str) -> str:
    return f"```sql\n{dedent(text).strip()}\n```"


def _example(text: str) -> Iterator[str]:
    for name, rows in drawn_tables(text).items():
        head = list(dict.fromkeys(column for row in rows for column in row))
        yield f"`{name}`"
        yield _table(head, [[row.get(column) for column in head] for row in rows])


def _years(since: int | None, until: int | None) -> str:
    if since is None and until is None:
        return "every year"
    if since is None:
        return f"until {until}"
    return f"since {since}" if until is None else f"{since} to {until}"


# Rules


def _rule_name(rule: Rule) -> str:
    dated = rule.since is not None or rule.until is not None
    return f"{rule.code} ({_years(rule.since, rule.until)})" if dated else rule.code


def _rules(described: Return) -> str:
    every = all_rules(described.name)
    head = ("rule", "what must not be", "table", "years", "kind")
    rows = [(r.code, r.title, r.table, _years(r.since, r.until), r.severity) for r in every]
    lead = (
        f"{len(every)} rules of {described.label}. A row fails where the condition is true. "
        "Years are those in which a collection ends: 2025 is April 2024 to March 2025. "
        "The words used in conditions are explained in [words](words.md)."
    )
    planned = rule_plans(described.name, every)
    parts = (part for rule, plans in planned for part in _rule(rule, plans))
    return _page(f"Rules of {described.label}", lead, [_table(head, rows), *parts])


def _rule(rule: Rule, plans: Sequence[Any]) -> Iterator[str]:
    yield f"## {_rule_name(rule)}: {rule.title}"
    for table, condition in rule.conditions.items():
        yield f"Fails on `{table}` when"
        yield _sql(condition)
    read = {f"{t}.{column}" for plan in plans for t, columns in plan.fields.values() for column in columns}
    facts = [
        ("Points at", ", ".join(f"`{name}`" for name in sorted(read))),
        ("Kind", rule.severity),
        ("Years", _years(rule.since, rule.until)),
        ("Source", rule.source),
    ]
    yield "\n".join(f"* {label}: {text}" for label, text in facts if text)
    yield from (text for text in (rule.why, rule.caution and f"Take care: {rule.caution}") if text)
    yield "Example (`fails` marks the rows that the rule blames):"
    yield from _example(rule.example)


def _rule_sql(name: str) -> str:
    lines = [f"-- The rules of {name} as they run, each alone. Written by `make fix`."]
    for rule, plans in rule_plans(name, all_rules(name)):
        for plan in plans:
            lines += [f"\n-- {_rule_name(rule)}, on {plan.table}", f"{rows_query(plan)};"]
    return "\n".join(lines)


# Indicators and published measures


def _indicators() -> str:
    every = all_indicators()
    head = ("id", "title", "unit", "outcome")
    rows = [(f"`{name}`", i.title, i.unit, OUTCOMES[i.outcome].title) for name, i in every.items()]
    lead = (
        "What Rooftree counts from the record. A row counts in the numerator only where it "
        "counts in the denominator. The SQL as run is in [sql/indicators.sql](sql/indicators.sql)."
    )
    parts = (part for name, each in every.items() for part in _indicator(name, each))
    return _page("Indicators", lead, [_table(head, rows), *parts])


def _indicator(name: str, each: Indicator) -> Iterator[str]:
    yield f"## {name}"
    yield f"**{each.title}** ({each.unit}, {each.decimals} decimal places)"
    yield "Denominator: children aged 0 to 17" if each.is_rate else _labelled("Denominator", each.denominator)
    yield _labelled("Numerator", each.numerator)
    groups = ", ".join(BREAKDOWNS[name].title.lower() for name in each.by)
    yield f"* Table: `{each.table}`\n* Broken down by: {groups or 'nothing'}\n* Source: {each.source}"
    yield each.why
    yield f"Take care: {each.caution}"
    yield "Example:"
    yield from _example(each.example)


def _labelled(label: str, condition: str) -> str:
    return f"{label}:\n\n{_sql(condition)}"


def _indicator_sql() -> str:
    lines = ["-- The indicators as they run, total first. Written by `make fix`."]
    every = all_indicators()
    for name, plans in indicator_parts(every).items():
        for breakdown in (TOTAL, *every[name].by):
            lines += [f"\n-- {name}, {breakdown}", f"{count_query(plans, breakdown)};"]
    return "\n".join(lines)


def _measures() -> str:
    head = ("id", "title", "unit", "publisher's file", "column")
    rows = [
        (f"`{each.id}`", each.title, each.unit, f"`{each.file}`", f"`{each.column}`")
        for each in all_measures()
    ]
    lead = "Statistics that others published, as Rooftree reads them. Symbols are kept."
    return _page("Published measures", lead, [_table(head, rows)])


# Words and tables


def _words() -> str:
    lead = (
        "The words that a condition may use besides plain SQL. Each example is run on every "
        "engine by the tests. Quantifiers take a link to many rows and do not nest."
    )
    parts = []
    for word in all_words().values():
        rows = [(f"`{condition}`", gives or "*(blank)*") for condition, gives in word.example]
        parts += [f"## {word.name}", f"`{word.signature}`", word.meaning]
        parts.append(_table(("condition", "gives"), rows))
    return _page("Words", lead, parts)


def _described(described: Return, lead: str) -> str:
    parts = []
    for table in (*described.tables, *(view.table for view in described.views), *described.reference):
        parts += _columns(table)
    for codes in described.code_lists.values():
        head = ("code", "label", "years", *codes.facts)
        rows = [
            (f"`{c.code}`", c.label, _years(c.since, c.until), *map(_fact, map(c.facts.get, codes.facts)))
            for c in codes.codes
        ]
        parts += [f"## Codes: {codes.label}", f"`{codes.name}`", _table(head, rows)]
    years = ", ".join(str(year.year) for year in described.years)
    lead += f" Collections that end in {years}." if years else ""
    return _page(described.label, lead, parts)


def _fact(value: object) -> object:
    return {True: "yes", False: "", None: ""}.get(value, value) if not isinstance(value, str) else value


def _columns(table: Table) -> Iterator[str]:
    yield f"## {table.label}"
    many = "many rows" if table.rows == "many" else "one row"
    order = f", in order of {', '.join(f'`{name}`' for name in table.order)}" if table.order else ""
    key = "child" if table.key is None else f"`{table.key}`"
    yield f"`{table.name}` in conditions: {many} a {key}{order}; {_years(table.since, table.until)}."
    rows = [
        (f"`{c.name}`", c.kind, c.code_list and f"`{c.code_list}`", _notes(c)) for c in table.columns
    ]
    yield _table(("column", "kind", "codes", "notes"), rows)


def _notes(column: Column) -> str:
    dated = column.since is not None or column.until is not None
    notes = [column.label, _years(column.since, column.until) if dated else ""]
    notes.append("derived: in no file" if column.derived else "")
    return "; ".join(note for note in notes if note)


# Terminal and Python


def _cli() -> str:
    from typer.main import get_command

    from rooftree.cli.main import app

    group: Any = get_command(app)
    lead = "The commands of `rooftree`. Each says the same with `--help`."
    return _page("Commands", lead, list(_commands("rooftree", group)))


def _commands(path: str, command: Any) -> Iterator[str]:
    children: Mapping[str, Any] = getattr(command, "commands", {})
    if not children:
        arguments = [p for p in command.params if p.param_type_name == "argument"]
        usage = " ".join([path, *(p.name.upper() for p in arguments), "[OPTIONS]"])
        yield f"## {path}"
        yield _paragraph(command.help)
        yield f"```\n{usage}\n```"
        rows = [(_option(p), p.help or "", _default(p)) for p in command.params if not p.hidden]
        if rows:
            yield _table(("argument or option", "what it is", "unless said"), rows)
    for name in sorted(children):
        yield from _commands(f"{path} {name}", children[name])


def _option(parameter: Any) -> str:
    names = parameter.opts if parameter.param_type_name == "option" else [parameter.name.upper()]
    return ", ".join(f"`{name}`" for name in names)


def _default(parameter: Any) -> str:
    shown = parameter.default
    return "" if shown in (None, False, ()) or callable(shown) else f"`{shown}`"


def _paragraph(text: str | None) -> str:
    return inspect.cleandoc(text or "")


def _api() -> str:
    lead = "What `import rooftree` gives: the commands' jobs as functions."
    parts = []
    for name in sorted(rooftree.__all__):
        found = getattr(rooftree, name)
        if not callable(found):
            continue
        module = importlib.import_module(found.__module__)
        shown = f"rooftree.{name}{inspect.signature(found)}"
        parts += [f"## {name}", f"```python\n{shown}\n```", _paragraph(inspect.getdoc(found))]
        parts.append(f"Written in `{module.__name__}`.")
    return _page("Python", lead, parts)
