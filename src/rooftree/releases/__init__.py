"""Releases: what was protected or published, immutable, versioned, with its definitions."""

from __future__ import annotations

from rooftree.releases.publish import publish
from rooftree.releases.read import latest, read, read_all, versions
from rooftree.releases.release import Release, ReleaseError

__all__ = ["Release", "ReleaseError", "latest", "publish", "read", "read_all", "versions"]
