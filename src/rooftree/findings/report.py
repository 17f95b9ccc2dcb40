"""Everything that a findings file says: when, of what, what was found and what was not run."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from rooftree.findings.children import ChildSummary, by_child
from rooftree.findings.glance import Glance, Key, LastPublished, look
from rooftree.findings.lines import Line, lines
from rooftree.findings.previous import Previous
from rooftree.findings.since import Since, compare
from rooftree.findings.summary import RuleSummary, summarise
from rooftree.findings.teams import Teams
from rooftree.findings.unread import cut_short_files, unread_files, unread_sentence
from rooftree.findings.wording import MADE, RUN, conditions, fails_when, fingerprint, time_said
from rooftree.returns import find
from rooftree.rules.definition import Rule
from rooftree.rules.findings import Findings, NotRun
from rooftree.sources.dataset import Dataset, Problem

MARKING = "OFFICIAL-SENSITIVE"


@dataclass(frozen=True)
class Part:
    """A part of the page that another room made, about the same return; ``html`` is shown as is.

    ``anchor`` is the id of the heading that it begins with.
    """

    title: str
    anchor: str
    html: str


@dataclass(frozen=True)
class Report:
    """What a person is told about one check of one return.

    ``run`` is a name for this check that is in every file it writes; ``made`` is a time in
    UTC, ``made_by`` who is said to have made it; ``rules_hash`` is the same whenever the same
    rules were asked. ``conditions`` holds for each rule the tables it blames with their
    conditions, ``fails_when`` the same as text. ``unread`` are the files that could not be
    read, ``cut_short`` those not read to their end: with any of them the return was not checked
    whole. ``since`` is there where an earlier run was given, ``teams`` where a list of them was,
    ``part`` where a page has more.
    """

    marking: str
    title: str
    run: str
    made: str
    made_by: str
    version: str
    rules_hash: str
    period: str
    authority: str
    unread: tuple[str, ...]
    rules: tuple[Rule, ...]
    conditions: Mapping[str, tuple[tuple[str, str], ...]]
    fails_when: Mapping[str, str]
    ran: tuple[str, ...]
    not_run: tuple[NotRun, ...]
    problems: tuple[Problem, ...]
    glance: Glance
    summary: tuple[RuleSummary, ...]
    children: tuple[ChildSummary, ...]
    lines: tuple[Line, ...]
    teams: Teams | None = None
    since: Since | None = None
    part: Part | None = None
    cut_short: tuple[str, ...] = ()

    @property
    def unread_told(self) -> str:
        """What was not checked as it could not be read, a sentence; "" where all was read."""
        return unread_sentence(self.unread, self.cut_short)

    @property
    def failed(self) -> tuple[NotRun, ...]:
        """The rules that could not run although all that they need was there."""
        return tuple(entry for entry in self.not_run if entry.failed)

    @property
    def lacking(self) -> tuple[NotRun, ...]:
        """The rules that were not run because what they need was not given."""
        return tuple(entry for entry in self.not_run if not entry.failed)

    @property
    def counts(self) -> str:
        """How many rules ran, found something, were not run, and could not run: a sentence."""
        ran = "1 rule ran" if len(self.ran) == 1 else f"{len(self.ran)} rules ran"
        parts = [f"{ran}, {len(self.summary)} found something"]
        if self.lacking:
            parts.append(f"{len(self.lacking)} not run: what they need was not given")
        if self.failed:
            parts.append(f"{len(self.failed)} could not run")
        return "; ".join(parts) + "."

    @property
    def sources(self) -> str:
        """When it was made, by whom, with which version and rules, in which run: a heading."""
        whom = f" by {self.made_by}" if self.made_by else ""
        return (
            f"Made {time_said(self.made)}{whom} with Rooftree {self.version}, "
            f"rules {self.rules_hash}, run {self.run}"
        )


@dataclass(frozen=True)
class Beside:
    """What a report may be given beside the return: who makes it, and what to set it beside."""

    made_by: str = ""
    teams: Teams | None = None
    previous: Previous | None = None
    published: Mapping[Key, LastPublished] = field(default_factory=dict)


def make_report(
    dataset: Dataset,
    findings: Findings,
    *,
    rules: Sequence[Rule],
    version: str,
    beside: Beside | None = None,
) -> Report:
    """Put findings and what was read together; ``made`` is the time now, in UTC."""
    beside = beside or Beside()
    described = find(dataset.returns)
    found, since = _found(dataset, findings, rules, beside)
    run, made = _named(datetime.now(UTC))
    return Report(
        marking=MARKING,
        title=f"Findings of {described.label}",
        run=run,
        made=made,
        made_by=beside.made_by,
        version=version,
        rules_hash=fingerprint(rules),
        period=period_of(dataset),
        authority=dataset.authority or "",
        unread=unread_files(dataset),
        cut_short=cut_short_files(dataset),
        rules=tuple(rules),
        conditions={rule.code: conditions(rule, described) for rule in rules},
        fails_when={rule.code: fails_when(rule, described) for rule in rules},
        ran=findings.ran,
        not_run=findings.not_run,
        problems=dataset.problems,
        glance=look(dataset, findings.answers, beside.published),
        summary=summarise(found, rules),
        children=by_child(found),
        lines=found,
        teams=beside.teams,
        since=since,
    )


def _named(now: datetime) -> tuple[str, str]:
    """A name for a run that no other has, and the time it was made."""
    return f"{now:{RUN}}-{secrets.token_hex(3)}", f"{now:{MADE}}"


def _found(
    dataset: Dataset, findings: Findings, rules: Sequence[Rule], beside: Beside
) -> tuple[tuple[Line, ...], Since | None]:
    """Every line, and what has changed where an earlier run was given."""
    described = find(dataset.returns)
    found = tuple(
        lines(dataset, findings.findings, rules=rules, described=described, teams=beside.teams)
    )
    if beside.previous is None:
        return found, None
    return compare(found, beside.previous, ran=findings.ran)


def period_of(dataset: Dataset) -> str:
    """The first and the last day of a return, as reports say it."""
    return f"{dataset.start:%d/%m/%Y} to {dataset.end:%d/%m/%Y}"
