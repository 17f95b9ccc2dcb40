"""Measure the public pages, on 127.0.0.1: a real process, real HTTP, a browser that is slowed."""

from __future__ import annotations

import argparse
import gzip
import http.client
import os
import platform
import queue
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import psutil
from browser import SPEED, painted

from rooftree.web.public.links import links

ROOFTREE = Path(sys.executable).parent / "rooftree"
# What is promised, on a machine of two cores.
MOST_WARM, MOST_FIRST, MOST_START, MOST_MEGABYTES = 0.050, 0.600, 5.0, 500.0
MOST_LOAD, MOST_PAINT = 120_000, 1.0
_MEGABYTE = 1_000_000
_READERS = 8
# How often a walk chooses the kind of page first, and how often it begins anew.
_BY_KIND, _ANEW = 0.3, 0.05
_LEFT_OUT = (".png", ".pdf", ".xlsx", ".parquet", ".zip", ".docx")
_FIRST_PAGES = ("/", "/{release}/", "/{release}/indicators/{indicator}/in/{area}/")


@dataclass(frozen=True)
class Given:
    """One answer: the seconds that it took, from when it was due, and what it weighed."""

    address: str
    status: int
    seconds: float
    bytes: int


class Reader:
    """One connection that is kept open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, address: str) -> tuple[Given, bytes]:
        """An answer, and its body as it was before it was compressed."""
        started = time.perf_counter()
        self._connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
        response = self._connection.getresponse()
        body = response.read()
        given = Given(address, response.status, time.perf_counter() - started, len(body))
        if response.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        return given, body


@dataclass(frozen=True)
class Server:
    """The process that serves, when it was asked and when it first answered."""

    process: subprocess.Popen[str]
    port: int
    seconds: float

    def megabytes(self) -> float:
        """What it holds in memory now, the process that draws beforehand not counted."""
        return psutil.Process(self.process.pid).memory_info().rss / _MEGABYTE


def started(releases: Path) -> Server:
    """Start the command, and wait for its first answer."""
    begun = time.perf_counter()
    words: list[str | Path] = [ROOFTREE, "serve", "--releases", releases, "--port", "8700"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("http://"):
            port = int(line.strip().rpartition(":")[2])
            given, _ = Reader(port).get("/health/")
            assert given.status == http.HTTPStatus.OK
            return Server(process, port, time.perf_counter() - begun)
    raise SystemExit("rooftree serve ended before it served: see what it said above.")


def stopped(server: Server) -> None:
    """End the process, and what it started."""
    below = psutil.Process(server.process.pid).children(recursive=True)
    for one in (*below, server.process):
        one.terminate()
    server.process.wait(timeout=30)
    psutil.wait_procs(below, timeout=30)


def kind(address: str) -> str:
    """What sort of page an address is of: ids and codes give way to what they are."""
    path = re.sub(r"/(indicators|map|inequalities)/[^/]+", r"/\1/<id>", address.partition("?")[0])
    path = re.sub(r"/of/[^/]+", "/of/<group>", path)
    path = re.sub(r"/(areas|in)/[^/]+", r"/\1/<area>", path)
    path = re.sub(r"(data-sets|publications)/[^/]+", r"\1/<id>", path)
    return re.sub(
        r"(breakdowns|chart|versions|versions/<one>/data|map/<id>)/[^/]+", r"\1/<one>", path
    )


def walk(reader: Reader, chance: random.Random) -> Iterator[tuple[Given, bytes]]:
    """A walk over links without end, that begins anew now and then."""
    address = "/"
    while True:
        given, body = reader.get(address)
        yield given, body
        leads = list(_leads(body.decode(errors="replace"), address))
        by_kind: dict[str, list[str]] = defaultdict(list)
        for one in leads:
            by_kind[kind(one)].append(one)
        # Now and then first a kind, then one of it: links to areas do not hide the one to the map.
        if by_kind and chance.random() < _BY_KIND:
            leads = chance.choice(list(by_kind.values()))
        address = chance.choice(leads) if leads and chance.random() > _ANEW else "/"


def _leads(page: str, at: str) -> Iterator[str]:
    for written in links(page):
        whole, _ = urldefrag(urljoin(at, written))
        parts = urlsplit(whole)
        plain = not parts.netloc and not parts.scheme and not whole.startswith("/static/")
        if plain and not parts.path.endswith((*_LEFT_OUT, "/csv")):
            yield whole


def first_draws(server: Server, pages: int, seed: int) -> dict[str, list[float]]:
    """The seconds that each kind of page took when it was asked for the first time."""
    found: dict[str, list[float]] = defaultdict(list)
    seen: set[str] = set()
    for given, _ in walk(Reader(server.port), random.Random(seed)):
        if given.address not in seen:
            seen.add(given.address)
            found[kind(given.address)].append(given.seconds)
            if given.status != http.HTTPStatus.OK:
                print(f"  {given.address} answered {given.status}")
        if len(seen) >= pages:
            return found
    return found


def gathered(server: Server, pages: int, seed: int) -> list[str]:
    """The addresses that a walk comes by, as often as it does."""
    found = []
    for given, _ in walk(Reader(server.port), random.Random(seed)):
        found.append(given.address)
        if len(found) >= pages:
            break
    return found


def at_a_rate(server: Server, addresses: Sequence[str], rate: float) -> list[Given]:
    """Ask for addresses so many a second, whether or not the earlier ones were answered.

    The seconds of an answer count from when it was due, so that waiting in a queue is counted too.
    """
    due: queue.Queue[tuple[float, str] | None] = queue.Queue()
    found: list[Given] = []

    def read() -> None:
        reader = Reader(server.port)
        while (one := due.get()) is not None:
            at, address = one
            time.sleep(max(0.0, at - time.perf_counter()))
            given, _ = reader.get(address)
            took = time.perf_counter() - at
            found.append(Given(address, given.status, took, given.bytes))

    readers = [threading.Thread(target=read) for _ in range(_READERS)]
    begun = time.perf_counter() + 0.5
    for n, address in enumerate(addresses):
        due.put((begun + n / rate, address))
    for reader in readers:
        due.put(None)
        reader.start()
    for reader in readers:
        reader.join()
    return found


def share(values: Sequence[float], part: float) -> float:
    """The value that so large a part of the values does not go above."""
    held = sorted(values)
    return held[min(len(held) - 1, int(part * len(held)))]


def verdict(name: str, value: float, most: float, unit: str) -> bool:
    """Print what was measured beside what is promised."""
    kept = value <= most
    print(f"  {name:<34} {value:>9,.3f} {unit}  (promised {most:,.3f}: {'yes' if kept else 'NO'})")
    return kept


def bench(releases: Path, chosen: argparse.Namespace) -> bool:
    """Measure everything; gives whether every promise is kept."""
    kept = []
    server = started(releases)
    try:
        kept.append(verdict("start to first answer", server.seconds, MOST_START, "s"))
        time.sleep(chosen.settle)
        draws = first_draws(server, chosen.first, chosen.seed)
        print(f"First draw of {sum(map(len, draws.values()))} pages, by kind (median / most, ms):")
        for name, times in sorted(draws.items(), key=lambda item: -max(item[1])):
            middle, most = statistics.median(times) * 1000, max(times) * 1000
            print(f"  {name:<58} {len(times):>4} {middle:>6.0f} / {most:>5.0f}")
        kept.append(verdict("first draw, most", max(map(max, draws.values())), MOST_FIRST, "s"))
        kept.append(warm(server, chosen))
        kept.append(verdict("memory", server.megabytes(), MOST_MEGABYTES, "MB"))
        kept += paints(server, chosen)
    finally:
        stopped(server)
    return all(kept)


def warm(server: Server, chosen: argparse.Namespace) -> bool:
    """A mix of pages that were all asked for once, at a rate."""
    addresses = gathered(server, int(chosen.rate * chosen.seconds), chosen.seed)
    found = at_a_rate(server, addresses, chosen.rate)
    wrong = [one for one in found if one.status != http.HTTPStatus.OK]
    for one in wrong[:5]:
        print(f"  {one.address} answered {one.status}")
    times = [one.seconds for one in found]
    print(
        f"Warm, {chosen.rate:.0f} requests a second, {len(found):,} requests for "
        f"{len(set(addresses)):,} pages of {len(set(map(kind, addresses)))} kinds, "
        f"{statistics.mean(one.bytes for one in found) / 1000:.1f} kB each:"
    )
    shown = [share(times, 0.5), share(times, 0.95), share(times, 0.99), max(times)]
    print("  p50 / p95 / p99 / max  " + " / ".join(f"{one * 1000:.1f}" for one in shown) + " ms")
    return verdict("warm, p95", shown[1], MOST_WARM, "s") and not wrong


def paints(server: Server, chosen: argparse.Namespace) -> list[bool]:
    """First visits in a browser."""
    _, body = Reader(server.port).get("/health/")
    release = re.findall(r'"([a-z0-9-]+)": \d', body.decode())[0]
    _, page = Reader(server.port).get(f"/{release}/indicators/")
    indicator = re.findall(rf"/{release}/indicators/([^/\"]+)/", page.decode())[0]
    _, page = Reader(server.port).get(f"/{release}/areas/")
    area = re.findall(rf"/{release}/areas/([^/\"]+)/", page.decode())[-1]
    filled = [one.format(release=release, indicator=indicator, area=area) for one in _FIRST_PAGES]
    print(f"First visits in Chromium at {SPEED}:")
    kept = []
    for address, paint, size in painted(f"http://127.0.0.1:{server.port}", filled):
        print(f"  {address}")
        kept.append(verdict("  largest paint", paint, MOST_PAINT, "s"))
        kept.append(verdict("  first load", size / 1000, MOST_LOAD / 1000, "kB"))
    return kept


def main() -> int:
    """Take a folder of releases or make one, and measure; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("releases", type=Path, nargs="?", help="releases (unless said: the demo's)")
    parser.add_argument("--rate", type=float, default=30.0, help="requests a second")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long at that rate")
    parser.add_argument("--first", type=int, default=400, help="pages to draw for the first time")
    parser.add_argument("--seed", type=int, default=1, help="another number, other walks")
    parser.add_argument("--settle", type=float, default=10.0, help="seconds for charts to warm")
    chosen = parser.parse_args()
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory(prefix="rooftree-bench-") as beside:
        releases = chosen.releases or invented(Path(beside) / "demo")
        own = Path(beside) / "releases"
        # A copy: pages that were drawn earlier are kept beside the releases, and would be warm.
        shutil.copytree(releases, own, ignore=shutil.ignore_patterns(".drawn"))
        return 0 if bench(own, chosen) else 1


def invented(folder: Path) -> Path:
    """The demonstration's releases."""
    print("Inventing a region ...")
    words: list[str | Path] = [ROOFTREE, "demo", "--no-serve", "--out", folder]
    subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
    return folder / "releases"


if __name__ == "__main__":
    sys.exit(main())
