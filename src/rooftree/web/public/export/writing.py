"""Ask for pages as a reader would, and write each to its file."""

from __future__ import annotations

import gc
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rooftree.web.public import assets
from rooftree.web.public.children import end_tidily, end_with
from rooftree.web.public.export.pages import as_file
from rooftree.web.public.export.places import HELP, file_of
from rooftree.web.public.predraw import HERE

FIRST = ("/", HELP)
_OK, _MOVED = 200, (301, 302)


@dataclass(frozen=True)
class Batch:
    """What a batch led to, how many bytes it wrote, and what could not be made."""

    found: tuple[str, ...]
    bytes: int
    failed: tuple[str, ...]


@dataclass
class _Process:
    """What one process holds: a reader of the site and where it writes."""

    client: Any
    folder: Path


_held: list[_Process] = []


def begin(releases: str, folder: str, parent: int) -> None:
    """Read the releases; called once in each process, which ends with ``parent``."""
    end_tidily()
    end_with(parent)
    from rooftree.web.public.server import application

    application(Path(releases), for_copy=True)
    from django.test import Client

    # A page that fails is named in a sentence; its error may not even pass between processes.
    client = Client(
        raise_request_exception=False,
        headers={"Accept-Encoding": "identity"},
        SERVER_NAME=HERE,
    )
    # What was read stays to the end: the collector need not walk over it again and again.
    gc.freeze()
    _held[:] = [_Process(client, Path(folder))]


def write_all(batch: Sequence[str]) -> Batch:
    """Write the files of addresses."""
    process = _held[0]
    found: dict[str, None] = {}
    failed: list[str] = []
    size = 0
    for address in batch:
        body, leads_to = _read(process.client, address)
        if body is None:
            failed.append(address)
            continue
        found.update(dict.fromkeys(leads_to))
        path = process.folder / file_of(address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        size += len(body)
    return Batch(tuple(found), size, tuple(failed))


def _read(client: Any, address: str) -> tuple[bytes | None, Sequence[str]]:
    """The body of an address, and the addresses that a copy holds of those it leads to."""
    if address == HELP:
        return _help(client)
    response = client.get(address)
    if response.status_code in _MOVED:
        response = client.get(response["Location"])
    if response.status_code != _OK:
        return None, ()
    body: bytes = response.getvalue()
    if not response.headers.get("Content-Type", "").startswith("text/html"):
        return body, ()
    return _page(body.decode(), address)


def _page(page: str, address: str) -> tuple[bytes, Sequence[str]]:
    written, leads_to = as_file(page, address)
    return written.encode(), leads_to


def _help(client: Any) -> tuple[bytes, Sequence[str]]:
    """The page that stands where a server would have answered: everything, from A to Z."""
    from django.template.loader import render_to_string
    from django.test import RequestFactory

    from rooftree.web.public import shelf

    everything = sorted(
        {
            (name, address, release.title)
            for release in shelf.current().releases.values()
            for name, address in (
                *((a.name, f"/{release.id}/areas/{a.code}/") for a in release.areas.areas
                  if a.code in release.areas_with_figures),
                *((str(d["title"]), f"/{release.id}/indicators/{id}/")
                  for id, d in release.definitions.items() if id in release),
            )
        },
        key=lambda one: (one[0].lower(), one[1]),
    )  # fmt: skip
    letters: dict[str, list[tuple[str, str, str]]] = {}
    for one in everything:
        letters.setdefault(one[0][:1].upper(), []).append(one)
    request = RequestFactory().get(HELP)
    page = render_to_string("in_this_copy.html", {"letters": letters.items()}, request)
    return _page(assets.with_hashes(page.encode()).decode(), HELP)


def write_assets(folder: Path) -> int:
    """Styles, pictures and scripts, under the names that pages use; gives their bytes."""
    static = folder / assets.URL.strip("/")
    assets.lay_out(static)
    for packed in static.rglob("*.gz"):
        packed.unlink()
    return sum(path.stat().st_size for path in static.rglob("*") if path.is_file())


def write_mark(path: Path, files: int) -> None:
    """Say that a folder is a copy, so that a later one may take its place."""
    from rooftree.web.public.answers import code_hash

    path.write_text(json.dumps({"files": files, "code": code_hash()}) + "\n", "utf-8")
