"""``rooftree journeys``: children's ways from referral to care, from an authority's returns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rooftree.cli.made_by import made_by
from rooftree.cli.several_years import CENSUSES, Progress, build_record, read_year, tell_unread
from rooftree.cli.speaking import fail, progress, say

if TYPE_CHECKING:
    from rooftree.sources.dataset import Dataset


def journeys(
    census: Annotated[list[Path], typer.Argument(help=CENSUSES)],
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
        datasets = [read_year(returns, path, authority, move) for returns, path in given]
        written = _written(datasets, out, by, move)
    tell_unread(datasets)
    say(f"OFFICIAL-SENSITIVE: {', '.join(path.name for path in written)} are in {out}")


def _written(
    datasets: Sequence[Dataset], out: Path, by: str | None, move: Progress
) -> Sequence[Path]:
    from datetime import UTC, datetime

    from rooftree import journeys as ways
    from rooftree.journeys.writing import write

    found = ways.journeys(build_record(datasets, move), progress=move)
    try:
        return write(found, out, made=datetime.now(UTC), made_by=made_by(by))
    except OSError as error:
        fail(f"The folder {out} cannot be written to: {error.strerror}.")
