"""``rooftree release site``: the whole site as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.speaking import fail, progress, say

_MEGABYTE = 1_000_000


def site(
    folder: Annotated[Path, typer.Argument(help="Where the site is written; replaced whole.")],
    *,
    releases: Annotated[Path, typer.Option(help="The folder of releases.")] = Path("releases"),
    processes: Annotated[
        int | None, typer.Option(help="How many at once; one a core unless said.", min=1)
    ] = None,
) -> None:
    """Write the public pages as files that any web server, or a file share, can show."""
    from rooftree.web.public.export import copy_site

    try:
        with progress() as move:
            made = copy_site(releases, folder, progress=move, processes=processes)
    except (ValueError, OSError) as error:
        fail(str(error))
    say(
        f"{made.files:,} files, {made.bytes / _MEGABYTE:,.0f} MB, in {made.seconds:,.0f} seconds: "
        f"{folder / 'index.html'}"
    )
