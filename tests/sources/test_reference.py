"""The postcode directory as users have it, and authorities by every code they had."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.cli.commands import run

from rooftree.reference.authorities import authority_of
from rooftree.reference.folder import data_folder
from rooftree.reference.postcodes import bring_in, look_up
from rooftree.reference.problems import ReferenceFileError
from rooftree.rules.check import check_dataset
from rooftree.sources import SourceError, read_folder, read_records

NEW = "PCD7,PCD8,PCDS,DOINTR,DOTERM,CTY25CD,LAD25CD,EAST1M,NORTH1M"
OLD = "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m"
# In no order, as text of every width; one no longer in use; one with no place on the grid.
ROWS = """
ZZ1 2HH,ZZ1  2HH,ZZ1 2HH,198001,,E99999999,{sheffield},435359,387191
ZZ2 1TN,ZZ2  1TN,ZZ2 1TN,198001,,E10000003,E07000008,544705,258430
ZZ3 0JD,ZZ3  0JD,ZZ3 0JD,198001,199606,S99999999,S12000033,386013,802104
ZZ4 5GS,ZZ4  5GS,ZZ4 5GS,198001,,N99999999,N09000003,333883,374165
ZZ5 1AA,ZZ5  1AA,ZZ5 1AA,198001,,L99999999,L99999999,,
ZZ101AA,ZZ10 1AA,ZZ10 1AA,198001,,W99999999,W06000015,318000,176000
ZZ1 2HH,ZZ1  2HH,ZZ1 2HH,198001,,E99999999,{sheffield},435359,387191
""".strip()
SHEFFIELD = "E08000039"


def silent(step: str, done: int, total: int) -> None:
    """Progress that nobody sees."""


def directory(folder: Path, *, header: str = NEW, sheffield: str = SHEFFIELD) -> Path:
    path = folder / "ONSPD_NOV_2025_UK.csv"
    path.write_text(f"{header}\n{ROWS.format(sheffield=sheffield)}\n", "utf-8")
    return path


def found(path: Path, *wanted: str) -> dict[str, tuple[Any, ...]]:
    rows = look_up(path, wanted).to_pylist()
    return {row["postcode"]: (row["eastings"], row["northings"], row["authority"]) for row in rows}


@pytest.mark.parametrize("header", [NEW, OLD, NEW.lower(), OLD.replace("oslaua", "laua")])
@pytest.mark.parametrize("sheffield", ["E08000019", "E08000039"])
def test_the_directory_is_brought_in_under_every_name_its_columns_have_had(
    tmp_path, header, sheffield
):
    source = directory(tmp_path, header=header, sheffield=sheffield)
    brought = bring_in(source, tmp_path / "data" / "postcodes.parquet", silent)
    assert (brought.postcodes, brought.source) == (6, "ONSPD_NOV_2025_UK.csv")
    assert found(brought.path, "ZZ1 2HH", "ZZ2 1TN", "ZZ1 1AA") == {
        "ZZ1 2HH": (435359, 387191, SHEFFIELD),
        "ZZ2 1TN": (544705, 258430, "E10000003"),
    }


def test_other_countries_have_their_word_and_no_distance_where_the_grid_does_not_reach(tmp_path):
    brought = bring_in(directory(tmp_path), tmp_path / "postcodes.parquet", silent)
    assert found(brought.path, "ZZ3 0JD", "ZZ4 5GS", "ZZ5 1AA", "ZZ10 1AA") == {
        "ZZ3 0JD": (386013, 802104, "SCO"),
        "ZZ4 5GS": (None, None, "NIR"),
        "ZZ5 1AA": (None, None, "NUK"),
        "ZZ10 1AA": (318000, 176000, "WAL"),
    }


def test_the_file_that_is_kept_is_sorted_and_says_where_it_is_from(tmp_path):
    from pyarrow import parquet

    brought = bring_in(directory(tmp_path), tmp_path / "postcodes.parquet", silent)
    table = parquet.read_table(brought.path)
    postcodes = table.column("postcode").to_pylist()
    assert postcodes == sorted(postcodes)
    assert table.column("key").to_pylist() == sorted(table.column("key").to_pylist())
    assert table.schema.metadata[b"source"] == b"ONSPD_NOV_2025_UK.csv"
    ended = dict(zip(postcodes, table.column("ended").to_pylist(), strict=True))
    assert (ended["ZZ3 0JD"], ended["ZZ1 2HH"]) == ("199606", None)


def test_the_largest_csv_in_the_zip_file_is_the_directory(tmp_path):
    with zipfile.ZipFile(tmp_path / "ONSPD.zip", "w") as archive:
        archive.writestr("Documents/names.csv", "LAD25CD,LAD25NM\nE08000039,Sheffield\n")
        archive.write(directory(tmp_path), "Data/ONSPD_NOV_2025_UK.csv")
    steps: list[str] = []
    brought = bring_in(
        tmp_path / "ONSPD.zip",
        tmp_path / "postcodes.parquet",
        lambda step, done, total: steps.append(step),
    )
    assert brought.postcodes == 6
    assert steps[0] == "Reading the postcode directory"


@pytest.mark.parametrize("place", [60, 100, 200])
def test_a_zip_file_that_was_damaged_on_its_way_is_refused_in_a_sentence(tmp_path, place):
    source = tmp_path / "ONSPD.zip"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(directory(tmp_path), "ONSPD.csv")
    raw = bytearray(source.read_bytes())
    raw[place : place + 20] = b"\xff" * 20
    source.write_bytes(raw)
    with pytest.raises(ReferenceFileError, match="breaks off or is damaged"):
        bring_in(source, tmp_path / "postcodes.parquet", silent)
    assert not (tmp_path / "postcodes.parquet").exists()


def test_the_package_that_carries_the_directory_is_read_without_pandas(tmp_path):
    brotli, msgpack = pytest.importorskip("brotli"), pytest.importorskip("msgpack")
    columns = {
        "pcd": ["ZZ1 2HH", "ZZ5 1AA"],
        "laua": ["E08000019", "L99999999"],
        "oseast1m": [435359.0, float("nan")],
        "osnrth1m": [387191.0, float("nan")],
    }
    packed = msgpack.packb({"columns": list(columns), "data": columns})
    (tmp_path / "postcodes_Z.msgpack.br").write_bytes(brotli.compress(packed))
    brought = bring_in(tmp_path, tmp_path / "postcodes.parquet", silent)
    assert found(brought.path, "ZZ1 2HH", "ZZ5 1AA") == {
        "ZZ1 2HH": (435359, 387191, SHEFFIELD),
        "ZZ5 1AA": (None, None, "NUK"),
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a,b\n1,2\n", "has no column for the postcode, eastings, northings and the authority"),
        (b"pcds,east1m,lad25cd\n", "has no column for northings"),
        (b"", "has no column for"),
        (b"\xff\xfe\x00", "has no column for"),
        (b"PK\x05\x06" + b"\0" * 18, "holds no CSV"),
        (f"{NEW}\n".encode() + b"hello" + b",1" * 8 + b"\n", "of its 1 rows 0 have a postcode"),
        (f"{NEW}\nZZ1 2HH,1\n".encode(), "breaks off or is damaged"),
    ],
)
def test_a_wrong_file_is_refused_in_a_sentence_and_nothing_is_kept(tmp_path, content, said):
    (tmp_path / "wrong.csv").write_bytes(content)
    with pytest.raises(ReferenceFileError, match=said):
        bring_in(tmp_path / "wrong.csv", tmp_path / "postcodes.parquet", silent)
    assert not (tmp_path / "postcodes.parquet").exists()


def test_a_wrong_edition_leaves_the_one_that_is_kept(tmp_path):
    kept = bring_in(directory(tmp_path), tmp_path / "postcodes.parquet", silent)
    (tmp_path / "wrong.csv").write_text("a,b\n1,2\n")
    with pytest.raises(ReferenceFileError):
        bring_in(tmp_path / "wrong.csv", kept.path, silent)
    assert found(kept.path, "ZZ1 2HH")


def test_a_check_finds_the_directory_that_was_brought_in(tmp_path, monkeypatch):
    monkeypatch.setenv("ROOFTREE_DATA", str(tmp_path / "data"))
    assert data_folder() == tmp_path / "data"
    done = run("reference", "postcodes", directory(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "6 postcodes of ONSPD_NOV_2025_UK.csv are in" in done.stdout
    folder = tmp_path / "return"
    folder.mkdir()
    (folder / "episodes.csv").write_text(
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
        "PL_POST,URN\nA1,01/05/2024,S,C2,N1,U4,PR1,,,,ZZ1 2HH,ZZ1 1AA,\n"
    )
    done = run("check", folder, "--rules", "392c,169", "--formats", "json")
    assert done.returncode == 1, done.stderr
    assert "2 rules ran, 2 found something" in done.stdout


def test_the_command_says_in_a_sentence_what_is_wrong(tmp_path):
    done = run("reference", "postcodes", tmp_path / "none.zip", "--to", tmp_path / "here")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no file")


def test_only_the_postcodes_of_the_return_are_looked_up(tmp_path):
    kept = bring_in(directory(tmp_path), tmp_path / "postcodes.parquet", silent)
    (tmp_path / "return").mkdir()
    (tmp_path / "return" / "episodes.csv").write_text(
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
        "PL_POST,URN\nA1,01/05/2024,S,C2,N1,U4,PR1,,,,zz12hh,ZZ21TN,\n"
        "A2,,,,,,,,,,ZZ1 2HH,ZZ4 5GS,\n"
    )
    dataset = read_folder(
        tmp_path / "return", year=2025, authority="E08000019", postcodes=kept.path
    )
    assert set(dataset.tables["postcodes"].column("postcode").to_pylist()) == {
        "ZZ1 2HH", "ZZ2 1TN", "ZZ4 5GS",
    }  # fmt: skip
    near, far = dataset.tables["episodes"].to_pylist()
    assert (near["PL_LA"], near["PL_LOCATION"]) == ("E10000003", "OUT")
    assert near["PL_DISTANCE"] == 105.0
    assert (far["PL_LA"], far["PL_DISTANCE"]) == ("NIR", None)


def test_the_onss_own_file_is_not_taken_for_the_one_that_was_brought_in(tmp_path):
    (tmp_path / "return").mkdir()
    (tmp_path / "return" / "episodes.csv").write_text("CHILD,DECOM\n")
    (tmp_path / "return" / "header.csv").write_text("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n")
    with pytest.raises(SourceError, match="rooftree reference postcodes FILE"):
        read_folder(tmp_path / "return", year=2025, postcodes=directory(tmp_path))


@pytest.mark.parametrize(
    ("written", "today"),
    [
        ("E10000023", "E06000065"),  # North Yorkshire, county and a district of it
        ("E07000163", "E06000065"),
        ("815", "E06000065"),
        ("E10000027", "E06000066"),  # Somerset
        ("E07000187", "E06000066"),
        ("E07000028", "E06000063"),  # Carlisle is in Cumberland
        ("E07000030", "E06000064"),  # Eden is in Westmorland and Furness
        ("E10000006", "E10000006"),  # Cumbria was split: its code does not say which part
        ("E08000016", "E08000038"),  # Barnsley
        ("370", "E08000038"),
        ("E08000019", "E08000039"),  # Sheffield
        ("Sheffield", "E08000039"),
        ("Bristol", "E06000023"),
        ("Kingston upon Hull, City of", "E06000010"),
        ("Redcar & Cleveland", "E06000003"),
        ("E07000008", "E10000003"),  # Cambridge is in Cambridgeshire
        ("W06000015", "WAL"),
        ("x06000001", "X06000001"),
    ],
)
def test_an_authority_is_known_by_any_code_or_name_that_it_has_had(written, today):
    assert authority_of(written) == today


# Lists of providers


@pytest.mark.parametrize(
    ("authority", "postcodes", "lacks"),
    [
        (None, None, "the code of the authority that submits and the postcode directory"),
        ("X06000001", None, "the postcode directory"),
        (None, [], "the code of the authority that submits"),
        ("X06000001", [], None),
    ],
)
@pytest.mark.parametrize("code", ["179", "411", "503J", "1015"])
def test_a_rule_on_the_boundary_is_not_run_without_a_directory_and_an_authority(
    code, authority, postcodes, lacks
):
    dataset = read_records(
        {"Episodes": [{"CHILD": "1", "PL_POST": "ZZ1 1AA"}]},
        returns="ssda903",
        year=2025,
        authority=authority,
        reference={"postcodes": postcodes} if postcodes is not None else None,
    )
    reasons = [entry.reason for entry in check_dataset(dataset, rules=[code]).not_run]
    assert reasons == ([f"not run: needs {lacks}"] if lacks else [])
