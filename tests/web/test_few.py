"""Figures of few children say so, wherever they stand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.comparisons.invented import codes, figure

from rooftree.reference.symbols import Symbol
from rooftree.web.public.pages.area import mostly_few
from rooftree.web.public.tables import (
    Cell,
    Row,
    Table,
    change_cell,
    few_said,
    own_cell,
    when,
)

(A,) = codes(1)
ABOUT = {"unit": "%", "per": 100, "decimals": 1, "out_of": "Pupils"}
RATE = {"unit": "per 10,000 children", "per": 10_000, "decimals": 0}
SAID = {
    "a share of few": (figure(A, "45", counts=(9, 20)), ABOUT, "9 of 20"),
    "half-days of few": (figure(A, "23", counts=("z", 7)), ABOUT, "of 7 pupils"),
    "a share of many": (figure(A, "45", counts=(90, 200)), ABOUT, ""),
    "a rate of few": (figure(A, "40", counts=(32, 8012)), RATE, "32 of 8,012"),
    "a rate of many": (figure(A, "400", counts=(320, 8012)), RATE, ""),
    "suppressed": (figure(A, Symbol.C, counts=("c", 7)), ABOUT, ""),
    "no counts": (figure(A, "45"), ABOUT, ""),
}


@pytest.mark.parametrize(("one", "about", "words"), SAID.values(), ids=SAID)
def test_a_figure_of_few_says_of_how_many(one, about, words):
    assert few_said(one, about) == words == own_cell(one, about).small


def test_what_chance_gives_is_not_called_a_rise_but_its_number_is_kept():
    before, change = figure(A, "32"), Decimal(13)
    for told in ("too few to say", "little changed"):
        assert change_cell(change, ABOUT, before=before, told=told) == Cell(told, "13.0")
    up = change_cell(change, ABOUT, before=before, told="up")
    assert (up.text, up.small, up.data) == ("up 13.0", "percentage points", "13.0")


def test_a_group_of_another_time_is_called_by_it():
    period = figure(A, "1").period
    about = {"period_kind": "", "dated": {"series=census": "Census 2021"}}
    by = (("series", "census"), ("ethnic_group", "White"))
    assert when(about, period, by) == "Census 2021"
    assert when(about, period) == period.label


def test_a_summary_mostly_of_few_is_told_before_its_first_table():
    few, many, none = Cell("45%", small="9 of 20"), Cell("40%"), Cell("c", meaning="Suppressed")

    def parts(*cells):
        rows = tuple(Row("An indicator", (Cell("2024/25"), cell)) for cell in cells)
        return [{"domains": [("", Table("", "", (), rows), Table("", "", (), ()))]}]

    assert mostly_few(parts(few, few, many, none))
    assert not mostly_few(parts(few, many, none, none))


def test_a_figure_keeps_its_mark_beside_its_counts():
    marked = own_cell(figure(A, "45", counts=(9, 20)), ABOUT, mark="a")
    assert marked == replace(Cell("45.0%", "45.0"), mark="a", small="9 of 20")
