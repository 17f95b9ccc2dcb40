"""Errors as problem details, each with a sentence (RFC 9457, as the department's API has them)."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from rooftree.web.public.api.offered import NotFoundError

_SAID = {
    400: "The request could not be understood.",
    404: "There is nothing at this address.",
    405: "This address does not take requests of that kind.",
    429: "There were too many requests from your address: wait, then go on.",
    500: "There was a problem processing the request.",
}
# Where pydantic says which of several forms a part was read as: no part of the request.
_TAGS = {"and", "or", "not", "facets"}
_LONGEST_NAME, _MOST_NAMES = 40, 10


def problem(
    status: int,
    *,
    title: str | None = None,
    detail: str | None = None,
    errors: Sequence[dict[str, Any]] | None = None,
) -> JsonResponse:
    """A problem as an answer."""
    body: dict[str, Any] = {
        "title": title or _SAID.get(status, HTTPStatus(status).phrase + "."),
        "type": HTTPStatus(status).phrase,
        "status": status,
    }
    if detail:
        body["detail"] = detail
    if errors:
        body["errors"] = list(errors)
    return JsonResponse(body, status=status, content_type="application/problem+json")


def invalid(errors: Sequence[dict[str, Any]]) -> JsonResponse:
    """What is wrong with a request, all of it at once."""
    return problem(400, title="There are validation errors with the request.", errors=errors)


def add_to(api: NinjaAPI) -> None:
    """Let an API answer so."""

    @api.exception_handler(ValidationError)
    def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return invalid([complaint(one) for one in error.errors])

    @api.exception_handler(HttpError)
    def _refused(request: HttpRequest, error: HttpError) -> HttpResponse:
        if error.status_code == 400:
            return problem(400, detail="The body must be JSON.")
        return problem(error.status_code)

    @api.exception_handler(NotFoundError)
    def _not_found(request: HttpRequest, error: NotFoundError) -> HttpResponse:
        return problem(404, title=str(error))


def complaint(one: dict[str, Any]) -> dict[str, Any]:
    """One of pydantic's errors as a sentence, a code and a path."""
    message = str(one["msg"]).removeprefix("Value error, ")
    kind = "".join(word.capitalize() for word in str(one["type"]).split("_"))
    found = {"message": f"{message.rstrip('.')}.", "code": kind}
    path = _path(one["loc"])
    return found | {"path": path} if path else found


def _path(loc: Sequence[str | int]) -> str:
    """Where in the request, as JSONPath writes it: ``criteria.and[1].filters.eq``."""
    skipped = {"body": 2, "query": 1, "path": 1}.get(str(loc[0]), 0) if loc else 0
    steps = list(loc[skipped:])
    text = ""
    for place, step in enumerate(steps):
        if isinstance(step, int):
            text += f"[{step}]"
        elif not (step in _TAGS and _is_tag(steps, place)):
            text += f".{step}"
    return text.lstrip(".")


def _is_tag(steps: Sequence[str | int], place: int) -> bool:
    """Whether a step says how criteria were read: it follows ``criteria``, an index or ``not``."""
    before = steps[place - 1] if place else ""
    if steps[place] == "facets":
        return True
    after = steps[place + 1] if place + 1 < len(steps) else ""
    return (isinstance(before, int) or before in ("criteria", "not")) and after == steps[place]


def warning(names: Sequence[str]) -> dict[str, Any]:
    """That names in an address are not known, with the first ten of them."""
    return {
        "message": "One or more parameters of the address are not known and were passed over.",
        "code": "UnknownParameters",
        "detail": {"items": [name[:_LONGEST_NAME] for name in names[:_MOST_NAMES]]},
    }
