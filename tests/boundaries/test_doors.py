"""Who may open which door: the import contracts, and who may make what passes a door."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "rooftree"
LINT_IMPORTS = Path(sys.executable).parent / "lint-imports"


def linted(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT_IMPORTS, "--no-logo", "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_room_imports_only_what_its_line_names() -> None:
    done = linted(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_room_has_a_line() -> None:
    table = (ROOT / ".importlinter").read_text("utf-8")
    rooms = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()}
    for room in rooms - {"web"}:
        assert f"\n    {room}:" in table


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("from house.kitchen import stove", False),
        ("import house.cellar", False),
        ("from house.garden import gate", True),
        ("from house.garden.shed import spade", True),
        ("from house.hall import coat", True),
    ],
)
def test_a_door_that_is_not_named_is_shut(tmp_path: Path, line: str, kept: bool) -> None:
    for room in ("hall", "kitchen", "garden", "garden/shed", "cellar"):
        (tmp_path / "house" / room).mkdir(parents=True)
        (tmp_path / "house" / room / "__init__.py").write_text("")
    (tmp_path / "house" / "__init__.py").write_text("")
    (tmp_path / "house" / "hall" / "door.py").write_text(f"{line}\n")
    (tmp_path / "tests").symlink_to(ROOT / "tests", target_is_directory=True)
    (tmp_path / ".importlinter").write_text(
        "[importlinter]\nroot_package = house\n"
        "contract_types =\n    rooms: tests.boundaries.rooms.RoomsContract\n"
        "[importlinter:contract:rooms]\nname = Rooms\ntype = rooms\npackage = house\n"
        "rooms =\n    hall: garden\n    kitchen:\n    garden:\n"
    )
    done = linted(tmp_path)
    assert (done.returncode == 0) is kept, done.stdout + done.stderr
    if not kept:
        assert "hall may import only garden" in done.stdout


def makers(name: str) -> set[str]:
    """The rooms whose code calls a class by that name."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                word = called.attr if isinstance(called, ast.Attribute) else ""
                word = called.id if isinstance(called, ast.Name) else word
                if word == name:
                    found.add(path.relative_to(SOURCE).parts[0])
    return found


@pytest.mark.parametrize(
    ("made", "room"),
    [
        ("Protected", "disclosure"),
        ("sealed", "disclosure"),
        ("Published", "statistics"),
        ("Counts", "indicators"),
    ],
)
def test_only_one_room_makes_what_passes_its_door(made: str, room: str) -> None:
    assert makers(made) == {room}


def test_the_program_never_reads_what_lies_beside_it() -> None:
    for path in SOURCE.rglob("*.py"):
        assert "../shared" not in path.read_text("utf-8"), path
