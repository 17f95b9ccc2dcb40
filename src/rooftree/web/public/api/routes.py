"""The addresses of the API, as the department's API has them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from ninja import NinjaAPI, Path, Schema
from ninja import Query as InQuery
from ninja.parser import Parser
from pydantic import Field, ValidationError

from rooftree.web.public import shelf
from rooftree.web.public.api import described, offered, tables
from rooftree.web.public.api import schemas as views
from rooftree.web.public.api.address import Asked, Number, query_of, unknown
from rooftree.web.public.api.asking import Query
from rooftree.web.public.api.changes import changes
from rooftree.web.public.api.problems import add_to, complaint, invalid, warning
from rooftree.web.public.api.query import NotInDataSetError, answer

_ABOUT = """Published and protected figures of children's social care, for programs.

The forms are those of the Explore Education Statistics API of the Department for Education, so
what reads that reads this. Values are text: where a number cannot be shown stands a symbol
(c, k, u, x, z, low). Ids stay the same from version to version. Nobody needs a key."""
_PAGES, _MOST_PUBLICATIONS, _MOST_OTHERS = 20, 40, 20
# Strings are matched first, so that // within one is no comment.
_COMMENT = re.compile(rb'"(?:\\.|[^"\\])*"|//[^\n]*')


class _WithComments(Parser):
    """JSON in which // begins a comment, as the department's API takes it."""

    def parse_body(self, request: HttpRequest) -> Any:
        body = _COMMENT.sub(lambda m: m[0] if m[0].startswith(b'"') else b"", request.body)
        return json.loads(body)


class _Api(NinjaAPI):
    """With the media types of what is no JSON, and of problems, in its description."""

    def get_openapi_schema(self, **options: Any) -> Any:
        schema = super().get_openapi_schema(**options)
        for path in schema["paths"].values():
            for operation in path.values():
                for status, one in operation["responses"].items():
                    content = one.get("content", {})
                    if int(status) >= HTTPStatus.BAD_REQUEST and "application/json" in content:
                        content["application/problem+json"] = content.pop("application/json")
        return schema


api = _Api(
    title="Rooftree",
    version="1",
    description=_ABOUT,
    docs_url=None,
    openapi_url="openapi.json",
    urls_namespace="api",
    parser=_WithComments(),
)
add_to(api)

DataSetId = Annotated[UUID, Path(alias="dataSetId", description="The id of the data set.")]
Wanted = Annotated[
    str | None,
    InQuery(
        None,
        alias="dataSetVersion",
        max_length=16,
        description="2.0, 2 (that is 2.0), 2.* (the latest of 2) or * (the latest).",
    ),
]
_TYPED: dict[str, Any] = {"exclude_none": True, "by_alias": True}
_PROBLEMS: dict[Any, Any] = {frozenset({400, 404, 429}): views.Problem}


class _PageOfPublications(Schema):
    search: Annotated[str, Field(min_length=3, max_length=200)] | None = None
    page: Number = 1
    pageSize: Annotated[int, Field(ge=1, le=_MOST_PUBLICATIONS)] = _PAGES  # noqa: N815


class _Page(Schema):
    page: Number = 1
    pageSize: Annotated[int, Field(ge=1, le=_MOST_OTHERS)] = _PAGES  # noqa: N815


def _found(one: UUID, version: str | None = None) -> tuple[offered.DataSet, offered.Edition]:
    held = offered.data_set(str(one))
    return held, held.edition(version)


@api.get(
    "publications",
    response={200: views.Publications, **_PROBLEMS},
    operation_id="ListPublications",
    summary="List publications",
    **_TYPED,
)
def publications(request: HttpRequest, asked: Annotated[_PageOfPublications, InQuery()]) -> Any:
    """Every release, or those with all the words of ``search`` in their title."""
    words = (asked.search or "").lower().split()
    every = shelf.current().releases.values()
    held = [one for one in every if all(word in one.title.lower() for word in words)]
    paging, few = described.page_of(held, asked.page, asked.pageSize)
    return {"paging": paging, "results": [described.publication(one) for one in few]}


PublicationId = Annotated[
    UUID, Path(alias="publicationId", description="The id of the publication.")
]


@api.get(
    "publications/{uuid:publicationId}",
    response={200: views.Publication, **_PROBLEMS},
    operation_id="GetPublication",
    summary="Get a publication",
    **_TYPED,
)
def publication(request: HttpRequest, publication_id: PublicationId) -> Any:
    """A release, whichever its version."""
    return described.publication(offered.release(str(publication_id)))


@api.get(
    "publications/{uuid:publicationId}/data-sets",
    response={200: views.DataSets, **_PROBLEMS},
    operation_id="ListPublicationDataSets",
    summary="List a publication's data sets",
    **_TYPED,
)
def data_sets(
    request: HttpRequest, publication_id: PublicationId, asked: Annotated[_Page, InQuery()]
) -> Any:
    """The whole release as one data set, then each of its indicators."""
    held = offered.data_sets(offered.release(str(publication_id)))
    paging, few = described.page_of(held, asked.page, asked.pageSize)
    return {"paging": paging, "results": [described.data_set(one) for one in few]}


@api.get(
    "data-sets/{uuid:dataSetId}",
    response={200: views.DataSet, **_PROBLEMS},
    operation_id="GetDataSet",
    summary="Get a data set",
    **_TYPED,
)
def data_set(request: HttpRequest, data_set_id: DataSetId) -> Any:
    """A data set and its latest version."""
    return described.data_set(offered.data_set(str(data_set_id)))


@api.get(
    "data-sets/{uuid:dataSetId}/meta",
    response={200: views.Meta, **_PROBLEMS},
    operation_id="GetDataSetMeta",
    summary="Get what queries of a data set may name",
    **_TYPED,
)
def meta(
    request: HttpRequest,
    data_set_id: DataSetId,
    version: Wanted = None,
    types: Annotated[
        list[Literal["Filters", "Indicators", "Locations", "TimePeriods"]],
        InQuery([], description="Only these kinds; all where none is given."),
    ] = [],  # noqa: B006
) -> Any:
    """Filters and their options, indicators, areas and periods, each with its id or code."""
    return described.meta(offered.table(*_found(data_set_id, version)), types)


@api.get(
    "data-sets/{uuid:dataSetId}/versions",
    response={200: views.Versions, **_PROBLEMS},
    operation_id="ListDataSetVersions",
    summary="List the versions of a data set",
    **_TYPED,
)
def versions(
    request: HttpRequest, data_set_id: DataSetId, asked: Annotated[_Page, InQuery()]
) -> Any:
    """Every version that can be asked for, the latest first."""
    held = offered.data_set(str(data_set_id))
    paging, few = described.page_of(held.editions[::-1], asked.page, asked.pageSize)
    return {"paging": paging, "results": [described.version(held, one) for one in few]}


VersionInPath = Annotated[
    str, Path(alias="version", max_length=16, description="2.0, 2, 2.* or *.")
]


@api.get(
    "data-sets/{uuid:dataSetId}/versions/{version}",
    response={200: views.Version, **_PROBLEMS},
    operation_id="GetDataSetVersion",
    summary="Get a version of a data set",
    **_TYPED,
)
def version(request: HttpRequest, data_set_id: DataSetId, version: VersionInPath) -> Any:
    """A version and what it holds."""
    return described.version(*_found(data_set_id, version))


@api.get(
    "data-sets/{uuid:dataSetId}/versions/{version}/changes",
    response={200: views.Changes, **_PROBLEMS},
    operation_id="GetDataSetVersionChanges",
    summary="Get what a version changed",
    **_TYPED,
)
def version_changes(request: HttpRequest, data_set_id: DataSetId, version: VersionInPath) -> Any:
    """What may break queries (major) and what may not (minor), from the version before."""
    held, edition = _found(data_set_id, version)
    place = held.editions.index(edition)
    before = offered.table(held, held.editions[place - 1]) if place else None
    return changes(before, offered.table(held, edition))


@api.get(
    "data-sets/{uuid:dataSetId}/csv",
    response={200: bytes, **_PROBLEMS},
    operation_id="DownloadDataSetCsv",
    summary="Download a data set as CSV",
    by_alias=True,
    openapi_extra={
        "responses": {
            200: {"description": "OK", "content": {"text/csv": {"schema": {"type": "string"}}}}
        }
    },
)
def csv(request: HttpRequest, data_set_id: DataSetId, version: Wanted = None) -> HttpResponse:
    """Every figure of a version, with labels instead of ids."""
    held, edition = _found(data_set_id, version)
    found = StreamingHttpResponse(
        tables.parts(offered.table(held, edition)), content_type="text/csv; charset=utf-8"
    )
    name = f"{held.release}-{held.indicator or 'all'}-v{edition.number}.csv"
    found["Content-Disposition"] = f'attachment; filename="{name}"'
    return found


@api.get(
    "data-sets/{uuid:dataSetId}/query",
    response={200: views.Results, **_PROBLEMS},
    operation_id="QueryDataSetGet",
    summary="Query a data set (in the address)",
    by_alias=True,
)
def query_get(
    request: HttpRequest,
    data_set_id: DataSetId,
    asked: Annotated[Asked, InQuery()],
    version: Wanted = None,
) -> HttpResponse:
    """Simple questions; POST the same address for ``and``, ``or`` and ``not``."""
    try:
        query = query_of(asked)
    except ValidationError as error:
        return invalid([complaint(dict(one)) for one in error.errors()])
    return _answered(data_set_id, version, query, unknown(request.GET))


@api.post(
    "data-sets/{uuid:dataSetId}/query",
    response={200: views.Results, **_PROBLEMS},
    operation_id="QueryDataSetPost",
    summary="Query a data set",
    by_alias=True,
)
def query_post(
    request: HttpRequest, data_set_id: DataSetId, query: Query, version: Wanted = None
) -> HttpResponse:
    """Figures that meet criteria, with the values that were asked for, in pages."""
    return _answered(data_set_id, version, query)


def _answered(
    data_set_id: UUID, version: str | None, query: Query, passed_over: Sequence[str] = ()
) -> HttpResponse:
    """The answer as it stands, in the documented form; it warns of what was passed over."""
    table = offered.table(*_found(data_set_id, version))
    try:
        found = answer(table, query)
    except NotInDataSetError as error:
        said = {"message": str(error), "code": "NotFound", "path": error.path}
        return invalid([{**said, "detail": {"items": error.items}}])
    if passed_over:
        found["warnings"].insert(0, warning(passed_over))
    return JsonResponse(found, json_dumps_params={"separators": (",", ":"), "ensure_ascii": False})
