"""The return at a glance: what a head of service looks at before it is signed.

Each number stands beside last year's return and the last published figure, and a large change
is marked. What is counted for a return is in ``glances/<return>.py``: as SQL, so that a check
counts it where the return is loaded, and the checker in a browser the same.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from typing import Any

from pyarrow import compute as pc

from rooftree.returns import find
from rooftree.rules.findings import Answer, Question
from rooftree.sources.dataset import Dataset
from rooftree.sources.texts import array_of

LAST = "_last"
LARGE_PERCENT, LARGE_NUMBER = 20, 10
LARGE = (
    f"A change is marked as large where it is more than {LARGE_PERCENT}% and at least "
    f"{LARGE_NUMBER}: of rows in the first table, of children in the others."
)
ROWS = "Rows by table"

# An indicator of a release and the group in it, whose numerator is the figure.
Key = tuple[str, tuple[tuple[str, str], ...]]
# What was counted, by the title and the name of a line.
Counted = Mapping[tuple[str, str], int | None]
NOT_COUNTED = (
    "The children could not be counted: the engine gave an error. Please report it, and no data."
)


@dataclass(frozen=True)
class Asked:
    """A line that a return shows. ``published`` is where a release has the same number.

    It is counted from ``table``. A ``rare`` line is left out where there is none of it this year
    and last.
    """

    title: str
    name: str
    table: str
    published: Key | None = None
    rare: bool = False


@dataclass(frozen=True)
class LastPublished:
    """The authority's last published figure: a number, or a symbol as it was printed."""

    value: int | str
    period: str
    source: str


@dataclass(frozen=True)
class GlanceLine:
    """One number of this return; None where the file that it is counted from was not given."""

    name: str
    now: int | None
    last: int | None
    published: LastPublished | None = None

    @property
    def large_since_last(self) -> bool:
        """Whether it is far from last year's return."""
        return is_large(self.now, self.last)

    @property
    def large_since_published(self) -> bool:
        """Whether it is far from the last published figure."""
        held = self.published.value if self.published else None
        return is_large(self.now, held if isinstance(held, int) else None)


@dataclass(frozen=True)
class GlanceTable:
    """Lines under one title."""

    title: str
    lines: tuple[GlanceLine, ...]


@dataclass(frozen=True)
class Glance:
    """Every table, with whether last year's return and published figures were given."""

    tables: tuple[GlanceTable, ...]
    has_last: bool
    has_published: bool
    notes: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The releases that published figures are from."""
        held = (line.published for table in self.tables for line in table.lines)
        return tuple(dict.fromkeys(one.source for one in held if one))


def is_large(now: int | None, before: int | None) -> bool:
    """Whether a number is far from an earlier one: the rule that ``LARGE`` says."""
    if now is None or before is None:
        return False
    difference = abs(now - before)
    return difference >= LARGE_NUMBER and difference * 100 > LARGE_PERCENT * before


def published_keys(returns: str) -> tuple[Key, ...]:
    """The published figures that a return is set beside."""
    module = _module(returns)
    return tuple(line.published for line in module.LINES if line.published) if module else ()


def lines_of(returns: str) -> tuple[Asked, ...]:
    """Every line that a return of this kind shows."""
    module = _module(returns)
    return tuple(module.LINES) if module else ()


def notes_of(returns: str) -> tuple[str, ...]:
    """What is said of how they are counted."""
    module = _module(returns)
    return tuple(module.NOTES) if module else ()


def questions(dataset: Dataset) -> dict[str, Question]:
    """What is to be asked of a return, and of last year's where it was given, to count them."""
    every = questions_of(dataset.returns, dataset.start, dataset.end)
    return every if _has_last(dataset) else {n: q for n, q in every.items() if n == _named("")}


def questions_of(returns: str, start: date, end: date) -> dict[str, Question]:
    """The same of any return of a period, by the names that its answers have."""
    module = _module(returns)
    if module is None:
        return {}
    periods = {"": (start, end), LAST: (_a_year_before(start), _a_year_before(end))}
    return {_named(suffix): module.question(suffix, *days) for suffix, days in periods.items()}


def look(
    dataset: Dataset,
    answers: Mapping[str, Answer],
    published: Mapping[Key, LastPublished] | None = None,
) -> Glance:
    """Put together what was counted of the return, and of last year's where it was given.

    ``answers`` are to ``questions``.
    """
    published = published or {}
    tables = [GlanceTable(ROWS, tuple(_rows(dataset)))]
    notes: tuple[str, ...] = ()
    module = _module(dataset.returns)
    if module:
        now, last = (_counted(dataset, module.LINES, answers, suffix) for suffix in ("", LAST))
        tables += _tables(module.LINES, now, last, published)
        failed = any(answer is None for answer in answers.values())
        notes = (*((NOT_COUNTED,) if failed else ()), *module.NOTES)
    return Glance(tuple(tables), _has_last(dataset), bool(published), notes)


def _has_last(dataset: Dataset) -> bool:
    return any(name.endswith(LAST) for name in dataset.supplied & set(dataset.written))


def _named(suffix: str) -> str:
    return f"glance{suffix}"


def _counted(
    dataset: Dataset, lines: Sequence[Asked], answers: Mapping[str, Answer], suffix: str
) -> Counted:
    """Each line's number: none if it is in no answer, not known if its table was not given."""
    answer = answers.get(_named(suffix))
    held = {(title, name): number for title, name, number in answer or ()}
    return {
        (one.title, one.name): held.get((one.title, one.name), 0)
        for one in lines
        if answer is not None and one.table + suffix in dataset.written
    }


def _module(returns: str) -> Any:
    name = f"rooftree.findings.glances.{returns}"
    return importlib.import_module(name) if find_spec(name) else None


def _tables(
    asked: Sequence[Asked],
    now: Counted,
    last: Counted,
    published: Mapping[Key, LastPublished],
) -> list[GlanceTable]:
    held: dict[str, list[GlanceLine]] = {}
    for one in asked:
        key = (one.title, one.name)
        counts = now.get(key), last.get(key)
        if one.rare and not any(counts):
            continue
        beside = published.get(one.published) if one.published else None
        held.setdefault(one.title, []).append(GlanceLine(one.name, *counts, beside))
    return [GlanceTable(title, tuple(lines)) for title, lines in held.items()]


def _rows(dataset: Dataset) -> list[GlanceLine]:
    described = find(dataset.returns).tables
    return [
        GlanceLine(
            f"{table.label}: {what}",
            _size(dataset, table.name, what),
            _size(dataset, table.name + LAST, what),
        )
        for table in described
        if table.name in dataset.written or table.name + LAST in dataset.written
        for what in (("rows", "children") if table.rows == "many" else ("rows",))
    ]


def _size(dataset: Dataset, name: str, what: str) -> int | None:
    written = dataset.written.get(name)
    if written is None:
        return None
    if what == "rows":
        return len(written.line_numbers)
    children = written.columns.get(find(dataset.returns).child_key, ())
    return int(pc.count_distinct(array_of(children)).as_py())


def _a_year_before(day: date) -> date:
    # A period of one's own may end on 29 February.
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
