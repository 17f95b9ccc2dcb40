"""A child planted in a return is in the findings, and in nothing else that is written or shown."""

from __future__ import annotations

import csv
import os
import random
import re
import subprocess
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.boundaries.searching import leaks, leaks_in_folder

CHILD, UPN, POSTCODE, UNREADABLE = "7Q3XSENTINEL", "X9Q7SENTINEL3", "ZZ98 7QX", "ONCE ELEVEN"
PLANTED = (CHILD, UPN, POSTCODE, UNREADABLE)
ROOFTREE = Path(sys.executable).parent / "rooftree"
YEAR = "2025"
MOST_PAGES = 1000


@dataclass(frozen=True)
class House:
    """Where one run has its returns, and where all that it writes must be."""

    returns: Path
    authority: str
    written: Path

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
        """Run a command with nowhere to write but here."""
        done = subprocess.run(
            [ROOFTREE, *words],
            cwd=self.written,
            env=self.settings,
            capture_output=True,
            check=False,
        )
        assert done.returncode in (0, 1), done.stderr.decode()
        return done

    @property
    def settings(self) -> dict[str, str]:
        """The environment, with home and temporary folders that will be searched."""
        places = {name: str(self.written / name.lower()) for name in ("HOME", "TMPDIR")}
        for place in places.values():
            Path(place).mkdir(exist_ok=True)
        return os.environ | places


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    folder = tmp_path_factory.mktemp("sentinel")
    (folder / "written").mkdir()
    returns = folder / "returns"
    subprocess.run([ROOFTREE, "synth", returns, "--seed", "3"], check=True, capture_output=True)
    authority = min(path.name for path in returns.iterdir() if (path / YEAR).is_dir())
    plant(returns / authority)
    return House(returns, authority, folder / "written")


def plant(folder: Path) -> None:
    """Make one child of an authority the planted one, in every year and every table."""
    episodes = rows(folder / YEAR / "episodes.csv")
    chosen = next(row["CHILD"] for row in episodes if row["PL_POST"] and not row["DEC"])
    for path in folder.glob("*/*.csv"):
        if not (changed := rows(path)):
            continue
        for row in changed:
            if row["CHILD"] != chosen:
                continue
            for column in {"HOME_POST", "PL_POST"} & row.keys():
                row[column] = POSTCODE
            row["CHILD"] = CHILD
            if "UPN" in row:
                row["UPN"] = UPN
        if path.name == "reviews.csv":
            changed.append(changed[0] | {"CHILD": CHILD, "REVIEW": UNREADABLE})
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(changed[0]))
            writer.writeheader()
            writer.writerows(changed)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def assert_silent(done: subprocess.CompletedProcess[bytes]) -> None:
    assert not leaks(PLANTED, name="standard output", content=done.stdout)
    assert not leaks(PLANTED, name="standard error", content=done.stderr)


def test_the_findings_hold_the_child_and_the_terminal_does_not(house: House) -> None:
    findings = house.returns.parent / "findings"
    done = house.run(
        "check", house.returns / house.authority / YEAR, "--year", YEAR, "--out", findings
    )
    assert_silent(done)
    found = " ".join(leaks_in_folder(PLANTED, findings))
    # If the child were not here the other tests would search for what nobody read.
    assert CHILD in found
    assert UNREADABLE in found


def test_a_file_that_is_no_return_is_refused_without_its_values(house: House) -> None:
    strange = house.returns.parent / "strange"
    strange.mkdir()
    (strange / "list.csv").write_text(f"Name,Where\n{CHILD},{POSTCODE}\n")
    (strange / "broken.xml").write_text(f"<CHILD><CHILDID>{CHILD}</CHILDID>")
    done = subprocess.run(
        [ROOFTREE, "check", strange, "--year", YEAR], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert_silent(done)


def test_measures_hold_no_child(house: House) -> None:
    assert_silent(house.run("measure", house.returns))


def test_a_release_and_its_pages_hold_no_child(house: House) -> None:
    releases = house.written / "releases"
    assert_silent(house.run("release", "returns", house.returns, "--releases", releases))
    assert not leaks_in_folder(PLANTED, releases)
    with served(house, releases) as (address, printed):
        pages = crawled(address)
        assert len(pages) > 200
        for url, content in pages.items():
            assert not leaks(PLANTED, name=url, content=content)
    assert not leaks(PLANTED, name="the server's log", content=b"".join(printed()))
    assert not leaks_in_folder(PLANTED, house.written)


@contextmanager
def served(house: House, releases: Path) -> Iterator[tuple[str, Callable[[], list[bytes]]]]:
    """The public pages as a person would start them, with everything that they print."""
    started = subprocess.Popen(
        [ROOFTREE, "serve", "--releases", releases, "--port", "8631"],
        cwd=house.written,
        env=house.settings | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert started.stdout is not None
    lines: list[bytes] = []
    address = ""
    for line in started.stdout:
        lines.append(line)
        if found := re.search(rb"http://127\.0\.0\.1:\d+", line):
            address = found[0].decode()
            break
    rest = threading.Thread(target=lines.extend, args=(started.stdout,), daemon=True)
    rest.start()
    try:
        assert address, b"".join(lines).decode()
        yield address, lambda: lines
    finally:
        started.terminate()
        started.wait(timeout=20)
        rest.join(timeout=20)
        started.stdout.close()


def crawled(address: str) -> dict[str, bytes]:
    """So many pages and files that links lead to from the first page, by address.

    Comparisons have no end of addresses: which are looked at is left to chance, the same each time.
    """
    chance, waiting, seen = random.Random(1), [f"{address}/"], dict[str, bytes]()
    while waiting and len(seen) < MOST_PAGES:
        url = waiting.pop(chance.randrange(len(waiting)))
        if url in seen:
            continue
        content, is_page = fetched(url)
        seen[url] = content
        if is_page:
            links = re.findall(r'(?:href|src|action)="([^"]+)"', content.decode())
            joined = (urllib.parse.urljoin(url, link.replace("&amp;", "&")) for link in links)
            waiting += [link.partition("#")[0] for link in joined if link.startswith(f"{address}/")]
    return seen


def fetched(url: str) -> tuple[bytes, bool]:
    """What an address gives, headers and all, and whether it is a page with links."""
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            kind = answer.headers.get_content_type()
            return str(answer.headers).encode() + answer.read(), kind == "text/html"
    except urllib.error.HTTPError as error:
        with error:
            assert error.code < 500, f"{url} gives {error.code}"
            return error.read(), False
