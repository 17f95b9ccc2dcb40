"""Read a return from a folder of files, last year's beside it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from rooftree.returns import find
from rooftree.returns.description import Return
from rooftree.sources.another_return import refuse_another_return, xml_reader
from rooftree.sources.assembly import LAST, Given, assemble
from rooftree.sources.csv_file import read_csv
from rooftree.sources.dataset import Dataset, Problem, WrittenTable
from rooftree.sources.memory import not_enough, refuse_larger_than_memory
from rooftree.sources.places import read_places
from rooftree.sources.problems import SourceError
from rooftree.sources.providers import read_providers

LAST_YEAR = "last_year"
_READ = (".csv", ".txt", ".xml")


def read_folder(
    folder: Path,
    *,
    returns: str = "ssda903",
    year: int,
    authority: str | None = None,
    period: tuple[date, date] | None = None,
    last_year: Path | None = None,
    providers: Path | Sequence[Path] | None = None,
    postcodes: Path | None = None,
    leave_out: Iterable[Path | None] = (),
) -> Dataset:
    """Read every file of a return: CSV told apart by its columns, or XML.

    Last year's files are in ``last_year`` or in a folder of that name within. A file that
    cannot be read is a problem and the rest go on; ``SourceError`` is raised when nothing can
    be read, or when it is unclear which of two files counts. ``providers`` may be several files.
    Reference data may lie in the folder too, and ``leave_out`` names what else is no part of it.
    """
    described = find(returns)
    if providers or postcodes:
        _refuse_needless(described)
    known = [*_listed(providers or ()), postcodes, *leave_out]
    others = {path.resolve() for path in known if path is not None}
    written, problems, file_format = _read(folder, described, year, others)
    if not written:
        raise SourceError(_nothing(folder, described, problems))
    before = last_year or folder / LAST_YEAR
    if last_year is not None or before.is_dir():
        older, more, _ = _read(before, described, year - 1, others)
        written |= {name + LAST: table for name, table in older.items()}
        problems += [replace(problem, file=f"last year's {problem.file}") for problem in more]
    given = Given(
        written=written,
        supplied=frozenset(written),
        problems=tuple(problems),
        providers=read_providers(_listed(providers), described) if providers else None,
        postcodes=(lambda wanted: read_places(_there(postcodes), wanted)) if postcodes else None,
    )
    return assemble(
        given,
        returns=returns,
        year=year,
        period=period,
        authority=authority,
        file_format=file_format,
    )


def _refuse_needless(described: Return) -> None:
    if not described.reference:
        raise SourceError(
            f"No rule of {described.label} looks up providers or postcodes: leave the list out."
        )


def _read(
    folder: Path, described: Return, year: int, others: Container[Path]
) -> tuple[dict[str, WrittenTable], list[Problem], str]:
    written: dict[str, WrittenTable] = {}
    problems: list[Problem] = []
    file_format = "csv"
    for path in _files(folder):
        if path.resolve() in others:
            continue
        try:
            refuse_larger_than_memory(path)
            if path.suffix.lower() == ".xml":
                refuse_another_return(path, described)
                tables, found = xml_reader(described.name).read_xml(path, described)
                file_format = "xml"
            else:
                table, rows, found = read_csv(path, described, year)
                tables = {table.name: rows}
        except (SourceError, MemoryError) as error:
            why = error if isinstance(error, SourceError) else not_enough(path)
            problems.append(Problem(path.name, _without_name(str(why), path.name)))
            continue
        _refuse_second(written, tables, described)
        written |= tables
        problems += found
    return written, problems, file_format


def _files(folder: Path) -> list[Path]:
    if not folder.exists():
        raise SourceError(f"There is no folder {folder}: give the folder that holds the return.")
    if folder.is_file():
        return [folder]
    try:
        found = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise SourceError(f"The folder {folder} cannot be opened: {error.strerror}.") from None
    return [path for path in found if path.suffix.lower() in _READ]


def _refuse_second(
    written: dict[str, WrittenTable], tables: dict[str, WrittenTable], described: Return
) -> None:
    for name, rows in tables.items():
        if name in written:
            table = described.table(name)
            assert table is not None
            raise SourceError(
                f"{written[name].source} and {rows.source} both hold {table.label}: leave the one "
                "that counts in the folder."
            )


def _nothing(folder: Path, described: Return, problems: Iterable[Problem]) -> str:
    reasons = list(problems)
    if reasons:
        more = f" ({len(reasons) - 1} more files could not be read)" if len(reasons) > 1 else ""
        return f"Nothing in {folder} can be checked. {reasons[0]}{more}"
    return (
        f"The folder {folder} holds no file of {described.label}: put the CSV files or the XML "
        "file of the return in it."
    )


def _without_name(sentence: str, name: str) -> str:
    return sentence.removeprefix(f"{name} ").strip()


def _listed(paths: Path | Sequence[Path]) -> Sequence[Path]:
    return [paths] if isinstance(paths, Path) else paths


def _there(path: Path | None) -> Path:
    if path is None or not path.is_file():
        raise SourceError(f"There is no file {path}: give the file of reference data.")
    return path
