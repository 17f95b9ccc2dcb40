"""What happens to the rules that cannot be run, and to all the others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rooftree.engines.duckdb import DuckDB
from rooftree.returns.description import View
from rooftree.rules import rules_for
from rooftree.rules.check import check_dataset, check_rules
from rooftree.rules.definition import Rule
from rooftree.sources import read_records
from rooftree.sources.dataset import Dataset

# The engine's own text for this trouble quotes what the child's identifier is.
FAILING = Rule(
    "LOCAL1",
    "A child's identifier is a small number",
    table="episodes",
    fails_when="CAST(episodes.CHILD AS INTEGER) < 5",
    source="Ours, for this test",
    example="",
)
TWO_SIDES = replace(
    FAILING,
    code="LOCAL2",
    table="header",
    fails_when={"header": "blank(header.SEX)", "episodes": "CAST(episodes.CHILD AS INTEGER) < 5"},
)


CHILD = "7Q3XSENTINEL"


@pytest.fixture
def dataset() -> Dataset:
    return read_records(
        {
            "Header": [{"CHILD": CHILD, "DOB": "31/02/2012"}],
            "Episodes": [
                {"CHILD": CHILD, "DECOM": "10/01/2024", "LS": "C2", "DEC": "01/06/2024"},
                {"CHILD": CHILD, "DECOM": "31/05/2024", "LS": "C2"},
            ],
        },
        returns="ssda903",
        year=2025,
    )


def test_a_rule_that_raises_is_named_and_the_others_run(dataset):
    sound = rules_for("ssda903", 2025, ["501", "102"])
    found = check_rules(dataset, [FAILING, *sound])
    assert found.failed == ("LOCAL1",)
    assert set(found.ran) == {"501", "102"}
    assert {f.rule for f in found.findings} == {"501", "102"}
    assert found.findings == check_rules(dataset, sound).findings


def test_the_sentence_says_what_happened_and_holds_no_value(dataset):
    (entry,) = check_rules(dataset, [FAILING]).not_run
    assert entry.reason.startswith("could not run: the engine gave ConversionException")
    assert CHILD not in entry.reason


def test_nothing_is_kept_of_a_rule_of_which_one_side_raises(dataset):
    found = check_rules(dataset, [TWO_SIDES])
    assert (found.findings, found.ran, found.failed) == ((), (), ("LOCAL2",))


def test_a_view_that_cannot_be_made_stops_the_rules_that_read_it_and_no_other(dataset):
    found = check_rules(
        dataset, rules_for("ssda903", 2025, ["361", "501"]), engine=NoRunsOfLegalStatus()
    )
    assert (found.ran, found.failed) == (("501",), ("361",))


class NoRunsOfLegalStatus(DuckDB):
    """An engine for which the query of one view fails on the rows that are there."""

    def make_view(self, view: View, *, key: str) -> None:
        if view.table.name == "legal_status_runs":
            view = replace(view, sql="SELECT CAST(CHILD AS INTEGER) AS CHILD FROM episodes")
        super().make_view(view, key=key)


@pytest.mark.parametrize("rule", ["577", "361", "157", "186", "191"])
def test_a_rule_that_reads_episodes_through_a_view_is_not_run_without_them(dataset, rule):
    without = replace(dataset, supplied=dataset.supplied - {"episodes"})
    (entry,) = check_dataset(without, rules=[rule]).not_run
    assert entry.reason == "not run: needs Episodes"
    assert not entry.failed
    assert check_dataset(dataset, rules=[rule]).not_run == ()


def test_the_fields_of_a_finding_are_columns_of_its_table():
    both = Rule(
        "LOCAL3",
        "Two tables fail, each for its own reason",
        table="episodes",
        fails_when={
            "header": "blank(header.SEX) AND given(header.DOB)",
            "episodes": "episodes.RNE = 'S' AND episodes.DECOM IS NOT NULL",
        },
        fields=("SEX", "RNE"),
        source="Ours, for this test",
        example="",
    )
    elsewhere = replace(both, code="LOCAL4", fields=("SEX",))
    dataset = read_records(
        {
            "Header": [{"CHILD": "A", "DOB": "01/05/2010"}],
            "Episodes": [{"CHILD": "A", "DECOM": "01/05/2024", "RNE": "S"}],
        },
        returns="ssda903",
        year=2025,
    )
    found = check_rules(dataset, [both, elsewhere]).findings
    assert {(f.rule, f.table): f.fields for f in found} == {
        ("LOCAL3", "Header"): ("SEX",),
        ("LOCAL3", "Episodes"): ("RNE",),
        ("LOCAL4", "Header"): ("SEX",),
        ("LOCAL4", "Episodes"): ("RNE", "DECOM"),
    }


def test_the_engine_puts_no_record_on_the_disk_and_says_when_memory_is_short():
    rows = [{"CHILD": f"C{n}", "DOB": "01/05/2010"} for n in range(50_000)]
    dataset = read_records({"Header": rows}, returns="ssda903", year=2025)
    engine = DuckDB()
    assert engine.rows("SELECT current_setting('temp_directory')") == [("",)]
    engine.rows("SET memory_limit = '4MB'")
    with pytest.raises(Exception, match="Out of Memory"):
        check_dataset(dataset, rules=["102"], engine=engine)
