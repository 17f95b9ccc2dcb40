"""What a query may say: criteria joined by and, or, not; indicators; sorts; a page."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Discriminator, Field, Tag
from pydantic.alias_generators import to_camel

from rooftree.web.public.api.schemas import Level

MOST_A_PAGE = 10_000
USUAL_PAGE = 1_000
Id = Annotated[str, Field(min_length=1, max_length=40)]
Ids = Annotated[list[Id], Field(min_length=1, max_length=1_000)]


class Asked(Schema):
    """A part of a query; what it does not know it refuses."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")


class FiltersAsked(Asked):
    """By options of filters."""

    eq: Id | None = None
    not_eq: Id | None = None
    in_: Ids | None = Field(None, alias="in")
    not_in: Ids | None = None


class LevelsAsked(Asked):
    """By the sort of area."""

    eq: Level | None = None
    not_eq: Level | None = None
    in_: Annotated[list[Level], Field(min_length=1)] | None = Field(None, alias="in")
    not_in: Annotated[list[Level], Field(min_length=1)] | None = None


class LocationAsked(Asked):
    """An area by its id, its GSS code (any that it has had), or its three-digit number.

    It matches the figures of areas within it too: a region matches its authorities.
    """

    model_config = ConfigDict(
        alias_generator=to_camel,
        populate_by_name=True,
        extra="forbid",
        json_schema_extra={
            "oneOf": [{"required": ["id"]}, {"required": ["code"]}, {"required": ["oldCode"]}]
        },
    )
    level: Level
    id: Annotated[str, Field(min_length=1, max_length=10)] = Field(None)  # type: ignore[assignment]
    code: Annotated[str, Field(min_length=1, max_length=30)] = Field(None)  # type: ignore[assignment]
    old_code: Annotated[str, Field(min_length=1, max_length=20)] = Field(None)  # type: ignore[assignment]

    def model_post_init(self, context: Any) -> None:
        """Exactly one way to name it."""
        if sum(one is not None for one in (self.id, self.code, self.old_code)) != 1:
            raise ValueError("A location has a level and one of id, code or oldCode.")


class LocationsAsked(Asked):
    """By area."""

    eq: LocationAsked | None = None
    not_eq: LocationAsked | None = None
    in_: Annotated[list[LocationAsked], Field(min_length=1)] | None = Field(None, alias="in")
    not_in: Annotated[list[LocationAsked], Field(min_length=1)] | None = None


class TimeAsked(Asked):
    """A period such as 2025 or 2024/2025, and the code of its kind such as RY or AY."""

    period: Annotated[str, Field(pattern=r"^[0-9]{4}(/[0-9]{4})?$")]
    code: Annotated[str, Field(pattern=r"^[A-Z]{1,4}[0-9]{0,2}$")]


class TimesAsked(Asked):
    """By period; greater is later."""

    eq: TimeAsked | None = None
    not_eq: TimeAsked | None = None
    in_: Annotated[list[TimeAsked], Field(min_length=1)] | None = Field(None, alias="in")
    not_in: Annotated[list[TimeAsked], Field(min_length=1)] | None = None
    gt: TimeAsked | None = None
    gte: TimeAsked | None = None
    lt: TimeAsked | None = None
    lte: TimeAsked | None = None


class Facets(Asked):
    """Criteria that must all hold."""

    filters: FiltersAsked | None = None
    geographic_levels: LevelsAsked | None = None
    locations: LocationsAsked | None = None
    time_periods: TimesAsked | None = None


class And(Asked):
    """All of these must hold."""

    and_: Annotated[list[Criteria], Field(min_length=1, alias="and")]


class Or(Asked):
    """One of these must hold."""

    or_: Annotated[list[Criteria], Field(min_length=1, alias="or")]


class Not(Asked):
    """This must not hold."""

    not_: Annotated[Criteria, Field(alias="not")]


def _kind(value: Any) -> str:
    for name in ("and", "or", "not"):
        if isinstance(value, dict) and name in value:
            return name
    kinds: dict[type, str] = {And: "and", Or: "or", Not: "not"}
    return kinds.get(type(value), "facets")


Criteria = Annotated[
    Annotated[And, Tag("and")]
    | Annotated[Or, Tag("or")]
    | Annotated[Not, Tag("not")]
    | Annotated[Facets, Tag("facets")],
    Discriminator(_kind),
]


class Sort(Asked):
    """A field to sort by, as in the department's API, and which way."""

    field: Annotated[
        str,
        Field(
            pattern=(
                r"^(timePeriod|geographicLevel|location\|(NAT|REG|LA)"
                r"|(filter|indicator)\|[0-9A-Za-z]{1,30})$"
            ),
            description=(
                "timePeriod, geographicLevel, location|LA, filter|{id} or indicator|{id}. Values "
                "are sorted as numbers; symbols come last, whichever the direction."
            ),
        ),
    ]
    direction: Literal["Asc", "Desc"]


class Query(Asked):
    """A question to a data set."""

    criteria: Criteria | None = None
    indicators: Ids | None = Field(None, description="Ids; all of them where none is given.")
    sorts: Annotated[list[Sort], Field(max_length=10)] | None = Field(
        None, description="Latest period first where none is given."
    )
    debug: bool = Field(False, description="Labels beside ids in the results.")
    page: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=MOST_A_PAGE)] = USUAL_PAGE


And.model_rebuild()
Or.model_rebuild()
Not.model_rebuild()
Query.model_rebuild()
