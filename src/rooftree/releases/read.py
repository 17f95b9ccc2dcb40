"""Read releases back, and refuse one that was altered."""

from __future__ import annotations

import json
from pathlib import Path

from rooftree import areas
from rooftree.releases.figures_file import read_figures
from rooftree.releases.publish import digest
from rooftree.releases.release import Release, ReleaseError


def read(folder: Path) -> Release:
    """Read one version of a release.

    Raises ``ReleaseError`` with a sentence when it is no release or a file in it is not what
    was released.
    """
    try:
        about = json.loads((folder / "release.json").read_text("utf-8"))
    except (OSError, ValueError):
        raise ReleaseError(f"{folder} holds no release: it has no readable release.json.") from None
    for name, expected in about["files"].items():
        path = folder / name
        if not path.is_file() or digest(path) != expected:
            raise ReleaseError(
                f"The release in {folder} was altered: {name} is not as it was released. Release "
                "it again; a release is never changed."
            )
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
        all_figures=read_figures(folder / "figures.parquet"),
        folder=folder,
    )


def versions(folder: Path, id: str) -> tuple[Path, ...]:
    """The folders of every version of a release, the oldest first."""
    found = [path for path in (folder / id).iterdir() if path.name.isdigit()]
    return tuple(sorted(found, key=lambda path: int(path.name)))


def read_all(folder: Path) -> tuple[Release, ...]:
    """The latest version of every release in a folder, by title."""
    if not folder.is_dir():
        raise ReleaseError(
            f"There is no folder {folder} of releases: make one with rooftree demo, or with "
            "rooftree statistics import."
        )
    ids = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name[0] != ".")
    latest = [versions(folder, id)[-1] for id in ids if versions(folder, id)]
    return tuple(sorted((read(path) for path in latest), key=lambda release: release.title))
