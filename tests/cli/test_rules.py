"""``rooftree rules``: the rules of a return, those of a year, and what changed."""

from __future__ import annotations

import csv
import io

from tests.cli.commands import refused, run

from rooftree.rules import all_rules, rules_for


def rows(*words: str) -> list[dict[str, str]]:
    done = run("rules", *words, "--csv")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_the_rules_of_a_year_are_listed() -> None:
    done = run("rules", "ssda903", "--year", "2026")
    assert done.returncode == 0, done.stderr
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("101 ")]
    assert line.split()[-4:] == ["error", "1", "every", "year"]
    assert f"{len(rules_for('ssda903', 2026))} rules." in done.stdout
    assert "\n700 " not in done.stdout


def test_without_a_year_every_rule_is_listed_with_its_years() -> None:
    done = run("rules", "ssda903")
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("700 ")]
    assert line.split()[-2:] == ["since", "2027"]


def test_the_csv_has_a_line_for_each_table_that_a_rule_blames_with_its_condition() -> None:
    found = rows("ssda903", "--year", "2025")
    blamed = sum(len(rule.conditions) for rule in rules_for("ssda903", 2025))
    assert len(found) == blamed
    (line,) = [row for row in found if row["rule"] == "501"]
    assert line["fails_when"] == "episodes.DECOM < previous.DEC"
    assert (line["severity"], line["stage"], line["since"]) == ("error", "1", "")


def test_the_csv_of_all_years_has_them_all() -> None:
    assert {row["rule"] for row in rows("ssda903")} == {r.code for r in all_rules("ssda903")}


def test_what_changed_is_told() -> None:
    done = run("rules", "ssda903", "--changes", "2024", "2025")
    assert done.returncode == 0, done.stderr
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["code", "new", "K3"] in [line[:3] for line in lines]
    assert ["rule", "ended", "445"] in [line[:3] for line in lines]


def test_what_changed_as_csv() -> None:
    found = rows("ssda903", "--changes", "2024", "2026")
    (line,) = [row for row in found if row["name"] == "Z13"]
    assert (line["kind"], line["how"], line["within"]) == ("code", "new", "Placement type")
    assert "146" in line["rules_that_read_it"].split()


def test_nothing_changed_within_a_year() -> None:
    assert run("rules", "ssda903", "--changes", "2025", "2025").stdout == "Nothing changed.\n"


def test_a_year_that_is_not_held_is_refused() -> None:
    sentence = (
        "SSDA903, children looked after is held for the collections that end in 2023 to 2027."
    )
    assert refused(run("rules", "ssda903", "--year", "1990")) == sentence
    assert refused(run("rules", "ssda903", "--changes", "2025", "2030")) == sentence


def test_a_return_that_is_not_there_is_refused() -> None:
    assert refused(run("rules", "sda903")) == (
        "There is no return named 'sda903'; there are ssda903, cin."
    )
