"""Every word's example, on every engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from tests.spec.engines import ENGINES, open_engine
from tests.spec.family import NAMES, load_family, schema

from rooftree.engines.engine import Engine
from rooftree.language.compiler import compile_condition
from rooftree.language.errors import DefinitionError
from rooftree.language.links import schema_of
from rooftree.language.plan import rows_query, source_sql
from rooftree.language.word import all_words
from rooftree.returns import find


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    opened = open_engine(request.param, request)
    load_family(opened)
    yield opened
    opened.close()


EXAMPLES = [
    pytest.param(word, condition, gives, id=f"{word.name}: {condition}")
    for word in all_words().values()
    for condition, gives in word.example
]


@pytest.mark.parametrize(("word", "condition", "gives"), EXAMPLES)
def test_a_word_gives_what_its_example_says(engine, word, condition, gives):
    if word.expand is not None:
        assert rows_where(engine, condition) == gives
        return
    plan = compile_condition(schema(), condition, table="episodes")
    query = f"SELECT {plan.condition} {source_sql('episodes', [plan])} WHERE episodes.row_id = 0"
    ((value,),) = engine.rows(query)
    assert as_text(value) == gives


def rows_where(engine: Engine, condition: str) -> str:
    plan = compile_condition(schema(), condition, table="episodes")
    return " ".join(
        NAMES[row] for row in sorted(int(row[0]) for row in engine.rows(rows_query(plan)))
    )


def as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def test_every_word_shows_an_example_and_says_what_it_means():
    for word in all_words().values():
        assert word.meaning and word.signature, word.name
        assert word.example, word.name


@pytest.mark.parametrize(
    ("condition", "sentence"),
    [
        ("episodes.DECOM < chlid.DOB", "episodes has no link named 'chlid'"),
        ("episodes.DECOMM IS NULL", "episodes has no column named 'DECOMM'"),
        ("DECOM IS NULL", "does not say whose it is"),
        ("reviews.REVIEW IS NULL", "use it inside a quantifier"),
        ("any(previous)", "finds one row: name it without a quantifier"),
        ("any(reviews, any(others))", "Quantifiers do not nest"),
        ("starts_with(episodes.REC, 'E')", "is not a word of the language"),
        ("episodes.DECOM > '01/04/2024'", "write DATE '2024-04-01', not a text"),
        ("episodes.DECOM BETWEEN '2024-04-01' AND '2024-05-01'", "not a text"),
        ("EXISTS (SELECT 1)", "one expression without"),
        ("episodes.DECOM <", "is not SQL"),
        ("given(1)", "look at a column"),
        ("years_after(episodes.DECOM)", "Write years_after(date, years)"),
    ],
)
def test_a_wrong_condition_is_refused_in_a_sentence(condition, sentence):
    with pytest.raises(DefinitionError) as caught:
        compile_condition(schema(), condition, table="episodes")
    assert sentence in str(caught.value)
    assert "word_" not in str(caught.value)


def test_a_text_that_looks_like_a_word_is_left_alone(engine):
    assert rows_where(engine, "episodes.REC = 'any(x)'") == ""


def test_a_condition_on_a_link_alone_is_grouped_by_its_key_once(engine):
    alone = compile_condition(
        schema(), "any(reviews, reviews.REVIEW_CODE = 'PN1')", table="episodes"
    )
    related = compile_condition(
        schema(), "any(reviews, reviews.REVIEW > episodes.DEC)", table="episodes"
    )
    assert [part.alias for part in alone.aggregates] == ["all_reviews"]
    assert [part.alias for part in related.aggregates] == ["each_reviews"]


def test_facts_of_an_unknown_code_are_undecided_so_the_code_rule_speaks_alone(engine):
    assert rows_where(engine, "reason_ceased.ends_care") == ""
    assert rows_where(engine, "NOT reason_ceased.ends_care") == "A1"
    assert rows_where(engine, "previous.reason_ceased.ends_care IS FALSE") == "A2"


def test_a_quantified_row_reaches_its_own_links_and_the_rule_row_keeps_its_own(engine):
    condition = "any(others, others.previous.REC = 'X1' AND episodes.LS = 'C2')"
    assert rows_where(engine, condition) == "A1"
    condition = "any(others, others.n > episodes.n AND child.DOB < DATE '2007-01-01')"
    assert rows_where(engine, condition) == "A1"


def test_a_view_that_reads_a_view_is_refused():
    described = find("ssda903")
    first, *others = described.views
    nested = replace(first, reads=(others[0].table.name,))
    with pytest.raises(DefinitionError, match="reads a view"):
        schema_of(replace(described, views=(nested, *others)))
