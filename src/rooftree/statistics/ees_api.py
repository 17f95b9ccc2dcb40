"""What the Explore Education Statistics API offers: publications, data sets and their versions.

Source: DfE, "Explore education statistics API", version 1,
https://api.education.gov.uk/statistics/docs/ (endpoints, pagination, versioning).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from rooftree.statistics.https import Bounds, FetchError, Progress, check_address, read_json

BASE_URL = "https://api.education.gov.uk/statistics/v1"

# The largest pages that the documentation allows, and the shortest search.
_PUBLICATIONS, _OTHERS = 40, 20
_SHORTEST_SEARCH = 3
_MOST_PAGES = 500
_MOST_JSON = 1 << 24


@dataclass(frozen=True)
class Service:
    """Where the API is asked, and within which bounds."""

    base_url: str = BASE_URL
    bounds: Bounds = field(default_factory=Bounds)

    def __post_init__(self) -> None:
        check_address(self.base_url)

    def address(self, path: str, **query: str | int) -> str:
        """The whole address of a path such as ``data-sets``, with its query."""
        asked = f"?{urlencode(query)}" if query else ""
        return f"{self.base_url.rstrip('/')}/{path}{asked}"


@dataclass(frozen=True)
class Publication:
    """A publication that has data sets in the API."""

    id: str
    title: str
    summary: str
    last_published: str


@dataclass(frozen=True)
class DataSet:
    """A data set and its latest version; without a version there is nothing to bring.

    ``status`` is Published, Deprecated or Withdrawn; ``published`` an ISO 8601 time; ``rows``
    the results of the version.
    """

    id: str
    title: str
    status: str
    superseded_by: str | None = None
    version: str | None = None
    published: str = ""
    rows: int = 0
    periods: str = ""

    @property
    def is_there(self) -> bool:
        """Whether it has a version that can be brought."""
        return self.version is not None and self.status != "Withdrawn"


@dataclass(frozen=True)
class Version:
    """A version of a data set: major when something was taken away, minor when not."""

    number: str
    type: str
    status: str
    published: str
    rows: int
    release: str
    notes: str


def as_id(text: str) -> str | None:
    """An id as the API writes it, or nothing when the text is no id."""
    try:
        return str(UUID(text.strip()))
    except ValueError:
        return None


def list_publications(
    service: Service, search: str = "", *, progress: Progress | None = None
) -> tuple[Publication, ...]:
    """Every publication with data sets, or those whose text matches ``search``.

    Raises ``FetchError`` when ``search`` is shorter than three letters or nothing usable comes.
    """
    search = search.strip()
    if search and len(search) < _SHORTEST_SEARCH:
        raise FetchError(
            f"'{search}' is too short to search for: give {_SHORTEST_SEARCH} letters or more."
        )
    query = {"search": search} if search else {}
    entries = _pages(service, "publications", "publications", _PUBLICATIONS, progress, **query)
    return tuple(map(_publication, entries))


def describe_publication(
    service: Service, publication: str, *, progress: Progress | None = None
) -> Publication:
    """The publication with this id; raises ``FetchError``."""
    url = service.address(f"publications/{_known_id(publication)}")
    return _publication(_object(_read(service, url, progress), "publication"))


def list_data_sets(
    service: Service, publication: str, *, progress: Progress | None = None
) -> tuple[DataSet, ...]:
    """Every data set of the publication with this id; raises ``FetchError``."""
    path = f"publications/{_known_id(publication)}/data-sets"
    return tuple(map(_data_set, _pages(service, path, "data sets", _OTHERS, progress)))


def describe_data_set(
    service: Service, data_set: str, *, progress: Progress | None = None
) -> DataSet:
    """The data set with this id; raises ``FetchError``."""
    url = service.address(f"data-sets/{_known_id(data_set)}")
    return _data_set(_object(_read(service, url, progress), "data set"))


def list_versions(
    service: Service, data_set: str, *, progress: Progress | None = None
) -> tuple[Version, ...]:
    """Every published version of the data set with this id; raises ``FetchError``."""
    path = f"data-sets/{_known_id(data_set)}/versions"
    return tuple(
        Version(
            number=_text(entry, "version"),
            type=_text(entry, "type"),
            status=_text(entry, "status"),
            published=_text(entry, "published", needed=False),
            rows=_number(entry, "totalResults"),
            release=_text(_object(entry.get("release") or {}, "release"), "title", needed=False),
            notes=_text(entry, "notes", needed=False),
        )
        for entry in _pages(service, path, "versions", _OTHERS, progress)
    )


def table_address(service: Service, data_set: DataSet) -> str:
    """Where the whole table of a data set's version is."""
    return service.address(f"data-sets/{data_set.id}/csv", dataSetVersion=data_set.version or "*")


def _pages(
    service: Service, path: str, what: str, size: int, progress: Progress | None, **query: str
) -> list[Mapping[str, Any]]:
    """The results of every page of a list."""
    found: list[Mapping[str, Any]] = []
    page = pages = 1
    while page <= pages:
        url = service.address(path, **query, page=page, pageSize=size)
        answer = _object(_read(service, url, progress), f"list of {what}")
        results = answer.get("results")
        if not isinstance(results, list):
            raise FetchError(f"{url} answered without the list 'results'.")
        found += [_object(entry, f"list of {what}") for entry in results]
        pages = _number(_object(answer.get("paging"), "paging"), "totalPages")
        if pages > _MOST_PAGES:
            raise FetchError(f"{url} has {pages:,} pages; at most {_MOST_PAGES} are read.")
        if progress:
            progress(f"List {what}", page, max(pages, 1))
        page += 1
    return found


def _read(service: Service, url: str, progress: Progress | None) -> Any:
    most = min(service.bounds.most_bytes, _MOST_JSON)
    return read_json(url, bounds=replace(service.bounds, most_bytes=most), progress=progress)


def _publication(entry: Mapping[str, Any]) -> Publication:
    return Publication(
        id=_id(entry),
        title=_text(entry, "title"),
        summary=_text(entry, "summary"),
        last_published=_text(entry, "lastPublished"),
    )


def _data_set(entry: Mapping[str, Any]) -> DataSet:
    superseded = entry.get("supersedingDataSetId")
    found = DataSet(
        id=_id(entry),
        title=_text(entry, "title"),
        status=_text(entry, "status"),
        superseded_by=as_id(superseded) if isinstance(superseded, str) else None,
    )
    if entry.get("latestVersion") is None:
        return found
    latest = _object(entry["latestVersion"], "latest version")
    periods = _object(latest.get("timePeriods") or {}, "time periods")
    ends = [_text(periods, key, needed=False) for key in ("start", "end")]
    return replace(
        found,
        version=_text(latest, "version"),
        published=_text(latest, "published"),
        rows=_number(latest, "totalResults"),
        periods=" to ".join(dict.fromkeys(end for end in ends if end)),
    )


def _known_id(text: str) -> str:
    known = as_id(text)
    if known is None:
        raise FetchError(
            f"'{text}' is no id; it should look like 7588c2d6-9e8a-4d84-8f19-6b8d52a01fbd."
        )
    return known


def _id(entry: Mapping[str, Any]) -> str:
    return _known_id(_text(entry, "id"))


def _object(value: object, what: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise FetchError(f"The service described a {what} in a form that is not documented.")
    return value


def _text(entry: Mapping[str, Any], key: str, *, needed: bool = True) -> str:
    """A text on one line, without what would move a terminal's cursor."""
    value = entry.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str):
        raise FetchError(f"The service answered without the text '{key}' that is documented.")
    return "".join(sign for sign in " ".join(value.split()) if sign.isprintable())


def _number(entry: Mapping[str, Any], key: str) -> int:
    value = entry.get(key)
    if not isinstance(value, int) or value < 0:
        raise FetchError(f"The service answered without the number '{key}' that is documented.")
    return value
