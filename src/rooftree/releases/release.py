"""A release as it is read: figures, definitions and areas that belong together for good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from rooftree.areas import Areas
from rooftree.reference.figures import By, Figure, read_by
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Value
from rooftree.releases.figures_file import Columns
from rooftree.releases.inputs import Inputs
from rooftree.releases.series import Series


class ReleaseError(ValueError):
    """A release cannot be made or read; the text says why."""


@dataclass(frozen=True)
class Headline:
    """A line of a summary: an indicator, whole or for the one group that ``by`` names."""

    by: By
    title: str


@dataclass(frozen=True)
class Release:
    """One version of one release.

    ``kind`` is "measured" (ours, from returns) or "published" (others'); ``invented`` says that
    no real child or place is in it. ``sources`` are the files that it was made from, ``changes``
    what differs from the version before, ``differences`` where another dashboard shows another
    value and why. ``hash`` is of everything in it: it changes when anything does. ``number`` tells
    what sort of version it is (``2.1``: the second major one, once added to). ``inputs`` is what
    its files looked like. ``warning`` is a sentence where a later version could not be read.

    An area may be asked for by any code that it has had: Barnsley's figures are found by
    E08000016 and by E08000038.
    """

    id: str
    version: int
    title: str
    kind: Literal["measured", "published"]
    invented: bool
    made_on: str
    source: str
    licence: str
    definitions: Mapping[str, Mapping[str, Any]]
    policy: Mapping[str, Any]
    areas: Areas
    columns: Mapping[str, Columns]
    folder: Path
    hash: str = ""
    sources: tuple[Mapping[str, Any], ...] = ()
    changes: Mapping[str, Any] | None = None
    differences: tuple[Mapping[str, str], ...] = ()
    number: str = "1.0"
    inputs: Inputs = field(default_factory=Inputs)
    warning: str = ""

    @cached_property
    def _series(self) -> dict[str, Series]:
        return {
            name: Series(columns, self.areas.canonical) for name, columns in self.columns.items()
        }

    def of(self, indicator: str) -> Series:
        """All figures of an indicator. Raises ``KeyError`` where it has none."""
        return self._series[indicator]

    def __contains__(self, indicator: str) -> bool:
        return indicator in self._series

    @cached_property
    def areas_with_figures(self) -> frozenset[str]:
        """The codes of areas that have any figure."""
        return frozenset().union(*(series.areas for series in self._series.values()))

    def __len__(self) -> int:
        return sum(len(columns) for columns in self.columns.values())

    def all_figures(self) -> Iterator[Figure]:
        """Every figure."""
        for series in self._series.values():
            yield from series.everything()

    def of_outcome(self, code: str) -> tuple[str, ...]:
        """The ids of the indicators of an outcome or enabler, in the order of display."""
        return tuple(id for id, one in self.definitions.items() if one.get("outcome") == code)

    def headlines(self, indicator: str) -> tuple[Headline, ...]:
        """What an indicator is summed up by; its whole where its definition names none."""
        definition = self.definitions[indicator]
        held = definition.get("headlines") or [{"by": "", "title": definition["title"]}]
        return tuple(Headline(read_by(one["by"]), one["title"]) for one in held)

    def latest_period(self, indicator: str, by: By = ()) -> Period | None:
        """The last period in which any area has a figure of a split, or None."""
        series = self._series.get(indicator)
        return series.latest_period(by) if series else None

    def periods(self, indicator: str) -> tuple[Period, ...]:
        """The periods of an indicator, oldest first."""
        return self._series[indicator].periods if indicator in self._series else ()

    def figure(self, indicator: str, area: str, period: str, by: By = ()) -> Figure | None:
        """The figure of an area in a period (by its label), or None where there is none."""
        series = self._series.get(indicator)
        return series.figure(area, period, by) if series else None

    def value(self, indicator: str, area: str, period: str, by: By = ()) -> Value | None:
        """The value of an area in a period alone, or None where there is no figure."""
        series = self._series.get(indicator)
        return series.value(area, period, by) if series else None

    def series(self, indicator: str, area: str, by: By = ()) -> tuple[Figure, ...]:
        """The figures of an area over time, oldest first; periods without one are left out."""
        series = self._series.get(indicator)
        return series.over_time(area, by) if series else ()
