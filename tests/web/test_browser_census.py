"""The checker in a browser reads and checks a census as the command does."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.commands import run
from tests.sources.test_census import CHILD, message
from tests.web import checking
from tests.web.looking import HIGH, WIDE

pytestmark = pytest.mark.browser
OF_A_RUN = ("run", "made")
# A second child without an identifier, and a third with dates and flags that are wrong.
WITHOUT = CHILD.replace("<LAchildID> C1 </LAchildID>", "")
WRONG = (
    CHILD.replace("C1", "C3")
    .replace("2024-12-20</CPPstartDate>", "2024-11-20</CPPstartDate>")
    .replace("<ReferralNFA>0</ReferralNFA>", "<ReferralNFA>maybe</ReferralNFA>")
    .replace("2024-06-02</Assessment", "2024-13-02</Assessment")
)


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("census-checker") / "page"
    with checking.checker(folder, returns="cin") as served:
        context = browser.new_context(
            viewport={"width": WIDE, "height": HIGH}, accept_downloads=True
        )
        opened = context.new_page()
        checking.ready(opened, served)
        yield opened
        context.close()


@pytest.fixture
def census(tmp_path) -> Path:
    folder = tmp_path / "return"
    folder.mkdir()
    (folder / "census.xml").write_text(message(CHILD, WITHOUT, WRONG), "utf-8")
    return folder


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file))
    kept = [place for place, name in enumerate(found[0]) if name not in OF_A_RUN]
    return [[row[place] for place in kept] for row in found]


def data(path: Path) -> dict[str, Any]:
    held = json.loads(path.read_text("utf-8"))
    return {name: value for name, value in held.items() if name not in OF_A_RUN}


def test_findings_of_a_census_are_those_of_python(page, census, tmp_path):
    page.locator("#who").fill("A Person")
    checking.choose(page, census)
    checking.check(page)
    ours = checking.saved(page, "Save findings (CSV)", tmp_path)
    everything = checking.saved(page, "Save everything", tmp_path)
    out = tmp_path / "python"
    done = run(
        "check", census, "--returns", "cin", "--year", "2025", "--out", out,
        "--formats", "csv,json", "--by", "A Person",
    )  # fmt: skip
    assert done.returncode == 1, done.stdout + done.stderr
    assert rows(ours) == rows(out / "findings.csv")
    assert data(everything) == data(out / "findings.json")
    assert len(rows(ours)) > 10, "a census with few findings proves little"


def test_a_census_that_is_cut_short_is_no_whole_check(page, census, tmp_path):
    whole = (census / "census.xml").read_text("utf-8")
    (census / "census.xml").write_text(whole[: whole.index("C3")], "utf-8")
    page.locator("#who").fill("A Person")
    checking.choose(page, census)
    checking.check(page)
    everything = checking.saved(page, "Save everything", tmp_path)
    out = tmp_path / "python"
    done = run(
        "check", census, "--returns", "cin", "--year", "2025", "--out", out,
        "--formats", "json", "--by", "A Person",
    )  # fmt: skip
    assert done.returncode == 4
    told = "census.xml could not be read to its end"
    assert told in page.locator("#unread").inner_text() and told in done.stdout
    assert data(everything) == data(out / "findings.json")


def test_the_page_says_which_return_it_checks_and_asks_for_no_list_that_no_rule_needs(page):
    assert "Children in need census" in page.locator("h1").inner_text()
    assert page.locator("#providers, #postcodes").count() == 0
