"""A query in an address: simple criteria, written as the department's API takes them."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from rooftree.web.public.api.asking import (
    MOST_A_PAGE,
    USUAL_PAGE,
    Facets,
    LocationAsked,
    Query,
    Sort,
    TimeAsked,
)

Number = Annotated[int, Field(ge=1, le=1_000_000)]


class Asked(Schema):
    """The criteria of a query in an address; lists are repeated or joined by commas."""

    filters_eq: str | None = Field(None, alias="filters.eq", max_length=40)
    filters_not_eq: str | None = Field(None, alias="filters.notEq", max_length=40)
    filters_in: list[str] = Field([], alias="filters.in")
    filters_not_in: list[str] = Field([], alias="filters.notIn")
    levels_eq: str | None = Field(None, alias="geographicLevels.eq")
    levels_not_eq: str | None = Field(None, alias="geographicLevels.notEq")
    levels_in: list[str] = Field([], alias="geographicLevels.in")
    levels_not_in: list[str] = Field([], alias="geographicLevels.notIn")
    locations_eq: str | None = Field(None, alias="locations.eq")
    locations_not_eq: str | None = Field(None, alias="locations.notEq")
    locations_in: list[str] = Field([], alias="locations.in")
    locations_not_in: list[str] = Field([], alias="locations.notIn")
    times_eq: str | None = Field(None, alias="timePeriods.eq")
    times_not_eq: str | None = Field(None, alias="timePeriods.notEq")
    times_in: list[str] = Field([], alias="timePeriods.in")
    times_not_in: list[str] = Field([], alias="timePeriods.notIn")
    times_gt: str | None = Field(None, alias="timePeriods.gt")
    times_gte: str | None = Field(None, alias="timePeriods.gte")
    times_lt: str | None = Field(None, alias="timePeriods.lt")
    times_lte: str | None = Field(None, alias="timePeriods.lte")
    indicators: list[str] = Field([])
    sorts: list[str] = Field([])
    debug: bool = False
    page: Number = 1
    pageSize: Annotated[int, Field(ge=1, le=MOST_A_PAGE)] = USUAL_PAGE  # noqa: N815


_FACETS: dict[str, Any] = {
    "filters": str,
    "geographicLevels": str,
    "locations": LocationAsked.parsed,
    "timePeriods": TimeAsked.parsed,
}


def query_of(asked: Asked) -> Query:
    """The query that an address asks. Raises ``ValueError`` or pydantic's ``ValidationError``."""
    criteria: dict[str, dict[str, Any]] = {}
    for name, value in asked.model_dump(by_alias=True).items():
        facet, _, comparator = name.partition(".")
        if comparator and value not in (None, []):
            read, many = _FACETS[facet], isinstance(value, list)
            held = [read(one) for one in _split(value)] if many else read(value)
            criteria.setdefault(facet, {})[comparator] = held
    return Query(
        criteria=Facets.model_validate(criteria),
        indicators=_split(asked.indicators) or None,
        sorts=[Sort.parsed(one) for one in _split(asked.sorts)] or None,
        debug=asked.debug,
        page=asked.page,
        page_size=asked.pageSize,
    )


def _split(values: list[str]) -> list[str]:
    return [part for value in values for part in value.split(",") if part]
