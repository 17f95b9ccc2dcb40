"""Serve the public pages of a folder of releases."""

from __future__ import annotations

import atexit
import errno
import logging
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Announce = Callable[[str], None]
_PORTS_TRIED = 50
_THREADS = 6
_LONGEST_WAIT = 60.0  # Seconds.
_A_YEAR = 31_536_000
_AN_HOUR = 3_600


@dataclass(frozen=True)
class Place:
    """Where to serve: ``names`` are the public names of the site, ``proxy`` who stands before it.

    A request that names another host is refused. The proxy's address is trusted to say whose
    request it passes on, so that one reader's haste does not slow another's.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    names: Sequence[str] = ()
    proxy: str | None = None


@dataclass(frozen=True)
class Beside:
    """Files that are shown beside the pages, made when the server runs: no page waits for them.

    ``start`` is how their addresses begin; ``write`` writes them into a folder. ``title`` says
    what they are where their address is announced.
    """

    start: str
    policy: str
    write: Callable[[Path], object]
    title: str = ""


def application(
    releases_folder: Path,
    *,
    names: Sequence[str] = (),
    announce: Announce = lambda _: None,
    keep_on_disk: bool = False,
    for_copy: bool = False,
    changed: Callable[[], None] = lambda: None,
) -> Any:
    """The pages of a folder of releases as a WSGI application.

    ``for_copy``: nobody will ask twice, and nobody waits while a page is made.

    Raises ``ReleaseError`` with a sentence when there is no release that can be read, and
    ``ValueError`` with one when the contact of the deployment is none. What is refused later is
    announced; ``changed`` is called when another version is taken up.
    """
    os.environ["DJANGO_SETTINGS_MODULE"] = "rooftree.web.public.settings"
    import django
    from django.conf import settings
    from django.core.handlers.wsgi import WSGIHandler

    from rooftree.web.public import shelf
    from rooftree.web.public.contact import contact

    contact()  # A wrong one is said now, and not to the first reader of a page.
    # An address that somebody asked for is their own business: none is logged.
    for logger in ("django", "waitress"):
        logging.getLogger(logger).setLevel(logging.CRITICAL)
    settings.KEEP_ON_DISK = keep_on_disk
    if for_copy:
        settings.MOST_KEPT_BYTES, settings.OTHERS_WAIT = 0, False
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, *names]
    django.setup()
    shelf.load(releases_folder, announce=announce, changed=changed)
    return _with_assets(WSGIHandler())


def _with_assets(pages: Any) -> Any:
    """Styles and pictures before the pages, from a folder that goes with the process."""
    from whitenoise import WhiteNoise

    from rooftree.web.public import assets
    from rooftree.web.public.headers import static_headers

    laid_out = tempfile.mkdtemp(prefix="rooftree-assets-")
    atexit.register(shutil.rmtree, laid_out, ignore_errors=True)
    assets.lay_out(Path(laid_out))
    return WhiteNoise(
        pages,
        root=laid_out,
        prefix=assets.URL,
        max_age=_AN_HOUR,
        allow_all_origins=False,
        immutable_file_test=assets.is_immutable,
        add_headers_function=static_headers,
        index_file=True,
    )


def serve(
    releases_folder: Path, place: Place, *, announce: Announce, beside: Sequence[Beside] = ()
) -> None:
    """Serve until stopped. A port that is taken is left for the next free one, and it says so.

    Raises ``ValueError`` with a sentence when there are no releases or no port is free.
    """
    pages = application(
        releases_folder,
        names=place.names,
        announce=announce,
        keep_on_disk=True,
        changed=lambda: _make_ready(releases_folder),
    )
    shown = [_Shown(pages, files, announce) for files in beside]
    server, port = _listening(_waiting(pages, shown), place)
    if port != place.port:
        announce(f"Port {place.port} is taken, so this is on {port}. Stop with Ctrl+C.")
    else:
        announce("Stop with Ctrl+C.")
    address = f"http://{place.host}:{port}"
    for files in beside:
        announce(f"{files.title or 'Beside it'}: {address}{files.start}")
    announce(address)
    threading.Thread(target=_make_ready, args=(releases_folder,), daemon=True).start()
    for one in shown:
        threading.Thread(target=one.make, daemon=True).start()
    # Whoever stops a service sends this; it ends as Ctrl+C does, and leaves nothing behind.
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        server.run()
    except KeyboardInterrupt:
        server.close()
    finally:
        for one in shown:
            one.stop()


class _Shown:
    """Files beside the pages: who asks for one while they are made waits for that."""

    def __init__(self, pages: Any, files: Beside, announce: Announce) -> None:
        self._pages, self._files, self._announce = pages, files, announce
        self._ready, self._stopped = threading.Event(), threading.Event()

    def make(self) -> None:
        """Write the files and take them up; nothing else fails if it fails."""
        from rooftree.web.public.headers import policies

        held = Path(tempfile.mkdtemp(prefix="rooftree-beside-"))
        atexit.register(shutil.rmtree, held, ignore_errors=True)
        folder = held / "files"
        try:
            self._files.write(folder)
            policies[self._files.start] = self._files.policy
            self._pages.add_files(str(folder), prefix=self._files.start)
        except (OSError, ValueError, RuntimeError) as error:
            # As the process ends its folder goes, under whoever still writes into it.
            if not self._stopped.is_set():
                self._announce(f"{self._files.start} is not shown: {error}")
        finally:
            self._ready.set()

    def stop(self) -> None:
        """The server has ended: what is not made by now nobody will see."""
        self._stopped.set()

    def wait(self, path: str) -> None:
        """Until they are there, for an address of theirs; others go on at once."""
        if path.startswith(self._files.start):
            self._ready.wait(_LONGEST_WAIT)


def _waiting(pages: Any, shown: Sequence[_Shown]) -> Any:
    def answered(environ: dict[str, Any], start_response: Any) -> Any:
        for one in shown:
            one.wait(environ.get("PATH_INFO", ""))
        return pages(environ, start_response)

    return answered


def _listening(pages: Any, place: Place) -> tuple[Any, int]:
    """A server on the first free port from the one that was asked for."""
    from waitress import create_server

    for tried in range(place.port, place.port + _PORTS_TRIED):
        proxied: dict[str, Any] = (
            {"trusted_proxy": place.proxy, "trusted_proxy_headers": {"x-forwarded-for"}}
            if place.proxy
            else {}
        )
        try:
            server = create_server(
                pages, host=place.host, port=tried, threads=_THREADS, ident=None, **proxied
            )
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise ValueError(
                    f"Cannot serve on {place.host}:{tried}: {error.strerror}."
                ) from None
            continue
        return server, tried
    last = place.port + _PORTS_TRIED - 1
    raise ValueError(f"No port from {place.port} to {last} is free: give another.")


def _make_ready(folder: Path) -> None:
    """What the first reader of a page should not wait for; nothing fails if it fails."""
    from rooftree.web.design.charts import warm
    from rooftree.web.public import shelf
    from rooftree.web.public.answers import code_hash
    from rooftree.web.public.api import offered
    from rooftree.web.public.predraw import begin, open_once
    from rooftree.web.public.whole_files import write_ahead

    code_hash()
    warm()
    for release in shelf.current().releases.values():
        offered.data_sets(release)
    open_once()
    for release in shelf.current().releases.values():
        write_ahead(release)
    begin(folder)
