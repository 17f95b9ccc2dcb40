"""The peer: csc-validator-be-903, in an environment of its own; nothing of it is imported here."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PACKAGE = "csc-validator-be-903"
VERSION = "0.1.17"
RUNNER = Path(__file__).with_name("run.py")
KEPT = Path(__file__).resolve().parents[2] / ".peer"


def peer_python(given: Path | None, *, install: bool) -> Path | None:
    """The Python of the peer's environment, made if that is asked for; None when not wanted.

    Ends the program with a sentence where what is asked for is not there.
    """
    if install:
        _install()
    python = given or (KEPT / "bin" / "python" if install else None)
    if python is None:
        return None
    if not python.is_file():
        raise SystemExit(f"There is no {python}: --install-peer makes an environment in {KEPT}.")
    if subprocess.run([python, RUNNER, "versions"], capture_output=True, check=False).returncode:
        raise SystemExit(f"{PACKAGE} is not installed where {python} is: try --install-peer.")
    return python


def _install() -> None:
    """Make the environment with the Python that runs this: the peer needs 3.11 or older."""
    if sys.version_info >= (3, 12):
        raise SystemExit("The peer needs Python 3.11: it pins a pandas that has no later wheels.")
    python = KEPT / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", KEPT], check=True)
    words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([python, *words, f"{PACKAGE}=={VERSION}"], check=True)


def versions(python: Path) -> str:
    """What is installed there, in a line."""
    said = subprocess.run([python, RUNNER, "versions"], capture_output=True, text=True, check=True)
    return ", ".join(f"{name} {number}" for name, number in json.loads(said.stdout).items())


def command(python: Path, folder: Path, out: Path, *, isolated: bool = False) -> Sequence[object]:
    """The peer's check of a folder made by ``files.py``; ``isolated``: each rule on a copy."""
    return [python, RUNNER, "isolated" if isolated else "check", folder, out]
