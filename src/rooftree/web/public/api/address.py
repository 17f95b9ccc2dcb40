"""A query in an address: simple criteria, written as the department's API takes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from rooftree.web.public.api.asking import (
    MOST_A_PAGE,
    USUAL_PAGE,
    Query,
)

Number = Annotated[int, Field(ge=1, le=1_000_000)]


_ID = "[0-9A-Za-z_-]{1,40}"
_LEVEL = "(NAT|REG|LA)"
_LOCATION = f"{_LEVEL}[|](id[|][0-9A-Za-z]{{1,10}}|(code|oldCode)[|][0-9A-Za-z /]{{1,20}})"
_TIME = "[0-9]{4}(/[0-9]{4})?[|][A-Z]{1,4}[0-9]{0,2}"
_FIELD = (
    f"(timePeriod|geographicLevel|location[|]{_LEVEL}|(filter|indicator)[|][0-9A-Za-z]{{1,30}})"
)
_SORT = f"{_FIELD}[|](Asc|Desc)"
_AGAIN, _MOST = 99, 10


def _many(one: str) -> str:
    """Several of a thing, joined by commas."""
    return f"^{one}(,{one}){{0,{_AGAIN}}}$"


Id = Annotated[str, Field(pattern=f"^{_ID}$")]
Level = Annotated[str, Field(pattern=f"^{_LEVEL}$")]
Place = Annotated[str, Field(pattern=f"^{_LOCATION}$")]
When = Annotated[str, Field(pattern=f"^{_TIME}$")]
Ids = Annotated[list[Annotated[str, Field(pattern=_many(_ID))]], Field(max_length=_MOST)]
Levels = Annotated[list[Annotated[str, Field(pattern=_many(_LEVEL))]], Field(max_length=_MOST)]
Places = Annotated[list[Annotated[str, Field(pattern=_many(_LOCATION))]], Field(max_length=_MOST)]
Whens = Annotated[list[Annotated[str, Field(pattern=_many(_TIME))]], Field(max_length=_MOST)]
Sorts = Annotated[
    list[Annotated[str, Field(pattern=f"^{_SORT}(,{_SORT}){{0,9}}$")]], Field(max_length=1)
]


class Asked(Schema):
    """The criteria of a query in an address; lists are repeated or joined by commas."""

    filters_eq: Id | None = Field(None, alias="filters.eq")
    filters_not_eq: Id | None = Field(None, alias="filters.notEq")
    filters_in: Ids = Field([], alias="filters.in")
    filters_not_in: Ids = Field([], alias="filters.notIn")
    levels_eq: Level | None = Field(None, alias="geographicLevels.eq")
    levels_not_eq: Level | None = Field(None, alias="geographicLevels.notEq")
    levels_in: Levels = Field([], alias="geographicLevels.in")
    levels_not_in: Levels = Field([], alias="geographicLevels.notIn")
    locations_eq: Place | None = Field(None, alias="locations.eq")
    locations_not_eq: Place | None = Field(None, alias="locations.notEq")
    locations_in: Places = Field([], alias="locations.in")
    locations_not_in: Places = Field([], alias="locations.notIn")
    times_eq: When | None = Field(None, alias="timePeriods.eq")
    times_not_eq: When | None = Field(None, alias="timePeriods.notEq")
    times_in: Whens = Field([], alias="timePeriods.in")
    times_not_in: Whens = Field([], alias="timePeriods.notIn")
    times_gt: When | None = Field(None, alias="timePeriods.gt")
    times_gte: When | None = Field(None, alias="timePeriods.gte")
    times_lt: When | None = Field(None, alias="timePeriods.lt")
    times_lte: When | None = Field(None, alias="timePeriods.lte")
    indicators: Ids = Field([])
    sorts: Sorts = Field([])
    debug: bool = False
    page: Number = 1
    pageSize: Annotated[int, Field(ge=1, le=MOST_A_PAGE)] = USUAL_PAGE  # noqa: N815


_KNOWN = frozenset(
    {"dataSetVersion", *(one.alias or name for name, one in Asked.model_fields.items())}
)


def unknown(names: Iterable[str]) -> list[str]:
    """Of the names in an address those that a query has not."""
    return [name for name in names if name not in _KNOWN]


def _location(text: str) -> dict[str, str]:
    """From ``LA|code|E08000019``."""
    level, name, value = text.split("|")
    return {"level": level, name: value}


def _time(text: str) -> dict[str, str]:
    """From ``2024/2025|AY``."""
    period, code = text.split("|")
    return {"period": period, "code": code}


def _sort(text: str) -> dict[str, str]:
    """From ``location|LA|Desc``."""
    field, _, direction = text.rpartition("|")
    return {"field": field, "direction": direction}


_READ: dict[str, Callable[[str], Any]] = {
    "filters": str,
    "geographicLevels": str,
    "locations": _location,
    "timePeriods": _time,
}


def query_of(asked: Asked) -> Query:
    """The query that an address asks. Raises pydantic's ``ValidationError``."""
    criteria: dict[str, dict[str, Any]] = {}
    for name, value in asked.model_dump(by_alias=True).items():
        facet, _, comparator = name.partition(".")
        if comparator and value not in (None, []):
            read, many = _READ[facet], isinstance(value, list)
            held = [read(one) for one in _split(value)] if many else read(value)
            criteria.setdefault(facet, {})[comparator] = held
    query = {
        "criteria": criteria,
        "indicators": _split(asked.indicators) or None,
        "sorts": [_sort(one) for one in _split(asked.sorts)] or None,
        "debug": asked.debug,
        "page": asked.page,
        "pageSize": asked.pageSize,
    }
    return Query.model_validate(query)


def _split(values: Sequence[str]) -> list[str]:
    """Lists are repeated, or joined by commas."""
    return [part for value in values for part in value.split(",") if part]
