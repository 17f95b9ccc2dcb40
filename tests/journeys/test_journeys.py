"""A child's way from referral to care: what followed what, counted once."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, datetime
from typing import Any

import pytest
from tests.journeys.drawn import day, found, ways
from tests.shared import SHARED, needs_shared

from rooftree.journeys.writing import write

REFERRED = date(2022, 6, 1)


def referral(child: str, on: date = REFERRED, **more: Any) -> dict[str, Any]:
    return {"child_id": child, "referred_on": on, **more}


def test_a_referral_with_two_assessments_and_two_enquiries_is_one_row_with_the_first_of_each():
    given = ways({
        "referrals": [referral("A")],
        "assessments": [
            {"child_id": "A", "started_on": date(2022, 6, 20)},
            {"child_id": "A", "started_on": date(2022, 6, 5)},
        ],
        "section47_enquiries": [
            {"child_id": "A", "started_on": date(2022, 6, 21)},
            {"child_id": "A", "started_on": date(2022, 6, 6)},
        ],
    })  # fmt: skip
    names = ("outcome", "days_to_assessment", "days_to_section47")
    assert found(given, "referral_outcomes", *names) == [("Assessment and section 47", 4, 5)]


def test_what_began_after_the_next_referral_follows_from_that_one():
    given = ways({
        "referrals": [referral("A"), referral("A", date(2022, 6, 11))],
        "assessments": [{"child_id": "A", "started_on": date(2022, 6, 11)}],
    })  # fmt: skip
    outcomes = found(given, "referral_outcomes", "outcome", "is_re_referral")
    assert outcomes == [("Neither in 30 days", None), ("Assessment", True)]


def test_a_referral_of_the_last_days_is_too_recent_to_tell_unless_no_action_is_taken():
    given = ways({
        "referrals": [
            referral("A", date(2023, 3, 20)),
            referral("B", date(2023, 3, 20), no_further_action=True),
        ]
    })  # fmt: skip
    outcomes = found(given, "referral_outcomes", "outcome")
    assert outcomes == [("Too recent to tell",), ("No further action",)]


def test_what_came_of_a_referral_from_before_the_first_return_is_not_known():
    given = ways(
        {
            "referrals": [referral(child, date(2022, 3, 30)) for child in "AB"],
            "assessments": [{"child_id": "B", "started_on": date(2022, 4, 4)}],
        },
        since=date(2022, 4, 1),
    )
    outcomes = found(given, "referral_outcomes", "outcome")
    assert outcomes == [("Referred before the first return",), ("Assessment",)]


@pytest.mark.parametrize(
    ("again", "counted"),
    [(date(2023, 6, 1), True), (date(2023, 6, 2), False)],
    ids=["twelve months after", "a day later"],
)
def test_a_child_is_referred_again_within_twelve_months(again, counted):
    given = ways({"referrals": [referral("A"), referral("A", again)]}, until=date(2024, 3, 31))
    assert found(given, "referral_outcomes", "is_re_referral") == [(None,), (counted,)]


def test_services_step_up_to_care_and_down_to_a_plan_but_not_after_a_long_time():
    given = ways({
        "in_need_plans": [
            {"child_id": "A", "started_on": date(2021, 1, 1), "ended_on": date(2021, 3, 1)},
            {"child_id": "A", "started_on": date(2022, 2, 1)},
            {"child_id": "B", "started_on": date(2021, 1, 1), "ended_on": date(2021, 3, 1)},
        ],
        "protection_plans": [
            {"child_id": "A", "started_on": date(2021, 3, 1), "ended_on": date(2021, 9, 1)},
            {"child_id": "B", "started_on": date(2021, 4, 1)},
        ],
        "periods_of_care": [
            {"child_id": "A", "started_on": date(2021, 8, 1), "ended_on": date(2022, 1, 15)}
        ],
    })  # fmt: skip
    assert found(given, "steps", "child_id", "from_service", "to_service", "step") == [
        ("A", "Child in need plan", "Child protection plan", "up"),
        ("A", "Child protection plan", "Looked after", "up"),
        ("A", "Looked after", "Child in need plan", "down"),
    ]
    assert found(given, "plan_outcomes", "child_id", "plan_led_to") == [
        ("A", "Looked after"),
        ("B", "Plan goes on"),
    ]


def test_the_page_and_the_tables_are_written_and_the_page_needs_nothing_else(tmp_path):
    given = ways({
        "referrals": [referral("A"), referral("<b>")],
        "section47_enquiries": [
            {"child_id": "A", "started_on": date(2022, 6, 6), "conference_on": date(2022, 6, 20)}
        ],
        "protection_plans": [{"child_id": "A", "started_on": date(2022, 6, 20)}],
    })  # fmt: skip
    paths = write(given, tmp_path / "out", made=datetime(2023, 4, 5, 9, 30), made_by="A Person")
    page = (tmp_path / "out" / "journeys.html").read_text("utf-8")
    assert sorted(path.name for path in paths) == [
        "events.csv", "flows.csv", "journeys.html", "plan_outcomes.csv",
        "referral_outcomes.csv", "section47_journeys.csv", "steps.csv",
    ]  # fmt: skip
    assert "OFFICIAL-SENSITIVE" in page and "A Person" in page
    assert "&lt;b&gt;" in page and "<b>" not in page
    assert "//" not in page and "<script" not in page
    assert "Section 47 enquiry: 1" in page and "Child protection plan: 20/06/2022, goes on" in page


# What the regional pipeline calls its ends, and what they are called here.
ENDS = {
    "ICPC": "Initial conference",
    "CPP Start": "Protection plan",
    "TBD - S47 too recent": "Too recent to tell",
    "TBD - ICPC too recent": "Too recent to tell",
    "No ICPC or CPP": "No conference and no plan",
    "No CPP": "No plan",
}
OUTCOMES = {"S17": "Assessment", "S47": "Section 47", "BOTH": "Assessment and section 47"}


def expected(function: str) -> list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    if SHARED is None:
        return []
    held = json.loads((SHARED / "vectors" / "cin-journeys.json").read_text("utf-8"))
    cases = [(one["input"], one["output"]) for one in held if one["function"] == function]
    found = [(records(given), records(answer)) for given, answer in cases]
    more = json.loads((SHARED / "vectors" / "cin-reports.json").read_text("utf-8"))[function]
    return [*found, (more["input"], more["output"])]


def records(table: dict[str, Any]) -> list[dict[str, Any]]:
    return [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]


def drawn(events: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    tables: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for event in events:
        child = {"child_id": event["LAchildID"]}
        kind = event["Type"]
        on = day(event.get(kind) or event.get("Date"))
        if kind == "CINreferralDate":
            tables["referrals"].append({**child, "referred_on": on})
        elif kind == "AssessmentActualStartDate":
            tables["assessments"].append({**child, "started_on": on})
        elif kind == "S47ActualStartDate":
            held = day(event.get("DateOfInitialCPC"))
            tables["section47_enquiries"].append({**child, "started_on": on, "conference_on": held})
        elif kind == "CPPstartDate":
            tables["protection_plans"].append({**child, "started_on": on})
        if child not in [{"child_id": one["child_id"]} for one in tables["children"]]:
            tables["children"].append({**child, "born_on": day(event["PersonBirthDate"])})
    return tables


@needs_shared
def test_referrals_led_to_what_the_regional_pipeline_says_each_counted_once():
    for given, answer in expected("referral_outcomes"):
        ours = found(ways(drawn(given)), "referral_outcomes", "child_id", "outcome")
        theirs = {
            one["LAchildID"]: OUTCOMES.get(one["referral_outcome"], "Neither in 30 days")
            for one in answer
        }
        assert dict(ours) == theirs
        assert len(ours) == len(theirs), "their rows repeat a referral that had two assessments"


@needs_shared
def test_the_age_at_referral_is_in_whole_years_and_not_a_number_of_days_divided():
    given, _ = expected("referral_outcomes")[1]
    ages = dict(found(ways(drawn(given)), "referral_outcomes", "child_id", "age_at_referral"))
    assert ages["age_leap"] == 11, "two days before the twelfth birthday; theirs says 12"


@needs_shared
def test_enquiries_and_conferences_led_to_what_the_regional_pipeline_says():
    for given, answer in expected("s47_journeys"):
        until = date(max(int(one["Year"]) for one in given), 3, 31)
        ours = ways(drawn(given), until=until)
        columns = ("child_id", "section47_led_to", "conference_led_to")
        led = {
            child: (first, then)
            for child, first, then in found(ours, "section47_journeys", *columns)
        }
        for one in answer:
            place = 1 if one["Source"] == "ICPC" else 0
            assert led[one["LAchildID"]][place] == ENDS[one["Destination"]], one["LAchildID"]


def test_a_date_that_is_thousands_of_years_off_draws_no_line_for_each(tmp_path):
    given = ways({"referrals": [referral("A", closed_on=date(9999, 12, 31))]})
    (page,) = [
        path for path in write(given, tmp_path, made=datetime(2023, 4, 5)) if path.suffix == ".html"
    ]
    assert page.read_text("utf-8").count("<line ") < 60
