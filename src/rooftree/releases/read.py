"""Read releases back, and refuse one that was altered."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

from rooftree import areas
from rooftree.releases.figures_file import read_columns
from rooftree.releases.publish import digest, version_folders
from rooftree.releases.release import Release, ReleaseError

_NEEDED = {
    "files",
    "id",
    "invented",
    "kind",
    "licence",
    "made_on",
    "policy",
    "source",
    "title",
    "version",
}


def read(folder: Path) -> Release:
    """Read one version of a release.

    Raises ``ReleaseError`` with a sentence when it is no release or a file in it is not what
    was released.
    """
    try:
        about = json.loads((folder / "release.json").read_text("utf-8"))
    except (OSError, ValueError):
        raise ReleaseError(f"{folder} holds no release: it has no readable release.json.") from None
    lacks = _NEEDED - set(about) if isinstance(about, dict) else _NEEDED
    if lacks:
        raise ReleaseError(
            f"{folder / 'release.json'} lacks {', '.join(sorted(lacks))}: it is no release, or one "
            "that was altered."
        )
    _refuse_altered(folder, about)
    return Release(
        id=about["id"],
        version=about["version"],
        title=about["title"],
        kind=about["kind"],
        invented=about["invented"],
        made_on=about["made_on"],
        source=about["source"],
        licence=about["licence"],
        definitions=json.loads((folder / "definitions.json").read_text("utf-8")),
        policy=about["policy"],
        areas=areas.read(folder / "areas"),
        columns=read_columns(folder / "figures.parquet"),
        folder=folder,
        hash=_hash(about),
        sources=tuple(about.get("sources", ())),
        changes=_json(folder / "changes.json"),
        differences=_rows(folder / "differences.csv"),
    )


def _hash(about: dict[str, Any]) -> str:
    """One hash of everything in a release."""
    return hashlib.sha256(json.dumps(about, sort_keys=True).encode()).hexdigest()


def _json(path: Path) -> dict[str, Any] | None:
    if not path.is_file():
        return None
    held: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return held


def _rows(path: Path) -> tuple[dict[str, str], ...]:
    if not path.is_file():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _refuse_altered(folder: Path, about: dict[str, Any]) -> None:
    expected = about["files"]
    held = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path != folder / "release.json"
    }
    wrong = sorted(held ^ set(expected)) or [
        name for name, said in expected.items() if digest(folder / name) != said
    ]
    if wrong:
        raise ReleaseError(
            f"The release in {folder} was altered: {wrong[0]} is not as it was released. Release "
            "it again; a release is never changed."
        )


def versions(folder: Path, id: str) -> tuple[Path, ...]:
    """The folders of every version of a release, the oldest first; ``read`` takes each."""
    return version_folders(folder / id)


def latest(folder: Path, id: str) -> Release:
    """The latest version of a release. Raises ``ReleaseError`` with a sentence if there is none."""
    found = versions(folder, id)
    if not found:
        raise ReleaseError(f"There is no release '{id}' in {folder}.")
    return read(found[-1])


def read_all(folder: Path) -> tuple[Release, ...]:
    """The latest version of every release in a folder, by title."""
    if not folder.is_dir():
        raise ReleaseError(
            f"There is no folder {folder} of releases: make one with rooftree demo, or with "
            "rooftree statistics import."
        )
    found = [version_folders(path) for path in sorted(folder.iterdir()) if path.is_dir()]
    held = [read(every[-1]) for every in found if every]
    return tuple(sorted(held, key=lambda release: release.title))
