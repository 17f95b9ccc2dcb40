"""Serve the public pages of a folder of releases."""

from __future__ import annotations

import errno
import logging
import os
import socketserver
from collections.abc import Callable
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

STATIC = Path(__file__).resolve().parents[1] / "design"
_PORTS_TRIED = 50


class _Threaded(socketserver.ThreadingMixIn, WSGIServer):
    """A thread a request; nothing outlives the process."""

    daemon_threads = True
    allow_reuse_address = False


class _Quiet(WSGIRequestHandler):
    """Addresses are not logged: an area that somebody looks at is their own business."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


def application(releases_folder: Path) -> Any:
    """The pages of a folder of releases as a WSGI application."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "rooftree.web.public.settings"
    import django
    from django.core.handlers.wsgi import WSGIHandler
    from whitenoise import WhiteNoise

    from rooftree.web.public import site

    # An address that somebody asked for is their own business: none is logged.
    logging.getLogger("django.request").setLevel(logging.CRITICAL)
    django.setup()
    site.load(releases_folder)
    pages = WhiteNoise(WSGIHandler())
    pages.add_files(str(STATIC / "vendor" / "govuk"), prefix="static/govuk/")
    pages.add_files(str(STATIC / "static" / "rooftree"), prefix="static/rooftree/")
    return pages


def serve(
    releases_folder: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    announce: Callable[[str], None],
) -> None:
    """Serve until stopped. A port that is taken is left for the next free one, and it says so.

    Raises ``ValueError`` with a sentence when there are no releases or no port is free.
    """
    pages = application(releases_folder)
    for tried in range(port, port + _PORTS_TRIED):
        try:
            server = make_server(host, tried, pages, server_class=_Threaded, handler_class=_Quiet)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise ValueError(f"Cannot serve on {host}:{tried}: {error.strerror}.") from None
            continue
        if tried != port:
            announce(f"Port {port} is taken, so this is on {tried}. Stop with Ctrl+C.")
        else:
            announce("Stop with Ctrl+C.")
        announce(f"http://{host}:{tried}")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            server.server_close()
        return
    raise ValueError(f"No port from {port} to {port + _PORTS_TRIED - 1} is free: give another.")
