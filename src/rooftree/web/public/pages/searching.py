"""What can be searched for, and which finding comes first."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean

from rooftree.areas import Area
from rooftree.releases import Release
from rooftree.web.public.glossary import glossary

KINDS = ("Indicators", "Areas", "Glossary")
LONGEST = 200

# How much a word counts by where it stands, and for how much of it a beginning counts.
_WEIGHTS = {"codes": 12, "name": 8, "about": 3, "groups": 2}
_BEGINNING = 2
_SHORTEST_BEGINNING = 3
_WHOLE_NAME, _FIRST = 40, 12
_IRREGULAR = {"children": "child", "people": "person", "men": "man", "women": "woman"}


@dataclass(frozen=True)
class Entry:
    """A thing that can be found: where it is, and its words by where they stand.

    ``first`` is of what the department's dashboard shows.
    """

    kind: str
    name: str
    href: str
    note: str
    words: dict[str, frozenset[str]]
    first: bool = False


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
    """The words of a text in small letters, without accents and apostrophes; plurals folded."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("'", ""))
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return [_singular(word) for word in re.findall(r"[a-z0-9]+", plain.casefold())]


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= _SHORTEST_BEGINNING or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def find(query: str, releases: Sequence[Release]) -> Found:
    """What holds all words of a query, the best first; failing that, what holds any of them.

    A word counts by where it stands (a code 12, the name 8, the description 3, a group 2), half
    where it is only the beginning of a longer word. A name that is the query comes first, then
    what the department's dashboard shows, then the rest. Of equals the shorter name is first.
    Words with a hyphen are found as one too, and a thing by what else the glossary calls it.
    """
    asked = words_of(query[:LONGEST])
    if not asked:
        return Found((), True)
    entries = [entry for release in releases for entry in _entries(release)]
    entries += _terms()
    ways = _ways(tuple(asked))
    scored = [(entry, max((_scores(way, entry) for way in ways), key=_rank)) for entry in entries]
    whole = [(entry, fmean(scores)) for entry, scores in scored if all(scores)]
    some = whole or [(entry, fmean(scores)) for entry, scores in scored if any(scores)]
    ordered = sorted(some, key=lambda pair: (-pair[1] - _bonus(ways, pair[0]), *_length(pair[0])))
    meant = () if whole else _meant(asked, entries)
    return Found(tuple(entry for entry, _ in ordered), bool(whole), meant)


def _rank(scores: Sequence[int]) -> tuple[bool, float]:
    """What holds every word comes first, then what holds them where they count most."""
    return all(scores), fmean(scores)


def _scores(way: Sequence[str], entry: Entry) -> list[int]:
    return [_score(word, entry) for word in way]


def _score(word: str, entry: Entry) -> int:
    best = 0
    for place, held in entry.words.items():
        if word in held:
            best = max(best, _WEIGHTS[place])
        elif len(word) >= _SHORTEST_BEGINNING and any(each.startswith(word) for each in held):
            best = max(best, _WEIGHTS[place] // _BEGINNING)
    return best


def _bonus(ways: Sequence[tuple[str, ...]], entry: Entry) -> int:
    name = tuple(words_of(entry.name))
    named = set(name) | entry.words["codes"]
    first = _FIRST if entry.first and any(set(way) <= named for way in ways) else 0
    return first + (_WHOLE_NAME if name in ways else 0)


def _length(entry: Entry) -> tuple[int, str]:
    return len(words_of(entry.name.partition(", per ")[0])), entry.name


def _ways(asked: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The query as it is, and with each name in it replaced by another of the same thing."""
    found = dict.fromkeys([asked])
    for names in _also_called():
        for name in names:
            for n in range(len(asked) - len(name) + 1):
                if asked[n : n + len(name)] == name:
                    found |= dict.fromkeys(
                        (*asked[:n], *other, *asked[n + len(name) :]) for other in names
                    )
    return tuple(found)


@cache
def _also_called() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The names of each thing that has several, out of the glossary: its title, and what it says.

    A name in brackets or behind a comma is another; so is what stands behind "Also called:".
    """
    found = []
    for section in glossary():
        for term in section.terms:
            said = term.text.partition("Also called: ")[2].partition(".")[0]
            names = re.split(r"[,()]", f"{term.name},{said}")
            words = dict.fromkeys(tuple(words_of(name)) for name in names if name.strip())
            if len(words) > 1:
                found.append(tuple(words))
    return tuple(found)


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
                "groups": _set(*splits, *(about.get("group_titles") or {}).values()),
            },
            about.get("status") == "live",
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
    """The words of texts; two with a hyphen between them are also one."""
    plain = [text.replace("_", " ") for text in texts]
    joined = [re.sub(r"(?<=\w)-(?=\w)", "", text) for text in plain if "-" in text]
    return frozenset(word for text in (*plain, *joined) for word in words_of(text))
