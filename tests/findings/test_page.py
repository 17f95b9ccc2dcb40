"""The page of findings in a real browser: anyone can use it, on any screen and on paper."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.cli.commands import run
from tests.findings.small_return import EPISODES, clean_header, report_of, write_return
from tests.web.looking import NARROW, WIDE, look, opened, printed

from rooftree.findings.glance import LastPublished, published_keys
from rooftree.findings.html_file import write_html
from rooftree.findings.report import Beside

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    write_html(report_of(write_return(folder / "return")), folder / "findings.html")
    return folder / "findings.html"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, invented: Path, teams_of_invented: Path) -> Path:
    """A page of everything: last year's return, teams, a run before."""
    folder = tmp_path_factory.mktemp("full")
    fewer = tmp_path_factory.mktemp("fewer") / "return"
    shutil.copytree(invented, fewer)
    lines = (fewer / "episodes.csv").read_text("utf-8").splitlines()
    (fewer / "episodes.csv").write_text("\n".join(lines[:120]) + "\n", "utf-8")
    words = ["check", "--out", folder, "--formats", "json,html", "--teams", teams_of_invented]
    assert run(*words, fewer).returncode == 1
    done = run(*words, invented, "--previous", folder / "findings.json", "--by", "Ann Other")
    assert done.returncode == 1, done.stderr
    return folder / "findings.html"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, full: Path) -> dict[str, Path]:
    """The page of a full return, of one where nothing was found, and of 12,000 findings."""
    folder = tmp_path_factory.mktemp("pages")
    nothing = report_of(write_return(folder / "small"), ["361"])
    many = report_of(write_return(folder / "large", header=clean_header(12_000)), ["101"])
    found = {"full": full}
    for name, report in (("nothing", nothing), ("12,000", many)):
        found[name] = folder / f"{name}.html"
        write_html(report, found[name])
    return found


@pytest.mark.parametrize("name", ["full", "nothing", "12,000"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_nothing_is_wrong_with_the_page_for_any_reader(
    browser: Any, pages: dict[str, Path], name: str, width: int
) -> None:
    address = pages[name].as_uri()
    with opened(browser, address) as (page, faults):
        page.goto(address)
        if name == "full":
            page.locator("details").first.locator("summary").click()
        assert [*look(page, width=width), *faults] == []
        assert pages[name].stat().st_size < 10_000_000


@pytest.mark.parametrize("name", ["full", "nothing", "12,000"])
def test_nothing_is_cut_off_on_paper(browser: Any, pages: dict[str, Path], name: str) -> None:
    address = pages[name].as_uri()
    with opened(browser, address) as (page, faults):
        page.goto(address)
        assert [*printed(page), *faults] == []
        page.emulate_media(media="print")
        rows = page.locator("details li")
        assert rows.count() == 0 or rows.first.bounding_box()["height"] > 0


def rows_shown(page: Any, within: str) -> int:
    """How many of the rows that are there are not hidden."""
    shown = "rows => rows.filter(row => getComputedStyle(row).display !== 'none').length"
    count: int = page.locator(within).evaluate_all(shown)
    return count


def test_the_rows_can_be_narrowed_by_kind_change_and_team_with_the_keyboard_alone(
    browser: Any, full: Path
) -> None:
    with opened(browser, full.as_uri(), java_script_enabled=True) as (page, faults):
        page.goto(full.as_uri())
        every = page.locator("tr.r").count()
        assert rows_shown(page, "tr.r") == every > 20
        page.get_by_label("Every team").focus()
        page.keyboard.press("ArrowRight")
        chosen = page.locator("input[name=team]:checked")
        named = chosen.evaluate("radio => radio.parentElement.innerText.trim()")
        page.get_by_label("Team 1").check()
        team = page.locator("tr.r:has(td:text-is('Team 1'))").count()
        # What a screen reader says of a choice is how many rows it has.
        assert named.startswith("Team 0: ")
        assert page.get_by_label(f"Team 1: {team}", exact=True).is_checked()
        assert 0 < team < every
        assert rows_shown(page, "tr.r") == rows_shown(page, "details li.r") == team
        page.get_by_label("New: ").check()
        new = page.locator("tr.r:has(td:text-is('Team 1')):has(td:text-is('new'))").count()
        assert 0 < new < team
        assert rows_shown(page, "tr.r") == new
        # No child and no rule is left that has nothing to show.
        for group in page.locator(".g").all():
            if group.is_visible():
                assert rows_shown(group, ".r") > 0
        page.get_by_label("Every team").check()
        page.get_by_label("All: ").check()
        assert rows_shown(page, "tr.r") == every
        assert faults == []


def test_a_choice_that_no_row_is_says_so(browser: Any, full: Path) -> None:
    with opened(browser, full.as_uri()) as (page, faults):
        page.goto(full.as_uri())
        said = page.get_by_role("status")
        assert said.count() == 0, "nothing is said while there are rows"
        page.locator("#f-q").check()
        for team in page.locator("input[name=team]").all():
            team.check()
            assert (rows_shown(page, "tr.r") == 0) is (said.count() == 1)
        assert faults == []


def test_the_first_key_leads_past_the_glance_to_what_was_found(browser: Any, full: Path) -> None:
    with opened(browser, full.as_uri()) as (page, _):
        page.goto(full.as_uri())
        page.keyboard.press("Tab")
        link = page.locator("a:focus")
        assert link.inner_text() == "Skip to what was found"
        assert link.bounding_box()["y"] >= 0, "it can be seen when it has the focus"
        page.keyboard.press("Enter")
        assert page.get_by_role("heading", name="What was found").bounding_box()["y"] < 100
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('table').className").endswith("found")


@pytest.mark.parametrize("figure", [None, 400])
def test_tables_of_the_glance_never_lie_over_each_other(
    browser: Any, tmp_path: Path, figure: int | None
) -> None:
    folder = write_return(tmp_path / "return")
    # Sixty children last year: a large change in most tables.
    rows = "".join(f"L{n},01/04/2023,S,C2,N1,U4,PR1,,,,,,\n" for n in range(60))
    write_return(
        folder / "last_year",
        episodes=f"{EPISODES.splitlines()[0]}\n{rows}",
        header=clean_header(60),
    )
    keys = published_keys("ssda903") if figure else ()
    beside = Beside(published={key: LastPublished(figure or 0, "2023/24", "Homes") for key in keys})
    write_html(report_of(folder, ["101"], beside), tmp_path / "findings.html")
    page = browser.new_page()
    page.goto((tmp_path / "findings.html").as_uri())
    assert page.locator(".large").count() > 2
    for width in (1400, WIDE, 1000, 700, NARROW):
        page.set_viewport_size({"width": width, "height": 800})
        boxes = [table.bounding_box() for table in page.locator(".tables table").all()]
        for place, one in enumerate(boxes):
            assert one["x"] + one["width"] <= width
            for other in boxes[place + 1 :]:
                apart = one["x"] + one["width"] <= other["x"] or (
                    one["y"] + one["height"] <= other["y"]
                )
                assert apart, f"at {width} pixels"
    page.close()


def test_at_400_percent_a_row_is_a_list_under_its_child_and_still_a_row_to_a_screen_reader(
    browser: Any, full: Path
) -> None:
    with opened(browser, full.as_uri()) as (page, _):
        page.set_viewport_size({"width": NARROW, "height": 640})
        page.goto(full.as_uri())
        row = page.locator(".t-rows tr.r").first
        named = "cell => getComputedStyle(cell, '::before').content"
        names = [cell.evaluate(named).strip('"') for cell in row.locator("td").all()]
        assert names[:3] == ["Team: ", "Worker: ", "Table: "]
        lefts = {round(cell.bounding_box()["x"]) for cell in row.locator("td:not(.number)").all()}
        assert len(lefts) == 1
        child = row.get_by_role("rowheader").inner_text()
        shape = page.locator(".t-rows").first.aria_snapshot()
        assert "columnheader" in shape
        assert f'row "{child} Team: ' in shape


def test_a_childs_findings_open_with_the_keyboard_and_lead_to_the_rule(
    browser: Any, full: Path
) -> None:
    page = browser.new_page()
    page.goto(full.as_uri())
    first = page.locator("details.g").first
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    link = first.get_by_role("link").first
    code = link.inner_text()
    link.click()
    assert page.url.endswith(f"#rule-{code}")
    page.close()


def test_a_rule_of_the_summary_leads_to_its_rows(browser: Any, page_file: Path) -> None:
    page = browser.new_page()
    page.goto(page_file.as_uri())
    page.get_by_role("link", name="501", exact=True).click()
    assert page.url.endswith("#rule-501")
    heading = page.get_by_role("heading", name="501: ")
    assert heading.bounding_box()["y"] < page.viewport_size["height"]
    page.close()


def test_the_page_asks_for_nothing_else(browser: Any, page_file: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.as_uri())
    assert asked == [page_file.as_uri()]
    page.screenshot(path=os.environ.get("PAGE_SHOT", str(page_file.with_suffix(".png"))))
    page.close()
