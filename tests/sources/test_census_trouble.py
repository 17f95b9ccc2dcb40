"""Censuses that are damaged, hostile or of another making: a sentence each, and nothing lost."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.sources.test_census import CHILD, HEADER, message, read, rows

from rooftree.sources import SourceError

OTHER = CHILD.replace("C1", "C2")
READ_IN_A_PROCESS = """
import sys
from pathlib import Path
from rooftree.sources import SourceError, read_folder
try:
    read_folder(Path(sys.argv[1]), returns="cin", year=2025)
except SourceError as error:
    print(error)
# The peak of this program alone: getrusage tells that of whoever began it, where that is more.
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from /proc")
def test_a_text_of_60_mb_is_a_sentence_in_bounded_memory(tmp_path):
    # A text of 1 GB ends at the same place: nothing is read after the first ten million bytes.
    start, end = message(CHILD).split("C1")
    with (tmp_path / "census.xml").open("w") as file:
        file.write(start)
        for _ in range(60):
            file.write("x" * 1_000_000)
        file.write(end)
    words = [sys.executable, "-c", READ_IN_A_PROCESS, str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    sentence, peak = done.stdout.splitlines()
    assert "census.xml" in sentence and "xxx" not in sentence
    assert int(peak) * 1024 < 300_000_000
    assert not done.stderr


def test_the_children_before_a_text_without_end_are_read(tmp_path):
    endless = OTHER.replace("C2", "x" * 11_000_000)
    dataset = read(tmp_path, message(CHILD, endless))
    assert rows(dataset, "identifiers", "LAchildID") == [("C1",)]
    assert "the 1 children before are read" in " ".join(map(str, dataset.problems))


@pytest.mark.parametrize("place", ["before the root", "in UTF-16"])
def test_a_document_type_is_refused_however_it_is_written(tmp_path, place):
    text = '<!-- export --><!DOCTYPE Message [<!ENTITY a "b">]>' + message(CHILD)
    raw = text.encode("utf-16") if place == "in UTF-16" else text.encode()
    with pytest.raises(SourceError, match="document type"):
        read(tmp_path, raw)


@pytest.mark.parametrize("header", ["", HEADER.replace("<Year>2025", "<Year>1999")])
def test_a_header_that_is_missing_or_of_another_year_loses_no_child(tmp_path, header):
    dataset = read(tmp_path, message(CHILD, header=header))
    assert rows(dataset, "identifiers", "LAchildID") == [("C1",)]


@pytest.mark.parametrize("written", ["", "<ReferenceDate/>", "<ReferenceDate>soon</ReferenceDate>"])
def test_without_a_reference_date_the_period_is_that_of_the_year(tmp_path, written):
    header = HEADER.replace("<ReferenceDate>2025-03-31</ReferenceDate>", written)
    assert header != HEADER
    dataset = read(tmp_path, message(CHILD, header=header))
    assert f"{dataset.start} {dataset.end}" == "2024-04-01 2025-03-31"
    assert dataset.problems
    assert "soon" not in " ".join(map(str, dataset.problems))


def test_a_child_that_stands_twice_keeps_all_that_each_says(tmp_path):
    again = CHILD.replace("<Sex>m", "<Sex>f").replace("MOB", "VIS")
    dataset = read(tmp_path, message(CHILD, again))
    assert rows(dataset, "identifiers", "Sex") == [("M",), ("F",)]
    codes = [code for (code,) in rows(dataset, "disabilities", "Disability")]
    assert codes == ["MOB", "AUT", "VIS", "AUT"]


def test_a_namespace_may_change_from_child_to_child(tmp_path):
    spaced = OTHER.replace("<Child>", '<Child xmlns="http://www.example.org/cin">')
    dataset = read(tmp_path, message(CHILD, spaced, CHILD.replace("C1", "C3")))
    assert rows(dataset, "identifiers", "LAchildID") == [("C1",), ("C2",), ("C3",)]
    assert len(rows(dataset, "factors", "AssessmentFactor")) == 6


def test_children_without_a_number_keep_all_their_records(tmp_path):
    nameless = CHILD.replace("<LAchildID> C1 </LAchildID>", "<LAchildID> </LAchildID>")
    dataset = read(tmp_path, message(nameless, nameless, CHILD))
    assert len(rows(dataset, "reviews", "CPPreviewDate")) == 6
    assert [number for (number,) in rows(dataset, "plans", "CINdetailsID")] == ["2", "4", "2"]


def test_an_encoding_that_does_not_exist_is_a_sentence_or_is_read(tmp_path):
    text = '<?xml version="1.0" encoding="no-such"?>\n' + message(CHILD)
    try:
        dataset = read(tmp_path, text)
    except SourceError as error:
        assert "census.xml" in str(error)
    else:
        assert rows(dataset, "identifiers", "LAchildID") == [("C1",)]
        assert dataset.problems


def test_a_review_without_a_date_is_a_row_whether_its_element_or_its_block_is_empty(tmp_path):
    start, end = CHILD.index("<Reviews>"), CHILD.index("</Reviews>") + len("</Reviews>")
    for empty in ("<Reviews/>", "<Reviews><CPPreviewDate/></Reviews>"):
        census = read(tmp_path, message(CHILD[:start] + empty + CHILD[end:]))
        assert rows(census, "reviews", "CINdetailsID", "CPPID", "CPPreviewDate") == [
            ("2", "1", None)
        ]


def test_a_reference_date_that_no_calendar_reaches_is_no_period(tmp_path):
    header = HEADER.replace("2025-03-31", "9999-03-31")
    census = read(tmp_path, message(CHILD, header=header))
    assert (census.start.year, census.end.year) == (2024, 2025)
    assert any("is not that of the collection" in str(problem) for problem in census.problems)
