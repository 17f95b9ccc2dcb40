"""``rooftree release``: make a release of returns, or the site of all releases."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.site import site
from rooftree.cli.speaking import fail, progress, say

app = typer.Typer(help="Releases, and the site that shows them.", no_args_is_help=True)
app.command("site")(site)


@app.command("returns")
def returns_(
    folder: Annotated[
        Path, typer.Argument(help="Returns in <authority>/<year>, censuses in cin/.")
    ],
    *,
    releases: Annotated[Path, typer.Option(help="The folder of releases.")] = Path("releases"),
    name: Annotated[str, typer.Option(help="The release's id: small letters, dashes.")] = "returns",
    title: Annotated[str, typer.Option(help="What people call it.")] = "Children's social care",
) -> None:
    """Measure, protect and release; the same returns again make no new version."""
    from rooftree.cli import pipeline

    try:
        with progress() as move:
            held = pipeline.read_returns(folder, progress=move)
            counts = pipeline.count(held, progress=move)
            made = pipeline.release(
                counts,
                held.areas,
                folder=releases,
                id=name,
                title=title,
                source=held.source,
            )
    except (ValueError, OSError) as error:
        fail(str(error))
    say(f"Released: {made}")
