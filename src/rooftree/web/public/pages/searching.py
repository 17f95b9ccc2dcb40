"""What can be searched for, and which finding comes first."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rooftree.areas import Area
from rooftree.releases import Release
from rooftree.web.public.glossary import glossary

KINDS = ("Indicators", "Areas", "Glossary")
LONGEST = 200

# How much a word counts by where it stands, and for how much of it a beginning counts.
_WEIGHTS = {"codes": 12, "name": 8, "about": 3, "groups": 2}
_BEGINNING = 2
_SHORTEST_BEGINNING = 3
_WHOLE_NAME, _START_OF_NAME = 40, 20


@dataclass(frozen=True)
class Entry:
    """A thing that can be found: where it is, and its words by where they stand."""

    kind: str
    name: str
    href: str
    note: str
    words: dict[str, frozenset[str]]


@dataclass(frozen=True)
class Found:
    """Entries in order; ``whole`` is false where only a part of the words was found."""

    entries: tuple[Entry, ...]
    whole: bool
    meant: tuple[Entry, ...] = ()

    def of(self, kind: str) -> tuple[Entry, ...]:
        """Those of one kind."""
        return tuple(entry for entry in self.entries if entry.kind == kind)


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without accents and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("'", ""))
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return re.findall(r"[a-z0-9]+", plain.casefold())


def find(query: str, releases: Sequence[Release]) -> Found:
    """What holds all words of a query, the best first; failing that, what holds any of them.

    A word counts by where it stands (a code 12, the name 8, the description 3, a group 2), half
    where it is only the beginning of a longer word; a name that is the query comes before one
    that begins with it, and equals go by name.
    """
    asked = words_of(query[:LONGEST])
    if not asked:
        return Found((), True)
    entries = [entry for release in releases for entry in _entries(release)]
    entries += _terms()
    scored = [(entry, [_score(word, entry) for word in asked]) for entry in entries]
    whole = [(entry, sum(scores)) for entry, scores in scored if all(scores)]
    some = whole or [(entry, sum(scores)) for entry, scores in scored if any(scores)]
    ordered = sorted(some, key=lambda pair: (-pair[1] - _bonus(asked, pair[0]), pair[0].name))
    meant = () if whole else _meant(asked, entries)
    return Found(tuple(entry for entry, _ in ordered), bool(whole), meant)


def _score(word: str, entry: Entry) -> int:
    best = 0
    for place, held in entry.words.items():
        if word in held:
            best = max(best, _WEIGHTS[place])
        elif len(word) >= _SHORTEST_BEGINNING and any(each.startswith(word) for each in held):
            best = max(best, _WEIGHTS[place] // _BEGINNING)
    return best


def _bonus(asked: list[str], entry: Entry) -> int:
    name = words_of(entry.name)
    if name == asked:
        return _WHOLE_NAME
    return _START_OF_NAME if name[: len(asked)] == asked else 0


def _meant(asked: list[str], entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Entries whose name is spelt nearly so, at most five."""
    names = {" ".join(words_of(entry.name)): entry for entry in entries}
    close = difflib.get_close_matches(" ".join(asked), names, n=5, cutoff=0.75)
    return tuple(names[name] for name in close)


# The entries of each release, made once; a release is known by its hash.
_held: dict[tuple[str, str], tuple[Entry, ...]] = {}


def _entries(release: Release) -> tuple[Entry, ...]:
    key = (release.id, release.hash)
    if key not in _held:
        _held[key] = (*_indicators(release), *_areas(release))
    return _held[key]


def _indicators(release: Release) -> Iterator[Entry]:
    for name, about in release.definitions.items():
        series = release.of(name) if name in release else None
        splits = [
            group for by in (series.splits if series else ()) for pair in by for group in pair
        ]
        titles = [one.title for one in release.headlines(name)]
        said = (about.get(key, "") for key in ("counts", "domain", "why", "source"))
        yield Entry(
            "Indicators",
            about["title"],
            f"/{release.id}/indicators/{name}/",
            f"{about.get('domain') or about.get('why', '')}",
            {
                "codes": _set(name),
                "name": _set(about["title"], *titles),
                "about": _set(*said),
                "groups": _set(*splits),
            },
        )


def _areas(release: Release) -> Iterator[Entry]:
    coded: dict[str, list[Area]] = {}
    for area in release.areas.areas:
        coded.setdefault(release.areas.canonical(area.code), []).append(area)
    for code in release.areas_with_figures:
        held = release.areas.get(code)
        if held is None or held.kind not in ("authority", "region", "country"):
            continue
        same = coded.get(code, [held])
        yield Entry(
            "Areas",
            held.name,
            f"/{release.id}/areas/{code}/",
            _note(release, held),
            {
                "codes": _set(*(each.code for each in same), held.old_code),
                "name": _set(held.name, *(each.name for each in same)),
                "about": _set(*_parents_and_children(release, held)),
                "groups": frozenset(),
            },
        )


def _parents_and_children(release: Release, area: Area) -> list[str]:
    """The names of what an area came from and went into: people search by those too."""
    held = (release.areas.get(code) for code in (*area.predecessors, *area.successors))
    return [each.name for each in held if each]


def _note(release: Release, area: Area) -> str:
    if area.kind != "authority":
        return {"region": "Region", "country": "Country"}[area.kind]
    region = release.areas.region_of(area.code)
    said = f"Authority in {region.name}" if region else "Authority"
    return f"{said}, until {area.until:%Y}" if area.until else said


@cache
def _terms() -> tuple[Entry, ...]:
    return tuple(
        Entry(
            "Glossary",
            term.name,
            f"/glossary/#{term.anchor}",
            term.text,
            {"codes": frozenset(), "name": _set(term.name), "about": _set(term.text),
             "groups": frozenset()},
        )
        for section in glossary()
        for term in section.terms
    )  # fmt: skip


def _set(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in words_of(text.replace("_", " ")))
