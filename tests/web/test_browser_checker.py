"""The checker in a real browser: findings equal to Python's, and no request leaves the page."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.commands import ROOFTREE, refused, run
from tests.releases.example import example_release
from tests.web import checking
from tests.web.checking import Served
from tests.web.looking import HIGH, WIDE, opened

from rooftree.synthetic import make_return
from rooftree.web.checker import writing

pytestmark = pytest.mark.browser
CHILDREN, FAULTS = 60, 0.15
AUTHORITY = "X06000012"
# What tells one run from another.
OF_A_RUN = ("run", "made")


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[Served]:
    with checking.checker(tmp_path_factory.mktemp("checker") / "page") as found:
        yield found


@pytest.fixture(scope="module", params=["csv", "xml"])
def whole_return(request, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("return") / request.param
    make_return(
        folder, children=CHILDREN, year=2025, seed=3, errors=FAULTS, xml=request.param == "xml",
        progress=lambda *_: None,
    )  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def small_return(tmp_path_factory) -> Path:
    return checking.small_return(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def kept(browser, served) -> Iterator[Any]:
    """One browser that keeps the page, as a person's does: each test opens it anew."""
    context = browser.new_context(viewport={"width": WIDE, "height": HIGH}, accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def page(kept, served) -> Iterator[Any]:
    found, faults = kept.new_page(), list[str]()
    found.on("console", lambda message: faults.append(message.text))
    found.on("pageerror", lambda error: faults.append(str(error)))
    checking.ready(found, served)
    yield found
    found.close()
    assert faults == [] and kept.cookies() == []


def python_findings(folder: Path, out: Path, *words: str | Path) -> Path:
    done = run(
        "check", folder, "--year", "2025", "--out", out, "--formats", "csv,json", "--by",
        "A Person", *words,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return out


def rows(path: Path) -> list[list[str]]:
    """A CSV file's rows, without what tells one run from another."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file))
    kept = [place for place, name in enumerate(found[0]) if name not in OF_A_RUN]
    return [[row[place] for place in kept] for row in found]


def data(path: Path) -> dict[str, Any]:
    held = json.loads(path.read_text("utf-8"))
    return {name: value for name, value in held.items() if name not in OF_A_RUN}


@pytest.mark.parametrize("reference", [False, True], ids=["alone", "with reference data"])
def test_findings_of_a_whole_return_are_those_of_python_and_no_request_leaves_the_page(
    page, served, whole_return, tmp_path, reference
):
    words: list[str | Path] = []
    if reference:
        held = whole_return / "reference"
        words = ["--providers", held / "providers.csv", "--postcodes", held / "postcodes.csv"]
        words += ["--authority", AUTHORITY]
        page.locator("#authority").fill(AUTHORITY)
    page.locator("#who").fill("A Person")
    before = len(served.asked)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    checking.choose(page, whole_return, reference=reference)
    checking.check(page)
    ours = checking.saved(page, "Save findings (CSV)", tmp_path)
    lacking = checking.saved(page, "Save what could not be checked", tmp_path)
    everything = checking.saved(page, "Save everything", tmp_path)
    assert served.asked[before:] == []
    assert [url for url in requests if not url.startswith("blob:")] == []

    theirs = python_findings(whole_return, tmp_path / "python", *words)
    assert rows(ours) == rows(theirs / "findings.csv")
    assert rows(lacking) == rows(theirs / "findings_not_checked.csv")
    assert data(everything) == data(theirs / "findings.json")
    assert list(data(everything)["rules"]) == list(data(theirs / "findings.json")["rules"])
    assert len(rows(ours)) > 60, "a return with few findings proves little"


def test_the_files_are_written_byte_for_byte_as_the_command_writes_them(
    page, small_return, tmp_path
):
    page.locator("#who").fill("A Person")
    checking.choose(page, small_return)
    checking.check(page)
    ours = checking.saved(page, "Save findings (CSV)", tmp_path).read_bytes()
    theirs = python_findings(small_return, tmp_path / "python") / "findings.csv"
    run_and_time = rb"\d{8}T\d{6}Z-[0-9a-f]{6},[0-9T:Z-]{20}"
    assert re.sub(run_and_time, b"", ours) == re.sub(run_and_time, b"", theirs.read_bytes())
    assert b"'=B" in ours, "a formula is made harmless"


def test_a_file_that_is_saved_says_how_it_is_marked_when_it_was_made_and_by_whom(
    page, small_return, tmp_path
):
    page.locator("#who").fill("Jo Ndlovu-Smith")
    checking.choose(page, small_return)
    checking.check(page)
    name = checking.saved(page, "Save findings (CSV)", tmp_path).name
    form = r"findings_OFFICIAL-SENSITIVE_\d{8}T\d{6}Z-[0-9a-f]{6}_Jo-Ndlovu-Smith\.csv"
    assert re.fullmatch(form, name)
    assert "OFFICIAL-SENSITIVE" in page.locator("#marking").inner_text()
    assert "by Jo Ndlovu-Smith" in page.locator("#results-of").inner_text()


def test_what_was_found_is_shown_by_rule_and_by_child_with_rows(page, small_return):
    checking.choose(page, small_return)
    checking.check(page)
    by_rule = page.locator("#rule-501")
    by_rule.locator("summary").click()
    by_rule.locator("table").wait_for()
    assert by_rule.locator("tbody tr").count() == 1
    row = by_rule.locator("tbody tr").inner_text()
    assert "A" in row and "episodes.csv" in row and "3" in row and "DECOM: 28/02/2025" in row
    page.locator("#find").fill("=b")
    children = page.locator("#by-child details")
    assert children.count() == 1
    children.locator("summary").click()
    children.locator("table").wait_for()
    assert "2025-13-01" in children.inner_text()
    assert "DECOM: what is written cannot be read" in page.locator("#not-checked").inner_text()


def test_it_works_without_a_network_once_it_was_loaded(browser, tmp_path, small_return):
    with checking.checker(tmp_path / "page") as served, opened(browser, served.address) as opening:
        page, faults = opening
        checking.ready(page, served)
        served.close()
        page.reload()
        page.locator("html[data-ready]").wait_for(timeout=checking.LONG)
        checking.choose(page, small_return)
        checking.check(page)
        assert "found something" in page.locator("#status").inner_text()
        assert faults == []


def test_even_a_script_of_the_page_can_reach_nothing_but_the_page(kept, served):
    page = kept.new_page()
    checking.ready(page, served)
    reach = "url => fetch(url).then(() => 'reached', () => 'refused')"
    assert page.evaluate(reach, f"{served.address}rooftree-checker.json") == "refused"
    assert page.evaluate(reach, f"{served.address}definitions.json") == "reached"
    assert page.evaluate(reach, "https://example.org/") == "refused"
    assert "/rooftree-checker.json" not in served.asked
    page.close()


def test_the_policy_lets_nothing_inline_run_and_nothing_leave(served):
    text = (served.folder / "index.html").read_text("utf-8")
    assert "unsafe-inline" not in text and "'unsafe-eval'" not in text
    assert "connect-src 'self';" in text
    assert text.index("Content-Security-Policy") < text.index("<link")
    assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", text)


def test_no_file_is_chosen_and_a_sentence_says_so_where_the_reader_is(page):
    checking.check(page)
    assert "No file of SSDA903" in page.locator("#errors").inner_text()
    assert page.evaluate("document.activeElement.id") == "errors"


def test_what_is_handed_on_names_each_package_with_its_licence(page, served):
    noted = json.loads((writing.DESIGN / "vendor/VENDOR.json").read_text("utf-8"))["duckdb"]
    packages = {one["name"]: one["licence"] for one in (noted, *noted["bundled"])}
    assert packages["apache-arrow"] == "Apache-2.0"
    with page.context.expect_page() as opened_page:
        page.get_by_role("link", name="their licences").click()
    text = opened_page.value.locator("body").inner_text()
    opened_page.value.close()
    for name, licence in packages.items():
        assert re.search(rf"^{re.escape(name)} [0-9.]+, {licence}$", text, re.MULTILINE), name


def test_without_the_engine_the_command_says_so_in_a_sentence(tmp_path):
    with pytest.raises(writing.CheckerError, match="make assets"):
        writing.write_checker(tmp_path / "page", engine=tmp_path / "nowhere")
    assert not (tmp_path / "page").exists()


def test_without_the_engine_the_page_says_so_in_a_sentence(browser, served, tmp_path):
    for path in served.folder.rglob("*"):
        if path.is_file() and "duckdb" not in path.parts:
            target = tmp_path / path.relative_to(served.folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    with checking.serving(tmp_path) as broken, opened(browser, broken.address) as (page, _):
        page.goto(broken.address)
        page.locator("#errors").wait_for(timeout=checking.LONG)
        assert "make assets" in page.locator("#errors").inner_text()
        assert page.locator("#now").is_disabled()


def test_a_folder_that_holds_something_else_is_left_as_it_is(tmp_path):
    checking.need_engine()
    (tmp_path / "mine.txt").write_text("mine")
    assert "holds something else" in refused(run("browser-checker", tmp_path))
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_the_command_writes_the_page_again_over_its_own(tmp_path):
    checking.need_engine()
    for _ in range(2):
        done = run("browser-checker", tmp_path / "page")
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "page" / "index.html").is_file()


def test_rooftree_serve_shows_it_under_its_own_policy(tmp_path):
    checking.need_engine()
    example_release(tmp_path)
    words = [ROOFTREE, "serve", "--releases", tmp_path, "--port", "8700"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = next(line for line in process.stdout if line.startswith("http")).strip()
        try:
            answer = urllib.request.urlopen(f"{address}/checker/")
            assert answer.headers["Content-Security-Policy"] == writing.SERVED_POLICY
            assert "Check a return: SSDA903" in answer.read().decode()
            census = urllib.request.urlopen(f"{address}/census-checker/").read().decode()
            assert "Check a return: Children in need census" in census
            pages = urllib.request.urlopen(f"{address}/").headers["Content-Security-Policy"]
            assert "wasm" not in pages, "the public pages need none of it"
        finally:
            process.terminate()
