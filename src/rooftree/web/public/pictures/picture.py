"""A chart with its title, its words and its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from string import ascii_lowercase
from typing import Any

from django.utils.safestring import mark_safe

from rooftree.comparisons import first_years, interval_of
from rooftree.releases.shown import Figure, Symbol, is_symbol, shown, write_by
from rooftree.web.design.charts import Break, Chart, Point, mark_area
from rooftree.web.public.subject import Subject
from rooftree.web.public.tables import Table


@dataclass(frozen=True)
class Picture:
    """``name`` is its part of an address; ``small`` is whether the chart is of several
    small ones; ``none`` says why there is no chart, if there is none.
    """

    name: str
    title: str
    chart: Chart | None
    table: Table
    said: str = ""
    none: str = "There is nothing to draw: no figure here is a number."
    small: bool = False

    @property
    def svg(self) -> str:
        """The chart for the page: made here from released numbers and names, escaped there."""
        if self.chart is None:
            return ""
        return mark_safe(self.chart.drawn)  # type: ignore[no-any-return]

    @property
    def words(self) -> str:
        """What the chart shows."""
        return self.chart.words if self.chart else self.none


def marked(chart: Chart, code: str) -> Chart:
    """A chart that was drawn for every area, with one of them marked."""
    return chart.altered(lambda svg: mark_area(svg, code))


def nothing(subject: Subject) -> str:
    """Why there is no chart."""
    if subject.is_word:
        return "A judgement is a word and no amount, so it is not drawn: the table has it."
    return Picture.none


# A letter that is a symbol says something else in the same table.
_LETTERS = "".join(one for one in ascii_lowercase if one not in {symbol.text for symbol in Symbol})


class Marks:
    """Letters for notes under a table, one a note, in the order in which they are met."""

    def __init__(self) -> None:
        """No notes yet."""
        self._found: dict[str, str] = {}

    def of(self, notes: Iterable[str]) -> str:
        """The letters of notes, such as "a, b"; empty for none."""
        found = []
        for note in filter(None, dict.fromkeys(notes)):
            if note not in self._found:
                n = len(self._found)
                self._found[note] = _LETTERS[n % len(_LETTERS)] * (n // len(_LETTERS) + 1)
            found.append(self._found[note])
        return ", ".join(found)

    @property
    def all(self) -> tuple[tuple[str, str], ...]:
        """Every (letter, note)."""
        return tuple((letter, note) for note, letter in self._found.items())


def point(
    figure: Figure | None,
    label: str,
    *,
    code: str = "",
    note: str = "",
    about: Mapping[str, Any] | None = None,
) -> Point:
    """A point of a chart: a number, a symbol, or nothing at all.

    With the definition it is ``about``, a number has the ends of its confidence interval too.
    """
    if figure is None:
        return Point(label, None, "", note, code)
    said = " ".join(dict.fromkeys(filter(None, (figure.note, note))))
    if is_symbol(figure.value):
        return Point(label, None, shown(figure.value), said, code)
    ends = None
    if about is not None and not about.get("no_funnel"):
        held = interval_of(figure, about.get("per"))
        ends = (held.low, held.high) if held else None
    return Point(label, figure.value, "", said, code, ends)  # type: ignore[arg-type]


def breaks(subject: Subject) -> tuple[Break, ...]:
    """The breaks in the series of a subject's area."""
    known = tuple(
        Break(one["from"], one["note"])
        for one in subject.about.get("breaks", ())
        if _concerns(one, subject, subject.area.code)
    )
    return (*known, *_young(subject))


def _young(subject: Subject) -> tuple[Break, ...]:
    """The end of a new authority's first years, where the indicator looks back."""
    first = [(_first_years(subject, period.label), period) for period in subject.periods]
    for (note, _), (after, period) in pairwise(first):
        if note and not after:
            return (Break(period.label, note, subject.area.code),)
    return ()


def _first_years(subject: Subject, label: str) -> str:
    period = next((one for one in subject.periods if one.label == label), None)
    return (
        first_years(subject.release, subject.id, subject.area.code, period)
        if period is not None
        else ""
    )


def notes_at(subject: Subject, label: str, code: str = "") -> tuple[str, ...]:
    """The notes that concern an area in a period: breaks that begin in it, footnotes of it.

    Of the subject's own area, also what concerns every area; of another named by ``code``, only
    what names it.
    """
    at, own = code or subject.area.code, not code
    labels = [period.label for period in subject.release.periods(subject.id)]
    broken = [
        f"Break in the series: {one['note']}"
        for one in subject.about.get("breaks", ())
        if one["from"] == label and _concerns(one, subject, at, everywhere=own)
    ]
    footed = [
        one["note"]
        for one in subject.about.get("footnotes", ())
        if _concerns(one, subject, at, everywhere=own) and _covers(one, label, labels)
    ]
    young = [_first_years(subject, label)] if own else []
    return (*broken, *footed, *filter(None, young))


def _concerns(note: Any, subject: Subject, code: str, *, everywhere: bool = True) -> bool:
    canonical = subject.release.areas.canonical
    areas = {canonical(each) for each in note.get("areas") or ()}
    by = note.get("by") or ""
    return (canonical(code) in areas or (everywhere and not areas)) and by in (
        "",
        write_by(subject.by),
    )


def _covers(note: Any, label: str, labels: list[str]) -> bool:
    if label not in labels:
        return False
    first, last = note.get("from"), note.get("to")
    begins = labels.index(first) if first in labels else 0
    ends = labels.index(last) if last in labels else len(labels) - 1
    return begins <= labels.index(label) <= ends
