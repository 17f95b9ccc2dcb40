"""Sentences on what an import found, for whoever ran it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rooftree.statistics.measure import Measure
from rooftree.statistics.published import Published
from rooftree.statistics.reading import Found

_SHOWN = 12


def notes_on(
    published: Published, measures: Sequence[Measure], aside: Sequence[tuple[Found, Found]]
) -> tuple[str, ...]:
    """What a reader should know, the most grave first."""
    return (*_unknown(published), *_missing(published, measures), *_earlier(aside))


def _unknown(published: Published) -> Iterator[str]:
    """Labels that were met and not read."""
    for read in published.read:
        for column, labels in read.unknown.items():
            yield (
                f"{read.file}, {column}: {_few(labels)} is not known to {read.id}, and its rows "
                "were not read; say what it means in the measure."
            )
    for file in published.files:
        for column, labels in file.unknown.items():
            yield f"{file.file}, {column}: no measure knows {_few(labels)}."


def _missing(published: Published, measures: Sequence[Measure]) -> Iterator[str]:
    """Measures that no file holds, by publication."""
    lost: dict[str, list[str]] = {}
    for measure in measures:
        if measure.id not in published.definitions:
            lost.setdefault(measure.publication.title, []).append(measure.id)
    for title, ids in lost.items():
        yield f"No file holds {', '.join(ids)} ({title})."


def _earlier(aside: Sequence[tuple[Found, Found]]) -> Iterator[str]:
    """Earlier releases of a file that lie beside the later one."""
    measures: dict[tuple[str, str], list[str]] = {}
    for earlier, later in aside:
        names = (earlier.table.path.name, later.table.path.name)
        measures.setdefault(names, []).append(earlier.measure.id)
    for (earlier_name, later_name), ids in measures.items():
        yield (
            f"{later_name} goes on for longer than {earlier_name} and alone is read for "
            f"{', '.join(dict.fromkeys(ids))}."
        )


def _few(labels: Sequence[str]) -> str:
    shown = ", ".join(f"'{label}'" for label in labels[:_SHOWN])
    return shown if len(labels) <= _SHOWN else f"{shown} and {len(labels) - _SHOWN} more"
