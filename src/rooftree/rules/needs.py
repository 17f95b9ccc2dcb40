"""What a rule reads that was not supplied: such a rule is not run, and says what it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rooftree.engines.loading import CODES
from rooftree.language.links import CALENDAR, COLLECTION, LAST
from rooftree.language.plan import Plan
from rooftree.returns.description import Table, in_force
from rooftree.rules.plans import schema
from rooftree.sources.dataset import Dataset

_REFERENCE = {
    "providers": "the list of providers",
    "postcodes": "the postcode directory",
    "authority": "the code of the authority that submits",
}
# Whether a placement is within the authority is worked out from both.
_OF_SEVERAL = {"location": ("postcodes", "authority")}


def missing(dataset: Dataset, plan: Plan) -> Iterator[str]:
    """In words, what a condition reads that is not there."""
    described = schema(dataset.returns)
    for need in read_by(plan.needs, described.views):
        if need in dataset.supplied or need in (COLLECTION, CALENDAR):
            continue
        if need.startswith(CODES) or need in described.views:
            continue
        if need.endswith(LAST) and not _asked_last_year(described.table(need), dataset.year):
            continue
        yield _REFERENCE.get(need) or _file_words(described.table(need).label, need)
    for column, need in plan.needs_columns.items():
        lacking = [n for n in _OF_SEVERAL.get(need, (need,)) if n not in dataset.supplied]
        if lacking and not _is_given(dataset, column):
            yield from (_REFERENCE.get(name, name) for name in lacking)


def read_by(needs: Iterable[str], views: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The tables and views named, and through every view what it reads."""
    found: dict[str, None] = {}
    waiting = list(needs)
    while waiting:
        need = waiting.pop(0)
        if need not in found:
            found[need] = None
            waiting += views.get(need, ())
    return tuple(found)


def _asked_last_year(table: Table, year: int) -> bool:
    """Whether last year's return had the table; one that it had not is empty, not missing."""
    return in_force(year - 1, since=table.since, until=table.until)


def _file_words(label: str, table: str) -> str:
    return f"last year's {label}" if table.endswith(LAST) else label


def _is_given(dataset: Dataset, column: str) -> bool:
    """Whether anything is in the column, also where what was written cannot be read."""
    table, name = column.split(".")
    held, written = dataset.tables.get(table), dataset.written.get(table)
    return (held is not None and held.column(name).null_count < held.num_rows) or (
        written is not None and any(written.columns.get(name, ()))
    )
