"""The middleware that gives an answer again: with tags, 304, HEAD, and compressed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.text import compress_sequence, compress_string

from rooftree.web.public import answers, assets, shelf
from rooftree.web.public.answers import Answer, Kept

Respond = Callable[[HttpRequest], HttpResponse]
_NOT_KEPT = ("/health/",)
_OWN_HEADERS = ("Content-Type", "Content-Disposition")
FRESH = "public, max-age=300"
# What a page says of itself that will soon say more: it is given and not kept.
NOT_YET = "no-cache"
_OK, _SAME = 200, 304
_SMALL = 1_000
_TEXT = ("text/html", "text/csv", "application/json", "application/problem+json", "image/svg+xml")
_TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")

_kept: dict[str, Kept] = {}
_last_token = ""


def kept() -> Kept:
    """What this process keeps of the folder that is shown."""
    folder = shelf.current().folder
    key = folder.as_posix()
    if key not in _kept:
        _kept.clear()
        _kept[key] = Kept(
            folder if settings.KEEP_ON_DISK else None, most_bytes=settings.MOST_KEPT_BYTES
        )
    return _kept[key]


def token() -> str:
    """What answers depend on now; when that changes, what was kept before is let go."""
    global _last_token  # noqa: PLW0603
    now = answers.token(shelf.current().hash)
    if now != _last_token:
        _last_token = now
        kept().forget_all_but(now)
    return now


def remember(respond: Respond) -> Respond:
    """The middleware: what was asked before is given again while the releases are the same.

    A host that is not ours is refused first, also of what is kept.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        request.get_host()  # Raises what Django answers with 400.
        shelf.watch().look()
        if request.method not in ("GET", "HEAD") or request.path in _NOT_KEPT:
            return _smaller(request, respond(request))
        head, request.method = request.method == "HEAD", "GET"
        response = _smaller(request, _given(request, respond))
        if head:
            request.method = "HEAD"
        return response

    return answered


def _given(request: HttpRequest, respond: Respond) -> HttpResponse:
    address, now = request.get_full_path(), token()
    found = kept().get(now, address)
    if found is None:
        response = respond(request)
        if response.status_code != _OK or response.get("Cache-Control") == NOT_YET:
            return response
        if response.streaming:
            return _tagged(request, response, now + address)
        headers = {name: response[name] for name in _OWN_HEADERS if name in response}
        body = response.content
        if response.get("Content-Type", "").startswith("text/html"):
            body = assets.with_hashes(body)
        if not kept().keeps:
            response.content = body
            return response
        found = answers.answer(headers, body)
        kept().put(now, address, found)
    return _again(request, found)


def _again(request: HttpRequest, found: Answer) -> HttpResponse:
    """A kept answer as a response: compressed for those who take that, nothing for who has it."""
    if _has(request, found.etag):
        return _fresh(HttpResponse(status=_SAME), found.etag)
    packed = _packs(request)
    response = HttpResponse(found.packed if packed else found.body)
    del response["Content-Type"]
    for name, value in found.headers:
        response[name] = value
    if packed:
        response["Content-Encoding"] = "gzip"
    return _fresh(response, found.etag)


def _smaller(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """What is not kept, such as a large file or a query's answer, compressed as it goes out."""
    kind = response.get("Content-Type", "").partition(";")[0]
    small = not response.streaming and len(response.content) < _SMALL
    if response.get("Content-Encoding") or kind not in _TEXT or small or not _packs(request):
        return response
    if response.streaming:
        response.streaming_content = compress_sequence(response.streaming_content)
        del response["Content-Length"]
    else:
        response.content = compress_string(response.content)
        response["Content-Length"] = str(len(response.content))
    response["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ("Accept-Encoding",))
    return response


def _packs(request: HttpRequest) -> bool:
    """Whether the asker takes gzip: naming it with ``q=0`` refuses it (RFC 9110)."""
    return bool(_TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")))


def _tagged(request: HttpRequest, response: HttpResponse, of: str) -> HttpResponse:
    """A file that is too large to keep: it changes only when what it is made of does."""
    etag = f'W/"{hashlib.sha256(of.encode()).hexdigest()[:32]}"'
    if _has(request, etag):
        response.close()
        return _fresh(HttpResponse(status=_SAME), etag)
    return _fresh(response, etag)


def _has(request: HttpRequest, etag: str) -> bool:
    """Whether the asker holds it already (RFC 9110, If-None-Match: weak comparison)."""
    held = request.headers.get("If-None-Match", "")
    return etag.removeprefix("W/") in [one.strip().removeprefix("W/") for one in held.split(",")]


def _fresh(response: HttpResponse, etag: str) -> HttpResponse:
    response["ETag"] = etag
    response["Cache-Control"] = FRESH
    response["Vary"] = "Accept-Encoding"
    if response.status_code == _SAME:
        del response["Content-Type"]
    return response
