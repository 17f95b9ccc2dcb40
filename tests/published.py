"""The published files read once for a run of tests, and the release made of them."""

from __future__ import annotations

import atexit
import csv
import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.shared import SHARED

from rooftree.areas import england
from rooftree.releases import Release, publish, read
from rooftree.statistics import Published, import_folder


@cache
def published_statistics() -> tuple[Published, tuple[str, ...]]:
    """What stands in all published files, and what is said about it."""
    assert SHARED is not None
    return import_folder(SHARED / "published", england())


@cache
def published_release() -> Release:
    """The release of all published files."""
    folder = Path(tempfile.mkdtemp(prefix="rooftree-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = publish(
        published_statistics()[0],
        folder=folder,
        id="england-published",
        title="England",
        areas=england(),
        made_on="2026-11-24",
        source="DfE",
        licence="Open Government Licence v3.0",
    )
    return read(path)


@cache
def golden_rows() -> tuple[dict[str, str], ...]:
    """Every value that the department's dashboard shows, as it was given to us."""
    assert SHARED is not None
    with (SHARED / "golden" / "dashboard.csv").open(encoding="utf-8-sig", newline="") as file:
        return tuple(csv.DictReader(file))
