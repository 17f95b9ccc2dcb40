"""Write a report as files, all or none: nothing half-written is left behind."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rooftree.findings.report import Report


class WritingError(OSError):
    """The files cannot be written; the text says where and why."""


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


FORMATS: Mapping[str, Callable[[Report, Path], None]] = {
    "csv": _csv,
    "json": _json,
    "xlsx": _xlsx,
    "html": _html,
}


def write(report: Report, folder: Path, formats: Sequence[str] = tuple(FORMATS)) -> list[Path]:
    """Write ``findings.<format>`` for each format; gives the paths.

    Everything is first written beside its place and then moved there. Raises ``WritingError``
    with a sentence when the folder cannot be written to.
    """
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise ValueError(
            f"There is no format {', '.join(unknown)}; there are {', '.join(FORMATS)}."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".findings-", dir=folder))
    except OSError as error:
        raise WritingError(
            f"Nothing was written: the folder {folder} cannot be written to ({error.strerror}). "
            "Choose another with --out."
        ) from None
    try:
        made = []
        for name in formats:
            FORMATS[name](report, beside / f"findings.{name}")
            made.append(folder / f"findings.{name}")
        for path in made:
            (beside / path.name).replace(path)
    except OSError as error:
        raise WritingError(
            f"Nothing was written to {folder}: {error.strerror or 'the disk refused'}."
        ) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return made
