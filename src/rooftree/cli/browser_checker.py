"""``rooftree browser-checker``: the checker as a page, with nothing to install and no upload."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.speaking import fail, say

_MEGABYTE = 1_000_000


def browser_checker(
    folder: Annotated[Path, typer.Argument(help="Where the page is written; replaced whole.")],
    *,
    returns: Annotated[str, typer.Option(help="The return: ssda903 or cin.")] = "ssda903",
) -> None:
    """Write a page that checks a return in the browser: nothing installed, nothing uploaded.

    Any web server can show the folder; a page opened as a file may not run the engine.
    """
    from rooftree.web.checker.writing import CheckerError, write_checker

    try:
        made = write_checker(folder, returns=returns)
    except (CheckerError, ValueError) as error:
        fail(str(error))
    say(
        f"{made.files} files, {made.bytes / _MEGABYTE:.0f} MB "
        f"({made.compressed / _MEGABYTE:.0f} MB compressed), are in {folder}. "
        "Show the folder with a web server, over https or on this computer."
    )
