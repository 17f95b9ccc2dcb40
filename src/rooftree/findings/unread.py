"""The files of a folder that could not be read: what they hold is not in a report."""

from __future__ import annotations

from collections.abc import Sequence

from rooftree.sources.dataset import Dataset

LAST = "_last"


def unread_files(dataset: Dataset) -> tuple[str, ...]:
    """The names of files that were found and none of whose rows was read.

    A file in which only some cells or columns could not be read is none of them.
    """
    read = {
        f"last year's {table.source}" if name.endswith(LAST) else table.source
        for name, table in dataset.written.items()
    }
    found = (p.file for p in dataset.problems if p.row is None and p.column is None)
    return tuple(dict.fromkeys(file for file in found if file not in read))


def unread_sentence(files: Sequence[str]) -> str:
    """What a reader is told of them, "" where there is none."""
    if not files:
        return ""
    if len(files) == 1:
        return f"{files[0]} could not be read, so nothing that it holds was checked."
    named = ", ".join(files)
    return f"{len(files)} files could not be read, so nothing that they hold was checked: {named}."
