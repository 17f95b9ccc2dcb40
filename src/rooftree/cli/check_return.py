"""``rooftree check --returns``: which return is asked for, and whether a folder holds another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from rooftree.cli.speaking import fail

COULD_NOT = 2
# The header of a census and its first child are well within this much of a file.
_START = 65_536
# Elements that only one return has, in any namespace.
_SIGNS = {
    "cin": re.compile(r"<(?:[\w.-]+:)?(?:ChildIdentifiers|CINdetails)[\s>/]"),
    "ssda903": re.compile(r"<(?:[\w.-]+:)?(?:HEADER|EPISODE)[\s>/]"),
}


def refuse_another_return(folder: Path, returns: str) -> None:
    """End the command where there is no such return, or an XML file is plainly another return."""
    from rooftree.returns import find

    if returns not in _SIGNS:
        fail(f"--returns is {' or '.join(sorted(_SIGNS))}.", COULD_NOT)
    for path in _xml_files(folder):
        start = _start(path)
        held = [name for name, sign in _SIGNS.items() if sign.search(start)]
        if held and returns not in held:
            fail(
                f"{path.name} holds another return ({find(held[0]).label}) than the one that is "
                f"asked for ({find(returns).label}): give --returns {held[0]}.",
                COULD_NOT,
            )


def _xml_files(folder: Path) -> Iterator[Path]:
    try:
        found = sorted(folder.iterdir()) if folder.is_dir() else [folder]
    except OSError:
        return
    yield from (path for path in found if path.suffix.lower() == ".xml" and path.is_file())


def _start(path: Path) -> str:
    """The start of a file as text; what cannot be opened is told when the return is read."""
    try:
        with path.open("rb") as file:
            raw = file.read(_START)
    except OSError:
        return ""
    marks = (b"\xff\xfe", b"\xfe\xff")
    return raw.decode("utf-16" if raw.startswith(marks) else "latin-1", errors="replace")
