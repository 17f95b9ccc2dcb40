"""Whatever a census holds: a dataset or one sentence, no value lost, and rules that all run."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.generative.test_any_input import CELLS, sound
from tests.sources.test_census import CHILD, HEADER

from rooftree.returns import find
from rooftree.rules.check import check_dataset
from rooftree.sources import SourceError, read_folder, read_records
from rooftree.sources.dataset import Dataset

CIN = find("cin")
TABLES = {table.label: table for table in CIN.tables}
QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(QUICK, max_examples=4)
SOME = settings(QUICK, max_examples=40)

BLOCKS = (
    *("Message", "Header", "Children", "Child", "ChildIdentifiers", "ChildCharacteristics"),
    *("Disabilities", "CINdetails", "Assessments", "FactorsIdentifiedAtAssessment"),
    *("CINPlanDates", "Section47", "ChildProtectionPlans", "Reviews", "PreProceedingsandFGDM"),
)
LEAVES = sorted({c.name for table in CIN.tables for c in table.columns if not c.derived})
# What XML can hold: no control characters, and a carriage return would be read as a line feed.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=9
) | st.sampled_from(["", " ", "2024-06-01", "2024-02-30", "1", "true", "=1+1", "]]>", "&amp;"])
TREES: st.SearchStrategy[str] = st.recursive(
    st.builds("<{0}>{1}</{0}>".format, st.sampled_from([*LEAVES, "Disability"]), TEXTS.map(escape)),
    lambda inner: st.builds(
        "<{0}>{1}</{0}>".format, st.sampled_from(BLOCKS), st.lists(inner, max_size=4).map("".join)
    ),
    max_leaves=12,
)


def read(content: bytes) -> Dataset | str:
    """What is read of a census: a dataset, or the sentence why not."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "census.xml").write_bytes(content)
        try:
            return read_folder(Path(folder), returns="cin", year=2025)
        except SourceError as error:
            return str(error)


@QUICK
@given(st.binary(max_size=300))
def test_any_bytes(content):
    sound(read(content))


@SOME
@given(st.lists(TREES, max_size=4), st.sampled_from(["", ' xmlns="http://www.example.org/a"']))
def test_any_tree_of_the_names_of_the_census(trees, namespace):
    inner = "".join(trees)
    sound(read(f"<Message{namespace}>{inner}</Message>".encode()))
    # And after a child that can be read, so that all of it is read.
    dataset = read(f"<Message{namespace}>{HEADER}{CHILD}{inner}</Message>".encode())
    assert isinstance(dataset, Dataset)
    sound(dataset)
    assert dataset.written["identifiers"].value("LAchildID", 0) == "C1"


@SOME
@given(st.data())
def test_no_text_of_a_record_is_lost(data):
    table = data.draw(st.sampled_from(["cin_plans", "section47", "plans", "assessments"]))
    names = [
        column.name
        for column in CIN.table(table).columns  # type: ignore[union-attr]
        if not column.derived and column.name not in ("LAchildID", "CINdetailsID")
    ]
    names = [name for name in names if name not in ("AssessmentID", "CPPID")]
    records = data.draw(
        st.lists(st.tuples(*(TEXTS for _ in names)), min_size=1, max_size=4), label="records"
    )
    element = {
        "cin_plans": "CINPlanDates",
        "section47": "Section47",
        "plans": "ChildProtectionPlans",
        "assessments": "Assessments",
    }[table]
    blocks = "".join(
        f"<{element}>"
        + "".join(f"<{n}>{escape(t)}</{n}>" for n, t in zip(names, texts, strict=True))
        + f"</{element}>"
        for texts in records
    )
    child = (
        "<Child><ChildIdentifiers><LAchildID>C</LAchildID></ChildIdentifiers>"
        f"<CINdetails>{blocks}</CINdetails></Child>"
    )
    dataset = read(f"<Message>{child}</Message>".encode())
    assert isinstance(dataset, Dataset)
    for place, name in enumerate(names):
        held = list(dataset.written[table].columns[name])
        assert held == [texts[place].strip() or None for texts in records]


@SOME
@given(
    st.dictionaries(
        st.sampled_from(sorted(TABLES)),
        st.lists(
            st.dictionaries(
                st.sampled_from([*LEAVES, "lachildid", "other", ""]),
                st.none() | st.integers() | st.floats() | st.booleans() | st.dates() | CELLS,
            ),
            max_size=4,
        ),
        max_size=4,
    )
)
def test_any_records(tables):
    try:
        sound(read_records(tables, returns="cin", year=2025))
    except SourceError as error:
        assert str(error).strip()


DATES = (
    *("", "", "01/04/2024", "31/03/2025", "01/06/2024", "02/06/2024", "29/02/2024", "30/09/2010"),
    *("01/01/0001", "31/12/9999", "29/02/2008", "zz/05/2010", "31/02/2024", "soon", "1/4/24"),
)
ODD = ("", "0", "1", "-1", "999999999", "A", "é", "'", '"; --', "\U0001f600", "=1+1")


def any_values(random: Any) -> dict[str, list[dict[str, str]]]:
    """Every table with values that it may have, and any others."""
    return {
        label: [
            {c.name: any_value(random, c) for c in table.columns if not c.derived}
            for _ in range(random.choice((0, 1, 12, 30)))
        ]
        for label, table in TABLES.items()
    }


def any_value(random: Any, column: Any) -> str:
    if random.random() < 0.1:
        return str(random.choice(ODD))
    if column.name in ("LAchildID", "CINdetailsID", "AssessmentID", "CPPID"):
        return str(random.choice(("1", "2", "3", "")))
    if column.kind == "date":
        return str(random.choice(DATES))
    if column.code_list:
        return str(random.choice(CIN.code_lists[column.code_list].codes).code)
    return str(random.choice(("", "1", "2", "A123456789012", "211")))


@FEW
@given(st.randoms(use_true_random=True), st.sampled_from([2023, 2024, 2025, 2026, 2027]))
def test_any_values_of_the_right_columns_leave_every_rule_able_to_run(random, year):
    dataset = read_records(any_values(random), returns="cin", year=year)
    found = check_dataset(dataset)
    assert not [rule for rule in found.not_run if rule.failed]
    for finding in found.findings:
        if finding.table in TABLES and finding.row is not None:
            assert 0 <= finding.row < dataset.tables[TABLES[finding.table].name].num_rows
