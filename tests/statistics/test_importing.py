"""Small files, as releases change them: columns, labels, symbols, years; and what is said of it."""

from __future__ import annotations

import csv
import gzip
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.shared import SHARED, needs_shared

from rooftree.areas import england
from rooftree.reference.figures import Figure, write_by
from rooftree.reference.symbols import Symbol
from rooftree.statistics import Published, StatisticsError, all_measures, import_folder

_COUNTRY = "E92000001"
BARNET, OLD_BARNSLEY, BARNSLEY = "E09000003", "E08000016", "E08000038"
_HEAD = (
    "time_period,time_identifier,geographic_level,country_code,country_name,"
    "region_code,region_name,old_la_code,new_la_code,la_name"
)
_ENGLAND = "Reporting year,National,E92000001,England,,,,,"
_BARNET = (
    f"Reporting year,Local authority,E92000001,England,E13000002,Outer London,302,{BARNET},Barnet"
)
_BARNSLEY = (
    "Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,370,"
    f"{OLD_BARNSLEY},Barnsley"
)
_AGAIN = "Referrals and Re-referrals"


def write(folder: Path, name: str, columns: str, *rows: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join((f"{_HEAD},{columns}", *rows)) + "\n", "utf-8")
    return path


def referrals(folder: Path, *rows: str, name: str = "c1.csv") -> Path:
    return write(folder, name, "category,referral_count,rereferral_count,rereferral_percent", *rows)


def read(folder: Path) -> tuple[Published, tuple[str, ...]]:
    return import_folder(folder, england())


def figures(published: Published, id: str = "cin_rereferrals_12m_pct") -> list[Figure]:
    return [figure for figure in published.figures if figure.indicator == id]


def test_a_value_stands_with_the_counts_that_it_is_made_of(tmp_path):
    referrals(tmp_path, f"2025,{_ENGLAND},{_AGAIN},632830,142900,22.6")
    (figure,) = figures(read(tmp_path)[0])
    assert (figure.value, figure.numerator, figure.denominator) == (
        Decimal("22.6"),
        Decimal(142900),
        Decimal(632830),
    )
    assert figure.period.label == "2024/25" and figure.area == "E92000001"


def test_last_years_names_of_columns_are_the_same_measure(tmp_path):
    columns = "category,Referrals,Referrals_rate,Re_referrals,Re_referrals_percent"
    write(tmp_path, "c1_2024.csv", columns, f"2024,{_ENGLAND},{_AGAIN},621880,518.3,139080,22.4")
    published, _ = read(tmp_path)
    (figure,) = figures(published)
    assert (figure.value, figure.numerator) == (Decimal("22.4"), Decimal(139080))
    (measured,) = [one for one in published.read if one.id == "cin_rereferrals_12m_pct"]
    assert set(measured.columns) == {
        *("category", "Referrals", "Re_referrals", "Re_referrals_percent"),
    }
    assert published.files[0].unread_columns == ("Referrals_rate",)


@pytest.mark.parametrize("symbol", list(Symbol))
def test_a_symbol_is_kept_and_is_never_a_number(tmp_path, symbol):
    said = symbol.text
    referrals(tmp_path, f"2025,{_BARNET},{_AGAIN},{said},{said},{said}")
    (figure,) = figures(read(tmp_path)[0])
    assert {figure.value, figure.numerator, figure.denominator} == {symbol}


def test_an_empty_cell_is_not_available_rather_than_zero(tmp_path):
    referrals(tmp_path, f"2025,{_BARNET},{_AGAIN},10,2,")
    (figure,) = figures(read(tmp_path)[0])
    assert figure.value is Symbol.X


def test_a_cell_that_is_neither_number_nor_symbol_is_named_by_file_row_and_column(tmp_path):
    referrals(tmp_path, f"2025,{_ENGLAND},{_AGAIN},10,2,20", f"2025,{_BARNET},{_AGAIN},10,2,twenty")
    with pytest.raises(StatisticsError, match=r"c1\.csv, row 3, rereferral_percent: 'twenty'"):
        read(tmp_path)


def test_a_row_of_too_few_cells_is_named(tmp_path):
    referrals(tmp_path, f"2025,{_ENGLAND},{_AGAIN},10,2,20", f"2025,{_BARNET},{_AGAIN},10")
    with pytest.raises(StatisticsError, match=r"c1\.csv, row 3: there are 12 cells for 14 columns"):
        read(tmp_path)


def test_an_area_that_is_not_known_is_named(tmp_path):
    referrals(tmp_path, f"2025,{_BARNET.replace(BARNET, 'E09999999')},{_AGAIN},10,2,20")
    with pytest.raises(StatisticsError, match=r"row 2, new_la_code: 'E09999999' is no area"):
        read(tmp_path)


def test_a_year_that_is_none_is_named(tmp_path):
    referrals(tmp_path, f"25,{_BARNET},{_AGAIN},10,2,20")
    with pytest.raises(StatisticsError, match=r"row 2, time_period: '25' is no year"):
        read(tmp_path)


def test_an_authority_of_an_earlier_code_has_its_latest(tmp_path):
    referrals(tmp_path, f"2025,{_BARNSLEY},{_AGAIN},10,2,20")
    (figure,) = figures(read(tmp_path)[0])
    assert figure.area == BARNSLEY


def test_a_joint_return_keeps_its_joint_code(tmp_path):
    columns = "inpost_fte,leavers_fte,turnover_rate_fte"
    joint = _BARNET.replace(BARNET, "E09000021 / E09000027").replace("302", "314 / 318")
    write(tmp_path, "csww.csv", columns, f"2025,{joint},100,10,10.0")
    (figure,) = figures(read(tmp_path)[0], "sw_turnover_rate_fte_pct")
    assert figure.area == "E09000021 / E09000027"
    assert figure.period.label == "2025", "the workforce's year ends in September"
    assert figure.period.end.month == 9


def test_a_mark_at_the_start_of_a_file_and_packing_do_not_matter(tmp_path):
    plain = referrals(tmp_path, f"2025,{_ENGLAND},{_AGAIN},10,2,20")
    text = plain.read_text("utf-8")
    plain.unlink()
    (tmp_path / "c1.csv.gz").write_bytes(gzip.compress(b"\xef\xbb\xbf" + text.encode()))
    (figure,) = figures(read(tmp_path)[0])
    assert figure.value == 20


def test_a_packed_file_that_is_cut_short_is_refused_in_a_sentence(tmp_path):
    rows = [f"2025,{_ENGLAND},{_AGAIN},{n},2,20" for n in range(4000)]
    plain = referrals(tmp_path, *rows)
    packed = gzip.compress(plain.read_bytes())
    plain.unlink()
    (tmp_path / "c1.csv.gz").write_bytes(packed[: len(packed) // 2])
    with pytest.raises(StatisticsError, match=r"c1\.csv\.gz cannot be read to its end"):
        read(tmp_path)


def test_of_two_releases_of_a_file_the_later_alone_is_read_and_a_note_says_so(tmp_path):
    referrals(tmp_path, f"2024,{_ENGLAND},{_AGAIN},10,2,22.4", name="2024/c1.csv")
    referrals(
        tmp_path,
        f"2025,{_ENGLAND},{_AGAIN},10,2,22.6",
        # What was said of 2024 has been revised: the earlier file would give 22.4.
        f"2024,{_ENGLAND},{_AGAIN},10,2,22.5",
        name="2025/c1_new.csv",
    )
    published, notes = read(tmp_path)
    assert [figure.value for figure in figures(published)] == [Decimal("22.6"), Decimal("22.5")]
    assert any("c1_new.csv goes on for longer than c1.csv" in note for note in notes)


def test_two_files_that_end_alike_and_differ_are_refused(tmp_path):
    referrals(tmp_path, f"2025,{_ENGLAND},{_AGAIN},10,2,22.4", name="a.csv")
    referrals(tmp_path, f"2025,{_ENGLAND},{_AGAIN},10,2,22.6", name="b.csv")
    with pytest.raises(StatisticsError, match=r"a\.csv and b\.csv both hold .* leave one of them"):
        read(tmp_path)


def test_a_row_that_stands_twice_and_differs_is_refused(tmp_path):
    referrals(
        tmp_path, f"2025,{_ENGLAND},{_AGAIN},10,2,22.4", f"2025,{_ENGLAND},{_AGAIN},10,2,22.6"
    )
    with pytest.raises(StatisticsError, match=r"in 2024/25 twice, as 22\.4 and as 22\.6"):
        read(tmp_path)


def test_a_label_that_is_not_known_is_named_and_its_rows_are_not_read(tmp_path):
    columns = "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent"
    activity = "Total in education, employment or training"
    write(
        tmp_path,
        "activity.csv",
        columns,
        f'2025,{_ENGLAND},17 to 18 years,"{activity}",9430,64',
        f'2025,{_ENGLAND},22 to 25 years,"{activity}",500,40',
        f"2025,{_ENGLAND},17 to 18 years,Gone fishing,5,1",
        f"2025,{_ENGLAND},17 to 18 years,Total,14800,100",
    )
    published, notes = read(tmp_path)
    (figure,) = figures(published, "care_leavers_eet_pct")
    assert figure.by == (("age", "17 to 18 years"),)
    assert figure.denominator == 14800, "of the row of all of the same age"
    by_id = {one.id: one for one in published.read}
    assert by_id["care_leavers_eet_pct"].unknown == {"care_leaver_age": ("22 to 25 years",)}
    assert "Gone fishing" in by_id["care_leavers_activity_pct"].unknown["breakdown"]
    assert any("'22 to 25 years' is not known to care_leavers_eet_pct" in note for note in notes)


def test_a_label_by_which_measures_choose_rows_is_named_when_none_of_them_knows_it(tmp_path):
    columns = "population_type,population_estimate,children_count,rate_per_10000"
    write(
        tmp_path,
        "rates.csv",
        columns,
        f"2025,{_ENGLAND},Children looked after on 31 March each year,12183016,81770,67",
        f"2025,{_ENGLAND},Children looked after at Christmas,12183016,81770,67",
    )
    published, _ = read(tmp_path)
    assert published.files[0].unknown == {
        "population_type": ("Children looked after at Christmas",)
    }


def test_a_rate_is_worked_from_the_population_of_the_middle_of_the_year_before(tmp_path):
    needs = f"2025,{_ENGLAND},Children in Need,402400"
    write(tmp_path, "b1.csv", "category,At31_episodes", needs)
    write(
        tmp_path,
        "population.csv",
        "age_group,population_estimate",
        f"2025,{_ENGLAND},Children aged 0 to 17 years,1",
        f"2024,{_ENGLAND},Children aged 0 to 17 years,12183016",
    )
    (figure,) = figures(read(tmp_path)[0], "cin_rate_per_10000")
    assert (figure.value, figure.denominator) == (Decimal(330), Decimal(12183016))


@pytest.mark.parametrize(
    ("count", "population", "value"),
    [("c", "1000", Symbol.C), ("x", "", Symbol.X), ("5", None, Symbol.Z), ("5", "x", Symbol.X)],
)
def test_a_rate_has_the_symbol_of_its_count_then_of_its_population(
    tmp_path, count, population, value
):
    write(tmp_path, "b1.csv", "category,At31_episodes", f"2025,{_BARNET},Children in Need,{count}")
    if population is not None:
        write(
            tmp_path,
            "population.csv",
            "age_group,population_estimate",
            f"2024,{_BARNET},Children aged 0 to 17 years,{population}",
        )
    (figure,) = figures(read(tmp_path)[0], "cin_rate_per_10000")
    assert figure.value is value


def test_a_whole_year_that_is_missing_is_a_gap_and_not_a_value(tmp_path):
    referrals(
        tmp_path,
        f"2023,{_ENGLAND},{_AGAIN},10,2,20",
        f"2025,{_ENGLAND},{_AGAIN},10,2,20",
    )
    published, _ = read(tmp_path)
    assert [figure.period.label for figure in figures(published)] == ["2022/23", "2024/25"]
    assert published.read[0].periods == ("2022/23", "2024/25")


def test_a_year_that_the_publisher_withholds_has_a_symbol_and_the_reason(tmp_path):
    columns = (
        "absence_terms,social_care_group,phase_type_grouping,t_pupils,t_sess_overall,"
        "t_sess_possible,pt_overall"
    )
    academic = _ENGLAND.replace("Reporting", "Academic")
    rest = "six half terms,CINO at 31 March,Total,100,10,1000,1.0"
    write(
        tmp_path, "absence.csv", columns, f"201920,{academic},{rest}", f"202425,{academic},{rest}"
    )
    early, late = figures(read(tmp_path)[0], "absence_overall_pct")
    assert (early.value, early.denominator) == (Symbol.X, Symbol.X)
    assert "March 2020" in early.note
    assert (late.value, late.denominator, late.note) == (Decimal("1.0"), Decimal(100), "")
    assert late.by == (("social_care_group", "CINO at 31 March"),), "a total is no split"


@pytest.mark.parametrize(("written", "months"), [("01:10", 22), ("00:00", 0), ("k", Symbol.K)])
def test_years_and_months_are_months(tmp_path, written, months):
    stage = (
        "2. Average time between decision that child should be placed for adoption and matching "
        "of child and adopters"
    )
    columns = "cla_group,stage_of_adoption_process,age_start_poc,number"
    row = f"2025,{_ENGLAND},Age,{stage},Total,{written}"
    write(tmp_path, "adopted.csv", columns, row)
    (figure,) = figures(read(tmp_path)[0], "adoption_decision_to_match_months")
    assert figure.value == months and figure.by == ()


def test_a_length_of_time_that_is_none_is_named(tmp_path):
    stage = (
        "2. Average time between decision that child should be placed for adoption and matching "
        "of child and adopters"
    )
    columns = "cla_group,stage_of_adoption_process,age_start_poc,number"
    write(tmp_path, "adopted.csv", columns, f"2025,{_ENGLAND},Age,{stage},Total,01:13")
    with pytest.raises(StatisticsError, match=r"row 2, number: '01:13' is no length of time"):
        read(tmp_path)


def test_a_folder_that_is_not_there_or_holds_nothing_known_is_refused(tmp_path):
    with pytest.raises(StatisticsError, match="There is no folder"):
        read(tmp_path / "none")
    (tmp_path / "letter.txt").write_text("Dear all,", "utf-8")
    with pytest.raises(StatisticsError, match="holds a measure that is known"):
        read(tmp_path)


def test_what_a_measure_means_is_in_its_hash_and_the_file_and_its_date_are_not():
    measure = all_measures()[0]
    before = measure.describe("a.csv", last="2023/24")
    now = measure.describe("b.csv", last="2024/25")
    assert before["hash"] == now["hash"]
    assert (before["published_on"], now["published_on"]) == ("2024-11-01", "2025-10-30")
    assert measure.describe("c.csv", last="2029/30")["published_on"] == "", "not known yet"
    changed = replace(measure, readings=all_measures()[1].readings)
    assert changed.describe("a.csv")["hash"] != now["hash"]


def test_the_date_of_publication_is_that_which_was_fetched_with_the_file(tmp_path):
    table = referrals(tmp_path, f"2025,{_ENGLAND},{_AGAIN},10,2,20")
    table.with_suffix(".source.json").write_text('{"published": "2026-01-31T09:30:00Z"}', "utf-8")
    published, _ = read(tmp_path)
    assert published.definitions["cin_rereferrals_12m_pct"]["published_on"] == "2026-01-31"
    assert [one.file for one in published.files] == ["c1.csv"]


def test_a_percentage_over_100_says_how_that_can_be():
    measure = next(one for one in all_measures() if one.id == "s47_to_icpc_conversion_pct")
    at = ("E06000017", "2015/16", ())
    assert "enquiry of the year before" in measure.note(*at, Decimal(104))
    assert not measure.note(*at, Decimal(100)) and not measure.note(*at, Symbol.C)


@needs_shared
def test_england_like_for_like_is_in_the_release_that_names_it(imported):
    published, _ = imported
    named = [one for one in all_measures() if one.like_for_like]
    assert [one.id for one in named] == ["csc_share_of_la_spend_pct"]
    for measure in named:
        held = [f for f in published.figures if f.indicator == measure.id and f.area == _COUNTRY]
        values = {write_by(f.by): f.value for f in held}
        assert values[measure.like_for_like] > values[""]


def test_measures_are_whole_and_in_order():
    every = all_measures()
    assert len({measure.id for measure in every}) == len(every)
    assert [measure.order for measure in every] == sorted(measure.order for measure in every)
    for measure in every:
        words = (measure.counts, measure.formula, measure.why, measure.caution)
        assert all(text.endswith((".", "?")) and len(text) > 20 for text in words), measure.id
        assert measure.outcome and measure.domain and measure.period_kind and measure.readings


@needs_shared
def test_the_summary_has_the_rows_of_the_dashboard_in_its_order():
    assert SHARED is not None
    path = SHARED / "catalogue" / "summary-rows.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        theirs = [row["indicator_id"] for row in csv.DictReader(file)]
    ours = [m.id for m in all_measures() if m.status == "live" for row in m.headlines]
    mine = [id for id in theirs if not id.startswith(("csc_", "hospital_", "ofsted_", "sw_eth"))]
    assert [id for id in ours if id in mine] == mine


@needs_shared
def test_every_published_file_is_read_or_named_with_the_reason(imported):
    published, _ = imported
    assert SHARED is not None
    folder = SHARED / "published"
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert {one.file for one in published.files} == files
    assert all(one.measures or one.reason for one in published.files)


@needs_shared
def test_no_label_of_the_published_files_is_unknown(imported):
    published, _ = imported
    assert {one.id: one.unknown for one in published.read if one.unknown} == {}
    assert {one.file: one.unknown for one in published.files if one.unknown} == {}


@needs_shared
def test_every_code_of_the_published_files_is_an_area(imported):
    published, _ = imported
    areas = england()
    codes = {figure.area for figure in published.figures}
    assert {code for code in codes if not areas.resolve(code)} == set()
    assert {code for code in codes if areas.canonical(code) != code} == set()


@needs_shared
def test_the_year_before_in_its_own_layout_gives_the_same_measures(imported):
    assert SHARED is not None
    before, _ = import_folder(SHARED / "published" / "cin_2013_2024", england())
    held = {one.id: one for one in before.read}
    for id in ("cin_rate_per_10000", "cin_rereferrals_12m_pct", "cpp_2_years_or_more_pct"):
        assert held[id].periods[-1] == "2023/24"
    now = {(f.area, f.period, f.by): f for f in figures(imported[0])}
    then = {(f.area, f.period, f.by): f for f in figures(before)}
    assert set(then) <= set(now)
    changed = [key for key, figure in then.items() if now[key].value != figure.value]
    assert changed == [], "no share of an earlier year was revised"
