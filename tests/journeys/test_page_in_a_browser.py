"""The page of journeys in a real browser: anyone can use it, at any width."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from tests.journeys.drawn import ways
from tests.web.looking import NARROW, WIDE, look, opened

from rooftree.journeys.writing import write

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
