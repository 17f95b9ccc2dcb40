"""Each of the department's checks finds what it is for, and nothing in our own files."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest
from tests.releases.example import example_release
from tests.releases.published import (
    AREAS,
    CODES,
    COUNTRY,
    FEMALE,
    SHARE,
    definition,
    figure,
    figures,
    made,
    published,
)

from rooftree.releases import ReleaseError
from rooftree.releases.screener import CHECKS, Files, screen, screen_file

BY_NAME = {check.name: check for check in CHECKS}


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> Files:
    """The files of an indicator with a filter, and with a grouping of it added."""
    release = made(tmp_path_factory.mktemp("releases")).release
    path = release.folder / "data" / f"{SHARE['id']}.csv"
    paths = (path, path.with_suffix(".meta.csv"))
    data, meta = (pl.read_csv(one, infer_schema=False).fill_null("") for one in paths)
    data = data.with_columns(pl.col("sex").alias("sex_kind"))
    meta = cell(meta, "filter_grouping_column", "sex_kind", meta["col_name"].to_list().index("sex"))
    return Files(path.name, data, path.with_suffix(".meta.csv").name, meta, AREAS)


def cell(frame: pl.DataFrame, column: str, value: str, row: int = 0) -> pl.DataFrame:
    """A frame with one cell changed."""
    cells = frame[column].to_list()
    cells[row] = value
    return frame.with_columns(pl.Series(column, cells, dtype=pl.String))


def first(files: Files, level: str) -> int:
    return files.data["geographic_level"].to_list().index(level)


def data(column: str, value: str, level: str = ""):
    """A change of a cell of the data: in the first row, or the first of a level."""
    return lambda f: {"data": cell(f.data, column, value, first(f, level) if level else 0)}


def column(**values: str):
    """A change of a whole column of the data."""
    return lambda f: {"data": f.data.with_columns(**{k: pl.lit(v) for k, v in values.items()})}


def meta(name: str, said: str, value: str):
    """A change of what the meta file says of a column."""
    return lambda f: {"meta": cell(f.meta, said, value, f.meta["col_name"].to_list().index(name))}


def renamed(old: str, new: str):
    def change(f: Files):
        names = f.meta.with_columns(pl.col("col_name").replace({old: new}))
        return {"data": f.data.rename({old: new}), "meta": names}

    return change


def added(new: str):
    return lambda f: {"data": f.data.with_columns(pl.lit("1").alias(new))}


def more_meta(*names: str):
    row = {"col_type": "Indicator", "label": "More", "indicator_dp": "0"}

    def change(f: Files):
        new = [{c: {**row, "col_name": n}.get(c, "") for c in f.meta.columns} for n in names]
        return {"meta": pl.concat([f.meta, pl.DataFrame(new, schema=f.meta.schema)])}

    return change


LONG = "x" * 130
WRONG = {
    "check_filename_spaces": lambda f: {"name": "a b.csv", "meta_name": "a b.meta.csv"},
    "check_filename_special": lambda f: {"name": "a+.csv", "meta_name": "a+.meta.csv"},
    "check_filenames_match": lambda f: {"meta_name": "other.meta.csv"},
    "precheck_col_req_meta": lambda f: {"meta": f.meta.drop("filter_hint")},
    "precheck_col_invalid_meta": lambda f: {"meta": f.meta.with_columns(more=pl.lit(""))},
    "precheck_col_req_data": lambda f: {"data": f.data.drop("time_period")},
    "precheck_col_to_rows": more_meta(*(f"n{n}" for n in range(12))),
    "precheck_cross_meta_to_data": more_meta("absent"),
    "precheck_cross_data_to_meta": added("nothing_says"),
    "check_col_names_spaces": renamed("value", "the value"),
    "check_col_snake_case": renamed("value", "vaLue"),
    "check_col_var_start": renamed("value", "1_value"),
    "check_col_ind_smushed": renamed("value", "value_female"),
    "check_col_var_characteristic": renamed("sex", "characteristic"),
    "check_api_char_col_name": renamed("value", "v" * 51),
    "precheck_meta_col_type": meta("value", "col_type", "Number"),
    "precheck_meta_ob_unit": more_meta("region_code"),
    "precheck_meta_col_name": more_meta(""),
    "check_meta_dupe_label": meta("value", "label", "Number counted"),
    "check_meta_fil_grp": meta("value", "filter_grouping_column", "sex_kind"),
    "check_meta_fil_grp_dupe": meta("value", "filter_grouping_column", "sex_kind"),
    "check_meta_fil_grp_is_fil": meta("sex", "filter_grouping_column", "sex"),
    "check_meta_fil_grp_match": meta("sex", "filter_grouping_column", "absent"),
    "check_meta_fil_grp_stripped": lambda f: {
        "data": cell(cell(f.data, "sex_kind", "A-b"), "sex_kind", "ab", 1)
    },
    "check_meta_label": meta("value", "label", ""),
    "check_meta_filter_hint": meta("value", "filter_hint", "Choose one"),
    "check_meta_geog_catch": renamed("sex", "provider"),
    "check_meta_indicator_dp": meta("sex", "indicator_dp", "0"),
    "check_meta_col_name_spaces": renamed("value", "the value"),
    "check_meta_col_name_dupe": more_meta("value"),
    "check_meta_ind_dp_set": meta("value", "indicator_dp", ""),
    "check_meta_ind_dp_values": meta("value", "indicator_dp", "one"),
    "check_meta_ind_unit": meta("sex", "indicator_unit", "%"),
    "check_meta_ind_unit_validation": meta("value", "indicator_unit", "per cent"),
    "check_meta_indicator_grouping": meta("sex", "indicator_grouping", "Some"),
    "check_api_char_col_label": meta("value", "label", LONG),
    "check_general_null": data("value", "NA"),
    "precheck_filter_not_singular": column(sex="Total"),
    "precheck_time_period_num": data("time_period", "2024/25"),
    "precheck_time_id_valid": column(time_identifier="A year"),
    "precheck_time_id_mix": data("time_identifier", "Calendar year"),
    "check_time_period": data("time_period", "202425"),
    "check_time_period_six": data("time_period", "202426"),
    "check_filter_defaults": lambda f: {
        "data": f.data.with_columns(pl.col("sex").replace({"Total": "Both"}))
    },
    "check_filter_group_level": lambda f: {
        "data": f.data.with_columns(pl.Series("sex_kind", map(str, range(f.data.height))))
    },
    "check_filter_item_limit": lambda f: {
        "data": pl.concat([f.data] * 500).with_columns(
            pl.Series("sex", map(str, range(f.data.height * 500)))
        )
    },
    "check_filter_whitespace": data("sex", "Female "),
    "check_filter_ob_total": data("region_name", "Total"),
    "check_filter_blanks": data("sex", ""),
    "check_general_dupes": lambda f: {"data": pl.concat([f.data, f.data.head(1)])},
    "check_ind_invalid_entry": data("value", ""),
    "check_api_char_filter_items": data("sex", LONG),
    "precheck_geog_level": data("geographic_level", "Ward"),
    "precheck_geog_level_present": data("geographic_level", ""),
    "check_geog_country_combos": data("country_name", "Elsewhere"),
    "check_geog_region_combos": data("region_name", "Elsewhere", "Local authority"),
    "check_geog_ward_combos": data("geographic_level", "Ward"),
    "check_geog_pcon_combos": data("geographic_level", "Parliamentary constituency"),
    "check_geog_lad_combos": data("geographic_level", "Local authority district"),
    "check_geog_lep_combos": data("geographic_level", "Local enterprise partnership"),
    "check_geog_lsip_combos": data("geographic_level", "Local skills improvement plan area"),
    "check_geog_eda_combos": data("geographic_level", "English devolved area"),
    "check_geog_la_combos": data("la_name", "Elsewhere", "Local authority"),
    "check_geog_level_completed": data("old_la_code", "", "Local authority"),
    "check_geog_ignored_rows": data("geographic_level", "School"),
    "check_geog_other_dupes": data("new_la_code", CODES[3], "Local authority"),
    "check_geog_la_col_present": lambda f: {"data": f.data.drop("old_la_code")},
    "check_geog_region_col_present": lambda f: {
        "data": cell(f.data, "geographic_level", "Regional").drop("region_name")
    },
    "check_geog_region_for_la": data("region_code", "", "Local authority"),
    "check_geog_region_for_lad": data("geographic_level", "Local authority district"),
    "check_geog_na": data("new_la_code", "x", "Local authority"),
    "check_geog_na_code": data("la_name", "Not available", "Local authority"),
    "check_geog_other_code_dupes": data("la_name", "Elsewhere", "Local authority"),
    "check_geog_overcompleted_cols": data("la_name", "Alderfold", "National"),
    "check_api_char_loc_code": data("new_la_code", "X" * 31, "Local authority"),
}


def test_every_check_that_is_made_is_tested():
    assert set(WRONG) == {check.name for check in CHECKS if check.looks}
    assert len(CHECKS) == len(BY_NAME) == 76
    assert [check.name for check in CHECKS if not check.looks] == ["check_api_dict_col_names"]
    assert all(check.applies for check in CHECKS if not check.looks)


@pytest.mark.parametrize("name", WRONG)
def test_a_check_finds_what_it_is_for(good, name):
    look = BY_NAME[name].looks
    assert look is not None
    if name != "precheck_col_req_data":
        assert look(good) is None, "the good file has nothing that it finds"
    sentence = look(replace(good, **WRONG[name](good)))
    assert sentence is not None and sentence.endswith(".")


def test_the_good_files_pass_every_check(good):
    assert [f for f in screen(good) if f.check != "precheck_cross_data_to_meta"] == []


def test_the_files_of_our_own_indicators_pass_every_check(tmp_path):
    release = example_release(tmp_path)
    for name in release.definitions:
        assert screen_file(release.folder / "data" / f"{name}.csv", release.areas) == ()


@pytest.mark.parametrize("name", sorted(WRONG))
def test_screening_stops_in_a_sentence_and_never_in_an_error(good, name):
    found = screen(replace(good, **WRONG[name](good)))
    assert found, "something is found, by this check or by one before it"


def test_a_file_that_fails_refuses_the_release(tmp_path):
    held = (*figures(), figure(CODES[0], 2024, 99, by=(("sex", " Female"),)))
    with pytest.raises(ReleaseError) as refused:
        made(tmp_path, published(held))
    assert str(refused.value) == (
        "Nothing was released: cla_foster_placement_pct.csv fails the check "
        "check_filter_whitespace. The items ' Female' begin or end with a space."
    )
    assert list((tmp_path / "homes").iterdir()) == []


def test_figures_that_are_there_twice_refuse_the_release(tmp_path):
    held = (*figures(), figure(COUNTRY, 2024, 99, by=FEMALE))
    with pytest.raises(ReleaseError, match="1 rows are there twice, the first of them 2024"):
        made(tmp_path, published(held, definitions=(definition(),)))
