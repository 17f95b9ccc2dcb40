"""Every kind of page in a real browser: accessible, wide and narrow, by keyboard, no script."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.disclosure.region import CODES, SHARE
from tests.web.test_pages import PAGES, RELEASE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 320])
def test_a_page_has_no_accessibility_violations_and_does_not_scroll_sideways(
    browser, address, path, width
):
    # 1280 pixels at 400% zoom are 320 pixels wide.
    page = browser.new_page(viewport={"width": width, "height": 800})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert complaints == [], "the page broke its own content security policy"
    page.close()


def test_from_the_first_page_to_an_indicator_by_keyboard_without_javascript(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/")
    page.keyboard.press("Tab")
    assert "Skip to main content" in page.locator(":focus").inner_text()
    page.get_by_role("link", name="An invented region").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Choose an authority").focus()
    page.keyboard.type("Cawdle")
    page.get_by_role("button", name="Show").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{RELEASE}areas/{CODES[2]}/")
    page.get_by_role("link", name=SHARE["title"]).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/indicators/{SHARE['id']}/?area={CODES[2]}")
    assert page.get_by_role("heading", level=1).inner_text() == SHARE["title"]
    context.close()
