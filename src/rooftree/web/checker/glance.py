"""The return at a glance as one query, for the checker in a browser.

Lines, groups, facts and notes are those of ``rooftree.findings.glances.ssda903``; only how they
are counted is said again, in SQL, because Python counts in columns. A test gives both the same
returns and compares.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from rooftree.findings.glance import LARGE, LARGE_NUMBER, LARGE_PERCENT, ROWS, _a_year_before
from rooftree.findings.glances import ssda903 as held
from rooftree.findings.glances.care import facts
from rooftree.returns import find
from rooftree.returns.description import Year

TABLES = ("episodes", "header", "oc3")
# Later than every day: an episode without an end goes on.
_GOES_ON = "DATE 'infinity'"


def glance_words() -> dict[str, Any]:
    """What is shown: every line with the table that it is counted from."""
    return {
        "large": LARGE,
        "large_percent": LARGE_PERCENT,
        "large_number": LARGE_NUMBER,
        "rows": ROWS,
        "notes": list(held.NOTES),
        "lines": [
            {"title": one.title, "name": one.name, "rare": one.rare, "from": _from(one.title)}
            for one in held.LINES
        ],
        "many": [table.name for table in find("ssda903").tables if table.rows == "many"],
    }


def queries(year: Year) -> dict[str, str]:
    """The query for a return of a year ("") and for last year's ("_last")."""
    before = _a_year_before(year.start), _a_year_before(year.end)
    return {"": query("", year.start, year.end), "_last": query("_last", *before)}


def query(suffix: str, start: date, end: date) -> str:
    """Each line's title, name and number; a line that is not in the answer is nought.

    A number is NULL where nothing is known of the children: no Header was given.
    """
    counts = " UNION ALL ".join(_counts(end))
    return f"WITH {_children_in_care(suffix, start, end)},\n{_leavers(suffix, end)}\n{counts}"


def _from(title: str) -> str:
    return "oc3" if title == held.LEAVERS else "episodes"


def _text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _day(day: date) -> str:
    return f"DATE '{day.isoformat()}'"


def _codes(code_list: str, fact: str) -> str:
    """The codes of which a fact is true, as a list of SQL; one that there is not if none is."""
    return ", ".join(_text(code) for code, is_ in facts(code_list, fact).items() if code and is_)


def _group(column: str, code_list: str) -> str:
    """The published group of a code."""
    whens = "".join(
        f" WHEN {_text(code)} THEN {_text(group)}"
        for code, group in facts(code_list, "published_group").items()
        if code and group
    )
    return f"CASE {column}{whens} ELSE {_text(held.NOT_KNOWN)} END"


def _age(end: date) -> str:
    """The age in whole years on the last day, NULL where not known or not born by then."""
    birthday = f"month(DOB) * 100 + day(DOB) > {end.month * 100 + end.day}"
    return f"CASE WHEN DOB <= {_day(end)} THEN {end.year} - year(DOB) - ({birthday})::INT END"


def _age_group() -> str:
    whens = "".join(f" WHEN age < {below} THEN {_text(name)}" for below, name in held._AGES)
    return f"CASE{whens} ELSE {_text(held.NOT_KNOWN)} END"


def _children_in_care(suffix: str, start: date, end: date) -> str:
    """Periods of care, as ``glances/care.py`` has them, and who is in care at the end."""
    first, last = _day(start), _day(end)
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
),
there AS (
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
        f" WHEN age IN ({', '.join(map(str, ages))}) THEN {_text(name)}"
        for name, ages in held._LEAVING.items()
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
    after = _text(held.AFTER)
    yield f"SELECT {after}, {_text(held._AT_END)}, count(*) FROM at_end"
    yield f"SELECT {after}, {_text(held._STARTED)}, started FROM moved"
    yield f"SELECT {after}, {_text(held._CEASED)}, ceased FROM moved"
    alone = "count(*) FILTER (WHERE alone)"
    yield (
        f"SELECT {after}, {_text(held._ALONE)}, CASE WHEN (SELECT given FROM has_header) "
        f"THEN {alone} END FROM at_end"
    )
    for title, group in (
        (held.PLACEMENT, _group("PLACE", "placement_type")),
        (held.STATUS, _group("LS", "legal_status")),
    ):
        yield f"SELECT {_text(title)}, {group}, count(*) FROM at_end GROUP BY ALL"
    yield (
        f"SELECT {_text(held.AGE)}, {_age_group()}, count(*) FROM at_end "
        "WHERE (SELECT given FROM has_header) GROUP BY ALL"
    )
    for line in held.LINES:
        if line.title == held.AGE:
            yield (
                f"SELECT {_text(held.AGE)}, {_text(line.name)}, NULL FROM has_header "
                "WHERE NOT given"
            )
    yield from _leaver_counts()


def _leaver_counts() -> Iterator[str]:
    title = _text(held.LEAVERS)
    another = _text(next(one.name for one in held.LINES if one.title == held.LEAVERS and one.rare))
    yield f"SELECT {title}, coalesce(ages, {another}), count(*) FROM leavers GROUP BY ALL"
    for name, column, code_list, fact in (
        (held._TOUCH, "IN_TOUCH", "in_touch", "is_in_touch"),
        (held._SUITABLE, "ACCOM", "accommodation", "is_suitable"),
        (held._ACTIVE, "ACTIV", "activity", "is_education_employment_or_training"),
    ):
        yield (
            f"SELECT {title}, ages || {_text(', ' + name)}, count(*) FROM leavers "
            f"WHERE ages IS NOT NULL AND {column} IN ({_codes(code_list, fact)}) GROUP BY ALL"
        )
