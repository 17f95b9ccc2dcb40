"""Headers of every answer: nothing from elsewhere, nothing inline, no referrer, no cookie."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def headers(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware that sets them; the API sets some of its own, which stay."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        for name, value in _ALWAYS.items():
            response.setdefault(name, value)
        return response

    return answered


# Policies of files that are served beside the pages, by how their addresses begin.
policies: dict[str, str] = {}


def static_headers(headers: dict[str, str], path: str, url: str) -> None:
    """The same for files that WhiteNoise serves; what is static may be used by our pages alone."""
    own = (policy for start, policy in policies.items() if url.startswith(start))
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "no-referrer"
    headers["Content-Security-Policy"] = next(own, POLICY)
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
