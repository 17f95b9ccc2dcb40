"""Every version of a release that is shown, and the files of each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rooftree.releases import Release, versions
from rooftree.web.public import shelf
from rooftree.web.public.site import NotThere

_GROUPS = (("data/", "Figures of each indicator"), ("areas/", "Areas and their neighbours"))
_WHOLE = "The whole release"


@dataclass(frozen=True)
class Edition:
    """A version as its ``release.json`` tells of it; ``files`` are hashes by path in its folder."""

    version: int
    made_on: date
    folder: Path
    files: Mapping[str, str]

    def sizes(self) -> dict[str, int]:
        """The files that are there, with their bytes, by path."""
        paths = ((name, self.folder / name) for name in sorted(self.files))
        return {name: path.stat().st_size for name, path in paths if path.is_file()}

    def grouped(self) -> list[tuple[str, list[tuple[str, int]]]]:
        """The files with their sizes in bytes, by what they hold."""
        found: dict[str, list[tuple[str, int]]] = {_WHOLE: [], **{t: [] for _, t in _GROUPS}}
        for name, size in self.sizes().items():
            title = next((t for start, t in _GROUPS if name.startswith(start)), _WHOLE)
            found[title].append((name, size))
        return [(title, few) for title, few in found.items() if few]

    def file(self, name: str) -> Path:
        """A file as it was released, or a page that says why it cannot be had."""
        if name not in self.files:
            raise NotThere("The version has no file of that name.")
        path = self.folder / name
        if not path.is_file() or _digest(path) != self.files[name]:
            raise NotThere("The file is not as it was released, so it is not handed out.")
        return path


def editions(release: Release) -> tuple[Edition, ...]:
    """Every version that can be read, the latest first."""
    folders = versions(shelf.current().folder, release.id)
    found = (_edition(folder) for folder in reversed(folders))
    return tuple(edition for edition in found if edition and edition.version <= release.version)


def edition(release: Release, version: int) -> Edition:
    """One version, or a page that lists those there are."""
    for one in editions(release):
        if one.version == version:
            return one
    links = ((f"/{release.id}/versions/", f"All versions of {release.title}"),)
    raise NotThere("The release has no version of that number.", links)


def _edition(folder: Path) -> Edition | None:
    """A version, or None where its description cannot be read: such a one is not shown."""
    try:
        about = json.loads((folder / "release.json").read_text("utf-8"))
        made_on = date.fromisoformat(about["made_on"])
        return Edition(int(about["version"]), made_on, folder, dict(about["files"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
