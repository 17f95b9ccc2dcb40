"""The checker in a browser, served as any web server would, with a list of all it is asked for."""

from __future__ import annotations

import base64
import functools
import http.server
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rooftree.web.checker.writing import SERVED_POLICY, engine_is_here, write_checker

LONG = 240_000  # milliseconds: another test may have the machine's cores


@dataclass
class Served:
    """The address of a folder that is served, and what was asked of it."""

    address: str
    folder: Path
    asked: list[str]
    close: Any


def need_engine() -> None:
    """Skip, or fail where nothing may be skipped, when DuckDB-WASM was not brought."""
    if engine_is_here():
        return
    sentence = "DuckDB-WASM is not on this machine: make assets ONLY=duckdb"
    if os.environ.get("CI") or "browser" in os.environ.get("ROOFTREE_REQUIRE", ""):
        pytest.fail(sentence)
    pytest.skip(sentence)


@contextmanager
def serving(folder: Path, *, headers: dict[str, str] | None = None) -> Iterator[Served]:
    """Serve a folder with nothing but Python's own server."""
    asked: list[str] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        extensions_map = {  # noqa: RUF012
            **http.server.SimpleHTTPRequestHandler.extensions_map,
            ".js": "text/javascript",
            ".mjs": "text/javascript",
            ".wasm": "application/wasm",
        }

        def do_GET(self) -> None:
            asked.append(self.path)
            super().do_GET()

        def end_headers(self) -> None:
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *_: Any) -> None:
            """Nothing is printed."""

    handler = functools.partial(Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    closed = threading.Event()

    def close() -> None:
        if not closed.is_set():
            closed.set()
            server.shutdown()
            server.server_close()
            thread.join(timeout=5)

    try:
        yield Served(f"http://127.0.0.1:{server.server_port}/", folder, asked, close)
    finally:
        close()


@contextmanager
def checker(folder: Path, *, returns: str = "ssda903") -> Iterator[Served]:
    """The checker written into a folder and served, its policy as a header too: for workers."""
    need_engine()
    write_checker(folder, returns=returns)
    # As rooftree serve sends it: so the browser's own look for a newer page asks nobody.
    headers = {"Content-Security-Policy": SERVED_POLICY, "Cache-Control": "max-age=3600"}
    with serving(folder, headers=headers) as served:
        yield served


@contextmanager
def opened(browser: Any, folder: Path) -> Iterator[Any]:
    """The page, ready, in a browser of its own."""
    with checker(folder) as served:
        context = browser.new_context()
        page = context.new_page()
        ready(page, served)
        yield page
        context.close()


def in_page(page: Any, script: str, path: Path, *more: Any) -> Any:
    """What a script makes of a file: it is given the file's name and bytes (in base 64)."""
    return page.evaluate(script, [path.name, base64.b64encode(path.read_bytes()).decode(), *more])


def small_return(folder: Path) -> Path:
    """One file with a few faults, among them a date and a child that would run in a spreadsheet."""
    (folder / "episodes.csv").write_text(
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
        "PL_POST,URN\nA,10/01/2025,S,C2,N1,U4,PR1,01/03/2025,X1,,,,\n"
        "A,28/02/2025,L,E1,N1,U4,PR1,,,,,,\n=B,2025-13-01,S,C2,N1,U4,PR1,,,,,,\n"
    )
    return folder


def ready(page: Any, served: Served) -> None:
    """Open the page and wait until a file may be chosen."""
    page.goto(served.address)
    page.locator("html[data-ready]").wait_for(timeout=LONG)


def choose(page: Any, folder: Path, *, reference: bool = False) -> None:
    """Choose the files of a return, last year's and the reference data beside it."""
    endings = (".csv", ".xml")
    page.locator("#now").set_input_files([p for p in folder.iterdir() if p.suffix in endings])
    before = folder / "last_year"
    if before.is_dir():
        page.locator("#before").set_input_files(list(before.iterdir()))
    if reference:
        page.locator("#providers").set_input_files(folder / "reference" / "providers.csv")
        page.locator("#postcodes").set_input_files(folder / "reference" / "postcodes.csv")


def drop(page: Any, zone: str, *paths: Path) -> None:
    """Drag files and folders from the computer onto a box and let them go there."""
    box = page.locator(f"[data-zone={zone}]")
    box.scroll_into_view_if_needed()
    place = box.bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": x, "y": y, "data": data})


def check(page: Any) -> None:
    """Press the button and wait for the results, or for a sentence why there are none."""
    page.get_by_role("button", name="Check the return").click()
    page.locator("#results, #errors").locator("visible=true").first.wait_for(timeout=LONG)


def saved(page: Any, button: str, folder: Path) -> Path:
    """Press a button that saves a file; gives where it was saved."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path
