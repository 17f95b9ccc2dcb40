"""An area on one sheet: every headline beside the country and the neighbours, by outcome."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rooftree.areas import Area
from rooftree.comparisons import SummaryRow, neighbour_summary
from rooftree.releases import Release
from rooftree.releases.shown import is_symbol
from rooftree.web.design import charts
from rooftree.web.public import site
from rooftree.web.public.beside import together
from rooftree.web.public.outline import Branch, Definition
from rooftree.web.public.pages.area import country_cell, middle, once, rows_of
from rooftree.web.public.pages.drawing import line
from rooftree.web.public.pictures.picture import Marks, breaks, notes_at, point
from rooftree.web.public.subject import Subject
from rooftree.web.public.tables import Cell, change_cell, own_cell, when

# One that fills its column can be read; two on the page could not.
_MOST_CHARTS = 1
_FEWEST_PERIODS = 3
_LONGEST_NAME = 12
# A sheet has little room: its words on how to read it say what these are.
_SHORT = {"too few to say": "too few", "little changed": "similar"}
_RATE = ", per 10,000"


@dataclass(frozen=True)
class Line:
    """A headline: its words, its unit, the letters of its notes, its period, and its cells."""

    title: str
    unit: str
    mark: str
    period: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Group:
    """The lines of a domain; ``shared`` is the period and the unit where all have the same."""

    title: str
    shared: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Part:
    """An outcome or an enabler with its lines by domain."""

    name: str
    title: str
    domains: tuple[Group, ...]


@dataclass(frozen=True)
class Drawn:
    """A chart of one headline."""

    title: str
    chart: charts.Chart


@dataclass(frozen=True)
class Source:
    """A publication that figures of the report come from, with the date that it names."""

    title: str
    published_on: str
    licence: str


@dataclass(frozen=True)
class Report:
    """All that the sheet says of an area; ``columns`` are the headings after the indicator's."""

    release: Release
    area: Area
    columns: tuple[str, ...]
    parts: tuple[Part, ...]
    charts: tuple[Drawn, ...]
    notes: tuple[tuple[str, str], ...]
    symbols: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]
    made_on: date

    @property
    def title(self) -> str:
        """What the sheet is called."""
        return f"{self.area.name}: children’s social care"

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/{self.release.id}/areas/{self.area.code}/report/"


def report(release: Release, area: Area) -> Report:
    """The report of an area: each headline of what is read first that it has any figure of."""
    marks = Marks()
    found: dict[str, list[SummaryRow]] = {}
    read_first = site.outline_of(release).read_first
    for row in rows_of(release, area):
        known = row.joint or release.series(row.indicator, area.code, row.by)
        if known and row.indicator in read_first:
            found.setdefault(row.indicator, []).append(row)
    branches = site.outline_of(release).framework
    parts = [_part(release, area, branch, found, marks) for branch in branches]
    held = tuple(part for part in parts if part.domains)
    return Report(
        release,
        area,
        _columns(release, area),
        held,
        tuple(_charts(release, area, branches, found)),
        marks.all,
        _symbols(held),
        _sources(release, found),
        date.fromisoformat(release.made_on),
    )


def _columns(release: Release, area: Area) -> tuple[str, ...]:
    # A long name would take lines over each table; the title of the sheet has it.
    columns = [area.name if len(area.name) <= _LONGEST_NAME else "This area", "Change"]
    columns += [] if area.kind == "country" else [release.areas.country().name]
    columns += ["Neighbours"] if release.areas.neighbours(area.code) else []
    return tuple(columns)


def _part(
    release: Release,
    area: Area,
    branch: Branch,
    found: dict[str, list[SummaryRow]],
    marks: Marks,
) -> Part:
    domains = []
    for domain in branch.domains:
        rows = [row for about in domain.indicators for row in found.get(about["id"], ())]
        if rows:
            lines = tuple(_line(release, area, row, marks) for row in rows)
            domains.append(_group(domain.title, lines))
    return Part(branch.name, branch.part.title, tuple(domains))


def _group(title: str, lines: tuple[Line, ...]) -> Group:
    """What all lines of a domain have in common is said once, in its heading."""
    shared = []
    if all(line.title.endswith(_RATE) for line in lines):
        shared.append(_RATE.removeprefix(", "))
        lines = tuple(replace(line, title=line.title.removesuffix(_RATE)) for line in lines)
    if len({line.period for line in lines}) == 1:
        shared.append(lines[0].period)
        lines = tuple(replace(line, period="") for line in lines)
    return Group(title, ", ".join(shared), lines)


def _line(release: Release, area: Area, row: SummaryRow, marks: Marks) -> Line:
    about = release.definitions[row.indicator]
    group = site.outline_of(release).group_of(row.indicator, row.by)
    subject = Subject(release, about, group, area, chosen=True) if group else None
    at = row.period.label
    notes = notes_at(subject, at) if subject else ()
    figure = row.figure or row.joint
    joined = together(release, row.joint, area.code)
    own = marks.of((*notes, figure.note if figure else "", joined))
    # A break is among the notes on the period in which the series was broken.
    changed = change_cell(row.change, about, before=row.previous, told=row.told)
    short = _SHORT.get(changed.text, changed.text)
    cells = [own_cell(figure, about), replace(changed, text=short, small="")]
    if area.kind != "country":
        named = notes_at(subject, at, release.areas.country().code) if subject else ()
        mark = marks.of(once(named, row.country))
        cells.append(country_cell(release, row, about, mark=mark))
    if row.neighbours is not None:
        cells.append(middle(release, area, row, about))
    said = _short(when(about, row.period, row.by), row)
    return Line(row.title, unit_beside(row.title, about), own, said, tuple(cells))


def _short(said: str, row: SummaryRow) -> str:
    """The name of a period with its month cut to three letters: a sheet has little room."""
    end = row.period.end
    whole = f"{end.day} {end:%B %Y}"
    return f"{end.day} {end:%b} {end.year}" if said == whole else said


def unit_beside(title: str, about: Definition) -> str:
    """The unit where neither the title nor the figures themselves say it."""
    unit = str(about["unit"])
    said = unit in title or ("per 10,000" in unit and "per 10,000" in title)
    return "" if said or unit in ("%", "rating") or unit.startswith("GBP") else unit


def _charts(
    release: Release,
    area: Area,
    branches: Sequence[Branch],
    found: dict[str, list[SummaryRow]],
) -> Iterator[Drawn]:
    """The first headline that the area has numbers of over several periods."""
    drawn = 0
    for branch in branches:
        subject = next(_drawable(release, area, branch, found), None)
        if subject is None or drawn == _MOST_CHARTS:
            continue
        chart = _chart(subject)
        drawn += 1
        yield Drawn(subject.group.title, chart)


def _chart(subject: Subject) -> charts.Chart:
    """The area over time beside the middle of its neighbours and the country."""
    lines = [line(subject)]
    if subject.release.areas.neighbours(subject.area.code):
        middles = (
            neighbour_summary(
                subject.release, subject.id, subject.area.code, period.label, subject.by
            ).median
            for period in subject.periods
        )
        points = (
            charts.Point(period.label, middle)
            for period, middle in zip(subject.periods, middles, strict=True)
        )
        lines.append(charts.Line("Neighbours’ median", tuple(points)))
    if not subject.is_country:
        points = (point(subject.country_figure(period), period.label) for period in subject.periods)
        lines.append(charts.Line(subject.country.name, tuple(points), subject.country.code))
    return charts.over_time(
        lines,
        periods=[period.label for period in subject.periods],
        unit=subject.unit,
        decimals=subject.about["decimals"],
        breaks=breaks(subject),
    )


def _drawable(
    release: Release, area: Area, branch: Branch, found: dict[str, list[SummaryRow]]
) -> Iterator[Subject]:
    for domain in branch.domains:
        for about in domain.indicators:
            for row in found.get(about["id"], ()):
                figures = release.series(about["id"], area.code, row.by)
                known = [figure for figure in figures if not is_symbol(figure.value)]
                group = site.outline_of(release).group_of(about["id"], row.by)
                if len(known) >= _FEWEST_PERIODS and group is not None:
                    yield Subject(release, about, group, area, chosen=True)


def _symbols(parts: Sequence[Part]) -> tuple[tuple[str, str], ...]:
    cells = (
        one
        for part in parts
        for group in part.domains
        for line in group.lines
        for one in line.cells
        if one.meaning and one.text != "–"
    )
    return tuple(sorted({one.text: one.meaning for one in cells}.items()))


def _sources(release: Release, found: dict[str, list[SummaryRow]]) -> tuple[Source, ...]:
    abouts = [release.definitions[name] for name in found]
    return tuple(
        dict.fromkeys(
            Source(
                str(about.get("source") or release.source),
                str(about.get("published_on") or ""),
                str(about.get("licence") or release.licence),
            )
            for about in abouts
        )
    )
