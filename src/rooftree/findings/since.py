"""What has changed since an earlier run: what is new, what is fixed, what is still there.

A row is known again by its rule, its table, its child and the fields that are blamed, never by
its place in the file, which moves with each export. Of a child's rows that are alike in these,
those with the same values are paired first, then the rest in turn: a value
that was changed and is still wrong is still there. What is left is new, or fixed.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rooftree.findings.lines import Line
from rooftree.findings.previous import Before, Previous

NEW, STILL, UNASKED = "new", "still there", "not asked before"
HOW = (
    "A row is known again by its rule, table, child and fields, so rows that moved in the file "
    "still match; where a child has several alike, those with the same values match first. A "
    "value that was changed and still fails is still there."
)

_Key = tuple[str, str, str, str]


@dataclass(frozen=True)
class RuleChange:
    """Rows of one rule then and now."""

    rule: str
    before: int
    now: int
    new: int
    still: int
    fixed: int


@dataclass(frozen=True)
class Since:
    """What has changed since the earlier run, in all and by rule.

    ``not_asked_now`` are rules that found something then and did not run now: nothing of theirs
    counts as fixed. Findings of rules that did not run then are "not asked before", not new.
    """

    run: str
    made: str
    rules: tuple[RuleChange, ...]
    fixed: tuple[Before, ...]
    not_asked_now: tuple[str, ...]
    not_asked_before: int

    @property
    def new(self) -> int:
        """Rows that are found now and were not then."""
        return sum(rule.new for rule in self.rules)

    @property
    def still(self) -> int:
        """Rows that were found then and are found now."""
        return sum(rule.still for rule in self.rules)


def compare(
    lines: Sequence[Line], previous: Previous, *, ran: Iterable[str]
) -> tuple[tuple[Line, ...], Since]:
    """The lines with what each is since the earlier run and its note, and the sums of it."""
    paired, left = _paired(lines, previous.lines)
    asked = previous.ran
    marked = tuple(
        replace(line, change=_change(line, before, asked), note=before.note if before else "")
        for line, before in zip(lines, paired, strict=True)
    )
    run_now = frozenset(ran)
    fixed = tuple(line for line in left if line.rule in run_now)
    gone = tuple(dict.fromkeys(line.rule for line in left if line.rule not in run_now))
    unasked = sum(line.change == UNASKED for line in marked)
    rules = tuple(_by_rule(marked, previous.lines, fixed))
    return marked, Since(previous.run, previous.made, rules, fixed, gone, unasked)


def _change(line: Line, before: Before | None, asked: frozenset[str] | None) -> str:
    if before:
        return STILL
    return NEW if asked is None or line.rule in asked else UNASKED


def _paired(
    lines: Sequence[Line], before: Sequence[Before]
) -> tuple[list[Before | None], list[Before]]:
    """What each line was then, if it was, and the rows of then that are not there now."""
    exact: dict[tuple[_Key, str], deque[Before]] = defaultdict(deque)
    for one in sorted(before, key=lambda one: one.row or 0):
        exact[(one.rule, one.table, one.child, one.fields), one.values].append(one)
    found: list[Before | None] = [None] * len(lines)
    waiting: list[tuple[_Key, int]] = []
    for place, line in enumerate(lines):
        key = (line.rule, line.table, line.child, "; ".join(line.fields))
        same = exact.get((key, "; ".join(line.values)))
        if same:
            found[place] = same.popleft()
        else:
            waiting.append((key, place))
    rest: dict[_Key, deque[Before]] = defaultdict(deque)
    for (key, _), rows in exact.items():
        rest[key].extend(rows)
    for key, place in waiting:
        if rest[key]:
            found[place] = rest[key].popleft()
    return found, [one for rows in rest.values() for one in rows]


def _by_rule(
    lines: Iterable[Line], before: Iterable[Before], fixed: Iterable[Before]
) -> Iterable[RuleChange]:
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in lines:
        counts[line.rule]["now"] += 1
        counts[line.rule][line.change] += 1
    for kind, rows in (("before", before), ("fixed", fixed)):
        for one in rows:
            counts[one.rule][kind] += 1
    for rule, held in sorted(counts.items(), key=lambda item: (len(item[0]), item[0])):
        yield _rule_change(rule, held)


def _rule_change(rule: str, held: Mapping[str, int]) -> RuleChange:
    kinds = ("before", "now", NEW, STILL, "fixed")
    return RuleChange(rule, *(held.get(kind, 0) for kind in kinds))
