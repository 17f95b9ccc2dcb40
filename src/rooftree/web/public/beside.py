"""What stands beside or in the place of an area's own figure: neighbours, a joint return."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rooftree.areas import Area
from rooftree.comparisons import (
    NeighbourSummary,
    SummaryRow,
    country_figure,
    joint_areas,
    neighbour_rows,
)
from rooftree.comparisons.ratings import COUNTED, neighbour_ratings, scale_of
from rooftree.releases import Release
from rooftree.releases.shown import By, Figure, Value, is_symbol
from rooftree.web.public.tables import Cell


def middle(
    release: Release, name: str, area: str, label: str, *, by: By, beside: NeighbourSummary
) -> Value | None:
    """The median of an area's neighbours in a period, or the one symbol that all of them have.

    Where a publisher withheld a whole year, every neighbour has the same symbol, and it says why
    there is no median. Where their symbols differ there is no one reason, and None.
    """
    if beside.median is not None or not beside.of:
        return beside.median
    rows = neighbour_rows(release, name, area, label, by)
    values = {row.figure.value for row in rows if row.figure is not None}
    alone = len(values) == 1 and all(is_symbol(value) for value in values)
    return values.pop() if alone else None


def side_by_side(
    release: Release, name: str, area: Area, label: str, *, by: By, alone: bool
) -> tuple[Figure | None, str]:
    """The figure of an area among others, and the note on it where it is not the one published.

    The country's is like for like, unless it stands ``alone``.
    """
    if area.kind != "country" or alone:
        return release.figure(name, area.code, label, by), ""
    found = country_figure(release, name, label, by)
    unlike = found is not None and found.by != by
    return found, found.note if unlike and found is not None else ""


def together(release: Release, figure: Figure | None, area: str) -> str:
    """Of a figure of a joint return, whose it is: a sentence; empty where there is none."""
    if figure is None:
        return ""
    held = joint_areas(release, figure.indicator, area)
    names = next((one.name for one in held if one.code == figure.area), figure.area)
    return f"{names} made one return: the figure is of both together."


def last_number(figures: Iterable[Figure]) -> Figure | None:
    """The last figure that is a number, else the last; None where there is none."""
    held = list(figures)
    known = [figure for figure in held if not is_symbol(figure.value)] or held
    return known[-1] if known else None


def judged_well(release: Release, row: SummaryRow, area: str, *, mark: str = "") -> Cell:
    """Of judgements in words, how many authorities of a region or country have the better two.

    From the counts that the release has of each word; a dash where it has none.
    """
    about = release.definitions[row.indicator]
    titles = about.get("group_titles") or {}
    better, of = 0, 0
    for group, word in titles.items():
        by = (*row.by, (COUNTED, group))
        figure = release.figure(row.indicator, area, row.period.label, by)
        if figure is None or is_symbol(figure.value):
            continue
        of += int(figure.value)  # type: ignore[arg-type]
        better += int(figure.value) if word in scale_of(about)[:2] else 0  # type: ignore[arg-type]
    return _judged(about, better, of, mark)


def neighbours_judged_well(release: Release, row: SummaryRow, area: str) -> Cell:
    """Of judgements in words, how many of an authority's neighbours have the better two."""
    found = neighbour_ratings(release, row.indicator, area, row.period.label, row.by)
    about = release.definitions[row.indicator]
    better = sum(n for word, n in found.counts if word in scale_of(about)[:2])
    return _judged(about, better, found.n, "")


def _judged(about: Any, better: int, of: int, mark: str) -> Cell:
    if not of:
        return Cell("–", mark=mark)
    return Cell(f"{better} of {of}", mark=mark, small=f"{scale_of(about)[1]} or better")
