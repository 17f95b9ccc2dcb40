"""A page looked at in a real browser: every fault that is found on it, as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe

LOOKING = Path(__file__).with_suffix(".js").read_text("utf-8")
WIDE, NARROW = 1280, 320
HIGH = 800
SHEET = 718
# Rules of WCAG 2.2 that axe-core leaves out unless it is asked.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
_SHOWN = 160


@contextmanager
def opened(browser: Any, address: str, **context: Any) -> Iterator[tuple[Any, list[str]]]:
    """A page of a fresh context, and what goes wrong on it: messages, requests that leave, cookies.

    ``address`` is that of the server; what is asked for elsewhere is refused and said.
    """
    held = browser.new_context(viewport={"width": WIDE, "height": HIGH}, **context)
    page = held.new_page()
    faults: list[str] = []

    def asked(request: Any) -> None:
        if not request.url.startswith((address, "data:")):
            faults.append(f"{request.url} is asked for, which is elsewhere")

    page.on("request", asked)
    page.on("console", lambda message: _told(message, faults))
    page.on("pageerror", lambda error: faults.append(f"the script failed: {error}"))
    try:
        yield page, faults
        faults += [f"the cookie {one['name']} was set" for one in held.cookies()]
    finally:
        held.close()


def _told(message: Any, faults: list[str]) -> None:
    # Chromium says of each page of another status that it has it.
    if not message.text.startswith("Failed to load resource: the server responded with a status"):
        faults.append(f"the browser says: {message.text}")


def violations(page: Any) -> list[str]:
    """What axe-core finds, each with the first elements that it finds it on."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"axe {one['id']}: {' ; '.join(node['html'][:_SHOWN] for node in one['nodes'][:3])}"
        for one in found
    ]


def printed(page: Any) -> list[str]:
    """What would be cut off on a sheet of A4, which is 718 pixels wide within its margins."""
    page.set_viewport_size({"width": SHEET, "height": HIGH})
    page.emulate_media(media="print")
    page.evaluate(LOOKING)
    faults = page.evaluate("[...looking.sideways(), ...looking.clipped()]")
    after = "link => !/^(none|normal)$/.test(getComputedStyle(link, '::after').content)"
    for link in page.locator("main a").all()[:20]:
        if link.evaluate(after):
            faults.append(f"an address is printed after {link.inner_text()}")
    page.emulate_media(media="screen")
    return [f"in print {fault}" for fault in faults]


def look(page: Any, *, width: int) -> list[str]:
    """All faults of the page that is open, at a width."""
    page.set_viewport_size({"width": width, "height": HIGH})
    page.evaluate(LOOKING)
    checks = ["sideways", "frames", "clipped", "spaced", "targets"]
    checks += ["headings", "unseen"] if width == WIDE else []
    found = page.evaluate("names => names.flatMap(name => window.looking[name]())", checks)
    return [f"at {width} pixels {fault}" for fault in [*found, *violations(page)]]
