"""Find the measures that are known in a folder of published files, and read them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rooftree.areas import Areas
from rooftree.reference.figures import Figure
from rooftree.reference.symbols import Symbol
from rooftree.statistics import ees
from rooftree.statistics.measure import Measure, all_measures
from rooftree.statistics.published import Published, SourceFile

Progress = Callable[[str, int, int], None]
_LEVELS = ("National", "Regional", "Local authority")


def import_folder(
    folder: Path, areas: Areas, *, progress: Progress | None = None
) -> tuple[Published, tuple[str, ...]]:
    """Read every known measure from the files of a folder and the folders in it.

    Gives what was read, and a sentence for each measure that no file holds. Raises
    ``StatisticsError`` with a sentence when the folder holds no such file, two files hold the
    same figure differently, or a cell cannot be read.
    """
    if not folder.is_dir():
        raise ees.StatisticsError(f"There is no folder {folder}: give one of published files.")
    found: dict[tuple[str, str, str], Figure] = {}
    files: dict[str, Path] = {}
    paths = [path for path in sorted(folder.rglob("*.csv*")) if path.is_file()]
    for done, path in enumerate(paths):
        if progress:
            progress("Read published files", done, len(paths))
        measures = _held(path)
        for measure, figure in _figures(path, measures, areas) if measures else ():
            key = (measure.id, figure.area, figure.period.label)
            held = found.setdefault(key, figure)
            if held != figure:
                raise ees.StatisticsError(
                    f"{path.name} and {files[measure.id].name} give different figures of "
                    f"{measure.id} for {figure.area} in {figure.period.label}: leave one of them."
                )
            files.setdefault(measure.id, path)
    if not found:
        raise ees.StatisticsError(f"No file in {folder} holds a measure that is known.")
    return _together(found, files)


def _together(
    found: dict[tuple[str, str, str], Figure], files: dict[str, Path]
) -> tuple[Published, tuple[str, ...]]:
    measures = {measure.id: measure for measure in all_measures()}
    notes = tuple(
        f"No file holds {name} ({measure.title}): it needs the columns "
        f"{', '.join(sorted(measure.columns))}."
        for name, measure in measures.items()
        if name not in files
    )
    sources = tuple(
        SourceFile(
            path.name,
            hashlib.sha256(path.read_bytes()).hexdigest(),
            "Department for Education",
            "Open Government Licence v3.0",
        )
        for path in sorted(set(files.values()))
    )
    definitions = {name: measures[name].describe(path.name) for name, path in files.items()}
    return Published(tuple(found.values()), definitions, sources), notes


def _held(path: Path) -> list[Measure]:
    """The measures whose columns a file has."""
    columns = ees.header(path)
    if not ees.is_ees(columns):
        return []
    return [measure for measure in all_measures() if measure.columns <= set(columns)]


def _figures(
    path: Path, measures: Sequence[Measure], areas: Areas
) -> Iterator[tuple[Measure, Figure]]:
    for line, row in ees.rows(path):
        for measure in measures:
            if not all(row[name] in labels for name, labels in measure.filters.items()):
                continue
            if row["geographic_level"] not in _LEVELS:
                continue
            yield (
                measure,
                Figure(
                    indicator=measure.id,
                    area=ees.area_of(path, line, row, areas),
                    period=ees.period_of(path, line, row),
                    value=ees.value_of(path, line, row, measure.value),
                    numerator=ees.value_of(path, line, row, measure.numerator),
                    denominator=ees.value_of(path, line, row, measure.denominator)
                    if measure.denominator
                    else Symbol.Z,
                ),
            )
