"""Find the measures that are known in a folder of published files, and read them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from rooftree.areas import Areas
from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import Period
from rooftree.reference.symbols import write_value
from rooftree.statistics.folder import Folder, read_folder
from rooftree.statistics.formulas import Facts, LookUp
from rooftree.statistics.looking_up import Looked, look_up_all
from rooftree.statistics.measure import Measure, all_measures
from rooftree.statistics.notes import notes_on
from rooftree.statistics.publications import OGL
from rooftree.statistics.published import MeasureRead, Published, SourceFile
from rooftree.statistics.reading import Found, Held, fits, read_measure
from rooftree.statistics.rows import StatisticsError, Table

Progress = Callable[[str, int, int], None]


def import_folder(
    folder: Path,
    areas: Areas,
    *,
    progress: Progress | None = None,
    measures: Sequence[Measure] | None = None,
) -> tuple[Published, tuple[str, ...]]:
    """Read every known measure (or those given) from the files of a folder and those within it.

    Gives what was read, and sentences on what a reader should know: measures that no file holds,
    an earlier release that was left aside, labels that nothing knows. Raises ``StatisticsError``
    with a sentence when the folder holds no measure, two files hold the same figures of the same
    last period differently, or a cell cannot be read.
    """
    chosen = all_measures() if measures is None else tuple(measures)
    held = read_folder(folder, areas)
    looked = _looked_up(chosen, held, areas)
    facts = Facts({what: one.numbers for what, one in looked.items()}, areas)
    found = [one for table in _told(held, progress) for one in _in_table(table, chosen, facts)]
    if not found:
        raise StatisticsError(f"No file in {folder} holds a measure that is known.")
    latest, aside = _latest(found)
    published = Published(
        _figures(latest),
        _definitions(latest, held),
        _sources(latest, looked, held),
        tuple(_measure_read(one, held) for one in latest),
        held.files(found, looked),
    )
    return published, notes_on(published, chosen, aside)


def _looked_up(measures: Iterable[Measure], held: Folder, areas: Areas) -> dict[LookUp, Looked]:
    """The numbers of other files that the measures are worked with."""
    wanted = {look for m in measures for one in m.readings for look in one.formula.looks_up}
    return look_up_all(wanted, held.tables, areas)


def _told(held: Folder, progress: Progress | None) -> Iterator[Table]:
    """The tables one by one, told of to whoever waits."""
    for done, table in enumerate(held.tables):
        if progress:
            progress("Read published files", done, len(held.tables))
        yield table


def _in_table(table: Table, measures: Iterable[Measure], facts: Facts) -> list[Found]:
    """What a table holds of each measure. Its rows are read only where its columns fit."""
    readings = [(m, [one for one in m.readings if fits(one, table)]) for m in measures]
    rows = Held(table)
    return [
        found
        for measure, few in readings
        if few
        for found in read_measure(measure, few, rows, facts)
    ]


def _latest(found: Sequence[Found]) -> tuple[list[Found], list[tuple[Found, Found]]]:
    """Of each part of a measure the file with the latest period, and those left aside for it."""
    best: dict[tuple[str, str], Found] = {}
    aside: list[tuple[Found, Found]] = []
    for one in found:
        key = (one.measure.id, one.part)
        held = best.setdefault(key, one)
        if held is one:
            continue
        earlier, later = (held, one) if _last(held) <= _last(one) else (one, held)
        if _last(earlier) == _last(later) and set(earlier.figures) != set(later.figures):
            raise StatisticsError(
                f"{held.table.path.name} and {one.table.path.name} both hold {one.measure.id} up "
                f"to {_last(one).isoformat()}, and they differ: leave one of them."
            )
        best[key] = later
        aside.append((earlier, later))
    place = {measure.id: n for n, measure in enumerate(all_measures())}
    return sorted(best.values(), key=lambda one: place.get(one.measure.id, len(place))), aside


def _last(found: Found) -> date:
    return max(figure.period.end for figure in found.figures)


def _figures(found: Sequence[Found]) -> tuple[Figure, ...]:
    """All figures, each once. The same figure in two parts of a measure must agree."""
    figures: dict[tuple[str, str, date, By], Figure] = {}
    for one in found:
        for figure in one.figures:
            key = (figure.indicator, figure.area, figure.period.end, figure.by)
            held = figures.setdefault(key, figure)
            if held is not figure and held != figure:
                raise StatisticsError(
                    f"{one.table.path.name} holds {figure.indicator} of {figure.area} in "
                    f"{figure.period.label} twice, as {write_value(held.value)} and as "
                    f"{write_value(figure.value)}: one of the rows is wrong, or a column that "
                    "tells them apart is not read."
                )
    return tuple(figures.values())


def _definitions(found: Sequence[Found], held: Folder) -> dict[str, Mapping[str, object]]:
    """The measures as plain data, each with the files that it was read from."""
    parts: dict[str, list[Found]] = {}
    for one in found:
        parts.setdefault(one.measure.id, []).append(one)
    return {name: _definition(few, held) for name, few in parts.items()}


def _definition(parts: Sequence[Found], held: Folder) -> dict[str, object]:
    measure, paths = parts[0].measure, [one.table.path for one in parts]
    last = max((figure.period for one in parts for figure in one.figures), key=_end)
    return measure.describe(
        ", ".join(dict.fromkeys(path.name for path in paths)),
        last=last.label,
        published_on=max(map(held.published_on, paths)),
    )


def _end(period: Period) -> date:
    return period.end


def _sources(
    found: Sequence[Found], looked: Mapping[LookUp, Looked], held: Folder
) -> tuple[SourceFile, ...]:
    """Each file that figures are from or are worked with, once."""
    said = {one.path: (what.publisher, OGL) for what, one in looked.items() if one.path}
    for one in found:
        publication = one.measure.publication
        said[one.table.path] = (publication.publisher, publication.licence)
    return tuple(SourceFile(path.name, held.sha256(path), *said[path]) for path in sorted(said))


def _measure_read(one: Found, held: Folder) -> MeasureRead:
    path = one.table.path
    periods = dict.fromkeys(figure.period for figure in one.figures)
    return MeasureRead(
        id=one.measure.id,
        file=held.name(path),
        sha256=held.sha256(path),
        columns=one.columns,
        labels=one.labels,
        unknown=one.unknown,
        rows=one.rows,
        periods=tuple(period.label for period in sorted(periods)),
    )
