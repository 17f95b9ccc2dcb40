"""The page of findings in a real browser: anyone can use it, on any screen and on paper."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.findings.small_return import report_of, write_return

from rooftree.findings.html_file import write_html

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    found = shutil.which("chromium")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is required here: apt-get install chromium")
        pytest.skip("Chromium is not on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    write_html(report_of(write_return(folder / "return")), folder / "findings.html")
    return folder / "findings.html"


@pytest.mark.parametrize("width", [1280, 320])
def test_the_page_has_no_accessibility_violations_and_does_not_scroll_sideways(
    browser: Any, page_file: Path, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(page_file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert complaints == []
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
