"""How the public pages are served: whole, kept, tagged, compressed, and taken up anew."""

from __future__ import annotations

import gzip
import http.client
import json
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.published import published_release
from tests.releases.example import example_release
from tests.shared import needs_shared
from tests.web import shelves
from tests.web.shelves import CODES, SHARE
from tests.web.walking import walk

from rooftree.releases import ReleaseError
from rooftree.web.public import answers, remember, shelf
from rooftree.web.public.answers import Kept, answer
from rooftree.web.public.assets import names

AREA = f"/{shelves.ID}/areas/{CODES[0]}/"
INDICATOR = f"/{shelves.ID}/indicators/{SHARE['id']}/in/{CODES[0]}/"
ROOFTREE = Path(sys.executable).parent / "rooftree"


@pytest.fixture
def folder(pages, tmp_path) -> Iterator[Path]:
    """A folder of one release that a test may change; what is said is kept."""
    before = shelf.current().folder
    example_release(tmp_path)
    yield tmp_path
    shelf.load(before)


def test_a_thousand_walks_over_links_find_nothing_broken_and_no_dead_link(pages):
    from django.test import Client

    seen = walk(Client(raise_request_exception=False), walks=1000, length=6, seconds=60, seed=3)
    assert seen.complaints == []
    assert len(seen.statuses) > 100


@needs_shared
def test_walks_over_the_published_release_find_nothing_broken(pages):
    from django.test import Client

    before = shelf.current().folder
    shelf.load(published_release().folder.parents[1])
    try:
        seen = walk(Client(raise_request_exception=False), walks=1000, length=6, seconds=60, seed=4)
    finally:
        shelf.load(before)
    assert seen.complaints == []
    assert len(seen.statuses) > 100


@pytest.mark.parametrize("address", ["/", AREA, INDICATOR, "/glossary/", "/nothing/"])
def test_every_answer_keeps_the_reader_safe(client, address):
    response = client.get(address)
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy and "http" not in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies and "Set-Cookie" not in response


def test_an_answer_is_given_again_and_tagged(client):
    first, second = client.get(AREA), client.get(AREA)
    assert first.content == second.content
    assert first["ETag"] == second["ETag"]
    assert "public" in first["Cache-Control"]
    assert "Accept-Encoding" in first["Vary"]
    same = client.get(AREA, headers={"If-None-Match": first["ETag"]})
    assert same.status_code == 304 and same.content == b""
    other = client.get(AREA, headers={"If-None-Match": '"another"'})
    assert other.status_code == 200


def test_an_answer_is_compressed_for_those_who_take_that(client):
    plain = client.get(AREA, headers={"Accept-Encoding": "identity"})
    packed = client.get(AREA, headers={"Accept-Encoding": "br, gzip"})
    refused = client.get(AREA, headers={"Accept-Encoding": "gzip;q=0"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content == refused.content
    assert len(packed.content) < len(plain.content) / 3
    assert "Content-Encoding" not in plain and "Content-Encoding" not in refused


def test_a_head_request_is_answered_without_a_body(client):
    got, asked = client.get(AREA), client.head(AREA)
    assert asked.status_code == 200 and asked.content == b""
    assert asked["ETag"] == got["ETag"]
    assert client.head("/nothing/").status_code == 404
    assert client.head("/api/v1/publications").status_code == 200


def test_another_query_is_another_answer(client):
    assert client.get("/search/?q=foster").content != client.get("/search/?q=alderfold").content


def test_health_is_told_and_not_kept(client):
    told = client.get("/health/")
    assert told.json()["releases"] == {shelves.ID: 1}
    assert told["Cache-Control"] == "no-store"


def test_a_style_has_a_name_that_says_what_is_in_it_and_is_kept_for_good(client, address):
    page = client.get("/").content.decode()
    hashed = f"/static/{names()['rooftree/rooftree.css']}"
    assert hashed in page and '"/static/rooftree/rooftree.css"' not in page
    status, headers, body = ask(address, hashed, {"Accept-Encoding": "gzip"})
    assert status == 200
    assert "immutable" in headers["Cache-Control"]
    assert headers["Content-Encoding"] == "gzip"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert b"{" in gzip.decompress(body)
    _, headers, _ = ask(address, "/static/rooftree/rooftree.css", {})
    assert "immutable" not in headers["Cache-Control"]


def ask(address: str, path: str, headers: dict[str, str]) -> tuple[int, Any, bytes]:
    host = address.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=10)
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def test_a_new_version_is_taken_up_without_a_restart(client, folder):
    changes: list[str] = []
    shelf.load(folder, every=0, changed=lambda: changes.append("once"))
    before = client.get(AREA)
    assert changes == []
    shelves.second_version(folder, shelves.with_more_children)
    shelf.watch().look(wait=True)
    after = client.get(AREA)
    assert shelf.current().releases[shelves.ID].version == 2
    assert after["ETag"] != before["ETag"]
    again = client.get(AREA, headers={"If-None-Match": before["ETag"]})
    assert changes == ["once"]
    assert again.status_code == 200, "what the reader holds is of the version before"


def test_a_look_at_the_folder_reads_nothing_when_nothing_changed(folder):
    shelf.load(folder, every=0)
    held = shelf.current()
    shelf.watch().look(wait=True)
    assert shelf.current() is held


def half_written(folder: Path) -> None:
    """A second version as it is while somebody copies it by hand."""
    whole = folder / shelves.ID / "1"
    shutil.copytree(whole, folder / shelves.ID / "2", ignore=shutil.ignore_patterns("*.parquet"))


def corrupt(folder: Path) -> None:
    """A second version whose figures were changed after it was released."""
    path = shelves.second_version(folder, shelves.with_more_children).folder / "figures.parquet"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-100] + b"x" * 100)


def unreadable(folder: Path) -> None:
    """A second version that holds no release at all."""
    (folder / shelves.ID / "2").mkdir()


@pytest.mark.parametrize("spoil", [half_written, corrupt, unreadable])
def test_a_spoilt_version_is_refused_in_a_sentence_and_the_last_good_one_is_shown(
    client, folder, spoil
):
    said: list[str] = []
    shelf.load(folder, announce=said.append, every=0)
    spoil(folder)
    for _ in range(3):
        shelf.watch().look(wait=True)
    assert shelf.current().releases[shelves.ID].version == 1
    assert client.get(AREA).status_code == 200
    (sentence,) = said
    assert sentence.startswith(f"Refused version 2 of '{shelves.ID}'")
    assert sentence.endswith("Version 1 is shown instead.")


def test_a_version_that_was_half_written_is_shown_when_it_is_whole(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    example_release(elsewhere)
    made = shelves.second_version(elsewhere, shelves.with_more_children).folder
    said: list[str] = []
    shelf.load(folder, announce=said.append, every=0)
    arriving = folder / shelves.ID / "2"
    shutil.copytree(made, arriving, ignore=shutil.ignore_patterns("*.parquet"))
    shelf.watch().look(wait=True)
    assert shelf.current().releases[shelves.ID].version == 1
    shutil.copy(made / "figures.parquet", arriving)
    shelf.watch().look(wait=True)
    assert shelf.current().releases[shelves.ID].version == 2
    assert len(said) == 1


def test_at_the_start_the_last_good_version_is_shown(folder):
    half_written(folder)
    said: list[str] = []
    shelf.load(folder, announce=said.append)
    assert shelf.current().releases[shelves.ID].version == 1
    assert len(said) == 1


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_without_a_release_is_refused_in_a_sentence(tmp_path, there):
    empty = tmp_path / "none"
    if there:
        empty.mkdir()
    with pytest.raises(ReleaseError, match=r"(holds no release that can be read|no folder)"):
        shelf.Watch(empty, announce=print, every=1)


def test_what_is_kept_is_bounded_and_the_oldest_goes_first():
    kept = Kept(None, most_bytes=5_000)
    body = bytes(range(256)) * 4
    for n in range(20):
        kept.put("t", f"/{n}", answer({}, body + str(n).encode()))
    assert kept.bytes_held <= 5_000
    assert kept.get("t", "/0") is None
    found = kept.get("t", "/19")
    assert found is not None and found.body == body + b"19"


def test_what_is_kept_outlives_the_process_beside_the_releases(tmp_path):
    given = answer({"Content-Type": "text/html"}, b"a page")
    Kept(tmp_path).put("t", "/a/", given)
    assert Kept(tmp_path).get("t", "/a/") == given
    assert Kept(tmp_path).get("other", "/a/") is None
    for endless in ("/a/?q=1", "/r/indicators/i/in/x/"):
        Kept(tmp_path).put("t", endless, given)
        assert Kept(tmp_path).get("t", endless) is None, "of these there is no end"
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-3])
    assert Kept(tmp_path).get("t", "/a/") is None, "a file that was cut short is no answer"


def test_what_belongs_to_other_releases_is_let_go(tmp_path):
    kept = Kept(tmp_path)
    kept.put("old", "/a/", answer({}, b"a"))
    kept.put("new", "/a/", answer({}, b"b"))
    kept.forget_all_but("new")
    assert kept.get("old", "/a/") is None
    assert Kept(tmp_path).get("old", "/a/") is None
    assert kept.get("new", "/a/") is not None


def test_a_folder_that_cannot_be_written_to_is_enough(tmp_path):
    file = tmp_path / "file"
    file.write_text("no folder")
    kept = Kept(file)
    kept.put("t", "/a/", answer({}, b"a"))
    assert kept.get("t", "/a/") is not None


def test_other_releases_or_other_code_make_another_token(tmp_path):
    first = answers.token("a")
    assert answers.token("a") == first != answers.token("b")
    of_code = []
    for name, text in (("one", "a"), ("two", "b")):
        (tmp_path / name / "web").mkdir(parents=True)
        (tmp_path / name / "web" / "page.html").write_text(text)
        of_code.append(answers.token("a", tmp_path / name))
    assert len({first, *of_code}) == 3
    assert len(remember.token()) == 32


@pytest.fixture
def served(tmp_path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command itself, on a port that was taken."""
    example_release(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        words = [ROOFTREE, "serve", "--releases", tmp_path, "--port", str(port)]
        process = subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert process.stdout is not None
        first = process.stdout.readline()
        assert f"Port {port} is taken, so this is on" in first
        told = [process.stdout.readline().strip() for _ in range(3)]
        address = told[-1]
        assert [one.rpartition(address)[2] for one in told] == ["/checker/", "/census-checker/", ""]
        yield process, address
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=lambda how: how.name)
def test_the_command_serves_quietly_and_ends_when_it_is_told_to(served, how):
    process, address = served
    assert ask(address, AREA, {})[0] == 200
    assert ask(address, "/nothing/secret/", {})[0] == 404
    status, headers, body = ask(address, "/health/", {})
    assert status == 200 and json.loads(body)["status"] == "well"
    assert "Server" not in headers, "which program serves is nobody's business"
    process.send_signal(how)
    rest, _ = process.communicate(timeout=20)
    assert process.returncode == 0
    assert rest == "", "no address that somebody asked for is written anywhere"


def test_readers_at_once_get_the_same(address):
    found: list[bytes] = []

    def read() -> None:
        found.append(ask(address, INDICATOR, {})[2])

    readers = [threading.Thread(target=read) for _ in range(12)]
    started = time.monotonic()
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert len(set(found)) == 1 and len(found) == 12
    assert time.monotonic() - started < 10
