"""Releases for the tests of serving: a first version, and a second that differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.disclosure.region import CODES, RATE, SHARE, small_region
from tests.releases.example import example_counts, example_release

from rooftree.disclosure import protect, read_policy
from rooftree.indicators.counts import Count, Counts
from rooftree.releases import Release, publish, read

ID = "invented-region"


def second_version(folder: Path, change: Callable[[Counts], Counts]) -> Release:
    """The example once more, of counts that were changed; a new version in the folder."""
    areas = small_region()
    protected = protect(change(example_counts()), policy=read_policy(), areas=areas)
    path = publish(
        protected,
        folder=folder,
        id=ID,
        title="An invented region",
        areas=areas,
        made_on="2026-11-25",
        source="Invented returns",
        licence="Invented data, free to use",
    )
    return read(path)


def without_sex(counts: Counts) -> Counts:
    """A breakdown is taken away."""
    return replace(counts, counts=tuple(c for c in counts.counts if c.breakdown == "total"))


def with_more_children(counts: Counts) -> Counts:
    """A value changes and nothing else."""

    def more(one: Count) -> Count:
        is_it = (one.indicator, one.area) == (RATE["id"], CODES[0])
        return replace(one, numerator=one.numerator + 1) if is_it else one

    return replace(counts, counts=tuple(map(more, counts.counts)))


__all__ = [
    "CODES", "ID", "RATE", "SHARE", "example_release", "second_version", "with_more_children",
    "without_sex",
]  # fmt: skip
