"""Draw what does not depend on an area before anybody asks, beside the server and behind it.

Run as ``python -m rooftree.web.public.predraw FOLDER``: a process of its own at the lowest
priority, that asks for pages as a reader would and so puts them beside the releases.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rooftree.web.public import shelf
from rooftree.web.public.children import Children, end_tidily, end_with
from rooftree.web.public.links import addresses

# The host that a request from within names: one that is always allowed.
HERE = "localhost"
_MOST_PAGES = 5_000
_LOWEST = 19
# A page in an area is made of charts that are drawn here; so many areas have no end of pages.
_OF_AN_AREA = ("/in/", "/report")
_LEFT_OUT = (".png", ".pdf", ".xlsx", ".parquet", ".zip", ".docx")
_children = Children()
atexit.register(_children.stop, for_good=True)


def begin(folder: Path) -> None:
    """Start the process, in the place of an earlier one of ours that still draws.

    Without a place to keep pages there is nothing to start.
    """
    if not os.access(folder, os.W_OK):
        return
    _children.stop()
    words = ["-m", "rooftree.web.public.predraw", str(folder), str(os.getpid())]
    with contextlib.suppress(OSError):
        _children.begin(words, quiet=True)


def open_once() -> None:
    """Open one page of each sort: what a release lays out for all of them is then laid out."""
    from django.test import Client

    client = Client(raise_request_exception=False, SERVER_NAME=HERE)
    for release in shelf.current().releases.values():
        held = release.areas_with_figures
        codes = [area.code for area in release.areas.authorities() if area.code in held]
        for code in codes[:1]:
            client.get(f"/{release.id}/areas/{code}/")
            for name in [name for name in release.definitions if name in release][:1]:
                for view in ("", "neighbours/", "authorities/", "distribution/", "breakdowns/"):
                    client.get(f"/{release.id}/indicators/{name}/in/{code}/{view}")


def pages(client: Any) -> Iterator[str]:
    """Every page that links lead to and that is of no area, each after it was drawn."""
    seen, waiting = {"/"}, deque(["/"])
    while waiting and len(seen) <= _MOST_PAGES:
        address = waiting.popleft()
        response = client.get(address)
        yield address
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            continue
        for found in addresses(response.content.decode(), address):
            if found not in seen and _wanted(found):
                seen.add(found)
                waiting.append(found)


def _wanted(address: str) -> bool:
    plain = "?" not in address and not address.startswith("/static/")
    return plain and not (
        any(part in address for part in _OF_AN_AREA) or address.endswith(_LEFT_OUT)
    )


def main() -> None:
    """Draw the pages of a folder of releases."""
    folder, parent = Path(sys.argv[1]), int(sys.argv[2])
    if hasattr(os, "nice"):
        os.nice(_LOWEST)
    end_tidily()
    end_with(parent)
    from rooftree.web.public.server import application

    application(folder, keep_on_disk=True)
    from django.test import Client

    for _ in pages(Client(raise_request_exception=False, SERVER_NAME=HERE)):
        pass


if __name__ == "__main__":
    main()
