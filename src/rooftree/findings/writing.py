"""Write a report as files, all or none: nothing half-written is left behind."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rooftree.findings.report import Report


class WritingError(OSError):
    """The files cannot be written; the text says where and why."""


class FormatError(ValueError):
    """A format that there is not; the text names those that there are."""


def _csv(report: Report, path: Path) -> None:
    from rooftree.findings.csv_file import write_csv

    write_csv(report, path)


def _json(report: Report, path: Path) -> None:
    from rooftree.findings.json_file import write_json

    write_json(report, path)


def _xlsx(report: Report, path: Path) -> None:
    from rooftree.findings.xlsx_file import write_xlsx

    write_xlsx(report, path)


def _html(report: Report, path: Path) -> None:
    from rooftree.findings.html_file import write_html

    write_html(report, path)


# Each imports what it needs when it is asked for: a check that writes CSV loads no templates.
FORMATS: Mapping[str, Callable[[Report, Path], None]] = {
    "csv": _csv,
    "json": _json,
    "xlsx": _xlsx,
    "html": _html,
}


def known_formats(names: Sequence[str]) -> tuple[str, ...]:
    """The formats of those names, each once. Raises ``FormatError`` for one that there is not."""
    wanted = tuple(dict.fromkeys(name.strip().lower() for name in names if name.strip()))
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown or not wanted:
        named = f"no format {', '.join(unknown)}" if unknown else "no format asked for"
        raise FormatError(f"There is {named}; there are {', '.join(FORMATS)}.")
    return wanted


def write(report: Report, folder: Path, formats: Sequence[str] = tuple(FORMATS)) -> list[Path]:
    """Write ``findings.<format>`` for each format; gives the paths of all that was written.

    Everything is first written beside its place and then moved there; where one file cannot
    be moved, those before it are put back as they were. Raises ``WritingError`` with a
    sentence when the folder cannot be written to, ``FormatError`` for an unknown format.
    """
    names = known_formats(formats)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".findings-", dir=folder))
    except OSError as error:
        raise WritingError(_refused(folder, error)) from None
    try:
        for name in names:
            FORMATS[name](report, beside / f"findings.{name}")
        return _move(sorted(path for path in beside.iterdir() if path.is_file()), folder)
    except OSError as error:
        raise WritingError(_refused(folder, error)) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _move(made: Sequence[Path], folder: Path) -> list[Path]:
    """Move every file into the folder, or none: a workbook open in Excel cannot be replaced."""
    before = made[0].parent / "before"
    before.mkdir()
    moved: list[Path] = []
    try:
        for path in made:
            place = folder / path.name
            if place.is_file():
                shutil.copy2(place, before / path.name)
            path.replace(place)
            moved.append(place)
    except OSError:
        for place in moved:
            kept = before / place.name
            if kept.exists():
                kept.replace(place)
            else:
                place.unlink()
        raise
    return moved


def _refused(folder: Path, error: OSError) -> str:
    place = error.filename2 or error.filename
    named = f"{Path(place).name}: " if place and Path(place) != folder else ""
    return (
        f"Nothing was written: the folder {folder} cannot be written to "
        f"({named}{error.strerror or 'the disk refused'}). Choose another, or close the files in "
        "it that are open."
    )
