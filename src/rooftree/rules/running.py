"""Run the plans of many rules, so that one that raises is named and stops no other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rooftree.engines.engine import Blamed, Engine
from rooftree.engines.several import several
from rooftree.language.links import Schema
from rooftree.language.plan import Plan
from rooftree.rules.definition import Rule
from rooftree.rules.findings import NotRun
from rooftree.rules.needs import read_by

Progress = Callable[[str, int, int], None]
Planned = tuple[Rule, tuple[Plan, ...]]
# What was found, by the rule's code and the table it blames.
Found = dict[tuple[str, str], list[Blamed]]


_IN_A_QUERY = 12


def run(
    engine: Engine, ready: Sequence[Planned], progress: Progress | None
) -> tuple[Found, list[NotRun]]:
    """What the rules found, and those that could not run: nothing is kept of these.

    Some conditions on a table run together, and as many such groups at once as the engine can;
    the conditions of a group that fails run one by one.
    """
    together = list(groups(ready))
    found: Found = {}
    broken: dict[str, NotRun] = {}
    answered = several(engine, lambda group: _answers(engine, group[1]), together)
    for done, (table, _) in enumerate(together):
        if progress:
            progress(f"Rules on {table}", done, len(together))
        answers, failed = next(answered)
        broken |= failed
        found |= {(code, table): rows for code, rows in answers.items()}
    kept = {key: rows for key, rows in found.items() if key[0] not in broken}
    return kept, list(broken.values())


def groups(ready: Iterable[Planned]) -> Iterator[tuple[str, dict[str, Plan]]]:
    """The conditions on each table, so many at a time, those that read the same links together.

    A query of many conditions carries the columns of all of them through each of its joins: the
    time that it takes grows faster than their number.
    """
    by_table: dict[str, dict[str, Plan]] = defaultdict(dict)
    for rule, parts in ready:
        for plan in parts:
            by_table[plan.table][rule.code] = plan
    for table, plans in sorted(by_table.items()):
        alike = sorted(plans, key=lambda code: _links(plans[code]))
        for first in range(0, len(alike), _IN_A_QUERY):
            yield table, {code: plans[code] for code in alike[first : first + _IN_A_QUERY]}


def _links(plan: Plan) -> tuple[list[str], list[str]]:
    return sorted(part.alias for part in plan.aggregates), sorted(plan.joins)


def _answers(
    engine: Engine, together: Mapping[str, Plan]
) -> tuple[dict[str, list[Blamed]], dict[str, NotRun]]:
    try:
        return engine.findings(together), {}
    except Exception:
        return _one_by_one(engine, together)


def _one_by_one(
    engine: Engine, together: Mapping[str, Plan]
) -> tuple[dict[str, list[Blamed]], dict[str, NotRun]]:
    """Run each condition alone, so that one that raises is named and loses no other."""
    answers: dict[str, list[Blamed]] = {}
    failed: dict[str, NotRun] = {}
    for code, plan in together.items():
        try:
            answers |= engine.findings({code: plan})
        except Exception as error:
            failed[code] = could_not(code, error)
    return answers, failed


def could_not(code: str, error: Exception) -> NotRun:
    """The sentence for a rule that raised: what a person can report, and no value of a record."""
    # The engine's own text may quote a value from a record: only its kind is told.
    kind = type(error).__name__
    reason = "could not run: there was not enough memory, and the return was not checked against it"
    if not isinstance(error, MemoryError) and "Memory" not in kind:
        reason = (
            f"could not run: the engine gave {kind}, and the return was not checked against it. "
            "Please report the rule and the kind of error, and no data"
        )
    return NotRun(code, reason, failed=True)


def without(
    ready: Iterable[Planned], views: Mapping[str, Exception], schema: Schema
) -> tuple[list[Planned], list[NotRun]]:
    """The rules that read none of the views that could not be made, and those that do."""
    able, broken = list[Planned](), list[NotRun]()
    for rule, parts in ready:
        error = next(_of_views(parts, views, schema), None)
        if error is None:
            able.append((rule, parts))
        else:
            broken.append(could_not(rule.code, error))
    return able, broken


def _of_views(
    parts: Iterable[Plan], views: Mapping[str, Exception], schema: Schema
) -> Iterator[Exception]:
    for plan in parts:
        for read in read_by(plan.needs, schema.views):
            if read in views:
                yield views[read]
