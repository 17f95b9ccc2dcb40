"""Read an authority's returns of several years, each in a folder named by its year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rooftree.cli.speaking import fail, say

if TYPE_CHECKING:
    from rooftree.record import Record
    from rooftree.sources.dataset import Dataset

CENSUSES = "Folders of children in need censuses, each named by the year in which it ends (2025)."
_MOST_ROWS = 5
Progress = Callable[[str, int, int], None]


def read_year(returns: str, folder: Path, authority: str, progress: Progress) -> Dataset:
    """Read one return; what cannot be read ends the command with a sentence."""
    from rooftree.sources import SourceError, read_folder

    if not folder.name.isdigit():
        fail(f"{folder} should be named by the year in which its collection ends, such as 2025.")
    progress(f"Read {returns} {folder.name}", 0, 1)
    # Only what the reader itself says is shown: the text of any other error may hold a value.
    try:
        return read_folder(folder, returns=returns, year=int(folder.name), authority=authority)
    except SourceError as error:
        fail(str(error))


def build_record(datasets: Sequence[Dataset], progress: Progress) -> Record:
    """The record of the returns; two of one year end the command with a sentence."""
    from rooftree.record import RecordError, build

    try:
        return build(datasets, progress=progress)
    except RecordError as error:
        fail(str(error))


def tell_unread(datasets: Sequence[Dataset]) -> None:
    """What could not be read: what is worked out is without it."""
    from rooftree.findings.reading import problems_told

    for dataset in datasets:
        for sentence in problems_told(dataset.problems, most_rows=_MOST_ROWS):
            say(f"Reading {dataset.year}: {sentence}")
