"""Read the XML of the children in need census: a child at a time, whatever the size of the file.

Elements and where they stand: DfE's XML schemas of 2017 to 2026 (Open Government Licence v3.0),
with a namespace or without. Only where it stands tells which episode, assessment or plan a record
belongs to, so these are numbered: an episode among all of its child, an assessment and a plan
among all of their episode.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from rooftree.returns.description import Column, Return
from rooftree.sources.dataset import Problem, WrittenTable
from rooftree.sources.problems import SourceError
from rooftree.sources.rows import Rows
from rooftree.sources.safe_xml import broken, line_of, records

_RECORDS = ("Header", "Child")
# Elements that no other return has.
SIGNS = ("ChildIdentifiers", "CINdetails")
# Blocks of an episode: the table of each, and whether its records are numbered.
_BLOCKS = {
    "Assessments": ("assessments", True),
    "CINPlanDates": ("cin_plans", False),
    "Section47": ("section47", False),
    "ChildProtectionPlans": ("plans", True),
    "PreProceedingsandFGDM": ("pre_proceedings", False),
}
# Lists within a block: the table of each, and its element.
_LISTS = {
    "FactorsIdentifiedAtAssessment": ("factors", "AssessmentFactors"),
    "Reviews": ("reviews", "CPPreviewDate"),
}
# A list that holds a row although nothing is in it: a review without its date.
_ROW_WHEN_EMPTY = "Reviews"
# Columns that are not named as their element, or that are in none.
_ELEMENTS = {"AssessmentFactor": "AssessmentFactors", "AssessmentFactors": "AssessmentFactors"}
_ENCODING = (etree.ErrorTypes.ERR_INVALID_ENCODING, etree.ErrorTypes.ERR_INVALID_CHAR)
_NUMBERED = ("LAchildID", "CINdetailsID", "AssessmentID", "CPPID")
_Numbers = tuple[str | None, ...]
_Values = dict[str, str | None]


def _is_read(column: Column) -> bool:
    """Whether a column is of an element, or numbered here."""
    return not column.derived or column.name in _ELEMENTS


def read_xml(path: Path, described: Return) -> tuple[dict[str, WrittenTable], list[Problem]]:
    """Every table that the file holds, and what could not be read.

    A file that is no XML from some line on gives the children before that line, and a problem.
    Raises ``SourceError`` with one sentence when nothing in it can be read.
    """
    census, error = _read(path, described)
    problems: list[Problem] = []
    if error is not None and error.code in _ENCODING:
        census, error = _read(path, described, encoding="cp1252")
        right = "it is not in the encoding that it declares: it is read as Windows-1252."
        problems.append(Problem(path.name, right))
    if not census.children:
        raise SourceError(broken(path, error) if error is not None else _no_census(path))
    if error is not None:
        said = _cut_short(error, census.children)
        problems.append(Problem(path.name, said, cut_short=True))
    problems += _problems(path, census)
    return {name: rows.written(path.name) for name, rows in census.tables.items()}, problems


def _read(
    path: Path, described: Return, *, encoding: str | None = None
) -> tuple[_Census, etree.XMLSyntaxError | None]:
    """What is there up to the end, or up to where the text is no XML."""
    census = _Census(
        {
            table.name: Rows(tuple(c.name for c in table.columns if _is_read(c)))
            for table in described.tables
        }
    )
    try:
        with path.open("rb") as file:
            for element in records(path, file, _RECORDS, encoding=encoding):
                census.read(element)
    except etree.XMLSyntaxError as error:
        return census, error
    except OSError as error:
        raise SourceError(f"{path.name} cannot be opened: {error.strerror}.") from None
    return census, None


def _no_census(path: Path) -> str:
    return (
        f"{path.name} is XML but no census of children in need: it has no Child with "
        "ChildIdentifiers."
    )


@dataclass
class _Tags:
    """The names of elements as the parser writes them, in one namespace or none."""

    prefix: str
    blocks: dict[str, tuple[str, bool]]
    lists: dict[str, tuple[str, str]]

    @classmethod
    def of(cls, prefix: str) -> _Tags:
        lists = {prefix + name: (table, prefix + item) for name, (table, item) in _LISTS.items()}
        return cls(prefix, {prefix + name: of for name, of in _BLOCKS.items()}, lists)


@dataclass
class _Census:
    """What was read so far."""

    tables: dict[str, Rows]
    children: int = 0
    unknown: dict[str, None] = field(default_factory=dict)
    twice: dict[str, int] = field(default_factory=dict)
    _tags: _Tags = field(default_factory=lambda: _Tags.of(""))
    _episodes: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._within("")

    def _within(self, prefix: str) -> None:
        """From here on names of elements begin with this."""
        self._tags = _Tags.of(prefix)
        for rows in self.tables.values():
            rows.elements = tuple(
                prefix + _ELEMENTS.get(n, n) for n in rows.names if n not in _NUMBERED
            )

    def read(self, element: Any) -> None:
        """A header or a child."""
        tag = element.tag
        prefix = tag[: tag.rfind("}") + 1]
        if prefix != self._tags.prefix:
            self._within(prefix)
        if self._name(tag) == "Header":
            self._header(element)
        else:
            wanted = f"{prefix}ChildIdentifiers"
            identifiers = next((block for block in element if block.tag == wanted), None)
            if identifiers is not None:
                self._child(element, identifiers)

    def _name(self, tag: str) -> str:
        return tag[len(self._tags.prefix) :]

    def _header(self, element: Any) -> None:
        values: _Values = {}
        for block in element:
            values |= self._parts(block)[0]
        self.tables["header"].add((), values, line_of(element))

    def _child(self, element: Any, identifiers: Any) -> None:
        self.children += 1
        prefix = self._tags.prefix
        values = self._parts(identifiers)[0]
        child = values.get(f"{prefix}LAchildID")
        self.tables["identifiers"].add((child,), values, line_of(identifiers))
        episode, characteristics = f"{prefix}CINdetails", f"{prefix}ChildCharacteristics"
        for block in element:
            tag = block.tag
            if tag == episode:
                self._episode(block, child)
            elif tag == characteristics:
                self._characteristics(block, child)
            elif block is not identifiers and self._name(tag) != "ChildIdentifiers":
                self.unknown.setdefault(self._name(tag))

    def _characteristics(self, block: Any, child: str | None) -> None:
        values, lists = self._parts(block)
        self.tables["characteristics"].add((child,), values, line_of(block))
        of_disability = "disabilities", f"{self._tags.prefix}Disability"
        for listed in lists:
            self._list(listed, of_disability, (child,), {})

    def _episode(self, block: Any, child: str | None) -> None:
        whose = (child or "").strip()
        self._episodes[whose] += 1
        numbers = (child, str(self._episodes[whose]))
        values, blocks = self._parts(block)
        self.tables["episodes"].add(numbers, values, line_of(block))
        counts: dict[str, int] = {}
        for inner in blocks:
            tag = inner.tag
            known = self._tags.blocks.get(tag)
            if known is None:
                self.unknown.setdefault(self._name(tag))
                continue
            table, numbered = known
            if numbered:
                counts[table] = counts.get(table, 0) + 1
                self._block(inner, table, (*numbers, str(counts[table])))
            else:
                self._block(inner, table, numbers)

    def _block(self, block: Any, table: str, numbers: _Numbers) -> None:
        """A record of an episode, and the lists in it."""
        values, lists = self._parts(block)
        if lists:
            every = dict(values)
            for listed in lists:
                known = self._tags.lists.get(listed.tag, ("", ""))
                texts = self._list(listed, known, numbers, values)
                if texts:
                    # Every factor of an assessment, with commas between.
                    held = filter(None, (every.get(known[1]), *map(str.strip, texts)))
                    every[known[1]] = ",".join(held) or None
            values = every
        elif f"{self._tags.prefix}{_ROW_WHEN_EMPTY}" in values:
            self.tables["reviews"].add(numbers, {}, line_of(block))
        self.tables[table].add(numbers, values, line_of(block))

    def _list(
        self, block: Any, known: tuple[str, str], numbers: _Numbers, values: _Values
    ) -> list[str]:
        """A row for each element of a list, with what its block says of all; gives their texts."""
        table, wanted = known
        found: list[str] = []
        for item in block:
            tag = item.tag
            if tag == wanted:
                text = item.text
                self.tables[table].add(numbers, {**values, tag: text}, line_of(item))
                found.append(text or "")
            else:
                self.unknown.setdefault(self._name(tag))
        return found

    def _parts(self, element: Any) -> tuple[_Values, list[Any]]:
        """The texts of an element's children that hold no others, and those that do.

        Of two of one name the last counts.
        """
        found: _Values = {}
        blocks: list[Any] = []
        for item in element:
            if len(item):
                blocks.append(item)
            else:
                found[item.tag] = item.text
        if len(found) + len(blocks) < len(element):
            self.twice.setdefault(self._name(element.tag), line_of(element))
        return found, blocks


def _problems(path: Path, census: _Census) -> Iterator[Problem]:
    if census.unknown:
        names = ", ".join(sorted(census.unknown))
        yield Problem(path.name, f"elements that are not in the census are ignored: {names}.")
    for block, line in census.twice.items():
        sentence = f"{block} holds an element twice that it may hold once: the last counts."
        yield Problem(path.name, sentence, line)


def _cut_short(error: etree.XMLSyntaxError, children: int) -> str:
    line = error.lineno or 0
    if "Extra content" in str(error.msg or ""):
        what = f"has something after the end of the census, near line {line}"
    else:
        what = f"is cut short or not well-formed XML near line {line}"
    return f"{what}: the {children:,} children before are read, and none after. Export it again."
