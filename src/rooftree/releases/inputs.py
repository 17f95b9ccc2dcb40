"""What the files of a release looked like, so that the next ones can be held against them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rooftree.releases.ees import PLACE, TIME
from rooftree.statistics.published import FileRead, MeasureRead

_ALIKE = 0.6
_EVERYWHERE = frozenset((*TIME, *PLACE))


@dataclass(frozen=True)
class Inputs:
    """What was read for each measure, and what became of each file.

    Empty for a release of our own indicators, and for one made before files were kept in mind.
    """

    read: tuple[MeasureRead, ...] = ()
    files: tuple[FileRead, ...] = ()

    def of(self, indicator: str) -> tuple[MeasureRead, ...]:
        """What was read for a measure, one a file and part."""
        return tuple(one for one in self.read if one.id == indicator)

    def columns_of(self, sha256: str) -> frozenset[str]:
        """Every column of a file (by its hash), read or not."""
        unread = (one.unread_columns for one in self.files if one.sha256 == sha256)
        read = (one.columns for one in self.read if one.sha256 == sha256)
        return frozenset(name for few in (*unread, *read) for name in few)

    def as_data(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "read": [asdict(one) for one in self.read],
            "files": [vars(one) | {"unknown": dict(one.unknown)} for one in self.files],
        }


def from_data(held: Mapping[str, Any]) -> Inputs:
    """What ``Inputs.as_data`` gave, read back."""
    return Inputs(
        tuple(MeasureRead(**_tuples(one)) for one in held.get("read", ())),
        tuple(FileRead(**_tuples(one)) for one in held.get("files", ())),
    )


def _tuples(held: Mapping[str, Any]) -> dict[str, Any]:
    """Lists as tuples, those within a mapping too."""
    found: dict[str, Any] = {}
    for name, said in held.items():
        if isinstance(said, Mapping):
            found[name] = {key: tuple(few) for key, few in said.items()}
        else:
            found[name] = tuple(said) if isinstance(said, list) else said
    return found


def lookalikes(
    before: Inputs, after: Inputs, indicator: str
) -> tuple[tuple[FileRead, MeasureRead], ...]:
    """New files that seem to be the next of those an absent measure was read from, with those.

    They have the same name but for its figures (years drift), or lack a column that the measure
    is read from while they share most others, and are not by their name the next of another
    file. Columns that say when and where do not count: every file has them.
    """
    earlier = {one.sha256: one for one in before.of(indicator)}
    known = {one.sha256 for one in before.files}
    names = {_without_years(one.file) for one in before.files}
    found = []
    for new in after.files:
        columns, name = after.columns_of(new.sha256), _without_years(new.file)
        for old in earlier.values() if new.sha256 not in known else ():
            named_so = name == _without_years(old.file)
            lost = _has_lost_some(columns, before.columns_of(old.sha256), old)
            if named_so or (lost and name not in names):
                found.append((new, old))
    return tuple(found)


def _without_years(file: str) -> str:
    return re.sub(r"[\d\W_]+", "", file.rpartition("/")[2].removesuffix(".gz"))


def _has_lost_some(new: frozenset[str], old: frozenset[str], read: MeasureRead) -> bool:
    """Whether columns share three in five of all that either has, but not all that are read."""
    new, old = new - _EVERYWHERE, old - _EVERYWHERE
    return not {*read.columns} - _EVERYWHERE <= new and len(new & old) >= _ALIKE * len(new | old)


def said_columns(read: Iterable[MeasureRead]) -> tuple[str, ...]:
    """The columns that are read, in order, once each."""
    return tuple(dict.fromkeys(name for one in read for name in one.columns))


def said_labels(
    read: Sequence[MeasureRead], *, unknown: bool = False
) -> dict[str, tuple[str, ...]]:
    """The labels seen in each column, or those that the measure does not know."""
    found: dict[str, dict[str, None]] = {}
    for one in read:
        for column, labels in (one.unknown if unknown else one.labels).items():
            found.setdefault(column, {}).update(dict.fromkeys(labels))
    return {column: tuple(labels) for column, labels in found.items()}
