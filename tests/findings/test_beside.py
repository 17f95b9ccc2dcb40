"""Teams and the earlier run: what is added to every list, what is refused, what is known again."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.findings.small_return import (
    CHILD,
    EPISODES,
    HEADER,
    clean_header,
    report_of,
    write_return,
)

from rooftree.findings.page_filters import filters_of
from rooftree.findings.previous import (
    PreviousError,
    read_previous,
    refuse_another_return,
)
from rooftree.findings.report import Beside, Report
from rooftree.findings.teams import Teams, TeamsError, read_teams
from rooftree.findings.workbook_sheet import sheet_name
from rooftree.findings.writing import write

TEAMS = Teams("teams.csv", {CHILD: ("North", "Ann"), "B": ("South/East", "Bob")})
AGAIN = ["101", "102", "501"]


def team_list(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "teams.csv"
    path.write_text(text, "utf-8")
    return path


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def by_team(tmp_path: Path) -> Path:
    report = report_of(write_return(tmp_path / "return"), beside=Beside(teams=TEAMS))
    write(report, tmp_path / "findings")
    return tmp_path / "findings"


def test_a_line_says_the_column_of_the_file_as_a_spreadsheet_letters_it(tmp_path: Path) -> None:
    # The same columns in another order, with one that is not the return's before them.
    header = "NOTE,MC_DOB,MOTHER,UPN,ETHNIC,DOB,SEX,CHILD\n,,,UN1,WBRI,31/02/2012,F,A\n"
    report = report_of(write_return(tmp_path / "return", header=header), ["102"])
    (line,) = report.lines
    assert (line.letters, line.row, line.cells) == (("F",), 2, ("F2",))
    write(report, tmp_path / "out")
    (row,) = csv_rows(tmp_path / "out" / "findings.csv")
    assert (row["fields"], row["letters"]) == ("DOB", "F")
    assert "F2 DOB: 31/02/2012" in (tmp_path / "out" / "findings.html").read_text("utf-8")


def test_a_list_of_teams_is_read_whatever_the_order_and_the_capitals(tmp_path: Path) -> None:
    path = team_list(tmp_path, "Worker,Child,TEAM\nAnn, A ,North\n,B,\n,,\n")
    teams = read_teams(path, children={"A"}, key="CHILD")
    assert teams.of("A") == ("North", "Ann")
    assert teams.of("B") == teams.of("C") == ("No team", "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CHILD,team\nA,North\n", "lacks worker. Its first row should be CHILD,team,worker"),
        ("", "lacks CHILD, team, worker"),
        (f"CHILD,team,worker\n{CHILD},N,\nB,N,\n{CHILD},S,\n", "again with another team"),
        (f"CHILD,team,worker\nC,{CHILD},\n", "names none of the children in this return"),
        ("CHILD,team,worker\nA\x00,N,\n", "is not text"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_without_a_value(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(TeamsError, match=told) as caught:
        read_teams(team_list(tmp_path, text), children={CHILD, "B"}, key="CHILD")
    assert CHILD not in str(caught.value)


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TeamsError, match=r"teams\.csv cannot be opened: No such file"):
        read_teams(tmp_path / "teams.csv", children=(), key="CHILD")


def test_every_list_has_team_and_worker(by_team: Path) -> None:
    for name in ("findings.csv", "findings_children.csv"):
        told = {(row["child"], row["team"], row["worker"]) for row in csv_rows(by_team / name)}
        assert (CHILD, "North", "Ann") in told
        assert ("<b>&amp;", "No team", "") in told
    data: dict[str, Any] = json.loads((by_team / "findings.json").read_text("utf-8"))
    for kind in ("findings", "children"):
        (team,) = {one["team"] for one in data[kind] if one["child"] == CHILD}
        assert team == "North"
    page = (by_team / "findings.html").read_text("utf-8")
    assert f"<summary>{CHILD}: 5 rows; North, Ann</summary>" in page
    assert page.count('<th scope="col">Worker</th>') == len(data["summary"])


def test_the_workbook_has_a_sheet_for_each_team_with_its_children_alone(by_team: Path) -> None:
    book = load_workbook(by_team / "findings.xlsx")
    assert "Findings" not in book.sheetnames
    found = {}
    for name in ("North", "South East", "No team"):
        values = list(book[name].iter_rows(values_only=True))
        assert values[0][0] == "OFFICIAL-SENSITIVE"
        head = next(place for place, row in enumerate(values) if row[0] == "Rule")
        place = values[head].index("Child")
        found[name] = {row[place] for row in values[head + 1 :]}
    assert found["North"] == {CHILD}
    assert found["South East"] == {"B"}
    assert found["No team"] == {"<b>&amp;", "@SUM(1)"}
    held = sum(len(list(book[name].iter_rows())) - 3 for name in found)
    assert held == len(csv_rows(by_team / "findings.csv"))


def test_every_sheet_is_marked_dated_named_and_can_be_filtered(by_team: Path) -> None:
    for sheet in load_workbook(by_team / "findings.xlsx"):
        top = " ".join(str(row[0].value) for row in sheet.iter_rows(max_row=6))
        for said in ("OFFICIAL-SENSITIVE", " UTC ", "with Rooftree"):
            assert said in top, sheet.title
        assert sheet.auto_filter.ref, sheet.title
        assert sheet.oddHeader.center.text == "OFFICIAL-SENSITIVE"


def test_a_page_of_very_many_teams_offers_none_to_narrow_by(tmp_path: Path) -> None:
    report = report_of(write_return(tmp_path / "return", header=clean_header(60)), ["101"])
    for teams, offered in ((40, True), (41, False)):
        held = {line.child: (f"Team {n % teams}", "") for n, line in enumerate(report.lines)}
        again = report_of(tmp_path / "return", ["101"], Beside(teams=Teams("teams.csv", held)))
        names = [choice.name for choice in filters_of(again).choices]
        assert names == (["team"] if offered else [])


def test_names_of_teams_that_excel_refuses_or_that_are_alike_get_sheets_of_their_own() -> None:
    taken = {"summary"}
    wanted = ["Summary", "a/b", "A?B", "History", "'x'", "[]", "t" * 40, "t" * 41]
    names = [sheet_name(name, taken) for name in wanted]
    assert names == [
        "Summary 2",
        "a b",
        "A B 2",
        "History 2",
        "x",
        "Team",
        "t" * 31,
        f"{'t' * 29} 2",
    ]
    assert len({name.casefold() for name in names}) == len(names)


def test_children_with_the_most_findings_come_first(tmp_path: Path) -> None:
    report = report_of(write_return(tmp_path / "return"))
    assert report.children[0].child == CHILD
    rows = [child.rows for child in report.children if child.child]
    assert rows == sorted(rows, reverse=True)
    assert report.children[0].errors + report.children[0].queries == report.children[0].rows


def earlier(tmp_path: Path, kind: str, rules: list[str] | None = None) -> Path:
    report = report_of(write_return(tmp_path / "before"), rules)
    write(report, tmp_path / "then", [kind])
    return tmp_path / "then" / f"findings.{kind}"


def compared(folder: Path, previous: Path, rules: list[str] | None = None) -> Report:
    return report_of(folder, rules, Beside(previous=read_previous(previous)))


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_the_same_return_again_has_everything_still_there(tmp_path: Path, kind: str) -> None:
    report = compared(tmp_path / "before", earlier(tmp_path, kind))
    assert report.since is not None
    assert {line.change for line in report.lines} == {"still there"}
    assert (report.since.new, report.since.still) == (0, len(report.lines))
    assert report.since.fixed == ()
    assert report.since.run


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_new_fixed_and_still_there_are_told_though_rows_moved(tmp_path: Path, kind: str) -> None:
    then = earlier(tmp_path, kind, AGAIN)
    first, *rest = HEADER.splitlines()
    mended = [row.replace("@SUM(1),,", "@SUM(1),F,") for row in rest]
    moved = "\n".join([first, "NEW,,30/09/2016,MWAS,UN1,,,", *reversed(mended)]) + "\n"
    report = compared(write_return(tmp_path / "now", header=moved), then, AGAIN)
    since = report.since
    assert since is not None
    changes = {(line.rule, line.child): line.change for line in report.lines}
    assert changes["101", "NEW"] == "new"
    assert changes["101", "B"] == changes["102", CHILD] == changes["501", CHILD] == "still there"
    assert [(one.rule, one.child, one.row) for one in since.fixed] == [("101", "@SUM(1)", 4)]
    (rule,) = [rule for rule in since.rules if rule.rule == "101"]
    assert (rule.before, rule.now, rule.new, rule.still, rule.fixed) == (3, 3, 1, 2, 1)
    write(report, tmp_path / "out")
    (row,) = csv_rows(tmp_path / "out" / "findings_fixed.csv")
    assert (row["rule"], row["row_then"]) == ("101", "4")
    data = json.loads((tmp_path / "out" / "findings.json").read_text("utf-8"))
    assert (data["since"]["new"], len(data["since"]["fixed"])) == (1, 1)
    page = (tmp_path / "out" / "findings.html").read_text("utf-8")
    assert "1 new, 1 fixed, 4 still there" in page


def test_a_value_that_was_changed_and_is_still_wrong_is_still_there(tmp_path: Path) -> None:
    then = earlier(tmp_path, "json", ["102"])
    header = HEADER.replace("31/02/2012", "30/02/2012")
    report = compared(write_return(tmp_path / "now", header=header), then, ["102"])
    assert [line.change for line in report.lines] == ["still there"]


def test_of_a_childs_rows_the_one_with_the_same_value_is_known_again(tmp_path: Path) -> None:
    wrong = EPISODES.replace("10/01/2024", "soon").replace("31/05/2024", "later")
    before = write_return(tmp_path / "before", episodes=wrong)
    write(report_of(before, ["141"]), tmp_path / "then", ["json"])
    first, one, two = wrong.splitlines()
    mended = "\n".join([first, two, one.replace("soon", "10/01/2024")]) + "\n"
    now = write_return(tmp_path / "now", episodes=mended)
    report = compared(now, tmp_path / "then" / "findings.json", ["141"])
    assert report.since is not None
    assert [(line.values, line.change) for line in report.lines] == [(("later",), "still there")]
    assert [one.values for one in report.since.fixed] == ["soon"]


def test_a_rule_that_did_not_run_in_both_is_neither_new_nor_fixed(tmp_path: Path) -> None:
    then = earlier(tmp_path, "json", ["101"])
    report = compared(tmp_path / "before", then, ["102"])
    assert report.since is not None
    assert [line.change for line in report.lines] == ["not asked before"]
    assert (report.since.new, report.since.fixed) == (0, ())
    assert report.since.not_asked_now == ("101",)


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", "milk,7Q3XSENTINEL\n", '{"findings": [{}]}', "\xff"]
)
def test_what_is_no_earlier_run_is_refused_without_its_values(tmp_path: Path, text: str) -> None:
    path = tmp_path / "old.csv"
    path.write_text(text, "latin-1")
    with pytest.raises(PreviousError, match=r"old\.csv is not the findings of an earlier run"):
        read_previous(path)


def test_the_findings_of_another_year_or_authority_are_refused(tmp_path: Path) -> None:
    held = read_previous(earlier(tmp_path, "json", ["101"]))
    with pytest.raises(PreviousError, match="compare two runs of one return"):
        refuse_another_return(held, period="01/04/2023 to 31/03/2024", authority="")
    refuse_another_return(held, period=held.period, authority="E10000014")
