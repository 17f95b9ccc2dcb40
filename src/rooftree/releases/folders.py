"""Where the versions of a release lie, and what their files are."""

from __future__ import annotations

import hashlib
from pathlib import Path

ABOUT = "release.json"
DEFINITIONS = "definitions.json"
FIGURES = "figures.parquet"
CHANGES = "changes.json"
INPUTS = "files.json"


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def version_folders(folder: Path) -> tuple[Path, ...]:
    """The folders of every version of one release, the oldest first."""
    found = [path for path in folder.iterdir() if path.name.isdigit()] if folder.is_dir() else []
    return tuple(sorted(found, key=lambda path: int(path.name)))
