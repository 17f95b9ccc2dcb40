"""Returns as people send them: read tolerantly, with nothing lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.sources import read_folder, read_records
from rooftree.sources.cells import read_date, read_postcode, read_whole, trimmed

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
    "HOME_POST,PL_POST,URN\n"
)


def write(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_files_are_told_apart_by_their_columns_not_their_names(tmp_path):
    folder = write(tmp_path, a__csv=EPISODES + "1,01/04/2024" + "," * 11 + "\n", b__csv=HEADER)
    dataset = read_folder(folder, year=2025)
    assert dataset.supplied == {"episodes", "header"}
    assert dataset.tables["episodes"].column("DECOM").to_pylist() == [date(2024, 4, 1)]


def test_case_order_spaces_a_mark_at_the_start_and_extra_columns_do_no_harm(tmp_path):
    text = "\ufeffsex, Dob ,child,ETHNIC,upn,Mother,MC_DOB,Notes\nm,1/5/2012, 7 ,wbri,,,,hello\n"
    dataset = read_folder(write(tmp_path, header__csv=text), year=2025)
    (row,) = dataset.tables["header"].to_pylist()
    assert (row["CHILD"], row["SEX"], row["ETHNIC"]) == ("7", "M", "WBRI")
    assert row["DOB"] == date(2012, 5, 1)
    assert dataset.written["header"].value("SEX", 0) == "m"
    assert any("Notes" in str(problem) for problem in dataset.problems)


def test_a_file_in_windows_1252_is_read(tmp_path):
    text = (HEADER + "Zo\xeb1,F,01/05/2012,WBRI,,,\n").encode("cp1252")
    dataset = read_folder(write(tmp_path, header__csv=text), year=2025)
    assert dataset.tables["header"].column("CHILD").to_pylist() == ["Zo\xeb1"]


def test_blank_rows_are_left_out_and_row_numbers_stay_those_of_the_file(tmp_path):
    text = HEADER + "\n,,,,,,\n1,F,01/05/2012,WBRI,,,\n\n2,F,01/05/2012,WBRI,,,\n"
    dataset = read_folder(write(tmp_path, header__csv=text), year=2025)
    assert list(dataset.written["header"].line_numbers) == [4, 6]


def test_last_year_stands_beside_this_year(tmp_path):
    write(tmp_path, header__csv=HEADER + "1,M,01/05/2012,WBRI,,,\n")
    write(tmp_path / "last_year", header__csv=HEADER + "1,1,01/05/2012,WBRI,,,\n")
    dataset = read_folder(tmp_path, year=2025)
    assert dataset.tables["header_last"].column("SEX").to_pylist() == ["1"]
    assert "header_last" in dataset.supplied and "episodes_last" not in dataset.supplied


def test_a_table_that_a_year_does_not_have_is_not_recognised_in_it(tmp_path):
    text = "CHILD,DOB,DOLO_START,DOLO_END\n1,01/05/2012,01/06/2024,\n"
    folder = write(tmp_path, header__csv=HEADER, dolo__csv=text)
    assert "dolo" not in read_folder(folder, year=2025).supplied
    assert "dolo" in read_folder(folder, year=2027).supplied


def test_the_uasc_flag_follows_the_child_even_where_a_child_is_repeated():
    children = [{"CHILD": c, "DOB": "01/05/2010"} for c in ("1", "2", "3")]
    uasc = [{"CHILD": "2", "DUC": "01/05/2028"}, {"CHILD": "2", "DUC": "01/05/2028"}]
    dataset = read_records({"Header": children, "UASC": uasc}, returns="ssda903", year=2025)
    assert dataset.tables["header"].column("UASC").to_pylist() == ["0", "1", "0"]


def test_a_flag_that_was_given_is_used_as_given():
    header = [{"CHILD": "1", "UASC": 1}, {"CHILD": "2", "UASC": None}]
    dataset = read_records({"Header": header}, returns="ssda903", year=2025)
    assert dataset.tables["header"].column("UASC").to_pylist() == ["1", None]


def test_distance_location_and_authority_are_derived_from_postcodes():
    episodes = [
        {"CHILD": "1", "HOME_POST": "zz11aa", "PL_POST": "ZZ1 1AB"},
        {"CHILD": "2", "HOME_POST": "ZZ1 1AA", "PL_POST": "ZZ9 9ZZ"},
    ]
    postcodes = [
        {"postcode": "ZZ1 1AA", "eastings": 400000, "northings": 300000, "authority": "X1"},
        {"postcode": "ZZ1 1AB", "eastings": 410000, "northings": 300000, "authority": "X2"},
    ]
    dataset = read_records(
        {"Episodes": episodes},
        returns="ssda903",
        year=2025,
        authority="X1",
        reference={"postcodes": postcodes},
    )
    first, second = dataset.tables["episodes"].to_pylist()
    assert (first["PL_DISTANCE"], first["PL_LA"], first["PL_LOCATION"]) == (6.2, "X2", "OUT")
    assert (second["PL_DISTANCE"], second["PL_LA"]) == (None, None)


def test_frames_and_records_give_the_same_dataset():
    import polars as pl

    records = [{"CHILD": 1, "DOB": date(2012, 5, 1), "SEX": 1.0}, {"CHILD": 2, "SEX": None}]
    plain = read_records({"Header": records}, returns="ssda903", year=2023)
    framed = read_records({"Header": pl.DataFrame(records)}, returns="ssda903", year=2023)
    assert plain.tables["header"].equals(framed.tables["header"])
    assert plain.tables["header"].column("SEX").to_pylist() == ["1", None]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_date_written_day_first_or_as_iso_is_read_back(day):
    assert read_date(f"{day:%d/%m/%Y}") == day
    assert read_date(f"{day.day}/{day.month}/{day.year}") == day
    assert read_date(day.isoformat()) == day


@pytest.mark.parametrize("text", ["31/02/2024", "20/13/2024", "01/04/24", "28th Jan 1930", "2024"])
def test_what_is_no_date_is_not_read_as_one(text):
    assert read_date(text) is None


def test_a_half_is_not_a_whole_number():
    assert read_whole("39.5") is None
    assert read_whole("7.0") == 7


@given(st.text())
def test_no_text_stops_the_readers(text):
    read_date(text), read_whole(text), read_postcode(text), trimmed(text)


XML = """<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><SEX>F</SEX><DOB>2012-05-01</DOB>
<ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>2030-05-01</DUC><IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV>
<ACCOM>B1</ACCOM><AMISSING><MISSING>M</MISSING><MIS_START>2024-06-01</MIS_START></AMISSING>
<AREVIEW><REVIEW>2024-07-01</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<OC2><SDQ_SCORE>12</SDQ_SCORE></OC2></HEADER>
<EPISODE><DECOM>2024-05-01</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><DEC/><REC/>
<REASON_PLACE_CHANGE>CHILD</REASON_PLACE_CHANGE></EPISODE></CHILD></EXPSSDA903>"""


def test_the_xml_gives_the_same_rows_as_the_csv(tmp_path):
    by_xml = read_folder(write(tmp_path / "x", return__xml=XML), year=2025)
    csvs = {
        "header__csv": HEADER + "1,F,01/05/2012,WBRI,,,\n",
        "uasc__csv": "CHILD,SEX,DOB,DUC\n1,F,01/05/2012,01/05/2030\n",
        "oc3__csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n1,01/05/2012,YES,F2,B1\n",
        "missing__csv": "CHILD,DOB,MISSING,MIS_START,MIS_END\n1,01/05/2012,M,01/06/2024,\n",
        "reviews__csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/05/2012,01/07/2024,PN1\n",
        "oc2__csv": "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED\n1,01/05/2012,12,,\n",
        "episodes__csv": EPISODES + "1,01/05/2024,S,C2,N1,U4,,,,CHILD,,,\n",
    }
    by_csv = read_folder(write(tmp_path / "c", **csvs), year=2025)
    for name in ("header", "uasc", "oc3", "missing", "reviews", "oc2", "episodes"):
        typed = [c for c in by_csv.tables[name].column_names if not c.endswith("__text")]
        assert by_xml.tables[name].select(typed).equals(by_csv.tables[name].select(typed)), name
    assert by_xml.file_format == "xml"
