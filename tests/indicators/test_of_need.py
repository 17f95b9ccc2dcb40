"""Indicators of children in need: from a few rows, and against censuses counted from their XML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from tests.indicators.test_measure import counted
from tests.record.test_from_cin import assessment, census, looked_after, need

from rooftree import record
from rooftree.indicators import all_indicators
from rooftree.indicators.measure import measure
from rooftree.indicators.timescales import TIMESCALES, judge
from rooftree.reference.periods import collection_year
from rooftree.reference.population import Population
from rooftree.sources import read_folder
from rooftree.synthetic import make_return

ABUSE = "assessment_factor_abuse_neglect_rate_per_10000"
FACTOR = "assessment_factor"
YEAR = collection_year(2025)


def plan(child: str, start: str, end: str = "", place: str = "1", **more: str) -> dict[str, str]:
    key = {"LAchildID": child, "CINdetailsID": place, "CPPID": "1"}
    return {**key, "CPPstartDate": start, "CPPendDate": end, **more}


def measured(*datasets, **given):
    return measure(record.build(datasets), periods=[YEAR], **given)


def found(counts, indicator: str) -> list[str]:
    """The authorities that have a figure of an indicator."""
    return sorted({one.area for one in counts.counts if one.indicator == indicator})


def test_factors_are_counted_by_episode_and_not_by_child_or_assessment():
    assessments = [
        assessment("A", "01/05/2024", AssessmentAuthorisationDate="01/06/2024"),
        assessment("A", "01/09/2024", AssessmentAuthorisationDate="01/10/2024", AssessmentID="2"),
        assessment("A", "01/02/2025", "2", AssessmentAuthorisationDate="01/03/2025"),
        assessment("B", "01/03/2025"),
    ]
    for row, factors in zip(assessments, ("16A", "16A,17A", "16A", "16A"), strict=True):
        row["AssessmentFactors"] = factors
    episodes = [need("A", "28/04/2024"), need("A", "30/01/2025", "2"), need("B", "27/02/2025")]
    counts = measured(
        census(2025, {"CINdetails": episodes, "Assessments": assessments}),
        population=Population({("X1", 2024): 5000}),
    )
    assert counted(counts, ABUSE) == (2, 5000), "two episodes of one child"
    assert counted(counts, ABUSE, FACTOR, "Neglect") == (2, 5000)
    assert counted(counts, ABUSE, FACTOR, "Emotional Abuse") == (1, 5000)
    assert counted(counts, ABUSE, FACTOR, "Physical Abuse adult on child") == (0, 5000)


def test_a_factor_has_no_figure_before_the_year_in_which_it_was_first_collected():
    groups = all_indicators()[ABUSE].breakdowns[FACTOR]
    assert "Physical Abuse adult on child" not in groups.groups_in(2020)
    assert set(groups.groups_in(2021)) == set(groups.groups)


def test_what_looks_back_is_absent_where_the_years_before_were_not_returned():
    this = census(2025, {"CINdetails": [need("A", "01/05/2024")]})
    last = census(2024, {"CINdetails": [need("A", "01/06/2023")]})
    before = census(2023, {"CINdetails": [need("B", "01/06/2022")]})
    assert found(measured(this), "cin_rereferrals_12m_pct") == []
    assert counted(measured(this, last), "cin_rereferrals_12m_pct") == (1, 1)
    repeats = "cpp_repeat_within_2_years_pct"
    assert [found(measured(this, *more), repeats) for more in ([], [last], [before])] == [[]] * 3
    assert found(measured(this, last, before), repeats) == ["X1"]


def test_an_authority_has_figures_of_the_returns_that_it_gave():
    needs = census(2025, {"CINdetails": [need("A", "01/05/2024")]}, authority="X2")
    counts = measured(needs, looked_after("A"))
    assert found(counts, "cin_rate_per_10000") == ["X2"]
    assert found(counts, "cla_31march_rate_per_10000") == ["X1"]


def test_a_child_not_yet_born_is_in_a_group_of_its_own():
    who = [
        {"LAchildID": "A", "ExpectedPersonBirthDate": "01/06/2025"},
        {"LAchildID": "B"},
        {"LAchildID": "C", "PersonBirthDate": "01/03/2025"},
    ]
    held = {"ChildIdentifiers": who, "CINdetails": [need(c, "01/02/2025") for c in "ABC"]}
    counts = measured(census(2025, held))
    groups = ("Unborn", "Not known", "Under 1 year")
    ages = {g: counted(counts, "cin_rate_per_10000", "age_band", g)[0] for g in groups}
    assert ages == dict.fromkeys(groups, 1)


def test_a_spread_gives_each_group_as_a_share_of_all_and_nothing_for_all():
    plans = [plan("A", "01/03/2025"), plan("B", "01/03/2025"), plan("C", "01/03/2022")]
    episodes = [need(child, "01/02/2022") for child in "ABC"]
    counts = measured(census(2025, {"CINdetails": episodes, "ChildProtectionPlans": plans}))
    spread = {
        c.group: (c.numerator, c.denominator)
        for c in counts.counts
        if c.indicator == "cpp_duration_pct"
    }
    assert spread == {
        "3 months or less": (2, 3), "More than 3 to 6 months": (0, 3),
        "More than 6 months to 1 year": (0, 3), "1 to 2 years": (0, 3), "2 years or more": (1, 3),
    }  # fmt: skip


def test_conferences_may_be_more_than_the_enquiries_of_the_year():
    def enquiry(child: str, start: str, conference: str) -> dict[str, str]:
        key = {"LAchildID": child, "CINdetailsID": "1"}
        return {**key, "S47ActualStartDate": start, "DateOfInitialCPC": conference}

    enquiries = [
        enquiry("A", "20/03/2024", "04/04/2024"),
        enquiry("B", "21/03/2024", "05/04/2024"),
        enquiry("C", "01/05/2024", ""),
    ]
    episodes = [need(child, "01/03/2024") for child in "ABC"]
    counts = measured(census(2025, {"CINdetails": episodes, "Section47": enquiries}))
    assert counted(counts, "s47_to_icpc_conversion_pct") == (2, 1)


# --- the same censuses counted from their XML, and by the timescales ---


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("need")
    make_return(place, children=150, year=2025, seed=5, returns="cin")
    return place / "cin"


@pytest.fixture(scope="module")
def built(folder: Path) -> record.Record:
    read = [read_folder(folder, returns="cin", year=2025, authority="X1")]
    read += [read_folder(folder / "last_year", returns="cin", year=2024, authority="X1")]
    return record.build(read)


@pytest.fixture(scope="module")
def counts(built: record.Record):
    return measure(built, periods=[YEAR])


@pytest.fixture(scope="module")
def episodes(folder: Path) -> list[etree._Element]:
    return list(etree.parse(folder / "cin.xml").getroot().iter("CINdetails"))


def day(of: etree._Element, name: str) -> date | None:
    text = of.findtext(name)
    return date.fromisoformat(text) if text else None


def in_year(when: date | None) -> bool:
    return when is not None and YEAR.start <= when <= YEAR.end


def test_children_in_need_are_the_open_episodes_of_the_census(counts, episodes):
    still = [
        one
        for one in episodes
        if day(one, "CINclosureDate") is None and one.findtext("ReferralNFA") in {"0", "false"}
    ]
    assert len(still) > 100
    assert counted(counts, "cin_rate_per_10000") == (len(still), None)


def test_factors_are_those_of_the_assessments_that_ended_in_the_year(counts, episodes):
    seen = Counter(
        factor for one in episodes for factor in set(_factors(one)) if factor in {"16A", "17A"}
    )
    assert min(seen.values()) > 20
    assert counted(counts, ABUSE, FACTOR, "Neglect")[0] == seen["16A"]
    assert counted(counts, ABUSE, FACTOR, "Emotional Abuse")[0] == seen["17A"]


def _factors(episode: etree._Element) -> Iterator[str]:
    for one in episode.iter("Assessments"):
        if in_year(day(one, "AssessmentAuthorisationDate")):
            yield from (factor.text for factor in one.iter("AssessmentFactors") if factor.text)


def test_plans_are_those_of_the_census(counts, episodes):
    plans = [plan for one in episodes for plan in one.iter("ChildProtectionPlans")]
    begun = [plan for plan in plans if in_year(day(plan, "CPPstartDate"))]
    again = [plan for plan in begun if plan.findtext("NumberOfPreviousCPP") != "0"]
    assert again
    assert counted(counts, "cpp_second_or_subsequent_pct") == (len(again), len(begun))
    still = [plan for plan in plans if day(plan, "CPPendDate") is None]
    two_years = [p for p in still if (YEAR.end - day(p, "CPPstartDate")).days + 1 > 729]
    assert counted(counts, "cpp_2_years_or_more_pct") == (len(two_years), len(still))
    ended = sum(in_year(day(plan, "CPPendDate")) for plan in plans)
    found = [c for c in counts.counts if c.indicator == "cpp_ended_duration_pct"]
    assert sum(c.numerator for c in found) == ended and {c.denominator for c in found} == {ended}


def test_re_referrals_are_found_in_the_two_censuses(counts, folder):
    by_child: dict[str, set[date]] = {}
    for name in ("cin.xml", "last_year/cin.xml"):
        for child in etree.parse(folder / name).getroot().iter("Child"):
            days = (day(one, "CINreferralDate") for one in child.iter("CINdetails"))
            by_child.setdefault(child.findtext(".//LAchildID"), set()).update(filter(None, days))
    referred = [(held, when) for held in by_child.values() for when in held if in_year(when)]
    again = [
        when
        for held, when in referred
        if any(when.replace(year=when.year - 1) <= earlier < when for earlier in held)
    ]
    assert len(again) > 20
    assert counted(counts, "cin_rereferrals_12m_pct") == (len(again), len(referred))


@pytest.mark.parametrize(
    ("indicator", "timescale"),
    [
        ("assessments_within_45_days_pct", "assessment_within_45_days"),
        ("assessments_within_45_days_of_referral_pct", "assessment_within_45_days_of_referral"),
        ("icpc_within_15_days_pct", "conference_within_15_working_days"),
    ],
)
def test_an_indicator_and_the_timescale_of_its_name_agree(built, counts, indicator, timescale):
    (chosen,) = [one for one in TIMESCALES if one.name == timescale]
    judged = [row for row in judge(built, chosen).to_pylist() if in_year(row["clock_stopped_on"])]
    within = [row for row in judged if row["outcome"] == "within"]
    assert 0 < len(within) < len(judged)
    assert counted(counts, indicator) == (len(within), len(judged))


def test_reviews_in_time_are_those_that_no_timescale_finds_late_or_overdue(built, counts):
    first, following = (
        judge(built, one).to_pylist()
        for one in TIMESCALES
        if one.name in {"first_review_within_3_months", "next_review_within_6_months"}
    )
    reviews = built.tables["protection_reviews"].to_pylist()
    plans = built.tables["protection_plans"].to_pylist()
    late = {plans[row["row_id"]]["child_id"] for row in first if row["outcome"] != "within"}
    late |= {
        reviews[row["row_id"]]["child_id"]
        for row in following
        if row["outcome"] in {"late", "overdue"}
    }
    in_time, among = counted(counts, "cpp_reviewed_in_time_pct")
    assert 0 < in_time <= among
    old = [
        one
        for one in plans
        if one["ended_on"] is None
        and one["last_returned_on"] == YEAR.end
        and one["started_on"] <= date(2024, 12, 31)
    ]
    assert among == len(old)
    assert in_time == sum(one["child_id"] not in late for one in old)
