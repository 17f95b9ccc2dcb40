"""What is written where, and that the same seed writes the same."""

from __future__ import annotations

import filecmp
import json
from pathlib import Path

import pytest
from tests.synthetic.conftest import YEARS

from rooftree import areas
from rooftree.reference.population import read_population
from rooftree.sources import read_folder
from rooftree.synthetic import make_demo, make_return


def test_a_region_has_a_folder_an_authority_and_year_and_reference_data(demo: Path) -> None:
    authorities = [path.name for path in sorted(demo.glob("X*"))]
    assert len(authorities) == 12
    for code in authorities:
        assert {path.name for path in (demo / code).iterdir()} == {str(year) for year in YEARS}
    held = areas.read(demo / "reference")
    assert held.invented and {a.code for a in held.authorities()} == set(authorities)
    population = read_population(demo / "reference" / "population.csv")
    assert population.children(authorities[0], 2024)
    about = json.loads((demo / "invented.json").read_text())
    assert about["invented"] is True and about["seed"] == 1 and about["years"] == list(YEARS)


def test_a_table_is_written_from_the_year_in_which_it_came(demo: Path) -> None:
    code = next(demo.glob("X*"))
    assert not (code / "2023" / "sw_episodes.csv").exists()
    assert (code / "2024" / "sw_episodes.csv").is_file()
    assert not (code / "2025" / "DoLo.csv").exists()


@pytest.mark.parametrize("children", [1, 10, 400])
def test_a_return_holds_exactly_so_many_children(tmp_path: Path, children: int) -> None:
    make_return(tmp_path, children=children, year=2025)
    assert len((tmp_path / "header.csv").read_text().splitlines()) == children + 1


def test_the_same_seed_gives_the_same_files_and_another_gives_others(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        make_demo(tmp_path / name, seed=seed, authorities=2, years=(2025,), errors=0.02)
    compared = filecmp.dircmp(tmp_path / "a", tmp_path / "b")
    names = [str(p.relative_to(tmp_path / "a")) for p in (tmp_path / "a").rglob("*.*")]
    _, differ, missing = filecmp.cmpfiles(tmp_path / "a", tmp_path / "b", names, shallow=False)
    assert not (differ or missing or compared.left_only)
    episodes = "X06000002/2025/episodes.csv"
    assert not filecmp.cmp(tmp_path / "a" / episodes, tmp_path / "c" / episodes, shallow=False)


def test_a_seed_gives_what_it_gave_before(tmp_path: Path) -> None:
    """Figures and reports refer to a seed: when this must change, say so in the changelog."""
    make_return(tmp_path, children=3, year=2025, seed=1)
    first = (tmp_path / "episodes.csv").read_text().splitlines()[1]
    assert first == PINNED


PINNED = "12000011,01/09/2021,T,C2,N1,U4,PR4,24/06/2024,X1,,ZZ12 0GB,ZZ12 9XB,2900408"


def test_xml_says_what_csv_says(tmp_path: Path) -> None:
    for form in (False, True):
        make_return(tmp_path / str(form), children=150, year=2025, xml=form)
    as_csv, as_xml = (read_folder(tmp_path / str(form), year=2025) for form in (False, True))
    assert as_xml.file_format == "xml" and as_xml.problems == ()
    for name in ("header", "episodes", "reviews", "missing", "oc2", "oc3", "ad1", "prev_perm"):
        ours, theirs = (
            sorted(map(repr, data.tables[name].drop_columns("row_id").to_pylist()))
            for data in (as_csv, as_xml)
        )
        assert ours == theirs and ours, name
