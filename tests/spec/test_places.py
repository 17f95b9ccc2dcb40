"""A plan says of which tables it reads a row's place: of no others is one worked out."""

from __future__ import annotations

import pytest
import sqlglot
from sqlglot import exp

from rooftree.language.placing import reads_places
from rooftree.language.plan import rows_query
from rooftree.returns import NAMES
from rooftree.rules import all_rules
from rooftree.rules.plans import plans

_PLACES = ("n", "n_from_end")


def placed_in(sql: str) -> set[str]:
    """The tables whose places a query reads, as a parser of SQL finds them."""
    tree = sqlglot.parse_one(sql, dialect="duckdb")
    called = {table.alias_or_name: table.name for table in tree.find_all(exp.Table)}
    columns = (column for column in tree.find_all(exp.Column) if column.name in _PLACES)
    return {called[column.table] for column in columns}


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_names_the_tables_whose_places_it_reads(name):
    checked = 0
    for rule, parts in plans(name, all_rules(name)):
        for plan in parts:
            assert set(plan.places) == placed_in(rows_query(plan)), rule.code
            checked += bool(plan.places)
    assert checked > 5


def test_sql_that_is_written_by_hand_may_read_a_place_wherever_it_says_n():
    assert reads_places("SELECT child.n FROM child")
    assert reads_places("SELECT row_number() OVER (PARTITION BY CHILD ORDER BY n) FROM episodes")
    assert not reads_places("SELECT name, number FROM nation")
