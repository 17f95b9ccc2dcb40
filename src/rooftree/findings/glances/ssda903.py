"""SSDA903 at a glance, as one query: children looked after, started, ceased; care leavers.

A child is counted once. Periods of care are as in the record (``rooftree/record/from_ssda903.py``):
episodes in a series of short breaks are left out, a period begins where an episode does not adjoin
the one before it or that one ended care, and of two episodes that begin on one day the later row
counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rooftree.findings.glance_sql import age, banded, day, facts, published_group, text
from rooftree.findings.glances import ssda903_lines as lines
from rooftree.findings.glances.ssda903_lines import LINES, NOTES
from rooftree.rules.findings import Question

__all__ = ["LINES", "NOTES", "READS", "question"]
READS = ("episodes", "header", "oc3")
# Later than every day: an episode without an end goes on.
_GOES_ON = "DATE 'infinity'"


def question(suffix: str, start: date, end: date) -> Question:
    """Each line's title, name and number for this return, or for last year's ("_last").

    A line that is not in the answer is nought. A number is NULL where nothing is known of the
    children, for no Header was given.
    """
    counts = " UNION ALL ".join(_counts(end))
    parts = _periods(suffix), _in_care(suffix, start, end), _leavers(suffix, end)
    sql = "WITH " + ",\n".join(parts) + "\n" + counts
    return Question(sql, tuple(name + suffix for name in READS))


def _codes(code_list: str, fact: str) -> str:
    """The codes of which a fact is true, as a list of SQL."""
    known = facts("ssda903", code_list, fact)
    return ", ".join(text(code) for code, is_ in known.items() if code and is_)


def _age(end: date) -> str:
    """The age in whole years on the last day, NULL where not known or not born by then."""
    return f"CASE WHEN DOB <= {day(end)} THEN {age('DOB', end)} END"


def _periods(suffix: str) -> str:
    """Episodes in the order of each child, and the periods of care that they make."""
    return f"""known AS (
  SELECT CHILD, DECOM, PLACE, LS, coalesce(DEC, {_GOES_ON}) AS until,
    coalesce(REC IN ({_codes("reason_ceased", "ends_care")}), false) AS ends_care
  FROM episodes{suffix} WHERE CHILD IS NOT NULL AND DECOM IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY CHILD, DECOM ORDER BY row_id DESC) = 1
),
in_care AS (
  SELECT * FROM known
  WHERE coalesce(LS NOT IN ({_codes("legal_status", "is_short_break")}), true)
),
joined AS (
  SELECT *, coalesce(lag(until) OVER child = DECOM AND NOT lag(ends_care) OVER child, false)
    AS goes_on
  FROM in_care WINDOW child AS (PARTITION BY CHILD ORDER BY DECOM)
),
numbered AS (
  SELECT *, sum((NOT goes_on)::INT) OVER (PARTITION BY CHILD ORDER BY DECOM) AS period FROM joined
),
periods AS (
  SELECT CHILD, min(DECOM) AS since, max(until) AS until FROM numbered GROUP BY CHILD, period
)"""


def _in_care(suffix: str, start: date, end: date) -> str:
    """Who is in care on the last day of a period, and who started and ceased in it."""
    first, last = day(start), day(end)
    return f"""there AS (
  SELECT DISTINCT CHILD FROM periods WHERE since <= {last} AND until > {last}
),
placed AS (
  SELECT CHILD, PLACE, LS FROM in_care WHERE DECOM <= {last} AND until > {last}
  QUALIFY row_number() OVER (PARTITION BY CHILD ORDER BY DECOM DESC) = 1
),
born AS (
  SELECT CHILD, DOB, UASC FROM header{suffix} WHERE CHILD IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY CHILD ORDER BY row_id DESC) = 1
),
at_end AS (
  SELECT CHILD, PLACE, LS, {_age(end)} AS age, coalesce(UASC = '1', false) AS alone
  FROM there LEFT JOIN placed USING (CHILD) LEFT JOIN born USING (CHILD)
),
has_header AS (SELECT count(*) > 0 AS given FROM header{suffix}),
moved AS (
  SELECT count(DISTINCT CHILD) FILTER (WHERE since BETWEEN {first} AND {last}) AS started,
    count(DISTINCT CHILD) FILTER (WHERE until BETWEEN {first} AND {last}) AS ceased
  FROM periods
)"""


def _leavers(suffix: str, end: date) -> str:
    """The young people in OC3, each once, by age; without those who died or returned home."""
    gone = ", ".join(
        filter(None, (_codes("in_touch", "died"), _codes("in_touch", "returned_home")))
    )
    groups = "".join(
        f" WHEN age IN ({', '.join(map(str, ages))}) THEN {text(name)}"
        for name, ages in lines.LEAVING.items()
    )
    return f"""young AS (
  SELECT IN_TOUCH, ACCOM, ACTIV, {_age(end)} AS age FROM oc3{suffix} WHERE CHILD IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY CHILD ORDER BY row_id DESC) = 1
),
leavers AS (
  SELECT *, CASE{groups} END AS ages FROM young WHERE coalesce(IN_TOUCH NOT IN ({gone}), true)
)"""


def _counts(end: date) -> Iterator[str]:
    """A question for each group of lines: title, name, number."""
    after = text(lines.AFTER)
    yield f"SELECT {after}, {text(lines.AT_END)}, count(*) FROM at_end"
    yield f"SELECT {after}, {text(lines.STARTED)}, started FROM moved"
    yield f"SELECT {after}, {text(lines.CEASED)}, ceased FROM moved"
    alone = "count(*) FILTER (WHERE alone)"
    yield (
        f"SELECT {after}, {text(lines.ALONE)}, CASE WHEN (SELECT given FROM has_header) "
        f"THEN {alone} END FROM at_end"
    )
    for title, group in (
        (lines.PLACEMENT, published_group("ssda903", "placement_type", "PLACE", lines.NOT_KNOWN)),
        (lines.STATUS, published_group("ssda903", "legal_status", "LS", lines.NOT_KNOWN)),
    ):
        yield f"SELECT {text(title)}, {group}, count(*) FROM at_end GROUP BY ALL"
    bands = banded("age", lines.AGES, lines.NOT_KNOWN)
    yield (
        f"SELECT {text(lines.AGE)}, {bands}, count(*) FROM at_end "
        "WHERE (SELECT given FROM has_header) GROUP BY ALL"
    )
    for line in lines.LINES:
        if line.title == lines.AGE:
            yield (
                f"SELECT {text(lines.AGE)}, {text(line.name)}, NULL FROM has_header WHERE NOT given"
            )
    yield from _leaver_counts()


def _leaver_counts() -> Iterator[str]:
    title = text(lines.LEAVERS)
    another = text(lines.ANOTHER_AGE)
    yield f"SELECT {title}, coalesce(ages, {another}), count(*) FROM leavers GROUP BY ALL"
    for name, column, code_list, fact in (
        (lines.TOUCH, "IN_TOUCH", "in_touch", "is_in_touch"),
        (lines.SUITABLE, "ACCOM", "accommodation", "is_suitable"),
        (lines.ACTIVE, "ACTIV", "activity", "is_education_employment_or_training"),
    ):
        yield (
            f"SELECT {title}, ages || {text(', ' + name)}, count(*) FROM leavers "
            f"WHERE ages IS NOT NULL AND {column} IN ({_codes(code_list, fact)}) GROUP BY ALL"
        )
