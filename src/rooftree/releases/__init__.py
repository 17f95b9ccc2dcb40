"""Releases: what was protected or published, immutable, versioned, with its definitions."""

from __future__ import annotations

from rooftree.releases.publish import publish
from rooftree.releases.read import read, read_all
from rooftree.releases.release import Release, ReleaseError

__all__ = ["Release", "ReleaseError", "publish", "read", "read_all"]
