"""The public pages of an example release, in process and in a real browser."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.published import published_release
from tests.releases.example import example_release
from tests.web.drawn import every_chart
from tests.web.visited import releases

from rooftree.web.public.server import application

# What tests of the API import asks for Django's settings as it is imported.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rooftree.web.public.settings")


@pytest.fixture(scope="session")
def pages(tmp_path_factory) -> Any:
    folder = tmp_path_factory.mktemp("pages")
    example_release(folder)
    return application(folder, names=["testserver"])


@pytest.fixture
def client(pages) -> Any:
    from django.test import Client

    return Client()


@pytest.fixture(scope="session")
def address(pages) -> Iterator[str]:
    from waitress import create_server

    server = create_server(pages, host="127.0.0.1", port=0, threads=4)

    def run() -> None:
        # Closing it from here takes away the socket that it waits on.
        with contextlib.suppress(OSError):
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@contextlib.contextmanager
def _showing(folder: Path) -> Iterator[None]:
    """The server shows a folder of releases; what it showed before is put back after."""
    from rooftree.web.public import shelf

    before = shelf.current().folder
    shelf.load(folder)
    yield
    shelf.load(before)


@pytest.fixture(scope="session")
def invented_releases(tmp_path_factory) -> Path:
    """A folder of the invented releases that hold each kind of trouble."""
    folder = tmp_path_factory.mktemp("invented")
    releases(folder)
    return folder


# One process shows one folder, so each test puts its own on the shelf.
@pytest.fixture
def invented(address, invented_releases) -> Iterator[str]:
    """The address of a server of the invented releases."""
    with _showing(invented_releases):
        yield address


@pytest.fixture
def england(address) -> Iterator[str]:
    """The address of a server of the release of all published files."""
    with _showing(published_release().folder.parents[1]):
        yield address


@pytest.fixture
def reader(pages, invented_releases) -> Iterator[Any]:
    """A client of the invented releases, in process."""
    from django.test import Client

    with _showing(invented_releases):
        yield Client()


@pytest.fixture(scope="session")
def every() -> dict[str, Any]:
    """One chart of each sort."""
    return every_chart()
