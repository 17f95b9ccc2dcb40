"""Read the fenced blocks of a page and do what they say in a copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^```(\w+)[ \t]*(\S*)[ \t]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """One fenced block: its language, the file it is for (if it says one), its text."""

    language: str
    path: str
    text: str


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(*found) for found in _FENCE.findall(page.read_text("utf-8"))]


def write(block: Block, root: Path) -> Path:
    """Write a block's file, or make the change that a diff shows; give the path."""
    path = root / block.path
    if block.language == "diff":
        lines = block.text.splitlines(keepends=True)
        before = "".join(line[1:] for line in lines if line[0] in " -")
        after = "".join(line[1:] for line in lines if line[0] in " +")
        text = path.read_text("utf-8")
        assert text.count(before) == 1, f"{block.path} does not have the lines that the page shows"
        path.write_text(text.replace(before, after), "utf-8")
    else:
        path.write_text(block.text, "utf-8")
    return path


def run(text: str, *, folder: Path, language: str = "sh") -> str:
    """Run a block in a folder with this environment's commands first; give what it printed."""
    bin_folder = Path(sys.executable).parent
    command = ["bash", "-euo", "pipefail", "-c", text]
    if language == "python":
        command = [sys.executable, "-c", text]
    places = [folder / "src", folder] if (folder / "src").is_dir() else []
    settings = {
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(map(str, places)),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{text}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def copy_of_project(folder: Path) -> Path:
    """A copy of the project to change, with the same ``.venv``."""
    for name in ("src", "tests", "scripts", "docs"):
        ignored = shutil.ignore_patterns("__pycache__", "vendor")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(Path(sys.prefix), target_is_directory=True)
    return folder
