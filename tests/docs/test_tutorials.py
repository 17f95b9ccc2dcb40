"""A tutorial, followed from its first line to its last, shows what it says it shows."""

from __future__ import annotations

from pathlib import Path

from tests.docs.blocks import ROOT, blocks, run


def test_a_first_return_is_checked_mended_and_checked_again(tmp_path: Path) -> None:
    page = ROOT / "docs" / "tutorials" / "first-return.md"
    printed = [
        run(block.text, folder=tmp_path, language=block.language)
        for block in blocks(page)
        if block.language in ("sh", "python")
    ]
    made, checked, found, mended, again, in_python = printed
    assert made == mended == ""
    for rule in ("149", "388", "433", "501"):
        assert rule in checked
    assert "There is something to mend." in checked
    assert "not run" in checked.lower()
    assert "501" in found
    assert "501" not in again
    assert "shape: (0, 4)" in in_python
