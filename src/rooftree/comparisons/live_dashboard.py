"""What the department's live dashboard shows where it differs from a release, and why.

Each fault is emulated on the figures of a release and gives the values that it changes. Nothing
is read but the release: the dashboard's code was read (DfE, CSC_outcomes_and_enablers, commit
2f5d11a of 27 April 2026, MIT licence) and its stored values were compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rooftree.comparisons.live.areas import (
    hospital_before_made,
    one_line_of_dorset,
    recoded_census,
    removed_areas,
)
from rooftree.comparisons.live.difference import Difference
from rooftree.comparisons.live.neighbours import (
    neighbours_made_in_2023,
    neighbours_of_hospital,
    no_neighbour_has_a_number,
)
from rooftree.comparisons.live.sums import ratings_as_counts, spend_without_return
from rooftree.comparisons.live.symbols import other_symbols, symbols_of_neighbours
from rooftree.comparisons.numbers import remembered
from rooftree.releases import Release

__all__ = ["FAULTS", "Difference", "differences"]

FAULTS: tuple[Callable[[Release], Iterator[Difference]], ...] = (
    spend_without_return,
    neighbours_of_hospital,
    neighbours_made_in_2023,
    hospital_before_made,
    recoded_census,
    one_line_of_dorset,
    removed_areas,
    ratings_as_counts,
    other_symbols,
    symbols_of_neighbours,
    no_neighbour_has_a_number,
)


def differences(release: Release) -> tuple[Difference, ...]:
    """Every value that the dashboard shows otherwise, fault by fault; worked out once a release.

    Empty for a release of our own figures: the dashboard shows none of them.
    """
    first = next(iter(release.columns), None)
    if release.kind != "published" or first is None:
        return ()
    return remembered(
        release,
        first,
        "live dashboard",
        lambda: tuple(row for emulate in FAULTS for row in emulate(release)),
    )
