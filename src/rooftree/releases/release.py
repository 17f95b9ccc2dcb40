"""A release as it is read: figures, definitions and areas that belong together for good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from rooftree.areas import Areas
from rooftree.reference.figures import Figure
from rooftree.reference.periods import Period

TOTAL = "total"


class ReleaseError(ValueError):
    """A release cannot be made or read; the text says why."""


@dataclass(frozen=True)
class Release:
    """One version of one release.

    ``kind`` is "measured" (ours, from returns) or "published" (others'); ``invented`` says that
    no real child or place is in it.
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
    all_figures: tuple[Figure, ...]
    folder: Path

    @cached_property
    def _by_key(self) -> dict[tuple[str, str, str, str, str], Figure]:
        return {
            (f.indicator, f.area, f.period.label, f.breakdown, f.group): f for f in self.all_figures
        }

    @cached_property
    def _of_indicator(self) -> dict[str, tuple[Figure, ...]]:
        found: dict[str, list[Figure]] = {}
        for figure in self.all_figures:
            found.setdefault(figure.indicator, []).append(figure)
        return {name: tuple(figures) for name, figures in found.items()}

    @cached_property
    def _periods(self) -> dict[str, tuple[Period, ...]]:
        found: dict[str, set[Period]] = {}
        for figure in self.all_figures:
            found.setdefault(figure.indicator, set()).add(figure.period)
        return {name: tuple(sorted(periods)) for name, periods in found.items()}

    @cached_property
    def areas_with_figures(self) -> frozenset[str]:
        """The codes of areas that have any figure."""
        return frozenset(figure.area for figure in self.all_figures)

    def periods(self, indicator: str) -> tuple[Period, ...]:
        """The periods of an indicator, oldest first."""
        return self._periods.get(indicator, ())

    def figure(
        self, indicator: str, area: str, period: str, *, breakdown: str = TOTAL, group: str = TOTAL
    ) -> Figure | None:
        """The figure of an area in a period (by its label), or None where there is none."""
        return self._by_key.get((indicator, area, period, breakdown, group))

    def series(
        self, indicator: str, area: str, *, breakdown: str = TOTAL, group: str = TOTAL
    ) -> tuple[Figure, ...]:
        """The figures of an area over time, oldest first; periods without one are left out."""
        found = (
            self.figure(indicator, area, p.label, breakdown=breakdown, group=group)
            for p in self.periods(indicator)
        )
        return tuple(figure for figure in found if figure is not None)

    def groups(self, indicator: str, breakdown: str) -> tuple[str, ...]:
        """The groups of a breakdown, in the order of the release."""
        return tuple(
            dict.fromkeys(
                f.group for f in self._of_indicator.get(indicator, ()) if f.breakdown == breakdown
            )
        )

    def figures(
        self, indicator: str, *, period: str | None = None, breakdown: str | None = None
    ) -> tuple[Figure, ...]:
        """The figures of an indicator, of one period or breakdown where asked."""
        return tuple(
            f
            for f in self._of_indicator.get(indicator, ())
            if (period is None or f.period.label == period)
            and (breakdown is None or f.breakdown == breakdown)
        )
