"""What a how-to page tells a reader to do works, and touches the one file that it names."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.docs.blocks import ROOT, blocks, copy_of_project, run, write

PAGES = sorted((ROOT / "docs" / "how-to").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_how_to_works_when_followed(page: Path, tmp_path: Path) -> None:
    folder = copy_of_project(tmp_path)
    files = {block.path for block in blocks(page) if block.path}
    assert len(files) <= 1, f"{page.name} should name one file, not {sorted(files)}"
    for block in blocks(page):
        if block.path:
            write(block, folder)
        elif block.language == "sh":
            run(block.text, folder=folder)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_how_to_is_listed_in_the_index(page: Path) -> None:
    assert f"how-to/{page.name}" in (ROOT / "docs" / "index.md").read_text("utf-8")
