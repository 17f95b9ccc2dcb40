"""Put faults into a return and say where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rooftree.synthetic.chance import Chance
from rooftree.synthetic.faults import (  # noqa: F401 - register
    adoption,
    around,
    care,
    episodes,
    others,
    person,
    sequence,
)
from rooftree.synthetic.faults.fault import FAULTS, Case, Changes, Make
from rooftree.synthetic.named_faults import Fault
from rooftree.synthetic.views import Row, Tables

_TRIES = 60
Grouped = Mapping[str, Mapping[str, Sequence[Row]]]


@dataclass(frozen=True)
class Injected:
    """A fault and where it was put: the table, the row's position from 0 and the columns."""

    name: str
    rule: str
    table: str
    row: int
    columns: tuple[str, ...]


def inject(
    tables: Tables, *, before: Tables, year: int, rate: float, seed: Sequence[object]
) -> list[Injected]:
    """Alter rows in place so that about ``rate`` of all rows get a fault; says where.

    The faults come in turn, so that each kind is seen. A child gets at most one, so that each
    can be found for itself; faults that fit no row of the return are left out. ``before`` is
    last year's return, which stays as it is.
    """
    chance = Chance("faults", *seed)
    wanted = int(sum(map(len, tables.values())) * rate)
    last_year, of_child = _by_child(before), _by_child(tables)
    touched: set[str] = set()
    placed: list[Injected] = []
    waiting = [f for f in FAULTS.values() if f.since <= year <= f.until and tables.get(f.table)]
    waiting = chance.shuffled(waiting)
    while waiting and len(placed) < wanted:
        still = []
        for fault in waiting[: wanted - len(placed)]:
            for place, row in _some_rows(chance, tables[fault.table], touched):
                case = Case(row, fault.table, year, tables, of_child, last_year)
                if changes := _changes(fault, case):
                    touched |= {row["CHILD"], changes.get("CHILD", "")}
                    row.update(changes)
                    placed.append(_injected(fault, place, changes))
                    still.append(fault)
                    break
        waiting = still
    return placed


def _by_child(tables: Tables) -> Grouped:
    found: dict[str, dict[str, list[Row]]] = {}
    for name, rows in tables.items():
        found[name] = defaultdict(list)
        for row in rows:
            found[name][row["CHILD"]].append(row)
    return found


def _some_rows(chance: Chance, rows: Sequence[Row], touched: set[str]) -> Iterator[tuple[int, Row]]:
    """Rows of children without a fault: some at random, then, if none fitted, each in turn."""
    for _ in range(_TRIES):
        place = chance.whole(0, len(rows) - 1)
        if rows[place]["CHILD"] not in touched:
            yield place, rows[place]
    yield from ((place, row) for place, row in enumerate(rows) if row["CHILD"] not in touched)


def _changes(fault: Fault[Make], case: Case) -> Changes | None:
    """The cells that the fault writes, if it changes any."""
    changes = fault.make(case)
    if not changes or all(case.row.get(name, "") == text for name, text in changes.items()):
        return None
    return changes


def _injected(fault: Fault[Make], place: int, changes: Changes) -> Injected:
    return Injected(fault.name, " ".join(fault.rules), fault.table, place, tuple(changes))
