"""What differs between a version of a release and the one before, as sentences and as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from rooftree.reference.figures import write_by
from rooftree.reference.symbols import write_value
from rooftree.releases.figure_changes import Changed, FigureChanges, compare_figures
from rooftree.releases.figures_file import Columns
from rooftree.releases.inputs import Inputs, said_columns, said_labels
from rooftree.releases.number import Kind

# What a definition says about the numbers themselves; the rest are words about them.
_MEANING = ("unit", "per", "decimals", "numerator", "denominator", "formula", "column", "filters")
_IGNORED = ("hash", "file", "sql")
_MOST_NAMED = 6


@dataclass(frozen=True)
class Change:
    """One difference: ``about`` is measure, periods, areas, groups, values, definition, columns,
    labels or source; ``kind`` what sort of version it makes; ``details`` the same as data."""

    kind: Kind
    about: str
    indicator: str
    sentence: str
    details: Mapping[str, Any] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """The change as a release carries it."""
        return asdict(self)


@dataclass(frozen=True)
class Content:
    """One side of a comparison: definitions in order, figures by indicator, files."""

    definitions: Mapping[str, Mapping[str, Any]]
    columns: Mapping[str, Columns]
    inputs: Inputs


@dataclass(frozen=True)
class Difference:
    """All changes, and how the figures of each measure that both versions have differ."""

    changes: tuple[Change, ...]
    figures: Mapping[str, FigureChanges]


def compare(before: Content, after: Content, *, canonical: Callable[[str], str]) -> Difference:
    """Hold two versions against each other, measure by measure in the order of display."""
    figures = {
        name: compare_figures(
            before.columns[name],
            after.columns[name],
            canonical=canonical,
            decimals=after.definitions[name]["decimals"],
        )
        for name in after.definitions
        if name in before.columns and name in after.columns
    }
    found: list[Change] = []
    for name, definition in after.definitions.items():
        if name not in before.definitions:
            rows = len(after.columns.get(name, ()))
            found.append(_measure("minor", name, f"{definition['title']} is new", rows))
            continue
        found += _of_definition(name, before.definitions[name], definition)
        named = {**definition, "id": name}
        found += _of_figures(named, figures[name]) if name in figures else ()
        found += _of_reading(named, before.inputs, after.inputs)
    for name, definition in before.definitions.items():
        if name not in after.definitions:
            rows = len(before.columns.get(name, ()))
            found.append(_measure("major", name, f"{definition['title']} is gone", rows))
    found += _of_files(before.inputs, after.inputs)
    return Difference(tuple(found), figures)


def _measure(kind: Kind, name: str, sentence: str, rows: int) -> Change:
    return Change(kind, "measure", name, f"{sentence}: {rows:,} figures.", {"figures": rows})


def _of_definition(
    name: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Change]:
    keys = [key for key in dict.fromkeys((*before, *after)) if key not in _IGNORED]
    changed = [key for key in keys if before.get(key) != after.get(key)]
    if not changed:
        return
    kind: Kind = "major" if set(changed) & {"unit", "per"} else "patch"
    meaning = [key for key in changed if key in _MEANING]
    words = [key for key in changed if key not in _MEANING]
    parts = [f"its {listed(few)} changed" for few in (meaning, words) if few]
    details = {key: [before.get(key), after.get(key)] for key in changed}
    sentence = f"{after['title']}: {' and '.join(parts)}."
    yield Change(kind, "definition", name, sentence, details)


def _of_figures(definition: Mapping[str, Any], found: FigureChanges) -> Iterator[Change]:
    name, title = definition["id"], definition["title"]
    groups = tuple(tuple(write_by(by) for by in few) for few in found.splits)
    for about, (new, gone) in (
        ("periods", found.periods),
        ("areas", found.areas),
        ("groups", groups),
    ):
        what = about if len({*new, *gone}) != 1 else about[:-1]
        if gone:
            said = f"{title}: {listed(gone)} gone ({what})."
            yield Change("major", about, name, said, {"gone": list(gone)})
        if new:
            said = f"{title}: {listed(new)} new ({what})."
            yield Change("minor", about, name, said, {"new": list(new)})
    if found.new or found.gone or found.changed or found.counts_changed:
        yield _values(definition, found)


def _values(definition: Mapping[str, Any], found: FigureChanges) -> Change:
    kind: Kind = "major" if found.gone else "minor"
    parts = [
        f"{count:,} {what}"
        for count, what in (
            (found.new, "new"),
            (found.gone, "gone"),
            (found.changed, "changed"),
            (found.counts_changed, "with other counts under the same value"),
        )
        if count
    ]
    details = {
        "before": found.before,
        "after": found.after,
        "new": found.new,
        "gone": found.gone,
        "changed": found.changed,
        "counts_changed": found.counts_changed,
        "largest": [_moved(one, definition["decimals"]) for one in found.largest],
    }
    sentence = f"{definition['title']}: of {found.after:,} figures {', '.join(parts)}."
    return Change(kind, "values", definition["id"], sentence, details)


def _moved(one: Changed, decimals: int) -> dict[str, str]:
    return {
        "area": one.area,
        "period": one.period,
        "by": write_by(one.by),
        "before": write_value(one.before, decimals),
        "after": write_value(one.after, decimals),
    }


def _of_reading(definition: Mapping[str, Any], before: Inputs, after: Inputs) -> Iterator[Change]:
    """How a measure is read: its columns, and the labels in each."""
    name, title = definition["id"], definition["title"]
    old, new = before.of(name), after.of(name)
    if not old or not new:
        return
    pair = (said_columns(old), said_columns(new))
    yield from _sets("columns", name, *pair, what=f"{title}, columns read")
    labels = [said_labels(few) for few in (old, new)]
    for column in labels[1]:
        if column in labels[0]:
            pair = (labels[0][column], labels[1][column])
            yield from _sets("labels", name, *pair, what=f"{title}, labels of {column}")


def _of_files(before: Inputs, after: Inputs) -> Iterator[Change]:
    """Files that took the place of others: those that a measure was read from then and now."""
    pairs = dict.fromkeys(
        ((old.file, old.sha256), (new.file, new.sha256))
        for new in after.read
        for old in before.of(new.id)
        if old.sha256 != new.sha256
    )
    for (old, was), (new, now) in pairs:
        if any(held.sha256 == was for held in after.read):
            continue
        details = {"file": new, "sha256": now, "before": old, "before_sha256": was}
        yield Change("patch", "source", "", f"{new} takes the place of {old}.", details)
        columns = sorted(before.columns_of(was)), sorted(after.columns_of(now))
        yield from _sets("columns", "", *columns, what=f"{new}, columns")


def _sets(
    about: str, name: str, old: Sequence[str], new: Sequence[str], *, what: str
) -> Iterator[Change]:
    """What came and went of columns or labels of a file: no figure of ours need change by it."""
    came = [one for one in new if one not in old]
    went = [one for one in old if one not in new]
    parts = [f"{listed(few)} {word}" for few, word in ((came, "came"), (went, "went")) if few]
    if parts:
        sentence = f"{what}: {'; '.join(parts)}."
        yield Change("patch", about, name, sentence, {"new": came, "gone": went})


def listed(names: Iterable[Any]) -> str:
    """Names in a sentence; of many the first few and how many more."""
    held = [str(name) or "the whole" for name in names]
    if len(held) > _MOST_NAMED:
        more = len(held) - _MOST_NAMED + 1
        return f"{', '.join(held[: _MOST_NAMED - 1])} and {more:,} more"
    return " and ".join(filter(None, [", ".join(held[:-1]), held[-1]])) if held else ""
