"""The README's commands do what it says."""

from __future__ import annotations

import re
from pathlib import Path

from tests.docs.blocks import ROOT, blocks, run

from rooftree.rules import find

README = ROOT / "README.md"


def test_the_python_of_the_readme_finds_the_fault_that_it_shows(tmp_path: Path) -> None:
    (shown,) = (b for b in blocks(README) if b.language == "python" and "import rooftree" in b.text)
    printed = run(shown.text, folder=tmp_path, language="python")
    assert "501" in printed
    assert "Episodes" in printed


def test_the_rule_that_the_readme_shows_is_the_rule_that_runs() -> None:
    (shown,) = (b for b in blocks(README) if b.text.startswith("Rule("))
    rule = find("ssda903", "501", 2025)
    condition = re.search(r'fails_when="([^"]+)"', shown.text)
    assert condition is not None
    assert rule.fails_when == condition[1]
    assert f'"{rule.title}"' in shown.text


def test_the_demonstration_runs_to_its_end_without_a_person(tmp_path: Path) -> None:
    printed = run(f"rooftree demo --no-serve --out {tmp_path / 'demo'}", folder=tmp_path)
    assert "Invented" in printed
    assert list((tmp_path / "demo").rglob("release.json"))
