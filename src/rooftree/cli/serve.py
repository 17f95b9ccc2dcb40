"""``rooftree serve``: show releases in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.speaking import fail, say


def serve(
    *,
    releases: Annotated[Path, typer.Option(help="The folder of releases.")] = Path("releases"),
    port: Annotated[int, typer.Option(help="Where to serve; the next free one if taken.")] = 8000,
) -> None:
    """Serve the public pages of every release; it reads releases and nothing else."""
    from rooftree.web.public.server import serve as start

    try:
        start(releases, host="127.0.0.1", port=port, announce=say)
    except ValueError as error:
        fail(str(error))
