"""Bad input: one clear sentence, no value of a child, and the rest goes on where that is safe."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest
from tests.sources.test_reading import EPISODES, HEADER, XML, write

from rooftree.sources import SourceError, read_folder

GOOD = HEADER + "1,F,01/05/2012,WBRI,,,\n"


def refused(folder: Path) -> str:
    with pytest.raises(SourceError) as caught:
        read_folder(folder, year=2025)
    return str(caught.value)


def test_a_file_that_is_no_return_is_named_and_the_rest_is_read(tmp_path):
    folder = write(tmp_path, header__csv=GOOD, shopping__csv="milk,bread\n1,2\n")
    dataset = read_folder(folder, year=2025)
    assert dataset.supplied == {"header"}
    (problem,) = dataset.problems
    assert "shopping.csv: is not a table of SSDA903" in str(problem)


def test_a_folder_with_nothing_but_a_file_that_is_no_return_is_refused(tmp_path):
    assert "is not a table of" in refused(write(tmp_path, shopping__csv="milk,bread\n1,2\n"))


def test_an_empty_folder_is_refused(tmp_path):
    assert "holds no file of SSDA903" in refused(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    assert "There is no folder" in refused(tmp_path / "nowhere")


def test_a_missing_table_is_not_supplied_and_is_empty(tmp_path):
    dataset = read_folder(write(tmp_path, header__csv=GOOD), year=2025)
    assert "episodes" not in dataset.supplied
    assert dataset.tables["episodes"].num_rows == 0


def test_an_unknown_column_is_ignored_and_named(tmp_path):
    text = GOOD.replace("MC_DOB", "MC_DOB,SHOE_SIZE").replace(",,,\n", ",,,,39\n")
    (problem,) = read_folder(write(tmp_path, header__csv=text), year=2025).problems
    assert "SHOE_SIZE" in str(problem) and "39" not in str(problem)


def test_an_unreadable_date_is_kept_as_given_and_reported_without_its_value(tmp_path):
    text = HEADER + "1,F,28th Jan,WBRI,,,\n"
    dataset = read_folder(write(tmp_path, header__csv=text), year=2025)
    (row,) = dataset.tables["header"].to_pylist()
    assert (row["DOB"], row["DOB__text"]) == (None, "28th Jan")
    (problem,) = dataset.problems
    assert (problem.file, problem.row, problem.column) == ("header.csv", 2, "DOB")
    assert "dd/mm/yyyy" in str(problem) and "28th" not in str(problem)


def test_a_repeated_child_is_kept_twice(tmp_path):
    text = GOOD + "1,F,01/05/2012,WBRI,,,\n"
    dataset = read_folder(write(tmp_path, header__csv=text), year=2025)
    assert dataset.tables["header"].column("CHILD").to_pylist() == ["1", "1"]


def test_two_files_of_one_table_are_refused_because_it_is_unclear_which_counts(tmp_path):
    sentence = refused(write(tmp_path, header__csv=GOOD, header_old__csv=GOOD))
    assert "header.csv and header_old.csv both hold Header" in sentence


def test_xml_that_is_cut_short_is_refused(tmp_path):
    assert "cut short" in refused(write(tmp_path, return__xml=XML[: len(XML) // 2]))


def test_xml_with_an_external_entity_is_refused_and_the_file_it_names_is_not_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SENTINEL")
    hostile = f'<!DOCTYPE r [<!ENTITY e SYSTEM "file://{secret}">]>' + XML.replace("WBRI", "&e;")
    sentence = refused(write(tmp_path / "in", return__xml=hostile))
    assert "refused" in sentence and "SENTINEL" not in sentence


def test_xml_with_a_document_type_is_refused(tmp_path):
    assert "DOCTYPE" in refused(write(tmp_path, return__xml="<!DOCTYPE EXPSSDA903>" + XML))


def test_xml_that_expands_entities_without_end_is_refused(tmp_path):
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
    )
    sentence = refused(write(tmp_path, return__xml=bomb + "]>" + XML.replace("WBRI", "&j;")))
    assert "refused" in sentence


def test_xml_of_something_else_is_refused(tmp_path):
    assert "no SSDA903 return" in refused(write(tmp_path, return__xml="<note><to>you</to></note>"))


def test_a_workbook_renamed_to_csv_is_recognised(tmp_path):
    import xlsxwriter

    book = xlsxwriter.Workbook(str(tmp_path / "header.csv"))
    book.add_worksheet().write_string(0, 0, "CHILD")
    book.close()
    assert "named as CSV but is an Excel workbook" in refused(tmp_path)


def test_a_line_of_200_mb_is_refused_without_being_held(tmp_path):
    path = tmp_path / "header.csv"
    with path.open("wb") as file:
        file.write(HEADER.encode())
        for _ in range(200):
            file.write(b"x" * 1_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "a line of more than 100,000 characters" in refused(tmp_path)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 50_000, "kilobytes"


def test_a_row_with_too_many_cells_is_reported_and_kept(tmp_path):
    text = EPISODES + "1,01/04/2024" + "," * 12 + "spill\n"
    dataset = read_folder(write(tmp_path, episodes__csv=text), year=2025)
    assert dataset.tables["episodes"].num_rows == 1
    assert any("more cells than the header" in str(problem) for problem in dataset.problems)


def test_a_year_that_is_not_described_is_refused(tmp_path):
    with pytest.raises(SourceError, match="2023 to 2027, not 1999"):
        read_folder(write(tmp_path, header__csv=GOOD), year=1999)


def test_a_list_of_providers_that_is_no_text_is_refused(tmp_path):
    folder = write(tmp_path / "in", header__csv=GOOD)
    listed = write(tmp_path / "lists", providers__csv=b"PK\x03\x04\xff\xfe") / "providers.csv"
    with pytest.raises(SourceError, match="is an Excel workbook"):
        read_folder(folder, year=2025, providers=listed)
