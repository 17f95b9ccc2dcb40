"""What the API answers, in the department's forms, so that programs for its API work here."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, ConfigDict, Field
from pydantic.alias_generators import to_camel

Level = Literal["NAT", "REG", "LA"]


class View(Schema):
    """Names in the camelCase of the API."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")


class Paging(View):
    """Where in a list a page stands."""

    page: int = Field(description="The page shown.")
    page_size: int = Field(description="The most results on a page.")
    total_results: int = Field(description="Results on all pages together.")
    total_pages: int = Field(description="How many pages there are.")


class Complaint(View):
    """Something wrong, or something to look at, in a request."""

    message: str = Field(description="A sentence that says what is wrong.")
    code: str = Field(description="The same for programs.")
    path: str | None = Field(None, description="Which part of the request; none for the whole.")
    detail: dict[str, Any] | None = Field(None, description="More about it.")


class Problem(View):
    """Why a request got no answer (RFC 9457)."""

    title: str = Field(description="What went wrong, in a sentence.")
    type: str = Field(description="The kind of problem, usually the name of the status.")
    status: int = Field(description="The HTTP status.")
    detail: str | None = Field(None, description="What would be right.")
    errors: list[Complaint] | None = Field(None, description="Each thing that was wrong.")


class Publication(View):
    """A release, whichever its version."""

    id: UUID
    title: str
    slug: str = Field(description="The release's name in addresses of pages.")
    summary: str
    last_published: AwareDatetime = Field(
        description="When it was published here, not by those whose figures it holds."
    )


class Publications(View):
    """A page of publications."""

    paging: Paging
    results: list[Publication]


class DataFile(View):
    """The file of a version."""

    id: UUID


class TimeRange(View):
    """The first and the last period."""

    start: str
    end: str


class Holds(View):
    """What a version of a data set holds, in words."""

    version: str = Field(description="Major and minor, such as 2.0.")
    published: AwareDatetime = Field(
        description="When it was published here, not by those whose figures it holds."
    )
    total_results: int = Field(description="How many figures (rows) there are.")
    file: DataFile
    time_periods: TimeRange
    geographic_levels: list[str]
    filters: list[str]
    indicators: list[str]


class DataSet(View):
    """An indicator of a release, or the whole release."""

    id: UUID
    title: str
    summary: str
    status: Literal["Published", "Deprecated"] = Field(
        description="Deprecated: the latest version of the release no longer has it."
    )
    superseding_data_set_id: UUID | None = None
    latest_version: Holds


class DataSets(View):
    """A page of data sets."""

    paging: Paging
    results: list[DataSet]


class ReleaseName(View):
    """The release that a version came with."""

    title: str
    slug: str


class Version(Holds):
    """A version of a data set: major where something was taken away, minor where not."""

    type: Literal["Major", "Minor"]
    status: Literal["Published"]
    withdrawn: AwareDatetime | None = None
    notes: str
    release: ReleaseName


class Versions(View):
    """A page of versions."""

    paging: Paging
    results: list[Version]


class FilterOption(View):
    """A choice of a filter."""

    id: str
    label: str
    is_aggregate: bool | None = Field(None, description="Whether it is the total.")


class FilterName(View):
    """A filter without its choices."""

    id: str
    column: str
    label: str
    hint: str


class FilterMeta(FilterName):
    """A filter and its choices."""

    options: list[FilterOption]


class IndicatorMeta(View):
    """A column of values."""

    id: str
    column: str
    label: str
    unit: Literal["", "%", "£"]
    decimal_places: int | None = Field(None, description="None: as many as the source gives.")


class GeographicLevel(View):
    """A sort of area."""

    code: Level
    label: str


class LocationOption(View):
    """An area; ``oldCode`` (the three-digit number) is of local authorities only."""

    id: str
    label: str
    code: str
    old_code: str | None = None


class LocationGroup(View):
    """The areas of one sort."""

    level: GeographicLevel
    options: list[LocationOption]


class TimePeriod(View):
    """A period: ``2025`` or ``2024/2025``, and the code of its kind."""

    code: str
    period: str


class TimePeriodOption(TimePeriod):
    """A period and what people call it."""

    label: str


class Meta(View):
    """All that a query may name."""

    filters: list[FilterMeta]
    indicators: list[IndicatorMeta]
    geographic_levels: list[GeographicLevel]
    locations: list[LocationGroup]
    time_periods: list[TimePeriodOption]


class Row(View):
    """A figure and what it is of; values are text, because a symbol is no number."""

    time_period: TimePeriod
    geographic_level: Level
    locations: dict[str, str]
    filters: dict[str, str]
    values: dict[str, str]


class Results(View):
    """A page of what a query found."""

    paging: Paging
    warnings: list[Complaint]
    results: list[Row]


class Change(View):
    """What something was and is; one is absent where it was taken away or added."""

    current_state: dict[str, Any] | None = None
    previous_state: dict[str, Any] | None = None


class FilterOptionChanges(View):
    """Changes to the options of a filter."""

    filter: FilterName
    options: list[Change]


class LocationOptionChanges(View):
    """Changes to the areas of one sort."""

    level: GeographicLevel
    options: list[Change]


class ChangeSet(View):
    """Changes of one weight; a list that would be empty is absent."""

    filters: list[Change] | None = None
    filter_options: list[FilterOptionChanges] | None = None
    geographic_levels: list[Change] | None = None
    indicators: list[Change] | None = None
    location_groups: list[Change] | None = None
    location_options: list[LocationOptionChanges] | None = None
    time_periods: list[Change] | None = None


class Changes(View):
    """What a version took away (major) and what it added or put otherwise (minor)."""

    major_changes: ChangeSet
    minor_changes: ChangeSet
