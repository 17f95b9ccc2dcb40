"""Plain names are of groups and measures that there are, and no code is left for people to read."""

from __future__ import annotations

import re

from rooftree.reference.figures import read_by
from rooftree.statistics import plain_names
from rooftree.statistics.measure import Measure, all_measures

CODE = re.compile(r"\b(CINO?|CPPO?|CLA|UASC|KS[24]|incl|excl)\b|_count\b")
# Values that are averages of what is not counted: they have no count beside them.
WITHOUT_COUNTS = {
    "cla_sdq_average_score",
    "adoption_decision_to_match_months",
    "adoption_stages_months",
}


def _labels(measure: Measure) -> set[str]:
    splits = {label for one in measure.readings for split in one.splits for label in split.groups}
    return splits | {label for one in measure.readings for _, label in one.by}


def test_every_measure_says_what_its_counts_are_of() -> None:
    """A column of counts is never headed by a word that leaves the reader to guess."""
    ids = {measure.id for measure in all_measures()}
    assert set(plain_names.COUNTED) == ids - WITHOUT_COUNTS
    for counted, out_of in plain_names.COUNTED.values():
        assert counted != out_of


def test_plain_names_are_of_groups_that_a_measure_has() -> None:
    """A name for a label that no file has would be a slip of the pen."""
    held: dict[str, set[str]] = {}
    for measure in all_measures():
        for name in measure.breakdowns:
            held.setdefault(name, set()).update(_labels(measure))
    for name, groups in plain_names.GROUPS.items():
        assert not set(groups) - held[name]


def test_nobody_reads_a_code() -> None:
    """Titles, rows of the summary and groups are words, whatever the files call them."""
    for measure in all_measures():
        said = measure.describe("")["group_titles"]
        titles = [measure.title, *(one.title for one in measure.headlines)]
        shown = [said.get(label, label) for label in _labels(measure)]
        shown += [said.get(group, group) for h in measure.headlines for _, group in read_by(h.by)]
        assert not [one for one in (*titles, *shown) if CODE.search(one)], measure.id
