"""A walk through the checker in a browser: by keyboard, at 400%, by dragging, by listening."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web import checking
from tests.web.looking import NARROW, WIDE, look

pytestmark = pytest.mark.browser
# A screen of 1280 by 1024 pixels at 400%.
SHORT = 256
FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return {
    name: one.id || one.textContent.trim(), tag: one.tagName,
    marked: outlined || style.boxShadow !== "none",
    seen: box.bottom > 0 && box.top < innerHeight && box.left >= 0 && box.right <= innerWidth,
  };
}"""
HEAR = """() => {
  window.heard = [];
  for (const region of document.querySelectorAll("[role=status]")) {
    new MutationObserver(() => window.heard.push(region.textContent)).observe(
      region, { childList: true, characterData: true, subtree: true });
  }
}"""
# What is wider than the page, or scrolls sideways within it.
SIDEWAYS = """() => [document.documentElement, ...document.querySelectorAll(".rt-scroll")]
  .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent.slice(0, 60))"""


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[checking.Served]:
    with checking.checker(tmp_path_factory.mktemp("checker") / "page") as found:
        yield found


@pytest.fixture
def page(browser, served) -> Iterator[Any]:
    context = browser.new_context(accept_downloads=True)
    found, faults = context.new_page(), list[str]()
    found.on("console", lambda message: faults.append(message.text))
    found.on("pageerror", lambda error: faults.append(str(error)))
    checking.ready(found, served)
    found.evaluate(HEAR)
    yield found
    context.close()
    assert faults == []


@pytest.fixture(scope="module")
def small_return(tmp_path_factory) -> Path:
    return checking.small_return(tmp_path_factory.mktemp("small"))


def steps(page: Any, most: int) -> Iterator[dict[str, Any]]:
    """What has the focus after each press of Tab."""
    for _ in range(most):
        page.keyboard.press("Tab")
        yield page.evaluate(FOCUSED)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_tab_goes_down_the_form_in_order_and_what_has_the_focus_is_marked_and_in_sight(page, width):
    page.set_viewport_size({"width": width, "height": SHORT})
    found = list(steps(page, 12))
    boxes = ["year", "now", "before", "providers", "postcodes", "teams", "previous"]
    names = [one["name"] for one in found]
    assert names[0] == "Skip to main content"
    assert names[2:] == [*boxes, "authority", "who", "Check the return"]
    assert all(one["marked"] and one["seen"] for one in found), found


def test_a_return_is_checked_and_saved_at_400_percent_by_keyboard(page, small_return, tmp_path):
    page.set_viewport_size({"width": NARROW, "height": SHORT})
    checking.choose(page, small_return)
    page.locator("#who").focus()
    page.keyboard.type("Jo Ndlovu")
    page.keyboard.press("Enter")
    page.locator("#results").wait_for(timeout=checking.LONG)
    assert page.evaluate(FOCUSED)["name"] == "results-title"
    reached = []
    for one in steps(page, 60):
        assert one["marked"], one
        reached.append(one["name"])
        if one["name"].startswith("Save everything"):
            break
    assert reached[0] == "The return at a glance", "links to the parts come first"
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    name = download.value.suggested_filename
    assert name.startswith("findings_OFFICIAL-SENSITIVE_") and name.endswith("_Jo-Ndlovu.json")
    assert "OFFICIAL-SENSITIVE" in page.locator("#marking").inner_text()
    assert "by Jo Ndlovu" in page.locator("#results-of").inner_text()
    assert name in page.locator("#status").inner_text()


def test_what_goes_on_and_what_came_of_it_are_said_aloud(page, small_return):
    checking.choose(page, small_return)
    checking.check(page)
    heard = page.evaluate("window.heard")
    order = ["1 file for", "Reading the return", "Checking", "Checked: "]
    places = [next(at for at, text in enumerate(heard) if text.startswith(one)) for one in order]
    assert places == sorted(places)
    page.locator("#find").press_sequentially("=b")
    assert page.evaluate("window.heard.at(-1)").startswith("1 of ")


def test_nothing_goes_sideways_at_400_percent_and_each_row_is_a_list_of_named_cells(
    page, small_return
):
    checking.choose(page, small_return)
    checking.check(page)
    page.locator("#by-rule summary").first.click()
    page.locator("#by-child summary").first.click()
    page.set_viewport_size({"width": NARROW, "height": SHORT})
    assert page.evaluate(SIDEWAYS) == []
    row = page.locator("#summary tbody tr").first
    cells = row.get_by_role("cell").all()
    assert len({cell.bounding_box()["x"] for cell in cells[:2]}) == 1, "one below the other"
    said = "one => getComputedStyle(one, '::before').content"
    assert "Title" in cells[0].evaluate(said)


def test_a_link_to_a_rule_opens_it_and_goes_there_also_where_it_was_hidden(page, small_return):
    checking.choose(page, small_return)
    checking.check(page)
    page.locator("#find").fill("=b")
    assert page.locator("#rule-501").count() == 0
    page.locator("#summary").get_by_role("link", name="501", exact=True).press("Enter")
    page.locator("#rule-501[open] table").wait_for()
    assert page.evaluate(FOCUSED)["name"].startswith("501: ")
    assert page.locator("#find").input_value() == ""


def test_a_file_that_could_not_be_read_is_said_before_anything_else(page, small_return):
    pdf = {"name": "header.csv", "mimeType": "text/csv", "buffer": b"%PDF-1.7\n"}
    page.locator("#now").set_input_files(pdf)
    checking.choose(page, small_return)
    checking.check(page)
    told = page.locator("#unread").inner_text()
    assert told.startswith("Not a whole check. header.csv could not be read")
    assert "Not a whole check" in page.locator("#status").inner_text()


def test_it_is_worked_by_keyboard_alone_and_says_what_goes_on(page, small_return):
    checking.choose(page, small_return)
    assert "1 file for" in page.locator("#status").inner_text()
    page.get_by_role("button", name="Take out episodes.csv").press("Enter")
    assert "episodes.csv was taken out" in page.locator("#status").inner_text()
    assert page.evaluate("document.activeElement.id") == "now"
    checking.choose(page, small_return)
    page.locator("#who").press("Enter")
    page.locator("#results").wait_for(timeout=checking.LONG)
    assert page.evaluate("document.activeElement.id") == "results-title"
    assert page.locator("#status").get_attribute("role") == "status"
    page.locator("#by-rule summary").first.press("Enter")
    page.locator("#by-rule details[open] table").wait_for()


def test_files_may_be_dropped_on_a_box(page, small_return):
    checking.drop(page, "now", small_return / "episodes.csv")
    page.get_by_role("button", name="Take out episodes.csv").wait_for()
    checking.check(page)
    assert page.locator("#rule-501").count() == 1


def test_a_folder_may_be_dropped_and_its_folder_of_last_year_goes_to_its_own_box(
    page, small_return, tmp_path
):
    folder = tmp_path / "return"
    (folder / "last_year").mkdir(parents=True)
    (folder / "other folder").mkdir()
    for name in ("episodes.csv", "last_year/episodes.csv", "other folder/header.csv"):
        (folder / name).write_bytes((small_return / "episodes.csv").read_bytes())
    for number in range(120):
        (folder / f"note {number}.txt").write_text("not of the return\n")
    checking.drop(page, "now", folder)
    page.locator("#before-files").get_by_role("button", name="Take out episodes.csv").wait_for()
    assert page.locator("#now-files li").count() == 121, "a folder is given a hundred at a time"
    assert page.locator("#before-files li").count() == 1
    assert page.url.startswith("http"), "what is dropped is not opened in place of the page"


def test_what_is_dropped_beside_the_boxes_does_not_take_the_place_of_the_page(page, small_return):
    address = page.url
    place = page.locator("h1").bounding_box()
    data = {"items": [], "files": [str(small_return / "episodes.csv")], "dragOperationsMask": 1}
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        where = {"x": place["x"] + 5, "y": place["y"] + 5}
        session.send("Input.dispatchDragEvent", {"type": kind, **where, "data": data})
    checking.check(page)
    assert page.url == address
    assert "No file of SSDA903" in page.locator("#errors").inner_text()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_it_can_be_read_by_everybody_before_and_after_a_check(page, small_return, width):
    assert look(page, width=width) == []
    checking.choose(page, small_return)
    checking.check(page)
    page.locator("#by-rule summary").first.click()
    page.locator("#by-child summary").first.click()
    assert look(page, width=width) == []
