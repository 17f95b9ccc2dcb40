"""Read releases back, and refuse one that was altered."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from rooftree import areas
from rooftree.releases.figures_file import read_columns
from rooftree.releases.folders import (
    ABOUT,
    CHANGES,
    DEFINITIONS,
    FIGURES,
    INPUTS,
    digest,
    version_folders,
)
from rooftree.releases.inputs import from_data
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
        about = json.loads((folder / ABOUT).read_text("utf-8"))
    except (OSError, ValueError):
        raise ReleaseError(f"{folder} holds no release: it has no readable release.json.") from None
    lacks = _NEEDED - set(about) if isinstance(about, dict) else _NEEDED
    if lacks:
        raise ReleaseError(
            f"{folder / ABOUT} lacks {', '.join(sorted(lacks))}: it is no release, or one "
            "that was altered."
        )
    try:
        _refuse_altered(folder, about)
        return _read(folder, about)
    except ReleaseError:
        raise
    # Its own description was altered, or a part of it cannot be what this program wrote.
    except (OSError, ValueError, KeyError, TypeError, AttributeError, AssertionError) as error:
        raise ReleaseError(
            f"The release in {folder} cannot be read ({type(error).__name__}): release it again."
        ) from None


def _read(folder: Path, about: dict[str, Any]) -> Release:
    return Release(
        id=about["id"],
        version=about["version"],
        number=about.get("number", f"{about['version']}.0"),
        title=about["title"],
        kind=about["kind"],
        invented=about["invented"],
        made_on=about["made_on"],
        source=about["source"],
        licence=about["licence"],
        definitions=json.loads((folder / DEFINITIONS).read_text("utf-8")),
        policy=about["policy"],
        areas=areas.read(folder / "areas"),
        columns=read_columns(folder / FIGURES),
        folder=folder,
        hash=_hash(about),
        sources=tuple(about.get("sources", ())),
        changes=_json(folder / CHANGES),
        differences=_rows(folder / "differences.csv"),
        inputs=from_data(_json(folder / INPUTS) or {}),
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
        if path.is_file() and path != folder / ABOUT
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
    """The latest version of a release that can be read; it warns where a later one cannot.

    Raises ``ReleaseError`` with a sentence if there is none.
    """
    found = versions(folder, id)
    if not found:
        raise ReleaseError(f"There is no release '{id}' in {folder}.")
    return _last_good(found)


def _last_good(found: tuple[Path, ...]) -> Release:
    """The last of the versions that can be read; the first sentence against them if none can."""
    wrong: list[ReleaseError] = []
    for path in reversed(found):
        try:
            release = read(path)
        except ReleaseError as error:
            wrong.append(error)
            continue
        if not wrong:
            return release
        warning = (
            f"Version {release.version} of {release.title} stands in for version "
            f"{found[-1].name}, which cannot be read. {wrong[0]}"
        )
        return replace(release, warning=warning)
    raise wrong[0]


def read_every(folder: Path) -> tuple[tuple[Release, ...], tuple[str, ...]]:
    """The latest readable version of every release in a folder, by title, and what is wrong.

    A sentence tells of each version that was passed over, and of each release that has none
    which can be read. Raises ``ReleaseError`` where there is no folder, or nothing in it can be
    read.
    """
    if not folder.is_dir():
        raise ReleaseError(
            f"There is no folder {folder} of releases: make one with rooftree demo, or with "
            "rooftree statistics import."
        )
    held, wrong = [], []
    for path in sorted(folder.iterdir()):
        found = version_folders(path)
        if not found:
            continue
        try:
            held.append(_last_good(found))
        except ReleaseError as error:
            wrong.append(str(error))
    if wrong and not held:
        raise ReleaseError(wrong[0])
    sentences = (*(release.warning for release in held if release.warning), *wrong)
    return tuple(sorted(held, key=lambda release: release.title)), sentences


def read_all(folder: Path) -> tuple[Release, ...]:
    """The latest readable version of every release in a folder, by title."""
    return read_every(folder)[0]
