"""The record built from the census of children in need, alone and beside the SSDA903."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.record.test_record import HEADER, episode, rows, year_of

from rooftree import record
from rooftree.indicators.measure import measure
from rooftree.record import RECORD
from rooftree.reference.periods import collection_year
from rooftree.sources import read_records
from rooftree.sources.dataset import Dataset

UPN = "H801200001001"


def census(year: int, tables: dict[str, list[dict[str, Any]]], *, authority: str = "X1") -> Dataset:
    given = [row for name, held in tables.items() if name != "ChildIdentifiers" for row in held]
    known = {row["LAchildID"] for row in tables.get("ChildIdentifiers", [])}
    others = dict.fromkeys(row["LAchildID"] for row in given if row["LAchildID"] not in known)
    identifiers = [*tables.get("ChildIdentifiers", []), *({"LAchildID": c} for c in others)]
    every = {**tables, "ChildIdentifiers": identifiers}
    return read_records(every, returns="cin", year=year, authority=authority)


def need(child: str, start: str, place: str = "1", **more: Any) -> dict[str, Any]:
    return {"LAchildID": child, "CINdetailsID": place, "CINreferralDate": start, **more}


def assessment(child: str, start: str, place: str = "1", **more: Any) -> dict[str, Any]:
    key = {"LAchildID": child, "CINdetailsID": place, "AssessmentID": "1"}
    return {**key, "AssessmentActualStartDate": start, **more}


def looked_after(child: str, **more: Any) -> Dataset:
    tables = {
        "Header": [{"CHILD": child, **HEADER, **more}],
        "Episodes": [episode(child, "01/06/2024")],
    }
    return read_records(tables, returns="ssda903", year=2025, authority="X1")


def only(built: record.Record, table: str, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in rows(built, table)]


def test_an_episode_of_need_in_two_returns_is_one_referral_as_the_later_has_it():
    later = need("A", "01/02/2024", "2", CINclosureDate="01/06/2024", ReasonForClosure="RC8")
    earlier = need("A", "01/02/2024", ReferralNFA="1", ReferralSource="1A")
    built = record.build([census(2025, {"CINdetails": [later]}),
                          census(2024, {"CINdetails": [earlier]})])  # fmt: skip
    (held,) = rows(built, "referrals")
    assert (held["closed_on"], held["reason_closed"]) == (date(2024, 6, 1), "RC8")
    assert (held["source"], held["no_further_action"]) == (None, None)
    assert held["last_returned_on"] == date(2025, 3, 31)


def test_an_assessment_has_the_referral_of_its_own_episode_and_the_factors_last_returned():
    def year(number: int, factors: str, first: str) -> Dataset:
        details = [need("A", "01/05/2023", first), need("A", "01/02/2024", first + "0")]
        made = assessment("A", "02/02/2024", first + "0", AssessmentFactors=factors)
        return census(number, {"CINdetails": details, "Assessments": [made]})

    built = record.build([year(2024, "1A,2B", "1"), year(2025, "2B,3C,3C", "2")])
    assert only(built, "assessments", "started_on", "referred_on") == [
        (date(2024, 2, 2), date(2024, 2, 1))
    ]
    assert only(built, "assessment_factors", "factor") == [("2B",), ("3C",)]


def test_a_conference_is_of_its_enquiry_or_of_a_transfer_and_moves_with_the_later_return():
    def year(number: int, day: str) -> Dataset:
        enquiry = {"LAchildID": "A", "CINdetailsID": "1", "S47ActualStartDate": "01/03/2024"}
        details = [
            need("A", "01/02/2024", DateOfInitialCPC=day),
            need("B", "01/02/2024", DateOfInitialCPC="09/02/2024"),
        ]
        moved = {**enquiry, "DateOfInitialCPC": day, "ICPCnotRequired": "0"}
        return census(number, {"CINdetails": details, "Section47": [moved]})

    built = record.build([year(2024, "20/03/2024"), year(2025, "04/04/2024")])
    assert only(built, "initial_conferences", "child_id", "held_on", "is_transfer_in") == [
        ("X1/A", date(2024, 4, 4), False),
        ("X1/B", date(2024, 2, 9), True),
    ]
    assert only(built, "section47_enquiries", "conference_not_required") == [(False,)]


def test_plans_reviews_and_disabilities_are_rows_of_their_own():
    key = {"LAchildID": "A", "CINdetailsID": "1"}
    plan = {**key, "CPPID": "1", "CPPstartDate": "01/05/2024", "NumberOfPreviousCPP": "1"}
    tables = {
        "CINdetails": [need("A", "01/04/2024"), need("B", "01/04/2024")],
        "ChildProtectionPlans": [
            {**plan, "InitialCategoryOfAbuse": "NEG", "LatestCategoryOfAbuse": "EMO"}
        ],
        "Reviews": [{**key, "CPPID": "1", "CPPreviewDate": "01/07/2024"}],
        "CINplanDates": [{**key, "CINPlanStartDate": "10/04/2024"}],
        "Disabilities": [
            {"LAchildID": "A", "Disability": "MOB"},
            {"LAchildID": "B", "Disability": "NONE"},
        ],
    }
    built = record.build([census(2025, tables)])
    plan_rows = only(built, "protection_plans", "first_category", "latest_category",
                     "previous_plans")  # fmt: skip
    assert plan_rows == [("NEG", "EMO", 1)]
    reviews = only(built, "protection_reviews", "reviewed_on", "plan_started_on")
    assert reviews == [(date(2024, 7, 1), date(2024, 5, 1))]
    assert only(built, "in_need_plans", "started_on") == [(date(2024, 4, 10),)]
    assert only(built, "disabilities", "child_id", "disability") == [("X1/A", "MOB")]


@pytest.mark.parametrize(
    ("needs", "care", "expected"),
    [
        ([("A", None)], ("A", None), ["X1/A"]),
        ([("A", UPN)], ("S", UPN), ["X1/S"]),
        ([("A", "A801200001001")], ("S", "A801200001001"), ["X1/A", "X1/S"]),
        ([("A", UPN), ("B", UPN)], ("S", UPN), ["X1/A", "X1/B", "X1/S"]),
        # S of the census is S of the SSDA903: A is then somebody else, whatever the number.
        ([("A", UPN), ("S", None)], ("S", UPN), ["X1/A", "X1/S"]),
    ],
)
def test_the_same_child_is_told_by_the_identifier_then_by_a_real_and_single_number(
    needs, care, expected
):
    tables = {
        "ChildIdentifiers": [{"LAchildID": child, "UPN": upn} for child, upn in needs],
        "CINdetails": [need(child, "01/05/2024") for child, _ in needs],
    }
    built = record.build([census(2025, tables), looked_after(care[0], UPN=care[1])])
    assert [row["child_id"] for row in rows(built, "children")] == expected
    assert {row["child_id"] for row in rows(built, "referrals")} <= set(expected)


def test_a_child_of_both_returns_is_as_the_later_has_it_and_blanks_are_filled_from_the_other():
    told = {"LAchildID": "A", "PersonBirthDate": "02/05/2012", "Sex": "U"}
    tables = {
        "ChildIdentifiers": [told],
        "ChildCharacteristics": [{"LAchildID": "A", "Ethnicity": "MWBC"}],
    }
    (child,) = rows(record.build([looked_after("A", UASC="1"), census(2026, tables)]), "children")
    assert (child["born_on"], child["sex"]) == (date(2012, 5, 2), "Female")
    assert child["ethnic_group"] == "Mixed or Multiple ethnic groups"
    assert child["is_unaccompanied"] is True


def test_a_census_alone_gives_no_count_of_looked_after_children():
    built = record.build([census(2025, {"CINdetails": [need("A", "01/05/2024")]})])
    assert rows(built, "episodes") == []
    assert {s.returns for s in built.submissions} == {"cin"}
    counts = measure(built, periods=[collection_year(2025)]).counts
    assert counts and not [count for count in counts if count.indicator.startswith("cla_")]
    both = [year_of(2025, [episode("A", "01/06/2024")], authority="X2"),
            census(2025, {"CINdetails": [need("A", "01/05/2024")]})]  # fmt: skip
    counts = measure(record.build(both), periods=[collection_year(2025)]).counts
    assert {count.area for count in counts if count.indicator.startswith("cla_")} == {"X2"}


def test_the_ssda903_alone_gives_every_table_of_the_record_empty_where_the_census_tells():
    built = record.build([looked_after("A")])
    assert set(built.tables) == {table.name for table in RECORD.tables}
    assert rows(built, "referrals") == [] and len(rows(built, "children")) == 1


def test_two_returns_of_one_year_are_refused_only_within_a_kind():
    one = census(2025, {"CINdetails": [need("A", "01/05/2024")]})
    record.build([one, looked_after("A")])
    with pytest.raises(ValueError, match="two returns of X1"):
        record.build([one, one])
