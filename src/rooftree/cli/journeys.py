"""``rooftree journeys``: children's ways from referral to care, from an authority's returns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rooftree.cli.made_by import made_by
from rooftree.cli.speaking import fail, progress, say

if TYPE_CHECKING:
    from rooftree.sources.dataset import Dataset

_YEARS = "Folders of children in need censuses, each named by the year in which it ends (2025)."
_MOST_ROWS = 5
_Progress = Callable[[str, int, int], None]


def journeys(
    census: Annotated[list[Path], typer.Argument(help=_YEARS)],
    *,
    authority: Annotated[str, typer.Option(help="The authority's code, such as E10000014.")],
    looked_after: Annotated[
        list[Path] | None,
        typer.Option(help="Folders of SSDA903 returns, named alike; give it again for each."),
    ] = None,
    out: Annotated[Path, typer.Option(help="The folder to write into.")] = Path("journeys"),
    by: Annotated[
        str | None, typer.Option(help="Who makes the report (unless said: who is signed in).")
    ] = None,
) -> None:
    """Write what referrals, enquiries, conferences and plans led to, and each child's timeline."""
    given = [("cin", path) for path in census]
    given += [("ssda903", path) for path in looked_after or ()]
    with progress() as move:
        datasets = [_read(returns, path, authority, move) for returns, path in given]
        written = _written(datasets, out, by, move)
    for dataset in datasets:
        _tell(dataset)
    say(f"OFFICIAL-SENSITIVE: {', '.join(path.name for path in written)} are in {out}")


def _read(returns: str, folder: Path, authority: str, move: _Progress) -> Dataset:
    from rooftree.sources import SourceError, read_folder

    if not folder.name.isdigit():
        fail(f"{folder} should be named by the year in which its collection ends, such as 2025.")
    move(f"Read {returns} {folder.name}", 0, 1)
    # Only what the reader itself says is shown: the text of any other error may hold a value.
    try:
        return read_folder(folder, returns=returns, year=int(folder.name), authority=authority)
    except SourceError as error:
        fail(str(error))


def _written(
    datasets: Sequence[Dataset], out: Path, by: str | None, move: _Progress
) -> Sequence[Path]:
    from datetime import UTC, datetime

    from rooftree import journeys as ways
    from rooftree.journeys.writing import write
    from rooftree.record import RecordError, build

    try:
        found = ways.journeys(build(datasets, progress=move), progress=move)
    except RecordError as error:
        fail(str(error))
    try:
        return write(found, out, made=datetime.now(UTC), made_by=made_by(by))
    except OSError as error:
        fail(f"The folder {out} cannot be written to: {error.strerror}.")


def _tell(dataset: Dataset) -> None:
    """What could not be read: the journeys are without it."""
    from rooftree.findings.reading import problems_told

    for sentence in problems_told(dataset.problems, most_rows=_MOST_ROWS):
        say(f"Reading {dataset.year}: {sentence}")
