"""Data sets are brought whole from a service in the documented form, or not at all.

The service is a real server on this machine. Its answers have the form of the API's OpenAPI
document and of its view models (dfe-analytical-services/explore-education-statistics).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import pytest
import typer
from typer.testing import CliRunner

from rooftree.areas import england
from rooftree.cli.statistics_fetch import fetch
from rooftree.statistics import import_folder
from rooftree.statistics.ees_api import (
    Service,
    describe_data_set,
    list_data_sets,
    list_publications,
    list_versions,
)
from rooftree.statistics.fetch import Fetched, fetch_data_set, read_source
from rooftree.statistics.https import Bounds, FetchError

TODAY = date(2026, 11, 24)
LOOKED_AFTER = str(UUID(int=1))
IN_NEED = str(UUID(int=2))
NUMBERS = str(UUID(int=0xA1 << 120))
STABILITY = str(UUID(int=0xA2 << 120))
HEADER = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,la_name,new_la_code,cla_group,placement_stability,children_count,"
    "children_percent"
)
ROW = (
    "{year},Reporting year,National,E92000001,England,,,,,,CLA on 31 March,"
    "With 3 or more placements during the year,8180,10"
)
PAGE = b"<!doctype html><html><title>Sign in to the network</title></html>"


def table(rows: int = 3) -> bytes:
    lines = [HEADER, *(ROW.format(year=2025 - row) for row in range(rows))]
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()


@dataclass
class Answer:
    """One answer that is not the usual one."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


class Api:
    """The service's data, what it was asked, and the answers that it gives first."""

    def __init__(self) -> None:
        self.publications = [
            publication(LOOKED_AFTER, "Children looked after in England"),
            publication(IN_NEED, "Children in need"),
        ]
        self.data_sets = {
            LOOKED_AFTER: [data_set(NUMBERS, "Numbers (LA)"), data_set(STABILITY, "Stability")],
            IN_NEED: [],
        }
        self.versions = {NUMBERS: [version("1.0")], STABILITY: [version("1.0")]}
        self.tables = {(NUMBERS, "1.0"): table(), (STABILITY, "1.0"): table(4)}
        self.url = ""
        self.asked: list[str] = []
        self.first: dict[str, list[Answer]] = {}

    def publish(self, id: str, number: str, body: bytes) -> None:
        self.versions[id].insert(0, version(number, "Major" if number.endswith(".0") else "Minor"))
        self.tables[id, number] = body
        for held in self.data_sets.values():
            for one in held:
                if one["id"] == id:
                    one["latestVersion"] |= {"version": number}

    def answer(self, url: str) -> Answer:
        asked = urlsplit(url)
        self.asked.append(url)
        path = asked.path.removeprefix("/statistics/v1/").split("/")
        if self.first.get(path[-1]):
            return self.first[path[-1]].pop(0)
        query = {key: values[0] for key, values in parse_qs(asked.query).items()}
        return self._usual(path, query)

    def _usual(self, path: list[str], query: dict[str, str]) -> Answer:
        match path:
            case ["publications"]:
                words = query.get("search", "").lower()
                return paged([p for p in self.publications if words in p["title"].lower()], query)
            case ["publications", id, "data-sets"]:
                return paged(self.data_sets.get(id, []), query, most=20)
            case ["data-sets", id, "versions"]:
                return paged(self.versions.get(id, []), query, most=20)
            case ["data-sets", id, "csv"] if (id, query["dataSetVersion"]) in self.tables:
                return packed(self.tables[id, query["dataSetVersion"]])
            case ["publications" | "data-sets", id]:
                entries = [*self.publications, *chain.from_iterable(self.data_sets.values())]
                return next((as_json(one) for one in entries if one["id"] == id), NOT_THERE)
        return NOT_THERE

    def brought(self) -> int:
        return sum("/csv" in url for url in self.asked)


def publication(id: str, title: str) -> dict[str, Any]:
    return {
        "id": id,
        "title": title,
        "slug": title.lower().replace(" ", "-"),
        "summary": "Figures.",
        "lastPublished": "2025-11-20T09:30:00+00:00",
    }


def data_set(id: str, title: str, status: str = "Published") -> dict[str, Any]:
    return {
        "id": id,
        "title": title,
        "summary": "A table.",
        "status": status,
        "supersedingDataSetId": None,
        "latestVersion": {
            "version": "1.0",
            "published": "2025-11-20T09:30:00+00:00",
            "totalResults": 3,
            "file": {"id": str(UUID(int=9))},
            "timePeriods": {"start": "2023", "end": "2025"},
            "geographicLevels": ["National"],
            "filters": ["Group"],
            "indicators": ["Children"],
        },
    }


def version(number: str, type: str = "Major") -> dict[str, Any]:
    return {
        "version": number,
        "type": type,
        "status": "Published",
        "published": "2025-11-20T09:30:00+00:00",
        "withdrawn": None,
        "notes": "Some notes.",
        "totalResults": 3,
        "file": {"id": str(UUID(int=9))},
        "release": {"title": "Reporting year 2025", "slug": "2025"},
        "timePeriods": {"start": "2023", "end": "2025"},
        "geographicLevels": ["National"],
        "filters": ["Group"],
        "indicators": ["Children"],
    }


def as_json(value: object, status: int = 200) -> Answer:
    return Answer(status, json.dumps(value).encode(), {"Content-Type": "application/json"})


def problem(status: int, type: str) -> Answer:
    return as_json({"title": "There was a problem.", "type": type, "status": status}, status)


NOT_THERE = problem(404, "Not Found")


def paged(entries: list[Any], query: dict[str, str], most: int = 40) -> Answer:
    page, size = int(query["page"]), int(query["pageSize"])
    if not 1 <= size <= most:
        return problem(400, "Bad Request")
    paging = {
        "page": page,
        "pageSize": size,
        "totalResults": len(entries),
        "totalPages": max(1, -(-len(entries) // size)),
    }
    return as_json({"paging": paging, "results": entries[(page - 1) * size : page * size]})


def packed(body: bytes) -> Answer:
    headers = {"Content-Type": "text/csv", "Content-Encoding": "gzip", "X-Robots-Tag": "noindex"}
    return Answer(200, gzip.compress(body), headers)


class Server(ThreadingHTTPServer):
    """A server that takes it quietly when an answer is not heard to its end."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[Api]:
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    held = Api()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = held.answer(self.path)
            self.send_response(answer.status)
            for name, text in ({"Content-Length": str(len(answer.body))} | answer.headers).items():
                if text:
                    self.send_header(name, text)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        held.url = f"http://127.0.0.1:{server.server_port}/statistics/v1"
        yield held
        server.shutdown()


@pytest.fixture
def service(api: Api) -> Service:
    return Service(api.url, Bounds(timeout=5, longest_wait=0.1))


@pytest.fixture
def bring(service: Service, tmp_path: Path) -> Callable[..., Fetched]:
    def brought(id: str = STABILITY, **options: Any) -> Fetched:
        wanted = describe_data_set(service, id)
        return fetch_data_set(service, wanted, tmp_path, fetched_on=TODAY, **options)

    return brought


def held(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


BOTH = ["stability.csv", "stability.source.json"]


def test_a_table_is_brought_with_its_source(api: Api, bring, tmp_path: Path) -> None:
    fetched = bring()
    assert held(tmp_path) == BOTH
    assert fetched.path.read_bytes() == table(4)
    assert json.loads((tmp_path / "stability.source.json").read_text()) == {
        "data_set": STABILITY,
        "title": "Stability",
        "version": "1.0",
        "published": "2025-11-20T09:30:00+00:00",
        "url": f"{api.url}/data-sets/{STABILITY}/csv?dataSetVersion=1.0",
        "sha256": hashlib.sha256(table(4)).hexdigest(),
        "licence": "Open Government Licence v3.0",
        "fetched_on": "2026-11-24",
    }
    assert str(fetched) == "stability.csv: version 1.0 of 'Stability' was brought."


def test_what_was_brought_can_be_imported(bring, tmp_path: Path) -> None:
    bring()
    published, _ = import_folder(tmp_path, england())
    assert len(published.figures) == 4


def test_progress_is_told_in_rows(bring) -> None:
    told: list[tuple[str, int, int]] = []
    bring(progress=lambda *step: told.append(step))
    assert told[0] == ("Fetch Stability", 0, 3)
    assert told[-1] == ("Fetch Stability", 3, 3)


def test_every_page_is_followed(api: Api, service: Service) -> None:
    api.publications = [publication(str(UUID(int=n)), f"Publication {n}") for n in range(85)]
    told: list[tuple[str, int, int]] = []
    listed = list_publications(service, progress=lambda *step: told.append(step))
    assert [one.title for one in listed] == [f"Publication {n}" for n in range(85)]
    assert told == [("List publications", page, 3) for page in (1, 2, 3)]


def test_what_is_there_is_listed(service: Service) -> None:
    (one,) = list_publications(service, "looked after")
    assert one.id == LOOKED_AFTER
    first, second = list_data_sets(service, one.id)
    assert (first.title, second.title) == ("Numbers (LA)", "Stability")
    assert (second.version, second.rows, second.periods) == ("1.0", 3, "2023 to 2025")
    (only,) = list_versions(service, second.id)
    assert (only.number, only.type, only.release) == ("1.0", "Major", "Reporting year 2025")


def test_a_version_that_is_held_is_not_brought_again(api: Api, bring, tmp_path: Path) -> None:
    bring()
    times = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    again = bring()
    assert api.brought() == 1
    assert not again.brought
    assert str(again) == "stability.csv: version 1.0 of 'Stability' is already held."
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == times


def test_a_held_table_that_was_altered_is_brought_again(bring, tmp_path: Path) -> None:
    bring().path.write_text("altered")
    assert bring().brought
    assert (tmp_path / "stability.csv").read_bytes() == table(4)


@pytest.mark.parametrize(("number", "taken_away"), [("1.1", False), ("2.0", True)])
def test_a_new_version_replaces_the_old(
    api: Api, bring, tmp_path: Path, number: str, taken_away: bool
) -> None:
    bring()
    api.publish(STABILITY, number, table(5))
    fetched = bring()
    assert held(tmp_path) == BOTH
    assert fetched.path.read_bytes() == table(5)
    assert f"version {number} of 'Stability' was brought in place of version 1.0." in str(fetched)
    assert ("taken away" in str(fetched)) is taken_away


def test_a_data_set_keeps_its_name_when_its_title_changes(api: Api, bring, tmp_path) -> None:
    bring()
    api.data_sets[LOOKED_AFTER][1]["title"] = "Stability of placements"
    api.publish(STABILITY, "1.1", table(5))
    bring()
    assert held(tmp_path) == BOTH


def test_the_file_of_another_is_never_replaced(api: Api, bring, tmp_path: Path) -> None:
    (tmp_path / "stability.csv").write_text("mine")
    api.data_sets[LOOKED_AFTER][0]["title"] = "Stability"
    paths = {bring(NUMBERS).path.name, bring(STABILITY).path.name}
    assert paths == {"stability-a1000000.csv", "stability-a2000000.csv"}
    assert (tmp_path / "stability.csv").read_text() == "mine"


def test_a_title_cannot_lead_out_of_the_folder(api: Api, bring, tmp_path: Path) -> None:
    api.data_sets[LOOKED_AFTER][1]["title"] = "../../\x1b[2J etc/passwd"
    fetched = bring()
    assert fetched.path == tmp_path / "2j-etc-passwd.csv"
    assert "\x1b" not in str(fetched)


TRIED_AGAIN = [
    Answer(429, headers={"Retry-After": "0"}),
    Answer(503, headers={"Retry-After": format_datetime(datetime.now(UTC) - timedelta(hours=1))}),
]


def test_a_busy_service_is_asked_again(api: Api, bring) -> None:
    api.first["csv"] = list(TRIED_AGAIN)
    told: list[str] = []
    assert bring(progress=lambda step, *_: told.append(step)).brought
    assert api.brought() == 3
    assert "Wait, as the service asks" in told


def wrong_length(body: bytes, **headers: str) -> Answer:
    return Answer(200, body, {"Content-Length": str(len(body) + 100)} | headers)


CUT = gzip.compress(table(400))[:-40]
REFUSALS = {
    "not there": ([Answer(404)], "is not there (404): check the id."),
    "withdrawn": ([problem(403, "Forbidden")], "may not be read (403)"),
    "bad request": ([problem(400, "Bad Request")], "was refused (400)."),
    "always busy": ([TRIED_AGAIN[0]] * 4, "was asked too often and still refuses (429)"),
    "busy for long": (
        [Answer(429, headers={"Retry-After": "3600"})],
        "asks to wait 3,600 seconds before it is asked again",
    ),
    "broken service": ([problem(500, "Internal Server Error")], "could not answer (500)"),
    "gateway": ([Answer(504, PAGE)], "could not answer (504)"),
    "cut, packed": (
        [Answer(200, CUT, {"Content-Encoding": "gzip", "Content-Length": ""})],
        "broke off before its end",
    ),
    "cut, plain": ([wrong_length(table())], "broke off before its end"),
    "damaged": ([Answer(200, table(), {"Content-Encoding": "gzip"})], "came damaged"),
    "unknown packing": ([Answer(200, table(), {"Content-Encoding": "br"})], "packed as 'br'"),
    "web page": ([Answer(200, PAGE, {"Content-Type": "text/html"})], "a web page came instead"),
    "page named a table": ([packed(b"\r\n" + PAGE)], "a web page came instead"),
    "problem as a table": ([as_json({"title": "No.", "status": 500})], "JSON came instead"),
    "nothing": ([Answer(200)], "nothing came instead"),
    "another table": ([packed(b"a,b\n1,2\n")], "without the columns country_code"),
    "a bomb": ([packed(table() + b"0" * (1 << 21))], "is more than 1,048,576 bytes"),
    "announced too large": (
        [Answer(200, b"", {"Content-Length": str(1 << 40)})],
        "is more than 1,048,576 bytes",
    ),
    "another host": (
        [Answer(302, headers={"Location": "http://localhost/table.csv"})],
        "sends on to another host (http://localhost): that is not followed.",
    ),
    "without end": ([Answer(302, headers={"Location": "csv"})] * 9, "sends on too often, or to"),
    "a file": (
        [Answer(302, headers={"Location": "file:///etc/passwd"})],
        "to what is no web address (302)",
    ),
}


@pytest.mark.parametrize("name", REFUSALS)
@pytest.mark.parametrize("before", ["empty", "held"])
def test_what_cannot_be_brought_leaves_all_as_it_was(
    api: Api, service: Service, tmp_path: Path, name: str, before: str
) -> None:
    answers, sentence = REFUSALS[name]
    narrow = Service(service.base_url, Bounds(timeout=5, longest_wait=0.1, most_bytes=1 << 20))
    if before == "held":
        wanted = describe_data_set(narrow, STABILITY)
        fetch_data_set(narrow, wanted, tmp_path, fetched_on=TODAY)
        api.publish(STABILITY, "1.1", table(5))
    wanted = describe_data_set(narrow, STABILITY)
    kept = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    api.first["csv"] = list(answers)
    with pytest.raises(FetchError) as refused:
        fetch_data_set(narrow, wanted, tmp_path, fetched_on=TODAY)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == kept


def test_a_redirect_within_the_host_is_followed(api: Api, bring) -> None:
    there = f"/statistics/v1/data-sets/{STABILITY}/csv?dataSetVersion=1.0"
    api.first["csv"] = [Answer(302, headers={"Location": there})]
    assert bring().path.read_bytes() == table(4)


def test_a_long_table_comes_whole_and_packed_or_not(api: Api, bring) -> None:
    long = table(20_000)
    api.first["csv"] = [Answer(200, long, {"Content-Length": ""})]
    assert bring().path.read_bytes() == long


def test_a_stop_half_way_leaves_nothing(bring, tmp_path: Path) -> None:
    def stop(step: str, done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring(progress=stop)
    assert held(tmp_path) == []


def test_a_place_that_cannot_be_replaced_keeps_its_source(api: Api, bring, tmp_path: Path) -> None:
    path = bring().path
    before = (tmp_path / "stability.source.json").read_bytes()
    api.publish(STABILITY, "1.1", table(5))
    path.unlink()
    path.mkdir()  # stands for a file that a spreadsheet holds open
    with pytest.raises(FetchError, match="cannot be written to"):
        bring()
    assert (tmp_path / "stability.source.json").read_bytes() == before
    assert held(tmp_path) == BOTH


def test_a_folder_that_cannot_be_is_told(service: Service, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    wanted = describe_data_set(service, STABILITY)
    with pytest.raises(FetchError, match="cannot be written to"):
        fetch_data_set(service, wanted, tmp_path / "file" / "in", fetched_on=TODAY)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://api.education.gov.uk/statistics/v1", "only https is"),
        ("http://127.0.0.1.example.org/v1", "only https is"),
        ("file:///etc", "is no address"),
        ("ftp://localhost/v1", "only https is"),
        ("https://exa mple.org", "is no address"),
        ("https://example.org:port", "is no address"),
        ("statistics", "is no address"),
    ],
)
def test_only_https_is_asked(address: str, sentence: str) -> None:
    with pytest.raises(FetchError, match=sentence):
        Service(address)


def test_a_service_that_is_not_there_is_told(service: Service) -> None:
    with pytest.raises(FetchError, match="cannot be reached"):
        list_publications(Service("http://127.0.0.1:1/v1", service.bounds))


def test_a_service_that_is_silent_is_told(api: Api) -> None:
    release = threading.Event()
    usual = api.answer

    def silent(url: str) -> Answer:
        release.wait(5)
        return usual(url)

    api.answer = silent
    try:
        with pytest.raises(FetchError, match=r"did not answer within 0\.1 seconds"):
            list_publications(Service(api.url, Bounds(timeout=0.1)))
    finally:
        release.set()


FORMS = {
    "a page": (Answer(200, PAGE), "is not JSON"),
    "a list": (as_json([]), "in a form that is not documented"),
    "no results": (as_json({"paging": {}}), "without the list 'results'"),
    "no paging": (as_json({"results": []}), "in a form that is not documented"),
    "an odd id": (
        as_json({"results": [publication("../x", "X")], "paging": {"totalPages": 1}}),
        "'../x' is no id",
    ),
    "no title": (
        as_json({"results": [{"id": NUMBERS}], "paging": {"totalPages": 1}}),
        "without the text 'title'",
    ),
    "endless": (as_json({"results": [], "paging": {"totalPages": 10**9}}), "at most 500 are read"),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_list_in_another_form_is_told(api: Api, service: Service, name: str) -> None:
    answer, sentence = FORMS[name]
    api.first["publications"] = [answer]
    with pytest.raises(FetchError, match=sentence):
        list_publications(service)


def test_what_was_asked_wrongly_is_told(service: Service) -> None:
    with pytest.raises(FetchError, match="too short to search for"):
        list_publications(service, "cl")
    with pytest.raises(FetchError, match="is no id"):
        describe_data_set(service, "../publications")


@pytest.mark.parametrize("change", [{"status": "Withdrawn"}, {"latestVersion": None}])
def test_a_data_set_without_a_version_is_told(api: Api, bring, change: dict[str, Any]) -> None:
    api.data_sets[LOOKED_AFTER][1] |= change
    with pytest.raises(FetchError, match="has no version to bring"):
        bring()


def test_a_source_of_another_kind_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "other.source.json"
    for text in ("", "[]", '{"data_set": 1}', "{}"):
        path.write_text(text)
        assert read_source(path) is None


@pytest.fixture
def command(api: Api, tmp_path: Path) -> Callable[..., Any]:
    app = typer.Typer()
    app.command()(fetch)

    def run(*words: str) -> Any:
        place = ["--base-url", api.url, "--to", str(tmp_path)]
        return CliRunner().invoke(app, [*words, *place], env={"COLUMNS": "250"})

    return run


def test_the_command_brings_a_publication(command, tmp_path: Path) -> None:
    done = command("--publication", "children looked after in england")
    assert done.exit_code == 0, done.output
    assert "numbers-la.csv: version 1.0 of 'Numbers (LA)' was brought." in done.output
    assert held(tmp_path) == ["numbers-la.csv", "numbers-la.source.json", *BOTH]
    assert command("--publication", LOOKED_AFTER).output.count("is already held") == 2


def test_the_command_says_what_was_brought_before_it_failed(api: Api, command, tmp_path) -> None:
    del api.tables[STABILITY, "1.0"]
    done = command("--data-set", NUMBERS, "--data-set", STABILITY)
    assert done.exit_code == 2
    assert "numbers-la.csv: version 1.0 of 'Numbers (LA)' was brought." in done.stdout
    assert "is not there (404)" in done.stderr
    assert held(tmp_path) == ["numbers-la.csv", "numbers-la.source.json"]


def test_the_command_says_that_a_data_set_is_deprecated(api: Api, command) -> None:
    api.data_sets[LOOKED_AFTER][0] |= {"status": "Deprecated", "supersedingDataSetId": STABILITY}
    output = command("--data-set", NUMBERS).output
    assert f"gets no more updates: {STABILITY} takes its place." in output


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("--list",), ("Children looked after in England", "Children in need")),
        (("--list", "--publication", "looked"), ("Stability", NUMBERS, "2023 to 2025")),
        (("--list", "--data-set", STABILITY), ("1.0", "Major", "Some notes.")),
    ],
)
def test_the_command_lists(command, tmp_path, words: tuple[str, ...], shown) -> None:
    done = command(*words)
    assert done.exit_code == 0, done.output
    for text in shown:
        assert text in done.output
    assert held(tmp_path) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Say what to bring with --publication or --data-set"),
        (("--publication", "children"), "2 publications match 'children'"),
        (("--publication", "nothing like it"), "No publication with data sets matches"),
        (("--publication", "children in need"), "has no data set with a published version"),
        (("--data-set", "STABILITY"), "is no id"),
    ],
)
def test_the_command_refuses(command, tmp_path, words: tuple[str, ...], sentence: str) -> None:
    done = command(*words)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1
    assert held(tmp_path) == []
