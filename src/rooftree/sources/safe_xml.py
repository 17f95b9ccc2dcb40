"""XML read safely and one record at a time: no entities, no DTD, no network, no huge texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from lxml import etree

from rooftree.sources.problems import SourceError

_MOST_LINES = 65_535


def records(
    path: Path, file: BinaryIO, tags: Sequence[str], *, encoding: str | None = None
) -> Iterator[Any]:
    """Each element of these names, whole, in any namespace or none; it is cleared afterwards.

    Raises ``SourceError`` where a document type is declared and ``etree.XMLSyntaxError`` where
    the text is no XML.
    """
    events = etree.iterparse(
        file,
        events=("end",),
        tag=[f"{{*}}{tag}" for tag in tags],
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    checked = False
    for _, element in events:
        if not checked:
            _refuse_doctype(path, element)
            checked = True
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    if not checked and events.root is not None:
        _refuse_doctype(path, events.root)


def line_of(element: Any) -> int:
    """The line of the file on which an element stands, 0 where it is not known."""
    line: int = element.sourceline or 0
    if line < _MOST_LINES:
        return line
    # libxml2 keeps 16 bits of an element's line; from there on it gives that on which the first
    # text within ends.
    first = element
    while not first.text and len(first):
        first = first[0]
    return line - (first.text or "").count("\n")


def _refuse_doctype(path: Path, element: Any) -> None:
    if element.getroottree().docinfo.doctype:
        raise SourceError(
            f"{path.name} declares a document type (DOCTYPE), which could make it read other "
            "files: it is refused. A return has no need of one; export it again without."
        )


def broken(path: Path, error: etree.XMLSyntaxError) -> str:
    """What is said of a file that is no XML from some line on."""
    line = error.lineno or 0
    text = str(error.msg or "")
    if "Entity" in text or "entity" in text:
        return f"{path.name} uses an entity near line {line}, which is refused: export it again."
    return (
        f"{path.name} is cut short or not well-formed XML near line {line}: export it again and "
        "check that the whole file was copied."
    )
