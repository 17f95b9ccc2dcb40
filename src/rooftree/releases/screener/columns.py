"""Checks of the names of files and columns, and of data and meta against each other."""

from __future__ import annotations

import re

from rooftree.releases.screener.check import REQUIRED, UNITS, Check, Files, named

META_COLUMNS = (
    *("col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp"),
    *("filter_hint", "filter_grouping_column"),
)
_OPTIONAL = ("filter_default", "parent_filter")
_LONGEST_NAME = 50
# Groups of people: a column that is named by one should be an item of a filter.
_GROUPS = re.compile(
    "male|asian|chinese|indian|pakistani|bangladeshi|black|african|caribbean|white|roma|irish"
    "|english|british|scottish|welsh|arab",
    re.IGNORECASE,
)


def filename_spaces(files: Files) -> str | None:
    """No space in a file's name."""
    return named((n for n in (files.name, files.meta_name) if " " in n), "{} has a space.")


def filename_special(files: Files) -> str | None:
    """Letters, figures, dashes and underscores alone in a file's name."""
    stems = {n: n.removesuffix(".csv").removesuffix(".meta") for n in (files.name, files.meta_name)}
    wrong = (n for n, stem in stems.items() if not re.fullmatch(r"[A-Za-z0-9_\- ]+", stem))
    return named(wrong, "{} has characters other than letters, figures, dashes and underscores.")


def filenames_match(files: Files) -> str | None:
    """The meta file is named after the data file."""
    wanted = files.name.removesuffix(".csv") + ".meta.csv"
    return None if files.meta_name == wanted else f"The meta file should be named '{wanted}'."


def required_in_data(files: Files) -> str | None:
    """The five columns that every file has."""
    return named((c for c in REQUIRED if c not in files.data.columns), "Columns {} are missing.")


def required_in_meta(files: Files) -> str | None:
    """The eight columns of a meta file."""
    lacks = (c for c in META_COLUMNS if c not in files.meta.columns)
    return named(lacks, "The meta file lacks the columns {}.")


def invalid_in_meta(files: Files) -> str | None:
    """No other column in a meta file."""
    other = (c for c in files.meta.columns if c not in (*META_COLUMNS, *_OPTIONAL))
    return named(other, "The meta file has columns that it may not have: {}.")


def columns_to_rows(files: Files) -> str | None:
    """The meta file describes no more columns than there are to describe."""
    columns = len(files.data.columns) - len(REQUIRED)
    if files.meta.height <= columns:
        return None
    return f"The meta file has {files.meta.height} rows for {columns} columns."


def meta_in_data(files: Files) -> str | None:
    """Every column that is described is there."""
    lacks = (c for c in files.meta["col_name"].to_list() if c not in files.data.columns)
    return named(lacks, "The meta file describes {}, which the data file does not have.")


def data_in_meta(files: Files) -> str | None:
    """Every column that is there is described, or says when and where."""
    known = {*UNITS, *files.meta["col_name"].to_list(), *files.grouping}
    return named((c for c in files.data.columns if c not in known), "Nothing describes {}.")


def name_spaces(files: Files) -> str | None:
    """No space in a column's name."""
    return named((c for c in files.data.columns if " " in c), "Columns {} have a space.")


def snake_case(files: Files) -> str | None:
    """Small letters, figures and underscores alone in a column's name."""
    wrong = (c for c in files.data.columns if not re.fullmatch(r"[a-z0-9_]*", c))
    return named(wrong, "Columns {} have other than small letters, figures and underscores.")


def letter_first(files: Files) -> str | None:
    """A column's name begins with a small letter."""
    wrong = (c for c in files.data.columns if not re.match(r"[a-z]", c))
    return named(wrong, "Columns {} do not begin with a small letter.")


def no_group_as_indicator(files: Files) -> str | None:
    """No group of people in an indicator's name."""
    wrong = (c for c in files.indicators if _GROUPS.search(c))
    return named(wrong, "Indicators {} are named by a group: it should be an item of a filter.")


def no_characteristic(files: Files) -> str | None:
    """No column called characteristic, which says nothing."""
    held = (*files.meta["col_name"].to_list(), *files.grouping)
    wrong = (c for c in held if c in ("characteristic", "characteristic_group"))
    return named(wrong, "Columns {} should be a filter each.")


def api_name_length(files: Files) -> str | None:
    """The API's longest name of a column."""
    wrong = (c for c in files.data.columns if len(c) > _LONGEST_NAME)
    return named(wrong, f"Columns {{}} are longer than {_LONGEST_NAME} letters.")


# What the other checks take for granted.
FIRST = (
    Check("check_filename_spaces", "A file's name has no space", filename_spaces),
    Check("check_filename_special", "A file's name has no special character", filename_special),
    Check("check_filenames_match", "x.csv is described by x.meta.csv", filenames_match),
    Check("precheck_col_req_meta", "The meta file has its eight columns", required_in_meta),
    Check("precheck_col_invalid_meta", "The meta file has no other column", invalid_in_meta),
    Check("precheck_col_req_data", "The data file says when, where and at what level", required_in_data),  # noqa: E501
)  # fmt: skip
CHECKS = (
    Check("precheck_col_to_rows", "No more is described than there is", columns_to_rows),
    Check("precheck_cross_meta_to_data", "What is described is there", meta_in_data),
    Check("precheck_cross_data_to_meta", "What is there is described", data_in_meta),
    Check("check_col_names_spaces", "A column's name has no space", name_spaces),
    Check("check_col_snake_case", "A column's name is of small letters, figures, underscores", snake_case, "warns"),  # noqa: E501
    Check("check_col_var_start", "A column's name begins with a small letter", letter_first),
    Check("check_col_ind_smushed", "No indicator is named by a group of people", no_group_as_indicator),  # noqa: E501
    Check("check_col_var_characteristic", "No column is called characteristic", no_characteristic, "warns"),  # noqa: E501
    Check("check_api_char_col_name", "A column's name is short enough for the API", api_name_length, "warns"),  # noqa: E501
)  # fmt: skip
