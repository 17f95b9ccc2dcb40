"""The project's glossary, read from the one file that is its source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "glossary.md"

_TERM = re.compile(r"\*\*(?P<name>.+?)\*\*\s+(?P<text>.+)", re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_MARKS = re.compile(r"[*`]")


@dataclass(frozen=True)
class Term:
    """A word and what it means, in plain text; ``anchor`` is its place on the page."""

    name: str
    text: str
    anchor: str


@dataclass(frozen=True)
class Section:
    """Terms that belong together."""

    title: str
    terms: tuple[Term, ...]


@cache
def glossary() -> tuple[Section, ...]:
    """The sections in the order of the file.

    A section begins with ``## title``; a term is a paragraph that begins with its name in bold.
    Raises ``ValueError`` with a sentence where two terms have the same anchor.
    """
    found = tuple(_section(part) for part in FILE.read_text("utf-8").split("\n## ")[1:])
    anchors = [term.anchor for section in found for term in section.terms]
    twice = sorted({anchor for anchor in anchors if anchors.count(anchor) > 1})
    if twice:
        raise ValueError(f"{FILE.name} defines {', '.join(twice)} more than once.")
    return found


def _section(text: str) -> Section:
    title, _, rest = text.partition("\n")
    paragraphs = (_TERM.fullmatch(part.strip()) for part in rest.split("\n\n"))
    return Section(title.strip(), tuple(_term(found) for found in paragraphs if found))


def _term(found: re.Match[str]) -> Term:
    name = _plain(found["name"])
    return Term(name, _plain(found["text"]), anchor(name))


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).split())


def anchor(name: str) -> str:
    """A name as the end of an address: ``Section 47`` is ``section-47``."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
