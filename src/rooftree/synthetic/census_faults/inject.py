"""Put faults into a census and say whom they were put to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rooftree.returns.description import Year
from rooftree.synthetic.census_faults import (  # noqa: F401 - register
    assessing,
    before_court,
    episodes,
    missing,
    overlapping,
    person,
    planning,
    protecting,
    timing,
)
from rooftree.synthetic.census_faults.fault import FAULTS, Faulty, block
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.views.census import Block


@dataclass(frozen=True)
class InCensus:
    """A fault, the child that it was put to, and the columns of the table that it wrote."""

    name: str
    rules: tuple[str, ...]
    child: str
    table: str
    columns: tuple[str, ...]


def inject_census(
    children: Sequence[Block], *, year: int, rate: float, seed: Sequence[object]
) -> list[InCensus]:
    """Alter children in place so that about ``rate`` of them have a fault; says which.

    Faults come in turn, so that each kind is seen. A child gets at most one; a fault that fits
    no child is left out. A child whose identifier is altered is named by the new one.
    """
    chance = Chance("faults of the census", *seed)
    wanted = int(len(children) * rate)
    waiting = chance.shuffled([f for f in FAULTS.values() if f.since <= year <= f.until])
    free = chance.shuffled(range(len(children)))
    placed: list[InCensus] = []
    while waiting and len(placed) < wanted:
        still = []
        for fault in waiting[: wanted - len(placed)]:
            for place in free:
                child = children[place]
                faulty = Faulty(child, Year(year), partial(_others, children, free, child))
                columns = fault.make(faulty)
                if columns:
                    name = str(block(child, "ChildIdentifiers").get("LAchildID", ""))
                    placed.append(
                        InCensus(fault.name, fault.rules, name, fault.table, tuple(columns))
                    )
                    leant_on = {id(one) for one in (child, *faulty.leans_on)}
                    free = [n for n in free if id(children[n]) not in leant_on]
                    still.append(fault)
                    break
        waiting = still
    return placed


def _others(children: Sequence[Block], free: Sequence[int], child: Block) -> Iterator[Block]:
    """The children without a fault, but for one."""
    return (children[place] for place in free if children[place] is not child)
