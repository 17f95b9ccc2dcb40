"""The files that could not be read, or not to their end: what they hold is not in a report."""

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


def cut_short_files(dataset: Dataset) -> tuple[str, ...]:
    """The names of files that were read up to some place in them and no further."""
    return tuple(dict.fromkeys(p.file for p in dataset.problems if p.cut_short))


def unread_sentence(files: Sequence[str], cut_short: Sequence[str]) -> str:
    """What a reader is told of both, "" where there is none."""
    said = []
    if len(files) == 1:
        said.append(f"{files[0]} could not be read, so nothing that it holds was checked.")
    elif files:
        named = ", ".join(files)
        said.append(
            f"{len(files)} files could not be read, so nothing that they hold was checked: {named}."
        )
    said += [
        f"{file} could not be read to its end, so what stands after that was not checked."
        for file in cut_short
    ]
    return " ".join(said)
