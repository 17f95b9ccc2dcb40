"""The publications, data sets and versions that the API offers, from the releases shown."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from rooftree.releases import Release, ReleaseError, versions
from rooftree.web.public import shelf
from rooftree.web.public.api import ids
from rooftree.web.public.api.facets import INDICATOR, Table, build, title_of

# A figure in a table is some 60 bytes, so this is some 70 MB.
_MOST_FIGURES_HELD = 1_200_000
WHOLE = ""


class NotFoundError(LookupError):
    """There is no such thing; the text is a sentence."""


@dataclass(frozen=True)
class Edition:
    """A version of a data set: its number, and the version and the hash of the release."""

    number: str
    release_version: int
    hash: str
    major: bool


@dataclass(frozen=True)
class DataSet:
    """An indicator of a release, in every version that has it, the oldest first."""

    id: str
    release: str
    indicator: str
    editions: tuple[Edition, ...]
    current: bool

    def edition(self, asked: str | None) -> Edition:
        """The version that was asked for: ``2.0``, ``2``, ``2.*``, ``*``, or the latest.

        Raises ``NotFoundError`` with a sentence.
        """
        text = (asked or "*").strip()
        if not re.fullmatch(r"\*|[0-9]{1,6}(\.([0-9]{1,6}|\*))?", text):
            raise NotFoundError(
                "A version is written 2.0, 2, 2.* (the latest of 2) or * (the latest)."
            )
        major, _, minor = text.partition(".")
        wanted = f"{major}.{minor or '0'}"
        for one in reversed(self.editions):
            if text == "*" or one.number == wanted:
                return one
            if minor == "*" and one.number.partition(".")[0] == major:
                return one
        raise NotFoundError(
            f"The data set has no version {text}; its latest is {self.last.number}."
        )

    @property
    def last(self) -> Edition:
        """The latest version."""
        return self.editions[-1]


_lock = threading.RLock()
_tables: OrderedDict[tuple[str, str], Table] = OrderedDict()
# What every version of a release holds, by its folder's release hash: small, and kept.
_held: dict[str, dict[str, frozenset[str]]] = {}
_data_sets: dict[tuple[str, str], tuple[DataSet, ...]] = {}


def release(publication: str) -> Release:
    """The release of a publication's id. Raises ``NotFoundError``."""
    for one in shelf.current().releases.values():
        if ids.publication(one.id) == publication:
            return one
    raise NotFoundError("There is no publication of that id.")


def data_sets(held: Release) -> tuple[DataSet, ...]:
    """The data sets of a release: the whole, each indicator, then those that it has no more."""
    with _lock:
        key = (held.id, held.hash)
        if key not in _data_sets:
            for gone in [one for one in _data_sets if one[0] == held.id]:
                del _data_sets[gone]
            _data_sets[key] = _every_data_set(held)
        return _data_sets[key]


def data_set(id: str) -> DataSet:
    """The data set of an id. Raises ``NotFoundError``."""
    for held in shelf.current().releases.values():
        for one in data_sets(held):
            if one.id == id:
                return one
    raise NotFoundError("There is no data set of that id.")


def table(one: DataSet, edition: Edition) -> Table:
    """The figures of a version of a data set, laid out; the last few asked for are kept."""
    key = (edition.hash, one.indicator)
    with _lock:
        if key not in _tables:
            _tables[key] = build(version_of(one, edition), one.indicator)
            while len(_tables) > 1 and sum(map(len, _tables.values())) > _MOST_FIGURES_HELD:
                _tables.popitem(last=False)
        _tables.move_to_end(key)
        return _tables[key]


def version_of(one: DataSet, edition: Edition) -> Release:
    """The release as it was in a version. Raises ``NotFoundError`` where it is gone or spoilt."""
    try:
        return shelf.watch().old(one.release, edition.release_version)
    except (ReleaseError, OSError, ValueError, KeyError):
        raise NotFoundError(f"Version {edition.number} of the data set cannot be read.") from None


def _every_data_set(held: Release) -> tuple[DataSet, ...]:
    every = _versions(held)
    now = _contents(held)
    names = dict.fromkeys([*now, *(name for one in every for name in _contents(one))])
    return tuple(
        DataSet(
            ids.data_set(held.id, name), held.id, name, _editions(every, name), current=name in now
        )
        for name in names
    )


def _versions(held: Release) -> list[Release]:
    """Every version of a release that can be read, the oldest first."""
    found = []
    for path in versions(shelf.current().folder, held.id):
        try:
            found.append(shelf.watch().old(held.id, int(path.name)))
        except (ReleaseError, OSError, ValueError, KeyError):
            continue
    return [one for one in found if one.version <= held.version]


def _contents(held: Release) -> dict[str, frozenset[str]]:
    """The ids in each data set of one version of a release."""
    if held.hash not in _held:
        names = [name for name in held.definitions if name in held.columns]
        found, whole = {}, set[str]()
        for name in names:
            laid = build(held, name)
            found[name] = laid.ids
            whole |= laid.facet_ids | {ids.short("option", INDICATOR, name)}
            whole |= {ids.short(one.column, WHOLE) for one in laid.measures}
        _held[held.hash] = {WHOLE: frozenset(whole), **found}
    return _held[held.hash]


def _editions(every: Sequence[Release], name: str) -> tuple[Edition, ...]:
    """Number the versions: a new first number where something was taken away, else the second."""
    having = [(one, _contents(one)[name]) for one in every if name in _contents(one)]
    major, minor = 1, 0
    found = [Edition("1.0", having[0][0].version, having[0][0].hash, major=True)]
    for (_, before), (one, now) in pairwise(having):
        taken = bool(before - now)
        major, minor = (major + 1, 0) if taken else (major, minor + 1)
        found.append(Edition(f"{major}.{minor}", one.version, one.hash, major=taken))
    return tuple(found)


def name_of(one: DataSet) -> tuple[str, str]:
    """A data set's title and what it holds, in a sentence."""
    held = version_of(one, one.last)
    if one.indicator == WHOLE:
        return title_of(held, WHOLE), (
            f"Every figure of the release '{held.title}' as rows, with the indicator as a filter."
        )
    about: Any = held.definitions[one.indicator]
    return title_of(held, one.indicator), str(about.get("counts") or about.get("why") or "")
