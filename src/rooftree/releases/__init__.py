"""Releases: what was protected or published, immutable, versioned, with its definitions."""

from __future__ import annotations

from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import Period
from rooftree.releases.objections import Accepted, MeaningChangedError
from rooftree.releases.publish import publish
from rooftree.releases.read import latest, read, read_all, read_every, versions
from rooftree.releases.release import Headline, Release, ReleaseError
from rooftree.releases.update import Update, update

__all__ = [
    "Accepted",
    "By",
    "Figure",
    "Headline",
    "MeaningChangedError",
    "Period",
    "Release",
    "ReleaseError",
    "Update",
    "latest",
    "publish",
    "read",
    "read_all",
    "read_every",
    "update",
    "versions",
]
