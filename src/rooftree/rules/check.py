"""Run the rules over a dataset and give what they found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.engine import Blamed, Engine
from rooftree.engines.loading import load
from rooftree.language.links import CALENDAR, COLLECTION, LAST
from rooftree.language.plan import Plan
from rooftree.reference.calendar import working_day_table
from rooftree.returns import find as find_return
from rooftree.returns.description import Table, in_force
from rooftree.rules import rules_for
from rooftree.rules.definition import Rule
from rooftree.rules.findings import Finding, Findings, NotRun
from rooftree.rules.plans import plans, schema
from rooftree.sources.dataset import Dataset

Progress = Callable[[str, int, int], None]
_REFERENCE = {
    "providers": "the list of providers",
    "postcodes": "the postcode directory",
    "authority": "the code of the authority that submits",
    "location": "the postcode directory and the code of the authority that submits",
}


def check_dataset(
    dataset: Dataset,
    *,
    rules: Sequence[str] | None = None,
    progress: Progress | None = None,
    engine: Engine | None = None,
) -> Findings:
    """Check a dataset against the rules in force in its year, or those of the codes given.

    A rule that reads what was not supplied is not run, and says what it needs. A rule that
    cannot run is named and the others go on.
    """
    chosen = rules_for(dataset.returns, dataset.year, rules)
    ready, not_run = _sorted_out(dataset, plans(dataset.returns, chosen))
    engine = engine or DuckDB()
    try:
        _load(engine, dataset, (plan for _, parts in ready for plan in parts))
        found, broken = _run(engine, ready, progress)
    finally:
        engine.close()
    failed = {entry.rule for entry in broken}
    return Findings(
        findings=tuple(_findings(dataset.returns, ready, found)),
        ran=tuple(rule.code for rule, _ in ready if rule.code not in failed),
        not_run=(*not_run, *broken),
    )


def _sorted_out(
    dataset: Dataset, planned: Iterable[tuple[Rule, tuple[Plan, ...]]]
) -> tuple[list[tuple[Rule, tuple[Plan, ...]]], list[NotRun]]:
    ready, not_run = [], []
    for rule, parts in planned:
        missing = sorted({need for plan in parts for need in _missing(dataset, plan)})
        if missing:
            not_run.append(NotRun(rule.code, f"not run: needs {' and '.join(missing)}"))
        else:
            ready.append((rule, parts))
    return ready, not_run


def _missing(dataset: Dataset, plan: Plan) -> Iterable[str]:
    described = schema(dataset.returns)
    for need in plan.needs:
        if need in dataset.supplied or need in (COLLECTION, CALENDAR):
            continue
        if need.startswith("codes_") or need in described.views:
            continue
        if need.endswith(LAST) and not _asked_last_year(described.table(need), dataset.year):
            continue
        yield _REFERENCE.get(need) or _file_words(described.table(need).label, need)
    for column, need in plan.needs_columns.items():
        if need not in dataset.supplied and not _is_given(dataset, column):
            yield _REFERENCE.get(need, need)


def _asked_last_year(table: Table, year: int) -> bool:
    """Whether last year's return had the table; one that it had not is empty, not missing."""
    return in_force(year - 1, since=table.since, until=table.until)


def _file_words(label: str, table: str) -> str:
    return f"last year's {label}" if table.endswith("_last") else label


def _is_given(dataset: Dataset, column: str) -> bool:
    table, name = column.split(".")
    held = dataset.tables.get(table)
    return held is not None and held.column(name).null_count < held.num_rows


def _load(engine: Engine, dataset: Dataset, used: Iterable[Plan]) -> None:
    wanted = {need for plan in used for need in plan.needs}
    load(
        engine,
        dataset,
        described=find_return(dataset.returns),
        schema=schema(dataset.returns),
        wanted=wanted,
        lookups={CALENDAR: working_day_table},
    )


def _run(
    engine: Engine,
    ready: Sequence[tuple[Rule, tuple[Plan, ...]]],
    progress: Progress | None,
) -> tuple[dict[str, list[Blamed]], list[NotRun]]:
    by_table: dict[str, dict[str, Plan]] = defaultdict(dict)
    for rule, parts in ready:
        for plan in parts:
            by_table[plan.table][f"{rule.code} {plan.table}"] = plan
    found: dict[str, list[Blamed]] = {}
    broken: list[NotRun] = []
    for done, (table, together) in enumerate(sorted(by_table.items())):
        if progress:
            progress(f"Rules on {table}", done, len(by_table))
        try:
            found |= engine.findings(together)
        except Exception:
            broken += _one_by_one(engine, together, found)
    return found, broken


def _one_by_one(
    engine: Engine, together: Mapping[str, Plan], found: dict[str, list[Blamed]]
) -> Iterable[NotRun]:
    """Run each condition alone, so that one that raises is named and loses no other."""
    for name, plan in together.items():
        try:
            found |= engine.findings({name: plan})
        except Exception as error:
            # The engine's own text may quote a value from a record: only its kind is told.
            reason = f"could not run: the engine gave {type(error).__name__}"
            yield NotRun(name.split(" ")[0], reason)


def _findings(
    returns: str,
    ready: Iterable[tuple[Rule, tuple[Plan, ...]]],
    found: Mapping[str, list[Blamed]],
) -> Iterable[Finding]:
    group = 0
    tables = schema(returns).tables
    for rule, parts in ready:
        for plan in parts:
            own, columns = plan.fields[""]
            fields = rule.fields or columns or (schema(returns).key(tables[own]),)
            for row, blamed in found.get(f"{rule.code} {plan.table}", ()):
                group += 1
                yield Finding(rule.code, _label(tables[own].label, own), row, fields, group)
                for link, rows in zip(plan.rows, blamed, strict=True):
                    table, read = plan.fields[link]
                    for other in rows:
                        label = _label(tables[table].label, table)
                        yield Finding(rule.code, label, other, read, group)


def _label(label: str, table: str) -> str:
    return f"{label}_last" if table.endswith("_last") else label
