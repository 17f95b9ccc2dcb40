"""Checks of the rows: periods, filters, values, and rows that are there twice."""

from __future__ import annotations

from rooftree.releases.ees import PLACE_NAME
from rooftree.releases.screener.check import UNITS, Check, Files, named

_TERMS = ("Autumn term", "Spring term", "Summer term")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_WEEKS = tuple(f"Week {n}" for n in range(1, 53))
_QUARTERS = tuple(f"Financial year Q{n}" for n in range(1, 5))
_HALVES = ("Part 1 (April to September)", "Part 2 (October to March)")
# Identifiers that may stand in one file together.
_TOGETHER = (
    *((one,) for one in ("Autumn and spring term", "Calendar year", "Financial year")),
    *((one,) for one in ("Academic year", "Tax year", "Reporting year")),
    *(_TERMS, _WEEKS, _MONTHS, _QUARTERS, _HALVES),
)
_FOUR_FIGURES = {"Calendar year", "Reporting year", *_WEEKS, *_MONTHS}
_NULLS = ("NULL", "Null", "null", "NA", "na", "NaN", "nan")
_LEGACY = ("N/A", "n/a", ".", "..", "-", "~", ":")
_MOST_ITEMS = 25_000
_LONGEST_ITEM = 120


def period_is_number(files: Files) -> str | None:
    """A period is written in figures."""
    wrong = (p for p in files.items("time_period") if not p.isdigit())
    return named(wrong, "The periods {} are not written in figures.")


def identifier_known(files: Files) -> str | None:
    """A period is of a kind that the platform has."""
    known = {one for few in _TOGETHER for one in few}
    wrong = (i for i in files.items("time_identifier") if i not in known)
    return named(wrong, "The platform has no kind of period {}.")


def identifiers_alike(files: Files) -> str | None:
    """Periods of one kind only, or of kinds that go together."""
    held = set(files.items("time_identifier"))
    if any(held <= set(few) for few in _TOGETHER):
        return None
    return named(sorted(held), "The kinds of period {} do not go into one file.")


def period_length(files: Files) -> str | None:
    """Four figures for a calendar or reporting year, six for one that spans two."""
    pairs = files.data.select("time_period", "time_identifier").unique().rows()
    wrong = (
        f"{period} {kind}"
        for period, kind in sorted(pairs)
        if len(period) != (4 if kind in _FOUR_FIGURES else 6)
    )
    return named(wrong, "The periods {} have too many figures or too few.")


def years_follow(files: Files) -> str | None:
    """Of six figures the last two are the year after the first four."""
    wrong = (
        p
        for p in files.items("time_period")
        if len(p) == 6 and p.isdigit() and (int(p[2:4]) + 1) % 100 != int(p[4:])
    )
    return named(wrong, "The periods {} are not of two years that follow on each other.")


def more_than_one_item(files: Files) -> str | None:
    """A filter with one item splits nothing."""
    wrong = (c for c in files.filters if len(files.items(c)) < 2)
    return named(wrong, "Filters {} have one item only.")


def default_there(files: Files) -> str | None:
    """The default item of a filter, Total if none is named, is among its items."""
    defaults = dict.fromkeys((*files.filters, *files.grouping), "Total")
    if "filter_default" in files.meta.columns:
        said = dict(zip(files.meta["col_name"], files.meta["filter_default"], strict=True))
        defaults |= {name: default for name, default in said.items() if default}
    wrong = (c for c, item in defaults.items() if item not in files.items(c))
    return named(wrong, "Filters {} have neither Total nor another default.")


def groups_fewer(files: Files) -> str | None:
    """A grouping has no more items than what it groups."""
    wrong = [
        row["filter_grouping_column"]
        for row in files.meta.to_dicts()
        if (group := row["filter_grouping_column"])
        and len(files.items(group)) > len(files.items(row["col_name"]))
    ]
    return named(wrong, "Groupings {} have more items than the filter they group.")


def few_items(files: Files) -> str | None:
    """No more items than the platform takes."""
    columns = (*files.filters, *files.grouping)
    wrong = (c for c in columns if len(files.items(c)) > _MOST_ITEMS)
    return named(wrong, f"Filters {{}} have more than {_MOST_ITEMS:,} items.")


def items_stripped(files: Files) -> str | None:
    """No item begins or ends with a space."""
    columns = (*files.filters, *files.grouping)
    wrong = (item for c in columns for item in files.items(c) if item != item.strip())
    return named(wrong, "The items {} begin or end with a space.")


def no_total_place(files: Files) -> str | None:
    """No Total or All in the columns that say when and where."""
    columns = [c for c in files.data.columns if c in UNITS or PLACE_NAME.search(c)]
    wrong = (c for c in columns if {"Total", "total", "All", "all"} & set(files.items(c)))
    return named(wrong, "Columns {} hold Total or All: they should be blank.")


def items_given(files: Files) -> str | None:
    """No blank item of a filter."""
    columns = (*files.filters, *files.grouping)
    return named((c for c in columns if "" in files.items(c)), "Filters {} have blank cells.")


def rows_once(files: Files) -> str | None:
    """No two rows are of the same period, place and groups."""
    columns = [c for c in files.data.columns if c in (*UNITS, *files.filters, *files.grouping)]
    count = files.data.height - files.data.select(columns).n_unique()
    if not count:
        return None
    first = files.data.filter(files.data.select(columns).is_duplicated()).row(0, named=True)
    said = ", ".join(cell for name in columns if (cell := str(first[name])))
    return f"{count:,} rows are there twice, the first of them {said}."


def no_nulls(files: Files) -> str | None:
    """No NULL or NA in any cell."""
    both = ((f, c) for f in (files.data, files.meta) for c in f.columns)
    wrong = (c for frame, c in both if frame[c].is_in(list(_NULLS)).any())
    return named(wrong, "Columns {} hold NULL or NA.")


def values_valid(files: Files) -> str | None:
    """No blank and no symbol of earlier times among the values."""
    held = ["", *_LEGACY]
    wrong = (c for c in files.indicators if files.data[c].is_in(held).any())
    return named(wrong, "Indicators {} have blank cells or symbols that are not used any more.")


def api_item_length(files: Files) -> str | None:
    """The API's longest item."""
    wrong = (i for c in files.filters for i in files.items(c) if len(i) > _LONGEST_ITEM)
    return named(wrong, f"The items {{}} are longer than {_LONGEST_ITEM} letters.")


CHECKS = (
    Check("check_general_null", "No cell is NULL or NA", no_nulls),
    Check("precheck_filter_not_singular", "A filter has more than one item", more_than_one_item),
    Check("precheck_time_period_num", "A period is written in figures", period_is_number),
    Check("precheck_time_id_valid", "A period is of a kind that the platform has", identifier_known),  # noqa: E501
    Check("precheck_time_id_mix", "Kinds of period in a file go together", identifiers_alike),
    Check("check_time_period", "A period has four figures or six, as its kind asks", period_length),
    Check("check_time_period_six", "Six figures are of years that follow on each other", years_follow),  # noqa: E501
    Check("check_filter_defaults", "A filter has Total or another default", default_there, "warns"),
    Check("check_filter_group_level", "A grouping has no more items than its filter", groups_fewer),
    Check("check_filter_item_limit", "A filter has no more than 25,000 items", few_items),
    Check("check_filter_whitespace", "No item begins or ends with a space", items_stripped),
    Check("check_filter_ob_total", "No Total among periods and places", no_total_place),
    Check("check_filter_blanks", "No item is blank", items_given),
    Check("check_general_dupes", "No row is there twice", rows_once),
    Check("check_ind_invalid_entry", "No value is blank or an old symbol", values_valid),
    Check("check_api_char_filter_items", "An item is short enough for the API", api_item_length, "warns"),  # noqa: E501
)  # fmt: skip
