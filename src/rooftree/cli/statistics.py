"""``rooftree statistics``: bring published statistics in as a release."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.speaking import fail, progress, say

app = typer.Typer(help="Published statistics.", no_args_is_help=True)


@app.callback()
def _statistics() -> None:
    """Published statistics of others, symbols kept."""


@app.command("import")
def import_(
    folder: Annotated[Path, typer.Argument(help="A folder of published files (CSV, may be .gz).")],
    *,
    releases: Annotated[Path, typer.Option(help="The folder of releases.")] = Path("releases"),
) -> None:
    """Read the measures that are known from the files and release them for all of England."""
    from rooftree.areas import england
    from rooftree.releases import publish
    from rooftree.statistics import import_folder

    areas = england()
    try:
        with progress() as move:
            published, notes = import_folder(folder, areas, progress=move)
        for note in notes:
            say(note)
        made = publish(
            published,
            folder=releases,
            id="england-published",
            title="England, published statistics",
            areas=areas,
            made_on=date.today().isoformat(),
            source="Department for Education, Children looked after in England",
            licence="Open Government Licence v3.0",
        )
    except (ValueError, OSError) as error:
        fail(str(error))
    say(f"{len(published.figures):,} figures of {len(published.definitions)} measures: {made}")
