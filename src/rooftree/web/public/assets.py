"""Styles, pictures and scripts under names that say what is in them, so they are kept for good."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

DESIGN = Path(__file__).resolve().parents[1] / "design"
URL = "/static/"
_FOLDERS = {"govuk": DESIGN / "vendor" / "govuk", "rooftree": DESIGN / "static" / "rooftree"}
_HASHED = re.compile(r"\.[0-9a-f]{12}\.[a-z0-9]+$")
_SMALL = 200


@cache
def files() -> Mapping[str, Path]:
    """Every asset by its plain name, such as ``rooftree/rooftree.css``."""
    return {
        f"{prefix}/{path.relative_to(folder).as_posix()}": path
        for prefix, folder in _FOLDERS.items()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@cache
def names() -> Mapping[str, str]:
    """The hashed name of each plain one: ``rooftree/rooftree.0123456789ab.css``."""
    found = {}
    for name, path in files().items():
        stem, dot, ending = name.rpartition(".")
        found[name] = f"{stem}.{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}{dot}{ending}"
    return found


def with_hashes(page: bytes) -> bytes:
    """A page whose links to assets are to their hashed names."""
    for name, hashed in names().items():
        page = page.replace(f'"{URL}{name}"'.encode(), f'"{URL}{hashed}"'.encode())
    return page


def lay_out(folder: Path) -> None:
    """Write every asset under both its names, and compressed beside where that is smaller."""
    for name, path in files().items():
        body = path.read_bytes()
        packed = gzip.compress(body, 9, mtime=0)
        for each in (name, names()[name]):
            target = folder / each
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(body)
            if len(packed) < len(body) - _SMALL:
                target.with_name(f"{target.name}.gz").write_bytes(packed)


def is_immutable(path: str, url: str) -> bool:
    """Whether a file may be kept for good: its name changes with what is in it."""
    return bool(_HASHED.search(url))
