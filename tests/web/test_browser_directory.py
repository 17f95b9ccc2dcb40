"""The postcode directory, also in the ZIP file it comes in, is read in the page as Python does."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.sources.test_providers import LAYOUTS, workbook
from tests.sources.test_reference import NEW, OLD, directory, silent
from tests.web import checking

from rooftree.reference.postcodes import bring_in, look_up
from rooftree.reference.problems import ReferenceFileError

pytestmark = pytest.mark.browser
READ_PLACES = """
async ([name, bytes, wanted]) => {
  const { authorityReader } = await import("./authorities.js");
  const { readPlaces } = await import("./directory.js");
  const described = await (await fetch("definitions.json")).json();
  const file = new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name);
  try {
    const read = await readPlaces(file, new Set(wanted), authorityReader(described.authorities));
    return Object.fromEntries([...read].map(([post, at]) => [post, [at.east, at.north, at.authority]]));
  } catch (error) { return `${error.constructor.name}: ${error.message}`; }
}"""  # noqa: E501
WANTED = ("ZZ1 2HH", "ZZ2 1TN", "ZZ3 0JD", "ZZ4 5GS", "ZZ5 1AA", "ZZ10 1AA", "ZZ9 9ZZ")


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory) -> Iterator[Any]:
    with checking.opened(browser, tmp_path_factory.mktemp("checker") / "page") as found:
        yield found


def places(source: Path, folder: Path) -> Any:
    try:
        brought = bring_in(source, folder / "postcodes.parquet", silent)
    except ReferenceFileError as error:
        return f"SourceError: {error}"
    rows = look_up(brought.path, WANTED).to_pylist()
    return {row["postcode"]: [row["eastings"], row["northings"], row["authority"]] for row in rows}


@pytest.mark.parametrize("header", [NEW, OLD, NEW.lower(), OLD.replace("oslaua", "laua")])
@pytest.mark.parametrize("quoted", [False, True], ids=["plain", "in quotation marks"])
def test_the_directory_is_read_under_every_name_its_columns_have_had(
    page, tmp_path, header, quoted
):
    source = directory(tmp_path, header=header)
    if quoted:
        text = source.read_text("utf-8")
        source.write_text(re.sub(r"[^,\n]+", r'"\g<0>"', text).replace("\n", "\r\n"), "utf-8")
    assert checking.in_page(page, READ_PLACES, source, WANTED) == places(source, tmp_path)


def zipped(folder: Path, *, how: int = zipfile.ZIP_DEFLATED, large: bool = False) -> Path:
    """The directory in the ZIP file that it comes in, among other files."""
    path = folder / "ONSPD_NOV_2025.zip"
    with zipfile.ZipFile(path, "w", how) as archive:
        archive.writestr("User Guide/guide.pdf", b"%PDF" + b"\0" * 90_000)
        archive.writestr("Documents/names.csv", "a,b\n1,2\n")
        source = directory(folder)
        with archive.open("Data/ONSPD_NOV_2025_UK.CSV", "w", force_zip64=large) as file:
            file.write(source.read_bytes())
    return path


@pytest.mark.parametrize("how", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("large", [False, True])
def test_the_directory_is_read_in_the_zip_file_it_comes_in(page, tmp_path, how, large):
    source = zipped(tmp_path, how=how, large=large)
    read = checking.in_page(page, READ_PLACES, source, WANTED)
    assert read == places(source, tmp_path)
    assert len(read) == 6


def wrong(folder: Path, kind: str) -> Path:
    whole = zipped(folder).read_bytes()
    place = whole.index(b"Data/ONSPD") + 60
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    content = {
        "another CSV": b"a,b\n1,2\n",
        "a column short": b"pcds,east1m,lad25cd\n",
        "nothing": b"",
        "another encoding": b"\xff\xfe\x00",
        "no CSV within": empty.getvalue(),
        "no postcode": f"{NEW}\n".encode() + b"hello" + b",1" * 8 + b"\n",
        "cut short": f"{NEW}\nZZ1 2HH,1\n".encode(),
        "flipped": whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :],
    }[kind]
    path = folder / "wrong.csv"
    path.write_bytes(content)
    return path


KINDS = ("another CSV", "a column short", "nothing", "another encoding", "no CSV within")


@pytest.mark.parametrize("kind", [*KINDS, "no postcode", "cut short"])
def test_what_is_no_directory_is_refused_as_python_refuses_it(page, tmp_path, kind):
    source = wrong(tmp_path, kind)
    assert checking.in_page(page, READ_PLACES, source, WANTED) == places(source, tmp_path)


def test_a_zip_file_that_is_damaged_is_refused_in_a_sentence(page, tmp_path):
    told = checking.in_page(page, READ_PLACES, wrong(tmp_path, "flipped"), WANTED)
    assert told == "SourceError: wrong.csv breaks off or is damaged: download it again."


def test_a_return_is_checked_with_a_workbook_and_the_zip_file_as_they_come(page, tmp_path):
    source = zipped(tmp_path)
    book = workbook(tmp_path / "homes.xlsx", **LAYOUTS["homes"])
    more = tmp_path / "more.csv"
    more.write_text("URN,LA_CODE,PLACE_CODES\nSC7,X06000001,U4\n", "utf-8")
    episodes = (
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
        "PL_POST,URN\nA,10/01/2025,S,C2,N1,K2,PR1,,,,ZZ2 1TN,ZZ1 2HH,SC9\n"
    )
    page.locator("#now").set_input_files(
        {"name": "episodes.csv", "mimeType": "text/csv", "buffer": episodes.encode()}
    )
    page.locator("#providers").set_input_files([book, more])
    page.locator("#postcodes").set_input_files(source)
    page.locator("#authority").fill(SHEFFIELD)
    checking.check(page)
    assert page.locator("#errors").is_hidden()
    unchecked = page.locator("#not-checked").inner_text()
    assert "providers" not in unchecked and "postcode directory" not in unchecked


SHEFFIELD = "E08000039"
