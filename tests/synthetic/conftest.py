"""One invented region over three years, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from rooftree.synthetic import make_demo

YEARS = (2023, 2024, 2025)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    make_demo(folder, seed=1, years=YEARS)
    return folder
