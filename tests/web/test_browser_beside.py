"""The checker in a browser: what findings stand beside, and what rows are narrowed to."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.cli.commands import run
from tests.web import checking
from tests.web.test_browser_checker import OF_A_RUN, rows

from rooftree.findings.previous import PreviousError, read_previous
from rooftree.findings.teams import TeamsError, read_teams
from rooftree.synthetic import make_return

pytestmark = pytest.mark.browser
TEAMS = ("North", "South, East", "")
FILES = {
    "Save findings (CSV)": "findings.csv",
    "Save findings by child": "findings_children.csv",
    "Save the return at a glance": "findings_at_a_glance.csv",
    "Save what could not be checked": "findings_not_checked.csv",
    "Save what is fixed": "findings_fixed.csv",
}


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory) -> Iterator[Any]:
    with checking.checker(tmp_path_factory.mktemp("checker") / "page") as served:
        context = browser.new_context(accept_downloads=True)
        found, faults = context.new_page(), list[str]()
        found.on("console", lambda message: faults.append(message.text))
        found.on("pageerror", lambda error: faults.append(str(error)))
        checking.ready(found, served)
        yield found
        context.close()
        assert faults == []


def lines_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture(scope="module")
def then_and_now(tmp_path_factory) -> tuple[Path, Path, Path]:
    """A return as it was, as it is with some children gone and one new, and a list of teams."""
    folder = tmp_path_factory.mktemp("returns")
    for name in ("then", "now"):
        make_return(
            folder / name, children=40, year=2025, seed=5, errors=0.2, xml=False,
            progress=lambda *_: None,
        )  # fmt: skip
    children = [line[0] for line in lines_of(folder / "now" / "header.csv")[1:]]
    gone = set(children[:15])
    for path in (folder / "now").glob("*.csv"):
        header, *lines = lines_of(path)
        kept = [line for line in lines if line[0] not in gone]
        if path.name == "episodes.csv":
            kept.append(["new one", *("?" for _ in header[1:])])
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *reversed(kept)])
    teams = folder / "teams.csv"
    with teams.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Worker", "child", "TEAM"])
        writer.writerows(
            (f"worker {n % 7}", child, TEAMS[n % 3]) for n, child in enumerate(children[18:])
        )
    return folder / "then", folder / "now", teams


@pytest.fixture(scope="module")
def beside(page, then_and_now, tmp_path_factory) -> Path:
    """The return checked in the page beside teams and the earlier run that the command wrote."""
    then, now, teams = then_and_now
    out = tmp_path_factory.mktemp("out")
    done = run("check", then, "--year", "2025", "--out", out / "then", "--formats", "csv,json,xlsx")
    assert done.returncode == 1, done.stdout + done.stderr
    checking.choose(page, now)
    page.locator("#who").fill("A Person")
    page.locator("#teams").set_input_files(teams)
    page.locator("#previous").set_input_files(out / "then" / "findings.json")
    checking.check(page)
    return out


def python_beside(then_and_now: tuple[Path, Path, Path], out: Path, previous: str) -> Path:
    _, now, teams = then_and_now
    done = run(
        "check", now, "--year", "2025", "--out", out / previous, "--formats", "csv,json", "--by",
        "A Person", "--teams", teams, "--previous", out / "then" / previous,
    )  # fmt: skip
    assert done.returncode == 1, done.stdout + done.stderr
    return out / previous


def test_every_file_beside_teams_and_an_earlier_run_is_that_of_python(
    page, then_and_now, beside, tmp_path
):
    theirs = python_beside(then_and_now, beside, "findings.json")
    for button, name in FILES.items():
        assert rows(checking.saved(page, button, tmp_path)) == rows(theirs / name), name
    ours = json.loads(checking.saved(page, "Save everything", tmp_path).read_text("utf-8"))
    data = json.loads((theirs / "findings.json").read_text("utf-8"))
    assert {key for key in data if ours[key] != data[key]} <= set(OF_A_RUN)
    assert list(ours) == list(data)
    since = data["since"]
    assert min(since["new"], since["still_there"], len(since["fixed"])) > 0
    assert {one["team"] for one in data["findings"]} == {"North", "South, East", "No team"}


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_the_findings_that_python_wrote_and_people_noted_are_compared_as_python_does(
    page, then_and_now, beside, tmp_path, kind
):
    noted(beside / "then" / f"findings.{kind}")
    page.locator("#previous").set_input_files(beside / "then" / f"findings.{kind}")
    checking.check(page)
    theirs = python_beside(then_and_now, beside, f"findings.{kind}")
    ours = json.loads(checking.saved(page, "Save everything", tmp_path).read_text("utf-8"))
    data = json.loads((theirs / "findings.json").read_text("utf-8"))
    assert ours["since"] == data["since"]
    assert ours["findings"] == data["findings"]
    assert any(one.get("note") == "Asked, é" for one in ours["findings"])
    saved = checking.saved(page, "Save findings (CSV)", tmp_path)
    assert rows(saved) == rows(theirs / "findings.csv")


def noted(path: Path) -> None:
    """Write a note beside every row of a file of findings, as people do."""
    if path.suffix == ".json":
        held = json.loads(path.read_text("utf-8"))
        for one in held["findings"]:
            one["note"] = "Asked, é"
        path.write_text(json.dumps(held), "utf-8")
    elif path.suffix == ".csv":
        header, *lines = lines_of(path)
        # As Excel writes it again where it is not told otherwise.
        with path.open("w", encoding="cp1252", newline="") as file:
            csv.writer(file).writerows([header, *([*line[:-1], " Asked, é "] for line in lines)])
    else:
        book = load_workbook(path)
        for sheet in book:
            head = next((row for row in sheet.iter_rows() if row[0].value == "Rule"), ())
            place = next((cell for cell in head if cell.value == "Note"), None)
            for row in range(place.row + 1, sheet.max_row + 1) if place else ():
                sheet.cell(row, place.column).value = "Asked, é"
        book.save(path)


def test_the_return_stands_at_a_glance_before_its_errors_with_last_years_beside_it(page, beside):
    parts = page.locator("#results [data-part]:visible h3").all_inner_texts()
    assert parts[:3] == ["The return at a glance", "Since the earlier run", "What was found"]
    table = page.get_by_role("table", name="Children looked after", exact=True)
    heads = table.get_by_role("columnheader").all_inner_texts()
    assert heads == ["Of what", "This return", "Last year’s", "Change"]
    cells = table.get_by_role("row").nth(1).get_by_role("cell").all_inner_texts()
    assert cells[0].isdigit() and cells[1].isdigit()
    assert "new, " in page.locator("#since").inner_text()


def test_rows_are_narrowed_to_a_team_and_to_what_is_new(page, beside):
    page.locator("#only-team").select_option("North")
    shown = page.locator("#shown").inner_text()
    some, every = (int(word) for word in shown.split() if word.isdigit())
    assert 0 < some < every
    titles = page.locator("#by-child summary").all_inner_texts()
    assert titles and all("; North, worker" in title for title in titles)
    page.locator("#by-rule summary").first.click()
    page.locator("#by-rule details[open] table").wait_for()
    heads = page.locator("#by-rule details[open]").get_by_role("columnheader").all_inner_texts()
    assert heads[:3] == ["Child", "Team", "Worker"] and "Since then" in heads
    page.locator("#only-team").select_option("")
    page.locator("#only-change").select_option("new")
    assert "new one" in page.locator("#by-child summary").first.inner_text()
    page.locator("#only-change").select_option("")
    assert page.locator("#shown").inner_text().startswith("All ")


TEAM_LISTS = (
    "CHILD,team\nA,North\n",
    "",
    "CHILD,team,worker\nA,N,\nB,N,\nA,S,\n",
    "CHILD,team,worker\nC,A,\n",
    "CHILD,team,worker\nA\x00,N,\n",
    "PK\x03\x04",
    "Worker,Child,TEAM\nAnn, A ,North\n,B,\n,,\n",
    'CHILD,team,worker\nA,"North,\nand East",\xe9\n',
    "CHILD,team,worker\nA,N,x\nA,N,x\n",
    "CHILD,team,worker\nA\n",
)
READ_TEAMS = """async ([bytes, children]) => {
  const { readTeams } = await import("./teams.js");
  const described = await (await fetch("definitions.json")).json();
  try {
    const file = new File([new Uint8Array(bytes)], "teams.csv");
    const teams = await readTeams(file, described.teams, new Set(children));
    return children.map(teams.of);
  } catch (error) { return `${error.constructor.name}: ${error.message}`; }
}"""


@pytest.mark.parametrize("text", TEAM_LISTS)
def test_a_list_of_teams_is_read_or_refused_as_python_does(page, tmp_path, text):
    path = tmp_path / "teams.csv"
    path.write_bytes(text.encode("latin-1"))
    children = ["A", "B"]
    try:
        teams = read_teams(path, children=children, key="CHILD")
        expected: object = [list(teams.of(child)) for child in children]
    except TeamsError as error:
        expected = f"SourceError: {error}"
    assert page.evaluate(READ_TEAMS, [list(path.read_bytes()), children]) == expected


EARLIER = (
    "",
    "{}",
    "[1]",
    "milk,7Q3XSENTINEL\n",
    '{"findings": [{}]}',
    "\xff",
    "run,made\n",
    "PK\x03\x04",
)


@pytest.mark.parametrize("text", EARLIER)
def test_what_is_no_earlier_run_is_refused_as_python_does(page, tmp_path, text):
    path = tmp_path / "old.csv"
    path.write_text(text, "latin-1")
    with pytest.raises(PreviousError) as refused:
        read_previous(path)
    read = """async bytes => {
      const { readPrevious } = await import("./previous.js");
      const described = await (await fetch("definitions.json")).json();
      const reading = readPrevious(
        new File([new Uint8Array(bytes)], "old.csv"), described);
      return reading.then(() => "", (error) => error.message);
    }"""
    told = page.evaluate(read, list(path.read_bytes()))
    assert told.replace("rooftree check or this page wrote", "rooftree check wrote") == str(
        refused.value
    )


def test_the_findings_of_another_year_are_refused_in_a_sentence(page, then_and_now, beside):
    held = json.loads((beside / "then" / "findings.json").read_text("utf-8"))
    held["period"] = "01/04/2023 to 31/03/2024"
    older = beside / "older.json"
    older.write_text(json.dumps(held), "utf-8")
    page.locator("#previous").set_input_files(older)
    page.get_by_role("button", name="Check the return").click()
    page.locator("#errors").wait_for(timeout=checking.LONG)
    assert "compare two runs of one return" in page.locator("#errors").inner_text()
