"""Censuses of invented children: clean, agreeing with care returns and from year to year."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.shared import SHARED, needs_shared

from rooftree.rules.check import check_dataset
from rooftree.sources import read_folder
from rooftree.synthetic import make_return
from rooftree.synthetic.need.working import working

_PLANS = (
    ("ChildProtectionPlans", "CPPstartDate", "CPPendDate"),
    ("CINPlanDates", "CINPlanStartDate", "CINPlanEndDate"),
)


def children(path: Path) -> dict[str, etree._Element]:
    root = etree.parse(path).getroot()
    return {child.findtext(".//LAchildID"): child for child in root.iter("Child")}


@pytest.mark.parametrize(("year", "seed", "size"), [(2023, 1, 60), (2025, 2, 12), (2027, 3, 150)])
def test_a_census_without_faults_has_no_findings(tmp_path, year, seed, size) -> None:
    make_return(tmp_path, children=size, year=year, seed=seed, returns="cin")
    for folder, of in ((tmp_path / "cin", year), (tmp_path / "cin" / "last_year", year - 1)):
        dataset = read_folder(folder, returns="cin", year=of)
        assert not dataset.problems
        found = check_dataset(dataset)
        assert [(f.rule, f.table) for f in found.findings] == []


def test_children_in_care_are_the_same_children_in_both_returns(tmp_path) -> None:
    make_return(tmp_path, children=80, year=2025, returns="both")
    in_need = children(tmp_path / "cin" / "cin.xml")
    with (tmp_path / "header.csv").open(newline="", encoding="utf-8") as file:
        headers = {row["CHILD"]: row for row in csv.DictReader(file)}
    with (tmp_path / "episodes.csv").open(newline="", encoding="utf-8") as file:
        in_care = {row["CHILD"] for row in csv.DictReader(file)}
    assert in_care <= set(in_need)
    assert 4 * len(in_care) < len(in_need) < 9 * len(in_care)
    for id in in_care:
        child, row = in_need[id], headers[id]
        born = "-".join(reversed(row["DOB"].split("/")))
        assert child.findtext(".//PersonBirthDate") == born
        assert child.findtext(".//Ethnicity") == row["ETHNIC"]
        assert row["UPN"] in {child.findtext(".//UPN"), child.findtext(".//UPNunknown")}


def test_an_open_episode_stands_in_the_next_census_too(tmp_path) -> None:
    make_return(tmp_path, children=40, year=2025, returns="cin")
    before = children(tmp_path / "cin" / "last_year" / "cin.xml")
    now = children(tmp_path / "cin" / "cin.xml")
    carried = 0
    for id, child in before.items():
        for episode in child.iter("CINdetails"):
            if episode.findtext("ReferralNFA") == "0" and not episode.findtext("CINclosureDate"):
                same = {one.findtext("CINreferralDate"): one for one in now[id].iter("CINdetails")}
                later = same[episode.findtext("CINreferralDate")]
                carried += 1
                for block, start, end in _PLANS:
                    going_on = {
                        b.findtext(start) for b in episode.iter(block) if not b.findtext(end)
                    }
                    assert going_on <= {b.findtext(start) for b in later.iter(block)}
    assert carried > 20


def test_care_returns_are_as_they_are_without_a_word_on_returns(tmp_path) -> None:
    make_return(tmp_path / "a", children=30, year=2025)
    make_return(tmp_path / "b", children=30, year=2025, returns="both")
    assert not (tmp_path / "a" / "cin").exists()
    a, b = ((tmp_path / n / "episodes.csv").read_bytes() for n in "ab")
    assert a == b


def test_another_word_for_returns_is_refused(tmp_path) -> None:
    with pytest.raises(ValueError, match="ssda903, cin or both"):
        make_return(tmp_path, children=1, year=2025, returns="census")


@needs_shared
@pytest.mark.parametrize("year", [2021, 2024, 2026])
def test_every_element_stands_where_the_schema_has_it(tmp_path, year) -> None:
    assert SHARED is not None
    listed = json.loads((SHARED / "spec" / "cin-elements.json").read_text("utf-8"))["elements"]
    known = {e["path"]: e for e in listed if e["first"] <= year <= e["last"]}
    make_return(tmp_path, children=60, year=year, returns="cin")
    root = etree.parse(tmp_path / "cin" / "cin.xml").getroot()
    below: dict[str, list[dict]] = {}
    for path, element in known.items():
        below.setdefault(path.rpartition("/")[0], []).append(element)

    def check(element: etree._Element, path: str) -> None:
        names = [child.tag for child in element]
        orders = [known[f"{path}/{name}"]["order"] for name in names]
        assert orders == sorted(orders), path
        for allowed in below.get(path, ()):
            low, _, high = allowed["occurs"].partition("..")
            count = names.count(allowed["path"].rpartition("/")[2])
            assert int(low) <= count and (high == "n" or count <= int(high)), allowed["path"]
        for child in element:
            check(child, f"{path}/{child.tag}")

    check(root, "Message")


def test_pre_proceedings_are_of_2027_and_not_before(tmp_path) -> None:
    make_return(tmp_path, children=60, year=2027, returns="cin")
    assert b"<PreProceedingsandFGDM>" in (tmp_path / "cin" / "cin.xml").read_bytes()
    assert b"<PreProceedings" not in (tmp_path / "cin" / "last_year" / "cin.xml").read_bytes()


@given(st.dates(date(2015, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_working_days_go_on_past_the_end_of_the_calendar(day: date, after: int) -> None:
    # A plan that lasts for years is invented with reviews as far as it goes.
    assert working(day) >= day
    assert working(day, after + 1) > working(day, after)
