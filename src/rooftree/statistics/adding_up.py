"""Formulas that add up authorities for the areas that a publisher gives no figure of.

What is added up is like for like: an authority whose count or whose denominator is a symbol is
left out of both sums, and the figure says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rooftree.reference.figures import By
from rooftree.reference.periods import Period
from rooftree.reference.rounding import half_up
from rooftree.reference.symbols import Symbol, Value
from rooftree.statistics.formulas import Cells, LookUp, Names, Worked
from rooftree.statistics.rows import Row

COVERAGE = "coverage"
RETURNED = "Children's services authorities that made a return"
# What Fingertips prints, so that what is added up is as fine as what is printed.
_PLACES = 5


@dataclass(frozen=True)
class Part:
    """One authority's count and what it is of."""

    area: str
    count: Value
    of: Value

    @property
    def whole(self) -> tuple[Decimal, Decimal] | None:
        """Both numbers, or None where either is a symbol."""
        if isinstance(self.count, Decimal) and isinstance(self.of, Decimal):
            return self.count, self.of
        return None


@dataclass(frozen=True)
class SpendShare:
    """Spending (GBP thousand in the file) of another spending, or of the children of an area.

    ``less`` is taken off the count. England is as its publisher estimates it, with what it knows
    of the authorities that made no return; regions, and England again under the breakdown
    "coverage", are sums of the authorities that did.
    """

    count: Names
    of: Names | LookUp
    less: Names | None = None
    per: int = 100

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that it reads."""
        of = () if isinstance(self.of, LookUp) else (self.of,)
        return (self.count, *of, *((self.less,) if self.less else ()))

    @property
    def looks_up(self) -> tuple[LookUp, ...]:
        """The children, where spending is for each child."""
        return (self.of,) if isinstance(self.of, LookUp) else ()

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """A figure a row, then one of each region and one of England like for like."""
        parts: dict[tuple[Period, By], list[Part]] = {}
        for row, by in rows:
            part = self._part(row, cells)
            value = cells.ratio(part.count, part.of, self.per)
            note = _why_none(by) if part.count is Symbol.X else ""
            yield Worked(row, by, value, part.count, part.of, note)
            if cells.facts.areas.kind_of(row.area) == "authority":
                parts.setdefault((row.period, by), []).append(part)
        for (period, by), few in parts.items():
            regions = [region.code for region in cells.facts.areas.regions()]
            for code in regions:
                yield self._sum(few, Row(period, code, {}, 0), by, cells)
            for code in (*regions, cells.facts.areas.country().code) if not by else ():
                yield self._sum(few, Row(period, code, {}, 0), _LIKE_FOR_LIKE, cells)

    def _part(self, row: Row, cells: Cells) -> Part:
        count = _pounds(cells.value(row, self.count))
        if self.less is not None:
            count = _minus(count, _pounds(cells.value(row, self.less)))
        if isinstance(self.of, LookUp):
            of = cells.look_up(row, self.of)
            return Part(row.area, count, Symbol.Z if of is None else of)
        return Part(row.area, count, _pounds(cells.value(row, self.of)))

    def _sum(self, parts: Sequence[Part], row: Row, by: By, cells: Cells) -> Worked:
        count, of, without = added_up(parts, row.area, cells)
        note = f"Without {_listed(without)}. {_why_none(by)}" if without else ""
        return Worked(row, by, cells.ratio(count, of, self.per), count, of, note)


@dataclass(frozen=True)
class AdmissionRate:
    """A rate as Fingertips prints it, with the note that it prints on it.

    Inner and Outer London, which it does not give, are ``sum(count) / sum(of) * per`` of their
    authorities. A blank is x, or c where the note says that it is suppressed.
    """

    value: Names
    count: Names
    of: Names
    note: Names
    per: int = 10_000

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that it reads."""
        return (self.value, self.count, self.of, self.note)

    @property
    def looks_up(self) -> tuple[LookUp, ...]:
        """Nothing from other files."""
        return ()

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """A figure a row, then one of each part of a region for each period and group."""
        parts: dict[tuple[Period, By], list[Part]] = {}
        for row, by in rows:
            said = row.cells[cells.name(self.note)].strip()
            blank = Symbol.C if "suppressed" in said.casefold() else Symbol.X
            read = (cells.value(row, name) for name in (self.value, self.count, self.of))
            value, count, of = (blank if one is Symbol.X else one for one in read)
            yield Worked(row, by, value, count, of, _sentence(said))
            if cells.facts.areas.kind_of(row.area) == "authority":
                parts.setdefault((row.period, by), []).append(Part(row.area, count, of))
        for (period, by), few in parts.items():
            for region in cells.facts.areas.regions():
                if cells.facts.areas.region_of(region.code) is not None:
                    yield self._sum(few, Row(period, region.code, {}, 0), by, cells)

    def _sum(self, parts: Sequence[Part], row: Row, by: By, cells: Cells) -> Worked:
        count, of, _ = added_up(parts, row.area, cells)
        if isinstance(count, Symbol) or isinstance(of, Symbol):
            return Worked(row, by, Symbol.X, count, of)
        rate = half_up(count * self.per / of, _PLACES)
        return Worked(row, by, rate, count, of, "Added up from its authorities.")


_LIKE_FOR_LIKE: By = ((COVERAGE, RETURNED),)


def added_up(
    parts: Sequence[Part], around: str, cells: Cells
) -> tuple[Value, Value, tuple[str, ...]]:
    """The two sums of the authorities within an area that have both numbers.

    The third names those left out. The sums are x where no authority has both.
    """
    within = [part for part in parts if around in cells.facts.areas.around(part.area)]
    counted = [part.whole for part in within if part.whole]
    if not counted:
        return Symbol.X, Symbol.X, ()
    left_out = [_name(part.area, cells) for part in within if not part.whole]
    count = sum((count for count, _ in counted), Decimal(0))
    of = sum((of for _, of in counted), Decimal(0))
    return count, of, tuple(sorted(left_out))


def _name(code: str, cells: Cells) -> str:
    area = cells.facts.areas.get(code)
    return area.name if area else code


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _why_none(by: By) -> str:
    """Why an authority has no figure: of all its spending, or of one line of it."""
    if any(name == "service" for name, _ in by):
        return "No return was made in time, or this line of it was not given."
    return "No return was made in time."


def _sentence(text: str) -> str:
    return text if not text or text.endswith(".") else f"{text}."


def _pounds(thousands: Value) -> Value:
    if isinstance(thousands, Symbol):
        return thousands
    pounds = (thousands * 1000).normalize()
    return pounds.quantize(Decimal(1)) if pounds == pounds.to_integral_value() else pounds


def _minus(whole: Value, part: Value) -> Value:
    """A difference; a symbol in either is the answer, so that nothing hidden comes out of it."""
    if isinstance(whole, Symbol):
        return whole
    return part if isinstance(part, Symbol) else whole - part
