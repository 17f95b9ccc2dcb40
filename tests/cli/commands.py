"""Run the command as a person would, and look at what came back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOFTREE = Path(sys.executable).parent / "rooftree"


def run(*words: str | Path, width: int = 200) -> subprocess.CompletedProcess[str]:
    """The command with these words, on no terminal, ``width`` characters wide."""
    return subprocess.run(
        [ROOFTREE, *words],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"COLUMNS": str(width)},
    )


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a command that could not do its job."""
    assert done.returncode == 2, done.stdout + done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr.strip()
