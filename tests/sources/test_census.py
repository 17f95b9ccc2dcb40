"""The census of children in need as suppliers export it: read a child at a time, nothing lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.sources import SourceError, read_folder

HEADER = """<Header>
  <CollectionDetails><Collection>CIN</Collection><Year>2025</Year>
    <ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails>
  <Source><SourceLevel>L</SourceLevel><LEA>211</LEA></Source>
</Header>
"""
CHILD = """<Child>
  <ChildIdentifiers><LAchildID> C1 </LAchildID><UPN>a123</UPN>
    <PersonBirthDate>2012-05-01</PersonBirthDate><Sex>m</Sex></ChildIdentifiers>
  <ChildCharacteristics><Ethnicity>WBRI</Ethnicity>
    <Disabilities><Disability>MOB</Disability><Disability>AUT</Disability></Disabilities>
  </ChildCharacteristics>
  <CINdetails>
    <CINreferralDate>2024-06-01</CINreferralDate><ReferralSource>1a</ReferralSource>
    <Assessments><AssessmentActualStartDate>2024-06-02</AssessmentActualStartDate>
      <FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors>
        <AssessmentFactors>2B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
    <Assessments><AssessmentActualStartDate>2024-08-02</AssessmentActualStartDate></Assessments>
    <CINPlanDates><CINPlanStartDate>2024-07-01</CINPlanStartDate></CINPlanDates>
    <Section47><S47ActualStartDate>2024-06-10</S47ActualStartDate>
      <ICPCnotRequired>false</ICPCnotRequired></Section47>
    <ReferralNFA>0</ReferralNFA>
  </CINdetails>
  <CINdetails>
    <CINreferralDate>2024-12-01</CINreferralDate><ReferralNFA>true</ReferralNFA>
    <ChildProtectionPlans><CPPstartDate>2024-12-20</CPPstartDate>
      <NumberOfPreviousCPP>1</NumberOfPreviousCPP>
      <Reviews><CPPreviewDate>2025-01-10</CPPreviewDate><CPPreviewDate>2025-03-10</CPPreviewDate>
      </Reviews></ChildProtectionPlans>
  </CINdetails>
</Child>
"""


def message(*children: str, header: str = HEADER, root: str = "<Message>") -> str:
    return f"{root}\n{header}<Children>\n{''.join(children)}</Children></Message>\n"


def read(folder: Path, content: str | bytes, *, year: int = 2025):
    raw = content if isinstance(content, bytes) else content.encode()
    (folder / "census.xml").write_bytes(raw)
    return read_folder(folder, returns="cin", year=year)


def rows(dataset, table: str, *names: str) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in names) for row in dataset.tables[table].to_pylist()]


def test_records_are_numbered_within_the_child_and_the_episode(tmp_path):
    dataset = read(tmp_path, message(CHILD))
    keys = ("LAchildID", "CINdetailsID")
    assert rows(dataset, "episodes", *keys, "ReferralNFA") == [("C1", "1", "0"), ("C1", "2", "1")]
    assert rows(dataset, "assessments", *keys, "AssessmentID") == [
        ("C1", "1", "1"),
        ("C1", "1", "2"),
    ]
    assert rows(dataset, "factors", "AssessmentID", "AssessmentFactor") == [
        ("1", "1A"),
        ("1", "2B"),
    ]
    assert rows(dataset, "plans", *keys, "CPPID", "NumberOfPreviousCPP") == [("C1", "2", "1", 1)]
    assert rows(dataset, "disabilities", "Disability") == [("MOB",), ("AUT",)]
    assert rows(dataset, "section47", "CINdetailsID", "ICPCnotRequired") == [("1", "0")]
    assert rows(dataset, "cin_plans", "CINPlanStartDate") == [(date(2024, 7, 1),)]
    assert rows(dataset, "header", "LEA", "ReferenceDate") == [("211", date(2025, 3, 31))]
    assert dataset.written["identifiers"].value("Sex", 0) == "m"
    assert not dataset.problems


def test_reviews_may_stand_in_one_block_or_in_several(tmp_path):
    several = CHILD.replace(
        "</CPPreviewDate><CPPreviewDate>", "</CPPreviewDate></Reviews><Reviews><CPPreviewDate>"
    )
    assert several != CHILD
    together, apart = read(tmp_path, message(CHILD)), read(tmp_path, message(several))
    names = ("LAchildID", "CINdetailsID", "CPPID", "CPPreviewDate")
    assert rows(together, "reviews", *names) == rows(apart, "reviews", *names)
    assert len(rows(apart, "reviews", *names)) == 2


def test_names_may_have_a_namespace(tmp_path):
    plain = read(tmp_path, message(CHILD))
    spaced = read(tmp_path, message(CHILD, root='<Message xmlns="http://www.example.org/cin">'))
    for name, table in plain.tables.items():
        assert spaced.tables[name].equals(table), name


def test_a_child_that_stands_twice_goes_on_being_numbered(tmp_path):
    dataset = read(tmp_path, message(CHILD, CHILD))
    assert [number for (number,) in rows(dataset, "episodes", "CINdetailsID")] == list("1234")


def test_a_child_without_a_number_is_read_like_any_other(tmp_path):
    nameless = CHILD.replace("<LAchildID> C1 </LAchildID>", "")
    dataset = read(tmp_path, message(nameless, CHILD))
    assert rows(dataset, "identifiers", "LAchildID") == [(None,), ("C1",)]
    assert len(rows(dataset, "episodes", "LAchildID")) == 4


BLOCKS = ("Section47", "ChildProtectionPlans")


def test_what_cannot_be_read_is_kept_with_its_line(tmp_path):
    wrong = CHILD.replace("2024-06-10", "10th June").replace(">1</Number", ">one</Number")
    dataset = read(tmp_path, message(wrong))
    said = {(problem.column, problem.row) for problem in dataset.problems}
    lines = message(wrong).splitlines()
    place = {name: next(n for n, t in enumerate(lines, 1) if f"<{name}>" in t) for name in BLOCKS}
    assert said == {
        ("S47ActualStartDate", place["Section47"]),
        ("NumberOfPreviousCPP", place["ChildProtectionPlans"]),
    }
    assert dataset.written["section47"].value("S47ActualStartDate", 0) == "10th June"
    assert not any("June" in str(problem) or "one" in str(problem) for problem in dataset.problems)


def test_unknown_and_repeated_elements_are_named_and_the_rest_is_read(tmp_path):
    odd = CHILD.replace("<Section47>", "<Hobby><Name>x</Name></Hobby><Section47>", 1).replace(
        "<ReferralNFA>0", "<ReferralNFA>1</ReferralNFA><ReferralNFA>0"
    )
    dataset = read(tmp_path, message(odd))
    said = " ".join(map(str, dataset.problems))
    assert "ignored: Hobby" in said and "CINdetails holds an element twice" in said
    assert rows(dataset, "episodes", "ReferralNFA") == [("0",), ("1",)]
    assert len(rows(dataset, "section47", "CINdetailsID")) == 1


def test_the_children_before_a_break_are_read(tmp_path):
    whole = message(CHILD, CHILD.replace("C1", "C2"), CHILD.replace("C1", "C3"))
    dataset = read(tmp_path, whole[: whole.index("C3")])
    assert rows(dataset, "identifiers", "LAchildID") == [("C1",), ("C2",)]
    (problem,) = dataset.problems
    assert "cut short" in str(problem) and "the 2 children before are read" in str(problem)


def test_of_two_returns_in_one_file_the_first_is_read_and_it_is_said(tmp_path):
    dataset = read(tmp_path, message(CHILD) + message(CHILD.replace("C1", "C2")))
    assert rows(dataset, "identifiers", "LAchildID") == [("C1",)]
    assert "something after the end of the census" in str(dataset.problems[0])


def test_a_file_in_another_encoding_than_it_declares_is_read(tmp_path):
    text = '<?xml version="1.0" encoding="UTF-8"?>\n' + message(CHILD.replace("C1", "Zo\xeb"))
    dataset = read(tmp_path, text.encode("cp1252"))
    assert rows(dataset, "identifiers", "LAchildID") == [("Zo\xeb",)]
    assert "Windows-1252" in str(dataset.problems[0])


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f'<!DOCTYPE m [<!ENTITY l0 "ha">{LAUGHS}]>' + message(CHILD.replace("C1", "&l9;")), ""),
        ('<!DOCTYPE m SYSTEM "file:///etc/passwd">' + message(CHILD), "document type"),
        (
            '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            + message(CHILD.replace("C1", "&x;")),
            "document type",
        ),
        ("<Message><Children/></Message>", "no census of children in need"),
        ("<Message><Children><Child></Child></Children></Message>", "no census"),
        ("not XML at all", "not well-formed"),
        ("", "not well-formed"),
    ],
)
def test_what_is_refused_is_refused_in_a_sentence(tmp_path, content, said):
    with pytest.raises(SourceError, match=r"census\.xml") as refused:
        read(tmp_path, content)
    assert said in str(refused.value) and "\n" not in str(refused.value)


def test_one_text_without_end_is_no_census(tmp_path):
    endless = message(CHILD.replace("C1", "x" * 11_000_000))
    with pytest.raises(SourceError, match=r"census\.xml"):
        read(tmp_path, endless)


def test_tables_that_were_exported_as_csv_are_read(tmp_path):
    text = "LAchildID,CINdetailsID,CINreferralDate,ReferralNFA\nC1,7,01/06/2024,TRUE\n"
    (tmp_path / "referrals.csv").write_text(text)
    dataset = read_folder(tmp_path, returns="cin", year=2025)
    assert rows(dataset, "episodes", "CINdetailsID", "CINreferralDate", "ReferralNFA") == [
        ("7", date(2024, 6, 1), "1")
    ]


@settings(deadline=None)
@given(st.binary(max_size=200), st.integers(0, len(message(CHILD))))
def test_any_bytes_anywhere_give_tables_or_a_sentence(tmp_path_factory, junk, place):
    whole = message(CHILD).encode()
    folder = tmp_path_factory.mktemp("census")
    try:
        dataset = read(folder, whole[:place] + junk + whole[place:])
    except SourceError as error:
        assert "census.xml" in str(error)
    else:
        assert dataset.tables["identifiers"].num_rows >= 1
