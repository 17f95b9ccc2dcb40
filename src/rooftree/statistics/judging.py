"""Formula for judgements in words: a place on a scale for an authority, counts for wider areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rooftree.reference.figures import By
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol
from rooftree.statistics.formulas import Cells, LookUp, Names, Worked
from rooftree.statistics.rows import Row, StatisticsError, place

COUNTED = "rating_count"


@dataclass(frozen=True)
class Judgement:
    """The judgement of an authority that stood at the end of a period.

    ``scale`` has the words in order: the value is the place of the word, from 1, and the note
    says on which days the authority was inspected and the report published. For a region and the
    country there is a count of authorities for each word, under the breakdown ``rating_count``
    with the group that ``groups`` names; its denominator is the authorities inspected.
    """

    judgement: Names
    inspected: Names
    published: Names
    scale: tuple[str, ...]
    groups: tuple[str, ...]

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that it reads."""
        return (self.judgement, self.inspected, self.published)

    @property
    def looks_up(self) -> tuple[LookUp, ...]:
        """Nothing from other files."""
        return ()

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """A figure a row, then the counts of each region and of the country."""
        counts: dict[tuple[Period, By], dict[str, Counter[int]]] = {}
        for row, by in rows:
            worked = self._judged(row, by, cells)
            yield worked
            if not isinstance(worked.value, Symbol):
                held = counts.setdefault((row.period, by), {})
                for around in cells.facts.areas.around(row.area):
                    held.setdefault(around, Counter())[int(worked.value)] += 1
        for (period, by), held in counts.items():
            yield from self._counted(period, by, held)

    def _judged(self, row: Row, by: By, cells: Cells) -> Worked:
        column = cells.name(self.judgement)
        said = row.cells[column].strip()
        on = row.cells[cells.name(self.inspected)]
        if not on:
            return Worked(row, by, Symbol.X, note="Not inspected by then under this framework.")
        note = f"Inspected on {_day(on)}; report of {_day(row.cells[cells.name(self.published)])}."
        if not said:
            return Worked(row, by, Symbol.Z, note=f"{note} There was no such judgement then.")
        if said not in self.scale:
            raise StatisticsError(
                f"{place(cells.table.path, row.line, column)}: '{said}' is not on the scale; it "
                f"should be one of {', '.join(self.scale)}."
            )
        return Worked(row, by, Decimal(self.scale.index(said) + 1), note=note)

    def _counted(
        self, period: Period, by: By, held: Mapping[str, Counter[int]]
    ) -> Iterator[Worked]:
        for area, found in held.items():
            inspected = Decimal(found.total())
            for rank, group in enumerate(self.groups, start=1):
                count = Decimal(found[rank])
                split = (*by, (COUNTED, group))
                yield Worked(Row(period, area, {}, 0), split, count, count, inspected)


def _day(text: str) -> str:
    day = date.fromisoformat(text)
    return f"{day.day} {day:%B %Y}"
