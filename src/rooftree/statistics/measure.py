"""What a published measure is: where it stands in files, and words for people."""

from __future__ import annotations

import hashlib
import importlib
import json
import pkgutil
from collections.abc import Mapping
from dataclasses import KW_ONLY, asdict, dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from rooftree.reference.figures import By, read_by, write_by
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol, Value
from rooftree.statistics import plain_names
from rooftree.statistics.formulas import Filters, Formula, Names
from rooftree.statistics.publications import Publication

Polarity = Literal["low", "high", "neither"]
SEPTEMBER = ("As at 30 September", "Year ending 30 September")
_PER = {"%": 100, "per 10,000 children": 10_000}


@dataclass(frozen=True)
class Split:
    """A breakdown that stands in a column: each group by the labels that mean it.

    Rows with a label in ``total`` are of all, not split; those in ``ignored`` are known and not
    read. Any other label is reported as unknown.
    """

    name: str
    column: Names
    groups: Mapping[str, tuple[str, ...]]
    total: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """One way to find figures of a measure: rows of a table that has the columns.

    ``filters`` choose rows by their labels. ``beside`` are labels that the file must hold
    somewhere, to tell it from another with the same columns. ``by`` is a group that the reading
    as a whole is of: a column a group, where a file is wide. ``whole`` names the rows of all, of
    which a group's count is a part (``formulas.Whole``). Of one ``part`` only the latest
    file is read; parts stand in files of their own (regions in one, authorities in another).
    """

    formula: Formula
    filters: Filters = ()
    splits: tuple[Split, ...] = ()
    by: By = ()
    beside: Filters = ()
    whole: tuple[Names, tuple[str, ...]] | None = None
    part: str = ""

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that a table must have."""
        chosen = (*(names for names, _ in self.filters), *(names for names, _ in self.beside))
        return (*chosen, *(split.column for split in self.splits), *self.formula.columns)


@dataclass(frozen=True)
class Headline:
    """A row of the summary of an area: of a split (text, empty for all), with its title."""

    by: str
    title: str


@dataclass(frozen=True)
class Break:
    """A new series begins with the period labelled ``since``; ``by`` and ``areas`` say of what."""

    since: str
    note: str
    by: str = ""
    areas: tuple[str, ...] = ()


@dataclass(frozen=True)
class Footnote:
    """A note on the points of some areas (all, if none is named) from a period to a period.

    ``since`` and ``until`` are labels of periods; an empty ``until`` is no end.
    """

    since: str
    until: str
    note: str
    areas: tuple[str, ...] = ()
    by: str = ""

    def concerns(self, area: str, period: str, by: By) -> bool:
        """Whether it is about a figure."""
        if period < self.since or (self.until and period > self.until):
            return False
        if self.areas and area not in self.areas:
            return False
        return not self.by or set(read_by(self.by)) <= set(by)


@dataclass(frozen=True)
class Withheld:
    """Periods whose figures its publisher does not show, whatever the file says, and why."""

    periods: tuple[str, ...]
    symbol: Symbol
    reason: str


@dataclass(frozen=True)
class Measure:
    """A statistic that others published, for the periods, areas and groups that files hold.

    Files are found by their columns and labels, never by their names. Every reading that a
    table allows is read; readings of an earlier layout stand beside those of the present one.
    Periods before ``first`` (by label) are left out: the publisher shows none.
    """

    id: str
    title: str
    _: KW_ONLY
    publication: Publication
    readings: tuple[Reading, ...]
    unit: str
    decimals: int
    outcome: str
    domain: str
    period_kind: str
    counts: str
    formula: str
    why: str
    caution: str
    polarity: Polarity = "neither"
    polarity_basis: str = "No agreed direction: neither high nor low is better in itself."
    breakdowns: Mapping[str, str] = field(default_factory=dict)
    # Its title where the group is named behind it; empty for the title itself.
    short_title: str = ""
    # What people call a group whose name in the data is none to read, such as good_count, beside
    # the names that all measures share (``plain_names``).
    group_titles: Mapping[str, str] = field(default_factory=dict)
    headlines: tuple[Headline, ...] = ()
    breaks: tuple[Break, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    withheld: Withheld | None = None
    # Why no limits of chance are drawn from its counts, a sentence; empty where they may be.
    no_funnel: str = ""
    # How many years a count looks back for something earlier: a new authority's first are unsure.
    look_back: int = 0
    # The split that holds England like for like with an authority, where as published it is not.
    like_for_like: str = ""
    # What is said of a percentage over 100, where such can rightly be.
    over_all: str = ""
    # What the period of a split is called where it is not that of its row: {split: words}.
    dated: Mapping[str, str] = field(default_factory=dict)
    first: str = ""
    status: Literal["live", "not live"] = "live"
    # The words that the values 1, 2, 3 ... stand for, where a value is a place on a scale.
    scale: tuple[str, ...] = ()
    # Where it stands in the list: the row of the dashboard's summary, or after its kin.
    order: float = 1000

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that its readings need, each once."""
        return tuple(dict.fromkeys(name for one in self.readings for name in one.columns))

    def period(self, reported: Period) -> Period:
        """The stretch of time that a figure is about: the workforce is counted in September."""
        if self.period_kind not in SEPTEMBER:
            return reported
        year = reported.end.year
        return Period(date(year - 1, 10, 1), date(year, 9, 30), str(year))

    def note(self, area: str, period: str, by: By, value: Value | None = None) -> str:
        """The notes on one figure."""
        if not self.footnotes and not self.withheld and not self.over_all:
            return ""
        said = [one.note for one in self.footnotes if one.concerns(area, period, by)]
        if self.withheld and period in self.withheld.periods:
            said.append(self.withheld.reason)
        if self.over_all and isinstance(value, Decimal) and value > 100:
            said.append(self.over_all)
        return " ".join(said)

    def describe(self, file: str, *, last: str = "", published_on: str = "") -> dict[str, Any]:
        """The measure as plain data, as a release carries it, with a hash of what it means.

        ``last`` is the label of the last period read. The file and the dates of its publication
        are no part of the hash: the same measure is read from next year's file.
        """
        data = self._said()
        hashed = json.dumps({**data, "readings": self._meaning()}, sort_keys=True)
        digest = hashlib.sha256(hashed.encode()).hexdigest()
        return {
            **data,
            "published_on": published_on or self.publication.on(last),
            "next_expected": self.publication.next_expected,
            "file": file,
            "hash": digest,
        }

    def _said(self) -> dict[str, Any]:
        """All that is said of it but for the file and its dates."""
        counted, out_of = plain_names.COUNTED.get(self.id, ("", ""))
        return {
            **{name: getattr(self, name) for name in _PLAIN},
            "per": _PER.get(self.unit),
            "source": self.publication.title,
            "publisher": self.publication.publisher,
            "publication": self.publication.url,
            "licence": self.publication.licence,
            "by": list(self.breakdowns),
            "breakdowns": dict(self.breakdowns),
            "group_titles": {**plain_names.groups_of(self.breakdowns), **self.group_titles},
            "short_title": self.short_title or self.title,
            "counted": counted,
            "out_of": out_of,
            "headlines": [asdict(one) for one in self.headlines],
            "scale": list(self.scale),
            "breaks": [_since(asdict(one)) for one in self.breaks],
            "footnotes": [_until(_since(asdict(one))) for one in self.footnotes],
            **self._where(),
        }

    def _where(self) -> dict[str, Any]:
        """The columns and labels of the first reading: where a reader would look.

        Where each group has a column of its own, the columns of all groups.
        """
        first = self.readings[0]
        wide = self.readings if first.by else self.readings[:1]
        columns = dict.fromkeys(_said(names) for one in wide for names in one.formula.columns)
        filters = {_said(names): list(labels) for names, labels in first.filters}
        return {"column": ", ".join(columns), "filters": filters}

    def _meaning(self) -> list[str]:
        """Every reading as text, so that a change of what is read is a change of the hash."""
        return [repr(one) for one in self.readings]


_PLAIN = (
    *("id", "title", "unit", "decimals", "polarity", "polarity_basis", "outcome", "domain"),
    *("counts", "formula", "why", "caution", "period_kind", "status"),
    *("no_funnel", "look_back", "like_for_like"),
)


def _said(names: Names) -> str:
    return names if isinstance(names, str) else names[0]


def _since(data: dict[str, Any]) -> dict[str, Any]:
    return {("from" if name == "since" else name): said for name, said in data.items()}


def _until(data: dict[str, Any]) -> dict[str, Any]:
    return {("to" if name == "until" else name): said for name, said in data.items()}


def headline(title: str, *by: tuple[str, str]) -> Headline:
    """A row of the summary, of the groups named."""
    return Headline(write_by(by), title)


@cache
def all_measures() -> tuple[Measure, ...]:
    """Every measure in the order of the summary: a list a module of ``statistics.measures``."""
    package = importlib.import_module("rooftree.statistics.measures")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in names]
    found = (measure for module in modules for measure in getattr(module, "MEASURES", ()))
    return tuple(sorted(found, key=lambda measure: measure.order))
