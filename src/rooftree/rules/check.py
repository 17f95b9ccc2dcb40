"""Run the rules over a dataset and give what they found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.engine import Engine
from rooftree.engines.loading import load
from rooftree.engines.several import several
from rooftree.language.links import CALENDAR, LAST
from rooftree.language.placing import reads_places
from rooftree.language.plan import Plan
from rooftree.reference.calendar import working_day_table
from rooftree.returns import find as find_return
from rooftree.rules import rules_for
from rooftree.rules.definition import Rule
from rooftree.rules.findings import Answer, Finding, Findings, NotRun, Question
from rooftree.rules.needs import missing
from rooftree.rules.plans import plans, schema
from rooftree.rules.running import Found, Planned, Progress, run, without
from rooftree.sources.dataset import Dataset


def check_dataset(
    dataset: Dataset,
    *,
    rules: Sequence[str] | None = None,
    progress: Progress | None = None,
    engine: Engine | None = None,
    questions: Mapping[str, Question] = {},
) -> Findings:
    """Check a dataset against the rules in force in its year, or those of the codes given.

    A rule that reads what was not supplied is not run, and says what it needs. A rule that
    cannot run is named and the others go on. ``questions`` are answered beside the rules.
    """
    chosen = rules_for(dataset.returns, dataset.year, rules)
    return check_rules(dataset, chosen, progress=progress, engine=engine, questions=questions)


def check_rules(
    dataset: Dataset,
    rules: Iterable[Rule],
    *,
    progress: Progress | None = None,
    engine: Engine | None = None,
    questions: Mapping[str, Question] = {},
) -> Findings:
    """Check a dataset against rules that are given, whether or not they are in any list."""
    ready, not_run = _sorted_out(dataset, plans(dataset.returns, rules))
    # Several queries run at once as it is: more threads would only wait for one another.
    engine = engine or DuckDB(threads=1)
    try:
        read = {need for _, parts in ready for plan in parts for need in plan.needs}
        read |= {name for question in questions.values() for name in question.reads}
        placed = {table for _, parts in ready for plan in parts for table in plan.places}
        placed |= {r for q in questions.values() if reads_places(q.sql) for r in q.reads}
        unmade = _load(engine, dataset, read, placed)
        asked = several(engine, lambda question: _answer(engine, question), questions.values())
        answers = dict(zip(questions, asked, strict=True))
        able, unable = without(ready, unmade, schema(dataset.returns))
        found, broken = run(engine, able, progress)
    finally:
        engine.close()
    failed = {entry.rule for entry in broken}
    return Findings(
        findings=tuple(_findings(dataset.returns, able, found)),
        ran=tuple(rule.code for rule, _ in able if rule.code not in failed),
        not_run=(*not_run, *unable, *broken),
        answers=answers,
    )


def _answer(engine: Engine, question: Question) -> Answer:
    try:
        return engine.rows(question.sql)
    except Exception:
        # Whatever an engine may raise: the rules are run all the same.
        return None


def _sorted_out(dataset: Dataset, planned: Iterable[Planned]) -> tuple[list[Planned], list[NotRun]]:
    ready, not_run = [], []
    for rule, parts in planned:
        lacking = sorted({need for plan in parts for need in missing(dataset, plan)})
        if lacking:
            not_run.append(NotRun(rule.code, f"not run: needs {' and '.join(lacking)}"))
        else:
            ready.append((rule, parts))
    return ready, not_run


def _load(
    engine: Engine, dataset: Dataset, wanted: Collection[str], placed: Collection[str]
) -> dict[str, Exception]:
    return load(
        engine,
        dataset,
        described=find_return(dataset.returns),
        schema=schema(dataset.returns),
        wanted=wanted,
        placed=placed,
        lookups={CALENDAR: working_day_table},
    )


def _findings(returns: str, ran: Iterable[Planned], found: Found) -> Iterator[Finding]:
    group = 0
    tables = schema(returns).tables
    for rule, parts in ran:
        for plan in parts:
            own, _ = plan.fields[""]
            fields = _fields(returns, rule, plan)
            for row, blamed in found.get((rule.code, plan.table), ()):
                group += 1
                yield Finding(rule.code, _label(tables[own].label, own), row, fields, group)
                for link, rows in zip(plan.rows, blamed, strict=True):
                    table, read = _of_link(returns, plan, link)
                    for other in rows:
                        label = _label(tables[table].label, table)
                        yield Finding(rule.code, label, other, read, group)


def _fields(returns: str, rule: Rule, plan: Plan) -> tuple[str, ...]:
    """The columns blamed of the rule's own row: those it names, of those the table has.

    Otherwise those that the condition reads, or what the rows belong together by.
    """
    name, read = plan.fields[""]
    table = schema(returns).table(name)
    named = tuple(field for field in rule.fields if table.column(field))
    return named or read or (schema(returns).key(table),)


def _of_link(returns: str, plan: Plan, link: str) -> tuple[str, tuple[str, ...]]:
    """The table of a blamed link, and the columns of it that the condition reads, if any."""
    table, read = plan.fields[link]
    described = schema(returns)
    return table, read or (described.key(described.table(table)),)


def _label(label: str, table: str) -> str:
    return f"{label}{LAST}" if table.endswith(LAST) else label
