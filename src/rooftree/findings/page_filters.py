"""What the page of findings can be narrowed to, by style alone: no script is needed.

A choice is a radio button. The style sheet hides each row that is not of what is chosen, and
each child and rule that has no row of all that is chosen together, by the marks (classes) that
rows and groups of rows bear. Without such a style sheet the page is whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from rooftree.findings.lines import Line
from rooftree.findings.report import Report
from rooftree.findings.since import NEW, STILL, UNASKED
from rooftree.findings.teams import NO_TEAM

# With more teams than this a list to choose from helps nobody: the workbook has their sheets.
MOST_TEAMS = 40
# What a choice is about, in a line.
_OF_A_LINE = {"kind": "severity", "change": "change", "team": "team"}
_KINDS = {"error": "e", "query": "q"}
_LABELS = {
    "error": "Errors",
    "query": "Queries",
    NEW: "New",
    STILL: "Still there",
    UNASKED: "Not asked before",
}
_CHANGES = {NEW: "n", STILL: "s", UNASKED: "u"}


@dataclass(frozen=True)
class Choice:
    """One thing to narrow by: of each value its mark, its number of rows, what it is called."""

    name: str
    legend: str
    every: str
    marks: dict[str, str]
    counts: Mapping[str, int]
    labels: dict[str, str] = field(default_factory=dict)

    def of(self, line: Line) -> str:
        """The mark of a row."""
        value: str = getattr(line, _OF_A_LINE[self.name])
        return self.marks[value]


@dataclass(frozen=True)
class Filters:
    """The choices of a page; one that would leave nothing out is not offered.

    ``held`` are the ways in which choices go together that some row has.
    """

    choices: tuple[Choice, ...]
    held: frozenset[str] = frozenset()

    def marks(self, line: Line) -> str:
        """The classes of a row."""
        return " ".join(choice.of(line) for choice in self.choices)

    def group_marks(self, rows: Iterable[str]) -> str:
        """The classes of rows together: one for every way in which choices can go together.

        ``rows`` are the classes of each row.
        """
        marks = {
            "-".join(mark for mark in some if mark)
            for one in set(rows)
            for some in product(*((mark, "") for mark in one.split()))
        }
        return " ".join(sorted(marks - {""}))

    @property
    def style(self) -> str:
        """The style sheet that does it."""
        rules = [
            f".filters:has(#f-{mark}:checked)~.lists .r:not(.{mark}){{display:none}}"
            for choice in self.choices
            for mark in choice.marks.values()
        ]
        for some in product(*(("", *choice.marks.values()) for choice in self.choices)):
            chosen = [mark for mark in some if mark]
            if not chosen:
                continue
            asked = "".join(f":has(#f-{mark}:checked)" for mark in chosen)
            joined = "-".join(chosen)
            rules.append(f".filters{asked}~.lists .g:not(.{joined}){{display:none}}")
            if joined not in self.held:
                rules.append(f".filters{asked}~.lists .none{{display:block}}")
        return "\n".join(rules)


def filters_of(report: Report) -> Filters:
    """The choices that the findings of a report have."""
    lines = report.lines
    kinds = Counter(line.severity for line in lines)
    changes = Counter(line.change for line in lines)
    teams = Counter(line.team for line in lines)
    found = [
        Choice("kind", "Kind", "Errors and queries", _some(_KINDS, kinds), kinds, _LABELS),
        Choice("change", "Since the last run", "All", _some(_CHANGES, changes), changes, _LABELS),
    ]
    if len(teams) <= MOST_TEAMS:
        ordered = sorted(teams, key=lambda team: (team == NO_TEAM, team.casefold()))
        marks = {team: f"t{place}" for place, team in enumerate(ordered)}
        found.append(Choice("team", "Team", "Every team", marks, teams))
    chosen = Filters(tuple(choice for choice in found if len(choice.marks) > 1))
    held = chosen.group_marks(chosen.marks(line) for line in lines)
    return replace(chosen, held=frozenset(held.split()))


def _some(marks: dict[str, str], held: Iterable[str]) -> dict[str, str]:
    wanted: Sequence[str] = [value for value in marks if value in set(held)]
    return {value: marks[value] for value in wanted}
