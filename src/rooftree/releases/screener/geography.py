"""Checks of places: levels, codes and names, by the release's own table of areas."""

from __future__ import annotations

import polars as pl

from rooftree.releases.screener.check import Check, Files, named

NATIONAL, REGIONAL, AUTHORITY = LEVELS = ("National", "Regional", "Local authority")
_LONGEST_CODE = 30
# The columns of each level; a row has those of its own level and of the levels around it.
_COLUMNS = {
    NATIONAL: ("country_code", "country_name"),
    REGIONAL: ("region_code", "region_name"),
    AUTHORITY: ("old_la_code", "la_name", "new_la_code"),
}
_NOT_HERE = "Our files have no {}: precheck_geog_level refuses a row of that level."


def levels_known(files: Files) -> str | None:
    """A level that our files have."""
    wrong = (one for one in files.items("geographic_level") if one not in LEVELS)
    return named(wrong, "The levels {} are none that these files have.")


def level_given(files: Files) -> str | None:
    """Each row has a level, and there are rows."""
    if not files.data.height:
        return "The file has no rows."
    return "Rows have no geographic_level." if "" in files.items("geographic_level") else None


def _combinations(files: Files, level: str, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    found = files.data.filter(pl.col(columns[0]) != "") if level != AUTHORITY else None
    rows = files.at_level(level) if found is None else found
    return sorted(rows.select(columns).unique().rows())


def countries(files: Files) -> str | None:
    """The code and name of the country go together."""
    country = files.areas.country()
    held = _combinations(files, NATIONAL, _COLUMNS[NATIONAL])
    wrong = (f"{code} {name}" for code, name in held if (code, name) != (country.code, country.name))  # fmt: skip  # noqa: E501
    return named(wrong, "The countries {} are not in the table of areas.")


def regions(files: Files) -> str | None:
    """The code and name of a region go together."""
    known = {(one.code, one.name) for one in files.areas.regions()}
    held = _combinations(files, REGIONAL, _COLUMNS[REGIONAL])
    return named((" ".join(one) for one in held if one not in known), "The regions {} are not in the table of areas.")  # fmt: skip  # noqa: E501


def authorities(files: Files) -> str | None:
    """The two codes and the name of an authority go together; of joint returns each part."""
    known = {(one.old_code, one.name, one.code) for one in files.areas.areas}
    known_joint = {(one.old_code, one.name) for one in files.areas.areas}
    wrong = []
    for old, name, new in _combinations(files, AUTHORITY, _COLUMNS[AUTHORITY]):
        parts = list(zip(old.split(" / "), name.split(" / "), strict=False))
        joint = len(parts) > 1 and all(part in known_joint for part in parts)
        if (old, name, new) not in known and not joint:
            wrong.append(" ".join((old, name, new)))
    return named(wrong, "The authorities {} are not in the table of areas.")


def level_completed(files: Files) -> str | None:
    """A row has the codes and names of its level; the new code may be blank in old records."""
    wrong = []
    for level, columns in _COLUMNS.items():
        rows = files.at_level(level)
        needed = (c for c in columns if c != "new_la_code" and c in rows.columns)
        wrong += [c for c in needed if (rows[c] == "").any()]
    return named(wrong, "Columns {} are blank in rows of their own level.")


def not_overcompleted(files: Files) -> str | None:
    """A row has no codes of a level within its own."""
    within = {AUTHORITY: (NATIONAL, REGIONAL), REGIONAL: (NATIONAL,)}
    wrong = []
    for level, others in within.items():
        rows = files.data.filter(pl.col("geographic_level").is_in(list(others)))
        wrong += [c for c in _COLUMNS[level] if c in rows.columns and (rows[c] != "").any()]
    return named(wrong, "Columns {} are filled in rows of a wider level.")


def authority_columns(files: Files) -> str | None:
    """A file with authorities has their three columns."""
    if AUTHORITY not in files.items("geographic_level"):
        return None
    lacks = (c for c in _COLUMNS[AUTHORITY] if c not in files.data.columns)
    return named(lacks, "The file has authorities and lacks the columns {}.")


def region_columns(files: Files) -> str | None:
    """A file with regions has their two columns."""
    if REGIONAL not in files.items("geographic_level"):
        return None
    lacks = (c for c in _COLUMNS[REGIONAL] if c not in files.data.columns)
    return named(lacks, "The file has regions and lacks the columns {}.")


def region_of_authority(files: Files) -> str | None:
    """An authority is told with its region."""
    rows = files.at_level(AUTHORITY)
    lacks = rows.filter((pl.col("region_code") == "") | (pl.col("region_name") == ""))
    return named(sorted(set(lacks["la_name"].to_list())), "{} are told without a region.")


def code_length(files: Files) -> str | None:
    """The API's longest code of a place."""
    columns = ("country_code", "region_code", "old_la_code", "new_la_code")
    held = (i for c in columns if c in files.data.columns for i in files.items(c))
    return named((i for i in held if len(i) > _LONGEST_CODE), f"The codes {{}} are longer than {_LONGEST_CODE} letters.")  # fmt: skip  # noqa: E501


def not_available(files: Files) -> str | None:
    """The code x and the name Not available stand together, at whatever level."""
    pairs = (("region_code", "region_name"), ("new_la_code", "la_name"))
    wrong = []
    for code, name in pairs:
        rows = files.data.select(code, name).unique().rows()
        wrong += [c for c, n in rows if (c == "x") != (n == "Not available")]
    return named(wrong, "The places {} are half 'x', half 'Not available'.")


def one_name_a_code(files: Files) -> str | None:
    """A code has one name."""
    found = files.data.select("new_la_code", "la_name").unique().filter(pl.col("new_la_code") != "")
    twice = found.filter(pl.col("new_la_code").is_duplicated())["new_la_code"].to_list()
    return named(sorted(set(twice)), "The codes {} have more than one name.")


def one_code_a_name(files: Files) -> str | None:
    """A name has one code in a period: an authority that was made anew may keep its name."""
    columns = ["time_period", "region_name", "la_name", "new_la_code"]
    found = files.at_level(AUTHORITY).select(columns).unique()
    twice = found.filter(found.select(columns[:3]).is_duplicated())["la_name"].to_list()
    return named(sorted(set(twice)), "{} have more than one code in a period.")


def _absent(name: str, level: str) -> Check:
    said = f"The codes and names of {level} go together"
    return Check(name, said, levels_known, applies=_NOT_HERE.format(level))


# What the other checks take for granted.
FIRST = (
    Check("check_geog_la_col_present", "A file with authorities has their columns", authority_columns),  # noqa: E501
    Check("check_geog_region_col_present", "A file with regions has their columns", region_columns),
)  # fmt: skip
CHECKS = (
    Check("precheck_geog_level", "A row is of a level that there is", levels_known),
    Check("precheck_geog_level_present", "There are rows, and each has a level", level_given),
    Check("check_geog_country_combos", "The code and name of a country go together", countries),
    Check("check_geog_region_combos", "The code and name of a region go together", regions),
    _absent("check_geog_ward_combos", "wards"),
    _absent("check_geog_pcon_combos", "parliamentary constituencies"),
    _absent("check_geog_lad_combos", "districts"),
    _absent("check_geog_lep_combos", "local enterprise partnerships"),
    _absent("check_geog_lsip_combos", "local skills improvement plan areas"),
    _absent("check_geog_eda_combos", "English devolved areas"),
    Check("check_geog_la_combos", "The codes and the name of an authority go together", authorities),  # noqa: E501
    Check("check_geog_level_completed", "A row has the codes and names of its level", level_completed),  # noqa: E501
    Check(
        "check_geog_ignored_rows",
        "No row is of a level that the platform's table tool ignores",
        levels_known,
        "warns",
        _NOT_HERE.format("schools, providers, institutions or planning areas"),
    ),
    Check(
        "check_geog_other_dupes",
        "A name of a small place has one code",
        one_code_a_name,
        applies="Made there on opportunity areas, trusts and sponsors; here on authorities.",
    ),
    Check("check_geog_region_for_la", "An authority is told with its region", region_of_authority, "warns"),  # noqa: E501
    Check(
        "check_geog_region_for_lad",
        "A district is told with its region",
        levels_known,
        "warns",
        _NOT_HERE.format("districts"),
    ),
    Check(
        "check_geog_na",
        "A place with the code x is named Not available",
        not_available,
        applies="Made there on levels other than ours; here on regions and authorities.",
    ),
    Check(
        "check_geog_na_code",
        "A place named Not available has the code x",
        not_available,
        applies="Made there on levels other than ours; here on regions and authorities.",
    ),
    Check(
        "check_geog_other_code_dupes",
        "A code of a small place has one name",
        one_name_a_code,
        applies="Made there on opportunity areas, trusts and sponsors; here on authorities.",
    ),
    Check("check_geog_overcompleted_cols", "A row has no codes of a level within its own", not_overcompleted),  # noqa: E501
    Check("check_api_char_loc_code", "A code is short enough for the API", code_length, "warns"),
)  # fmt: skip
