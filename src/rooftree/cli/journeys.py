"""``rooftree journeys``: children's ways from referral to care, from an authority's returns."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rooftree.cli.speaking import fail, progress, say

if TYPE_CHECKING:
    from rooftree.sources.dataset import Dataset

_YEARS = "Folders of children in need censuses, each named by the year in which it ends (2025)."


def journeys(
    census: Annotated[list[Path], typer.Argument(help=_YEARS)],
    *,
    authority: Annotated[str, typer.Option(help="The authority's code, such as E10000014.")],
    looked_after: Annotated[
        list[Path] | None,
        typer.Option(help="Folders of SSDA903 returns, named alike; give it again for each."),
    ] = None,
    out: Annotated[Path, typer.Option(help="The folder to write into.")] = Path("journeys"),
) -> None:
    """Write what referrals, enquiries, conferences and plans led to, and each child's timeline."""
    from datetime import datetime

    from rooftree import journeys as ways
    from rooftree.journeys.writing import MARKING, write
    from rooftree.record import build

    given = [("cin", path) for path in census]
    given += [("ssda903", path) for path in looked_after or ()]
    try:
        with progress() as move:
            datasets = []
            for done, (returns, path) in enumerate(given):
                move("Read returns", done, len(given))
                datasets.append(_read(returns, path, authority))
            record = build(datasets, progress=move)
            found = ways.journeys(record, progress=move)
            written = write(found, out, made=datetime.now())
    except (ValueError, OSError) as error:
        fail(str(error))
    say(f"{MARKING}: {', '.join(path.name for path in written)} are in {out}")


def _read(returns: str, folder: Path, authority: str) -> Dataset:
    from rooftree.sources import read_folder

    if not folder.name.isdigit():
        fail(f"{folder} should be named by the year in which its collection ends, such as 2025.")
    return read_folder(folder, returns=returns, year=int(folder.name), authority=authority)
