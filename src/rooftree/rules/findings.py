"""What a check found, and what could not be checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

# The table that a finding on no row, but on the whole return, is said to be of.
WHOLE_RETURN = "Collection"


@dataclass(frozen=True)
class Finding:
    """A row that a rule blames. ``row`` is its position in the table as read, from 0.

    Rows that share one finding share its ``group``. ``table`` is the return's own name,
    ending ``_last`` for last year's.
    """

    rule: str
    table: str
    row: int
    fields: tuple[str, ...]
    group: int


@dataclass(frozen=True)
class NotRun:
    """A rule that did not run, and why: it ``failed``, or it lacks what it reads."""

    rule: str
    reason: str
    failed: bool = False


@dataclass(frozen=True)
class Question:
    """What else is asked of a return while it is loaded: DuckDB's SQL, and the tables it reads."""

    sql: str
    reads: tuple[str, ...]


# The rows of an answer; none where the question could not be answered.
Answer = Sequence[tuple[Any, ...]] | None


@dataclass(frozen=True)
class Findings:
    """All findings of one check, the rules that ran, and those that did not.

    ``notes`` are sentences on the tables as they were read: columns that the return does not
    have, and values that could not be read (never the values themselves). ``answers`` are to the
    questions that were asked beside the rules, by their names.
    """

    findings: tuple[Finding, ...]
    ran: tuple[str, ...]
    not_run: tuple[NotRun, ...]
    notes: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def failed(self) -> tuple[str, ...]:
        """The codes of the rules that could not run although all they need was there."""
        return tuple(entry.rule for entry in self.not_run if entry.failed)
