"""``rooftree serve``: show releases in a browser, and the checker beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.speaking import fail, say

_CHECKERS = {"/checker/": "ssda903", "/census-checker/": "cin"}


def serve(
    *,
    releases: Annotated[Path, typer.Option(help="The folder of releases.")] = Path("releases"),
    port: Annotated[int, typer.Option(help="Where to serve; the next free one if taken.")] = 8000,
    host: Annotated[
        str, typer.Option(help="The address to listen on; 0.0.0.0 for every network.")
    ] = "127.0.0.1",
    name: Annotated[
        list[str] | None, typer.Option(help="A public name of the site; may be given again.")
    ] = None,
    proxy: Annotated[
        str | None, typer.Option(help="The address of a reverse proxy that stands before it.")
    ] = None,
) -> None:
    """Serve the public pages of every release; it reads releases and nothing else.

    A new version of a release is shown when it is there: there is no need to stop and start.
    At /checker/ is a page that checks an SSDA903 return in the reader's own browser, and at
    /census-checker/ one that checks a census of children in need.
    """
    from rooftree.returns import find
    from rooftree.web.public.server import Beside, Place
    from rooftree.web.public.server import serve as start

    place = Place(host, port, tuple(name or ()), proxy)
    try:
        beside = [
            Beside(at, *_checker(returns), title=f"Check {find(returns).label} in the browser")
            for at, returns in _CHECKERS.items()
        ]
        start(releases, place, announce=say, beside=beside)
    except ValueError as error:
        fail(str(error))


def _checker(returns: str) -> tuple[str, Callable[[Path], object]]:
    """The policy of the checker, and what writes it."""
    from rooftree.web.checker.writing import SERVED_POLICY, write_checker

    return SERVED_POLICY, partial(write_checker, returns=returns, even_without_engine=True)
