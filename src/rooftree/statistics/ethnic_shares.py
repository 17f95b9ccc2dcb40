"""Formulas for the ethnic groups of social workers, and of the people they work among."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from rooftree.reference.figures import By
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol, Value
from rooftree.statistics.formulas import Cells, LookUp, Names, Worked
from rooftree.statistics.rows import Row

GROUP = "ethnic_group"
KNOWN, NOT_KNOWN, TOTAL = "Known", "Not known", "Total"
WHITE, NOT_WHITE = "White", "Non-white"
_ONS = "Office for National Statistics"
# Levels of the census tables, by the name that each gives to its places.
_LEVELS = (
    ("Countries",),
    ("Regions",),
    ("2023 Upper tier local authorities", "Upper tier local authorities"),
)


@dataclass(frozen=True)
class HeadcountShare:
    """A percentage of social workers as printed, and all groups but White together.

    The groups are of those whose group is known; known and not known are of all. "Non-white",
    as the dashboard names it, is ``100 - White``; it has White's symbol where that has one, so
    that it never shows what was hidden. ``groups`` takes the five groups alone, without those.
    """

    value: Names
    count: Names
    groups: bool = False

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that it reads."""
        return (self.value, self.count)

    @property
    def looks_up(self) -> tuple[LookUp, ...]:
        """Nothing from other files."""
        return ()

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """A figure a row, and one more after that of White."""
        held = list(rows)
        counts = {
            (row.period, row.area, dict(by)[GROUP]): cells.value(row, self.count)
            for row, by in held
        }
        for row, by in held:
            group = dict(by)[GROUP]
            if self.groups and group in (KNOWN, NOT_KNOWN, TOTAL):
                continue
            whole = TOTAL if group in (KNOWN, NOT_KNOWN, TOTAL) else KNOWN
            of = counts.get((row.period, row.area, whole), Symbol.Z)
            value, count = cells.value(row, self.value), counts[row.period, row.area, group]
            yield Worked(row, by, value, count, of)
            if group == WHITE and not self.groups:
                others = tuple((n, NOT_WHITE if n == GROUP else g) for n, g in by)
                yield Worked(row, others, _taken_from(Decimal(100), value), _rest(of, count), of)


@dataclass(frozen=True)
class GradeShare:
    """The share of each ethnic group among social workers of a grade whose group is known.

    ``sum(count of the group) / sum(count of all groups) * 100``, of the grades that the split
    puts together. A symbol in a part is the answer.
    """

    count: Names

    @property
    def columns(self) -> tuple[Names, ...]:
        """The column that it reads."""
        return (self.count,)

    @property
    def looks_up(self) -> tuple[LookUp, ...]:
        """Nothing from other files."""
        return ()

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """A figure a grade and a group of each area and period."""
        parts: dict[tuple[Period, str, By], list[tuple[Row, Value]]] = {}
        grades: dict[tuple[Period, str, By], list[Value]] = {}
        for row, by in rows:
            count = cells.value(row, self.count)
            parts.setdefault((row.period, row.area, by), []).append((row, count))
            grades.setdefault((row.period, row.area, _grade(by)), []).append(count)
        for (period, area, by), few in parts.items():
            count = _sum(value for _, value in few)
            of = _sum(grades[period, area, _grade(by)])
            yield Worked(few[0][0], by, cells.ratio(count, of, 100), count, of)


@dataclass(frozen=True)
class CensusShare:
    """The share of each ethnic group among residents of every age, beside the latest workforce.

    ``groups`` gives the census's name of each group. A joint return has its authorities' people
    together; Inner and Outer London, of which there is no table, have their boroughs'.
    """

    groups: tuple[tuple[str, str], ...]
    note: str

    @property
    def columns(self) -> tuple[Names, ...]:
        """None but those by which rows are chosen."""
        return ()

    @property
    def looks_up(self) -> tuple[LookUp, ...]:
        """The people of each group, in the table of each level."""
        return tuple(
            LookUp(name, (("Kind of place", level),), publisher=_ONS)
            for level in _LEVELS
            for _, name in self.groups
        )

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """A figure a group for each area of the latest period."""
        held = list(rows)
        people = {name: _people(name, cells) for _, name in self.groups}
        latest = max((row.period for row, _ in held), default=None)
        for row, by in held:
            if row.period != latest:
                continue
            places = _places(row.area, people, cells)
            counts = {g: _sum(people[n].get(p, Symbol.Z) for p in places) for g, n in self.groups}
            of = _sum(counts.values())
            for group, count in counts.items():
                split = (*by, (GROUP, group))
                yield Worked(row, split, cells.ratio(count, of, 100), count, of, self.note)


def _people(name: str, cells: Cells) -> dict[str, Value]:
    """The people of a group by area, from the tables of every level."""
    return {
        area: value
        for what, numbers in cells.facts.look_ups.items()
        if what.column == name
        for (area, _), value in numbers.items()
    }


def _places(code: str, people: Mapping[str, Mapping[str, Value]], cells: Cells) -> list[str]:
    """The areas of which there is a count and that make up an area."""
    counted = next(iter(people.values()))
    if code in counted:
        return [code]
    areas = cells.facts.areas
    if areas.kind_of(code) == "region":
        within = dict.fromkeys(areas.canonical(area.code) for area in areas.within(code))
        return [one for one in within if one in counted]
    return [areas.canonical(area.code) for area in areas.resolve(code)]


def _grade(by: By) -> By:
    return tuple(pair for pair in by if pair[0] != GROUP)


def _sum(values: Iterable[Value]) -> Value:
    """A sum; the first symbol where there is one."""
    total = Decimal(0)
    for value in values:
        if isinstance(value, Symbol):
            return value
        total += value
    return total


def _taken_from(whole: Decimal, part: Value) -> Value:
    return part if isinstance(part, Symbol) else whole - part


def _rest(whole: Value, part: Value) -> Value:
    return whole if isinstance(whole, Symbol) else _taken_from(whole, part)
