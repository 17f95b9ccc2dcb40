"""First visits in Chromium on a slow connection: the largest paint, and the bytes that came."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import Any

# "Slow 4G" as Lighthouse has it: bytes a second down and up, milliseconds there and back.
_DOWN, _UP, _LATENCY = 1_600_000 / 8, 750_000 / 8, 150
SPEED = "1.6 Mbit/s down, 0.75 up, 150 ms there and back"
_BROWSER = [
    "--no-sandbox",
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
]


def painted(root: str, addresses: Sequence[str]) -> list[tuple[str, float, int]]:
    """The largest paint and the bytes of a first visit, in a browser on a slow connection."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("  no Chromium is here: nothing is painted")
        return []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_BROWSER)
        found = [(address, *visited(browser, f"{root}{address}")) for address in addresses]
        browser.close()
    return found


def visited(browser: Any, url: str) -> tuple[float, int]:
    """The seconds to the largest paint of a first visit, and the bytes that it took."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    session = context.new_cdp_session(page)
    received: list[int] = []
    session.on("Network.loadingFinished", lambda e: received.append(e["encodedDataLength"]))
    session.send("Network.enable")
    slow = {"latency": _LATENCY, "downloadThroughput": _DOWN, "uploadThroughput": _UP}
    session.send("Network.emulateNetworkConditions", {"offline": False, **slow})
    page.goto(url, wait_until="load")
    paint = page.evaluate(_PAINT)
    context.close()
    return paint / 1000, int(sum(received))


_PAINT = """() => new Promise(done => {
  new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
    .observe({type: "largest-contentful-paint", buffered: true});
})"""
