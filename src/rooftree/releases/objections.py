"""What must not change in silence: each is a reason to refuse a release until it is accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rooftree.releases.changes import Content, Difference
from rooftree.releases.figure_changes import FigureChanges
from rooftree.releases.inputs import Inputs, lookalikes, said_columns, said_labels
from rooftree.releases.release import ReleaseError

SHORTEST_REASON = 10
# Fewer pairs of past figures prove no shift.
_ENOUGH = 20
_FACTOR = 1.25
_MOST = 0.5
_SAME_FACTOR = 0.8
_MOST_NAMED = 8


@dataclass(frozen=True)
class Objection:
    """A change of meaning: ``about`` is unit, values, measure, periods, labels or columns."""

    about: str
    indicator: str
    sentence: str


@dataclass(frozen=True)
class Accepted:
    """Who said on which day (ISO date and time) why a changed meaning is right."""

    reason: str
    by: str
    on: str

    def __post_init__(self) -> None:
        if len(self.reason.strip()) < SHORTEST_REASON:
            raise ReleaseError(
                f"'{self.reason}' is no reason: say in {SHORTEST_REASON} letters or more why the "
                "changed meaning is right."
            )


class MeaningChangedError(ReleaseError):
    """A release was refused; ``objections`` are the reasons, each a sentence."""

    def __init__(self, objections: Sequence[Objection]) -> None:
        self.objections = tuple(objections)
        count = len(objections)
        things = "one thing changes" if count == 1 else f"{count} things change"
        lines = [f"{n}. {one.sentence}" for n, one in enumerate(objections, start=1)]
        super().__init__(
            "\n".join(
                [
                    f"Nothing was released: {things} in meaning.",
                    *lines,
                    'If it is right, import again with --accept "why it is right"; the reason is '
                    "kept in the release.",
                ]
            )
        )


def objections(
    before: Content, after: Content, difference: Difference, *, carried: Sequence[str] = ()
) -> tuple[Objection, ...]:
    """Every reason to refuse; ``carried`` are measures taken over from the version before."""
    found: list[Objection] = []
    for name, definition in before.definitions.items():
        found += _lookalike(name, definition, before.inputs, after.inputs, carried)
        if name not in after.definitions:
            found.append(
                Objection("measure", name, f"{definition['title']} ({name}) is not there any more.")
            )
        elif name not in carried:
            found += _of_measure(before, after, name, difference.figures.get(name))
    return (*found, *_unknown_in_files(before.inputs, after.inputs))


def _of_measure(
    before: Content, after: Content, name: str, figures: FigureChanges | None
) -> Iterator[Objection]:
    old, new = before.definitions[name], after.definitions[name]
    for key in ("unit", "per"):
        if old.get(key) != new.get(key):
            sentence = f"{new['title']}: its {key} was '{old.get(key)}' and is '{new.get(key)}'."
            yield Objection("unit", name, sentence)
    yield from _unknown(name, new, before.inputs, after.inputs)
    if figures is None:
        return
    if figures.periods[1]:
        gone = _some(figures.periods[1])
        yield Objection("periods", name, f"{new['title']} has no figures for {gone} any more.")
    yield from _shift(name, new, figures)


def _shift(name: str, definition: Mapping[str, Any], figures: FigureChanges) -> Iterator[Objection]:
    shift, title = figures.shift, definition["title"]
    if shift.pairs < _ENOUGH:
        return
    away = not 1 / _FACTOR < shift.factor < _FACTOR
    if away and shift.alike >= _SAME_FACTOR:
        yield Objection(
            "values",
            name,
            f"{title}: {shift.alike:.0%} of {shift.pairs:,} past figures are {shift.factor:.4g} "
            "times what they were; is it another unit?",
        )
    elif shift.differing > _MOST * shift.pairs:
        yield Objection(
            "values",
            name,
            f"{title}: {shift.differing:,} of {shift.pairs:,} past figures are not what they "
            "were; is it another thing that is counted?",
        )


def _unknown(
    name: str, definition: Mapping[str, Any], before: Inputs, after: Inputs
) -> Iterator[Objection]:
    """Labels that a measure does not know, and columns in which every label is another."""
    known = said_labels(before.of(name), unknown=True)
    earlier = said_labels(before.of(name))
    seen = said_labels(after.of(name))
    files = _some(tuple(dict.fromkeys(one.file for one in after.of(name))))
    for column, labels in said_labels(after.of(name), unknown=True).items():
        new = tuple(one for one in labels if one not in known.get(column, ()))
        if not new:
            continue
        if earlier.get(column) and not set(earlier[column]) & set(seen.get(column, ())):
            yield Objection(
                "labels",
                name,
                f"{files}: column {column} means another thing: it held "
                f"{_some(earlier[column])} and holds {_some(seen[column])}.",
            )
        else:
            yield Objection(
                "labels",
                name,
                f"{files}: {definition['title']} does not know {_some(new)} in column {column}; "
                "those rows are not read.",
            )


def _unknown_in_files(before: Inputs, after: Inputs) -> Iterator[Objection]:
    """Labels that no measure knows, in columns by which measures choose rows.

    Of files that continue an earlier one alone: a file that is new has no earlier meaning.
    """
    known: dict[str, set[str]] = {}
    for one in before.files:
        for column, labels in one.unknown.items():
            known.setdefault(column, set()).update(labels)
    told = {label for one in after.read for labels in one.unknown.values() for label in labels}
    measures = {name for one in before.files for name in one.measures}
    for one in after.files:
        if not measures & set(one.measures):
            continue
        for column, labels in one.unknown.items():
            new = tuple(x for x in labels if x not in known.get(column, ()) and x not in told)
            if new:
                sentence = f"{one.file}: no measure knows {_some(new)} in column {column}."
                yield Objection("labels", "", sentence)


def _lookalike(
    name: str,
    definition: Mapping[str, Any],
    before: Inputs,
    after: Inputs,
    carried: Sequence[str],
) -> Iterator[Objection]:
    """A file that seems to hold a measure which was not found in it."""
    if name not in carried and after.of(name):
        return
    wanted = said_columns(before.of(name))
    for new, old in lookalikes(before, after, name):
        columns = after.columns_of(new.sha256)
        lacks = [column for column in wanted if column not in columns]
        came = columns - before.columns_of(old.sha256)
        why = f"has no column {_some(lacks)}" if lacks else "has other labels"
        instead = f" (new in it: {_some(sorted(came))})" if came else ""
        yield Objection(
            "columns",
            name,
            f"{new.file} looks like the next {old.file}, but {definition['title']} cannot be read "
            f"from it: it {why}{instead}.",
        )


def _some(names: Sequence[str]) -> str:
    """Names in quotation marks; of many the first few and how many more."""
    held = [f"'{name}'" for name in names[:_MOST_NAMED]]
    more = len(names) - len(held)
    return ", ".join(held) + (f" and {more:,} more" if more else "")
