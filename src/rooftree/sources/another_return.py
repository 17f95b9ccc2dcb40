"""Whether an XML file is plainly of another return than the one that is asked for."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

from rooftree.returns import NAMES, find
from rooftree.returns.description import Return
from rooftree.sources.problems import SourceError

# The header of a return and its first child are well within this much of a file.
_START = 65_536
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def xml_reader(returns: str) -> Any:
    """What reads the XML of a return: a module of its own, named after it."""
    return importlib.import_module(f"rooftree.sources.{returns}_xml")


def refuse_another_return(path: Path, described: Return) -> None:
    """Raise ``SourceError`` where the start of the file has elements of another return alone."""
    start = _start(path)
    held = [name for name in NAMES if _sign(name).search(start)]
    if held and described.name not in held:
        raise SourceError(
            f"{path.name} holds another return ({find(held[0]).label}) than the one that is "
            f"asked for ({described.label}): give --returns {held[0]}."
        )


def _sign(returns: str) -> re.Pattern[str]:
    """The elements that only this return has, in any namespace."""
    return re.compile(rf"<(?:[\w.-]+:)?(?:{'|'.join(xml_reader(returns).SIGNS)})[\s>/]")


def _start(path: Path) -> str:
    """The start of a file as text; what cannot be opened is told when it is read."""
    try:
        with path.open("rb") as file:
            raw = file.read(_START)
    except OSError:
        return ""
    return raw.decode("utf-16" if raw.startswith(_UTF_16) else "latin-1", errors="replace")
