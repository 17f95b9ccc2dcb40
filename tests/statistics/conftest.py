"""The published files read once for all tests, and the release made of them."""

from __future__ import annotations

import pytest
from tests.published import published_release, published_statistics

from rooftree.releases import Release
from rooftree.statistics import Published


@pytest.fixture(scope="session")
def imported() -> tuple[Published, tuple[str, ...]]:
    """What stands in all published files, and what is said about it."""
    return published_statistics()


@pytest.fixture(scope="session")
def release() -> Release:
    """The release of all published files."""
    return published_release()
