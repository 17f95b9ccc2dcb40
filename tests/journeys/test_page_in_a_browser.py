"""The page of journeys in a real browser, and the same on the page of a census's findings."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from tests.cli.commands import run
from tests.journeys.drawn import ways
from tests.web.looking import NARROW, WIDE, look, opened

from rooftree.journeys.writing import write
from rooftree.synthetic import make_return

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_anyone_can_use_the_page(browser, tmp_path, width):
    referred = [{"child_id": "A", "referred_on": date(2022, 6, day)} for day in (1, 20)]
    given = ways({
        "referrals": [*referred, {"child_id": "B", "referred_on": date(2023, 3, 30)}],
        "assessments": [{"child_id": "A", "started_on": date(2022, 6, 3)}],
        "section47_enquiries": [
            {"child_id": "A", "started_on": date(2022, 6, 6), "conference_on": date(2022, 6, 20)}
        ],
        "protection_plans": [
            {"child_id": "A", "started_on": date(2022, 6, 20), "ended_on": date(2022, 12, 1)}
        ],
        "periods_of_care": [{"child_id": "A", "started_on": date(2022, 11, 20)}],
    })  # fmt: skip
    write(given, tmp_path, made=datetime(2023, 4, 5, 9, 30), made_by="A Person")
    with opened(browser, (tmp_path / "journeys.html").as_uri()) as (page, faults):
        page.goto((tmp_path / "journeys.html").as_uri())
        assert page.locator("svg[role=img]").count() > 4, "stages and timelines are drawn"
        assert [*look(page, width=width), *faults] == []


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_findings_of_a_census_show_what_each_stage_led_to(browser, tmp_path, width):
    make_return(tmp_path, children=12, year=2025, errors=0.1, returns="cin")
    run("check", tmp_path / "cin", "--returns", "cin", "--out", tmp_path, "--formats", "html")
    address = (tmp_path / "findings.html").as_uri()
    with opened(browser, address) as (page, faults):
        page.goto(address)
        page.get_by_role("link", name="Children's journeys").click()
        stages = page.locator(".part svg[role=img]")
        assert stages.count() > 10, "stages and timelines are drawn"
        referrals = page.get_by_role("table", name="Referral: what it led to")
        assert referrals.get_by_role("row", name="Referred before the first return").count() == 1
        assert [*look(page, width=width), *faults] == []
