"""The page reads every file of the Python reader's own tests as Python does."""

from __future__ import annotations

import csv
import inspect
import io
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pyarrow as pa
import pytest
from tests.sources import test_bad_input, test_reading
from tests.web import checking

from rooftree.sources import SourceError, read_folder

pytestmark = pytest.mark.browser
ENDINGS = (".csv", ".txt", ".xml")
# Words in which a folder's command and a page must differ.
SAME = (
    (r"^Nothing in \S+ can be checked\.", "Nothing can be checked."),
    (r"^Nothing that was chosen can be checked\.", "Nothing can be checked."),
    (r"^The folder \S+ holds no file of (.*): .*", r"No file of \1"),
    (r"^No file of (.*) was chosen: .*", r"No file of \1"),
    (r": leave .*", ""),
    # The page refuses a document type where it stands, before any entity that it may declare.
    (r"return\.xml: (uses an entity|declares a document type).*", "return.xml is refused"),
)
READ = """
async ([year, authority]) => {
  const { readReturn } = await import("./assembly.js");
  const described = await (await fetch("definitions.json")).json();
  const files = (id) => [...document.getElementById(id).files];
  const providers = files("t-providers");
  const chosen = { now: files("t-now"), before: files("t-before"), providers };
  const held = described.years.find((one) => one.year === year);
  try {
    const read = await readReturn(described, held, authority, chosen);
    return { ...read, supplied: [...read.supplied] };
  } catch (error) {
    return { refused: error.message, kind: error.constructor.name };
  }
}
"""
INPUTS = """
names => names.forEach((name) => {
  const input = document.createElement("input");
  Object.assign(input, { type: "file", multiple: true, id: `t-${name}` });
  document.body.append(input);
})
"""


@dataclass(frozen=True)
class Reading:
    """A folder that a test of the Python reader made, and what Python made of it."""

    name: str
    folder: Path
    year: int
    providers: Path | None
    dataset: Any = None
    refused: str = ""


def corpus(module: ModuleType, folder: Path) -> Iterator[Reading]:
    """Run the tests of a module and keep every folder that they read, with what it gave."""
    found: list[Reading] = []

    def recorded(source: Path, **given: Any) -> Any:
        kept = folder / f"{len(found)}"
        if source.is_dir():
            shutil.copytree(source, kept)
        about = (name, kept, given["year"], given.get("providers"))
        try:
            dataset = read_folder(source, **given)
        except SourceError as error:
            found.append(Reading(*about, refused=str(error)))
            raise
        found.append(Reading(*about, dataset=dataset))
        return dataset

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "read_folder", recorded)
        for name, test in inspect.getmembers(module, inspect.isfunction):
            if name.startswith("test_") and list(inspect.signature(test).parameters) == [
                "tmp_path"
            ]:
                own = folder / name
                own.mkdir()
                test(own)
    yield from found


@pytest.fixture(scope="module")
def readings(tmp_path_factory) -> list[Reading]:
    held = [
        reading
        for module in (test_bad_input, test_reading)
        for reading in corpus(module, tmp_path_factory.mktemp(module.__name__.rpartition(".")[2]))
    ]
    return [reading for reading in held if reading.folder.is_dir() and reading.year >= 2023]


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory) -> Iterator[Any]:
    with checking.checker(tmp_path_factory.mktemp("checker") / "page") as served:
        context = browser.new_context()
        found = context.new_page()
        checking.ready(found, served)
        found.evaluate(INPUTS, ["now", "before", "providers"])
        yield found
        context.close()


def read_in(page: Any, reading: Reading) -> dict[str, Any]:
    def files(folder: Path) -> list[Path]:
        held = folder.iterdir() if folder.is_dir() else []
        return sorted(path for path in held if path.is_file())

    page.locator("#t-now").set_input_files(files(reading.folder))
    page.locator("#t-before").set_input_files(files(reading.folder / "last_year"))
    page.locator("#t-providers").set_input_files([reading.providers] if reading.providers else [])
    found: dict[str, Any] = page.evaluate(READ, [reading.year, None])
    return found


def plain(sentence: str) -> str:
    for pattern, better in SAME:
        sentence = re.sub(pattern, better, sentence)
    return sentence


def columns(table: pa.Table) -> dict[str, list[Any]]:
    """A typed table as the page holds it: a day is a number."""
    return {
        name: (column.cast(pa.int32()) if column.type == pa.date32() else column).to_pylist()
        for name, column in zip(table.column_names, table.columns, strict=True)
    }


def test_the_page_reads_every_file_of_the_corpus_as_python_does(page, readings):
    assert len(readings) > 20
    assert {bool(reading.refused) for reading in readings} == {True, False}
    for reading in readings:
        found = read_in(page, reading)
        if reading.refused:
            assert found.get("kind") == "SourceError", (reading.name, found)
            assert plain(found["refused"]) == plain(reading.refused), reading.name
        else:
            assert "refused" not in found, (reading.name, found)
            same(reading.name, found, reading.dataset)


def same(name: str, found: dict[str, Any], dataset: Any) -> None:
    assert found["format"] == dataset.file_format, name
    assert set(found["supplied"]) == set(dataset.supplied), name
    said = [{"cutShort": False, **problem} for problem in found["problems"]]
    ours = [asdict(problem) for problem in dataset.problems]
    assert said == [{"cutShort": one.pop("cut_short"), **one} for one in ours], name
    for word, written in dataset.written.items():
        assert found["written"][word]["columns"] == {k: list(v) for k, v in written.columns.items()}
        assert found["written"][word]["lines"] == list(written.line_numbers), name
        assert found["tables"][word] == columns(dataset.tables[word]), (name, word)


def test_cells_are_told_apart_as_pythons_reader_does_whatever_is_written(page):
    choice = random.Random(903)
    signs = ["a", "é", '"', '"', ",", ",", "\n", "\r", "\r\n", " ", "'", ""]
    texts = ["".join(choice.choices(signs, k=choice.randint(0, 30))) for _ in range(2000)]
    split = """
      async texts => {
        const { CsvParser } = await import("./csv.js");
        return texts.map((text) => {
          const rows = [], parser = new CsvParser((row) => rows.push(row));
          // In two parts, as a large file arrives.
          parser.feed(text.slice(0, 7)); parser.feed(text.slice(7)); parser.finish();
          return rows;
        });
      }"""
    expected = [list(csv.reader(io.StringIO(text, newline=""))) for text in texts]
    assert page.evaluate(split, texts) == expected


@pytest.mark.parametrize("kind", ["date", "integer", "number", "postcode", "code", "text"])
def test_a_cell_of_any_kind_is_read_as_python_reads_it(page, kind):
    from rooftree.sources.cells import typed_column

    choice = random.Random(kind)
    signs = list("0123456789") * 3 + list("/-. :+TZabcxß£\t\u00a0") + ["01/04/2024", "2024-02-29"]
    texts = ["".join(choice.choices(signs, k=choice.randint(1, 9))) for _ in range(3000)]
    texts += [
        "29/02/2023",
        "29/02/2024",
        "1.1.0001",
        "31-12-9999",
        "00/00/0000",
        "7.0",
        "-0",
        "1e5",
    ]
    texts += [
        "2024-04-01T00:00:00",
        "01/04/2024 00:00",
        "01/04/2024 00:01",
        "2024-04-01 00:00:00.000",
    ]
    typed = typed_column(kind, texts)
    expected = (typed.cast(pa.int32()) if kind == "date" else typed).to_pylist()
    read = "async ([kind, texts]) => (await import('./cells.js')).typedColumn(kind, texts)"
    assert page.evaluate(read, [kind, texts]) == expected


def test_an_authority_is_known_by_every_code_and_name_as_python_knows_it(page):
    from rooftree.areas import england
    from rooftree.reference.authorities import authority_of

    held = england().areas
    texts = [word for area in held for word in (area.code, area.name, area.old_code) if word]
    texts += ["W06000015", "S12000036", "E07000026", "333.0"]
    texts += [" kingston upon  hull, city of ", "nowhere"]
    read = """async texts => {
      const { authorityReader } = await import("./authorities.js");
      const described = await (await fetch("definitions.json")).json();
      return texts.map(authorityReader(described.authorities));
    }"""
    assert page.evaluate(read, texts) == [authority_of(text) for text in texts]


def test_providers_and_postcodes_are_read_under_the_names_that_others_give_them(page):
    providers = (
        "Notes\nURN,Local authority,Placement code,Provider code,Closed date,Setting postcode\n"
        "SC1.0,Camden,k2; u1,pr4,45444,NW1 0AA\n,,,,,\n2,209,,,,withheld\n"
    )
    directory = (
        "pcd7,pcds,doterm,east1m,north1m,lad25cd\nNW10AA,NW1 0AA,,529000,183000,E09000007\n"
        "BT1 1AA,BT1 1AA,,333000,374000,N09000003\nZZ1 1ZZ,ZZ1 1ZZ,,1,1,E09000007\n"
    )
    read = """async ([providers, directory]) => {
      const { authorityReader } = await import("./authorities.js");
      const { readProviders } = await import("./providers.js");
      const { readPlaces } = await import("./directory.js");
      const described = await (await fetch("definitions.json")).json();
      const authorityOf = authorityReader(described.authorities);
      const listed = await readProviders(
        [new File([providers], "list.csv")], described, authorityOf);
      const wanted = new Set(["NW1 0AA", "BT1 1AA"]);
      const places = await readPlaces(new File([directory], "onspd.csv"), wanted, authorityOf);
      return [listed, [...places].map(([post, one]) => [post, one.east, one.north, one.authority])];
    }"""
    listed, places = page.evaluate(read, [providers, directory])
    assert listed["URN"] == ["SC1", "2"] and listed["LA_CODE"] == ["E09000007", "E09000023"]
    assert listed["PLACE_CODES"] == ["K2,U1", None] and listed["POSTCODE"] == ["NW1 0AA", None]
    assert listed["REG_END"] == [19875, None], "1 June 2024, which the sheet has as a number"
    camden = ["NW1 0AA", 529000, 183000, "E09000007"]
    assert places == [camden, ["BT1 1AA", None, None, "NIR"]]
