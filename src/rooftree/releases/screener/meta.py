"""Checks of the meta file: what it says of each column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from rooftree.releases.ees import PLACE_NAME
from rooftree.releases.screener.check import UNITS, Check, Files, named

_TYPES = ("Filter", "Indicator")
_UNITS = ("", "%", "pp", "£", "£m", "numberstring")
_LONGEST_LABEL = 100


def _rows(files: Files, type: str = "") -> list[dict[str, str]]:
    return [row for row in files.meta.to_dicts() if not type or row["col_type"] == type]


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if name and count > 1]


def _blank(type: str, column: str, sentence: str) -> Callable[[Files], str | None]:
    """Rows of a type have nothing in a column."""

    def looks(files: Files) -> str | None:
        return named((r["col_name"] for r in _rows(files, type) if r[column]), sentence)

    looks.__name__ = f"no_{column}_of_{type.lower()}"
    return looks


def types(files: Files) -> str | None:
    """Filter or Indicator."""
    wrong = (r["col_type"] for r in _rows(files) if r["col_type"] not in _TYPES)
    return named(wrong, "A col_type is Filter or Indicator, not {}.")


def no_unit_of_observation(files: Files) -> str | None:
    """When and where are not described."""
    held = (*files.meta["col_name"].to_list(), *files.grouping)
    return named((c for c in held if c in UNITS), "The meta file may not describe {}.")


def names_given(files: Files) -> str | None:
    """Each row names its column."""
    lacks = [n for n, row in enumerate(_rows(files), start=2) if not row["col_name"]]
    return named(map(str, lacks), "Rows {} of the meta file name no column.")


def labels_once(files: Files) -> str | None:
    """No label twice."""
    return named(_twice(r["label"] for r in _rows(files)), "Labels {} are there twice.")


def labels_given(files: Files) -> str | None:
    """Each row has a label."""
    return named((r["col_name"] for r in _rows(files) if not r["label"]), "{} have no label.")


def grouping_once(files: Files) -> str | None:
    """No column groups two filters."""
    wrong = _twice(r["filter_grouping_column"] for r in _rows(files))
    return named(wrong, "{} group more than one filter.")


def grouping_is_no_filter(files: Files) -> str | None:
    """A column that groups is not described itself."""
    wrong = (c for c in files.grouping if c in files.filters)
    return named(wrong, "{} are both a filter and a grouping of one.")


def grouping_is_there(files: Files) -> str | None:
    """A column that groups is in the data."""
    wrong = (c for c in files.grouping if c not in files.data.columns)
    return named(wrong, "The data file lacks the grouping columns {}.")


def grouping_stripped(files: Files) -> str | None:
    """Two groups do not differ by their punctuation alone."""
    for column in filter(files.data.columns.__contains__, files.grouping):
        bare = ["".join(filter(str.isalnum, item)).lower() for item in files.items(column)]
        if _twice(bare):
            return f"Two groups of '{column}' differ by punctuation or case alone."
    return None


def no_place_as_filter(files: Files) -> str | None:
    """No place among the filters."""
    wrong = (c for c in (*files.filters, *files.grouping) if PLACE_NAME.search(c))
    return named(wrong, "Filters {} seem to be places.")


def names_without_spaces(files: Files) -> str | None:
    """No space in a name."""
    return named((r["col_name"] for r in _rows(files) if " " in r["col_name"]), "{} have a space.")


def names_once(files: Files) -> str | None:
    """No name twice."""
    return named(_twice(r["col_name"] for r in _rows(files)), "{} are described twice.")


def decimals_given(files: Files) -> str | None:
    """Each indicator says its decimals."""
    wrong = (r["col_name"] for r in _rows(files, "Indicator") if not r["indicator_dp"])
    return named(wrong, "Indicators {} do not say how many decimals they have.")


def decimals_whole(files: Files) -> str | None:
    """Decimals are a whole number from nought."""
    held = (r["indicator_dp"] for r in _rows(files))
    return named((n for n in held if n and not n.isdigit()), "Decimals {} are no whole number.")


def units_known(files: Files) -> str | None:
    """One of the units that the platform has."""
    wrong = (r["indicator_unit"] for r in _rows(files, "Indicator"))
    return named((u for u in wrong if u not in _UNITS), "Units {} are not among those allowed.")


def api_label_length(files: Files) -> str | None:
    """The API's longest label."""
    wrong = (r["col_name"] for r in _rows(files) if len(r["label"]) > _LONGEST_LABEL)
    return named(wrong, f"The labels of {{}} are longer than {_LONGEST_LABEL} letters.")


_GROUPS_INDICATOR = _blank("Indicator", "filter_grouping_column", "Indicators {} have a grouping.")
_HINT = _blank("Indicator", "filter_hint", "Indicators {} have a hint for a filter.")
_DP = _blank("Filter", "indicator_dp", "Filters {} have decimals.")
_UNIT = _blank("Filter", "indicator_unit", "Filters {} have a unit.")
_GROUPING = _blank("Filter", "indicator_grouping", "Filters {} have a grouping of indicators.")

CHECKS = (
    Check("precheck_meta_col_type", "Each column is a filter or an indicator", types),
    Check("precheck_meta_ob_unit", "When and where are not described", no_unit_of_observation),
    Check("precheck_meta_col_name", "Each row names its column", names_given),
    Check("check_meta_dupe_label", "No label is there twice", labels_once),
    Check("check_meta_fil_grp", "An indicator has no grouping of filters", _GROUPS_INDICATOR),
    Check("check_meta_fil_grp_dupe", "A column groups one filter only", grouping_once),
    Check("check_meta_fil_grp_is_fil", "A grouping is no filter itself", grouping_is_no_filter),
    Check("check_meta_fil_grp_match", "A grouping is in the data", grouping_is_there),
    Check("check_meta_fil_grp_stripped", "Groups differ by more than punctuation", grouping_stripped),  # noqa: E501
    Check("check_meta_label", "Each column has a label", labels_given),
    Check("check_meta_filter_hint", "An indicator has no hint for a filter", _HINT),
    Check("check_meta_geog_catch", "No filter is a place", no_place_as_filter),
    Check("check_meta_indicator_dp", "A filter has no decimals", _DP),
    Check("check_meta_col_name_spaces", "A name has no space", names_without_spaces),
    Check("check_meta_col_name_dupe", "No column is described twice", names_once),
    Check("check_meta_ind_dp_set", "An indicator says its decimals", decimals_given, "warns"),
    Check("check_meta_ind_dp_values", "Decimals are a whole number", decimals_whole),
    Check("check_meta_ind_unit", "A filter has no unit", _UNIT),
    Check("check_meta_ind_unit_validation", "A unit is one of %, pp, £, £m, numberstring", units_known),  # noqa: E501
    Check("check_meta_indicator_grouping", "A filter has no grouping of indicators", _GROUPING),
    Check("check_api_char_col_label", "A label is short enough for the API", api_label_length, "warns"),  # noqa: E501
    Check(
        "check_api_dict_col_names",
        "A column's name is in the department's data dictionary",
        None,
        "warns",
        "Not made: the dictionary is for the department's own data sets; ours are named value, "
        "numerator and denominator in every file.",
    ),
)  # fmt: skip
