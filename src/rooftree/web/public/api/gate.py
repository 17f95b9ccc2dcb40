"""Who may ask and how often: any page of any site, and each address up to a generous rate."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from rooftree.web.public.api.problems import problem

ROOT = "/api/v1/"
Answer = Callable[[HttpRequest], HttpResponse]
_TOO_MANY, _WRONG, _OTHER_METHOD = 429, 400, 405
_ADDRESSES_HELD = 10_000
_METHODS = "GET, HEAD, POST, OPTIONS"


@dataclass
class _Bucket:
    tokens: float
    at: float


class Buckets:
    """A bucket of tokens for each address: a request takes one, time puts them back.

    Addresses are held in memory alone, the last ten thousand, and never written anywhere.
    """

    def __init__(self, *, burst: int, per_second: float) -> None:
        """``burst`` requests at once, then ``per_second``."""
        self._burst, self._rate = burst, per_second
        self._held: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, address: str, now: float) -> float:
        """Take a token at a time in seconds: 0.0, or the seconds until there is one."""
        with self._lock:
            bucket = self._held.setdefault(address, _Bucket(self._burst, now))
            self._held.move_to_end(address)
            while len(self._held) > _ADDRESSES_HELD:
                self._held.popitem(last=False)
            gained = (now - bucket.at) * self._rate
            bucket.tokens = min(self._burst, bucket.tokens + gained)
            bucket.at = now
            if bucket.tokens < 1:
                return (1 - bucket.tokens) / self._rate
            bucket.tokens -= 1
            return 0.0


def gate(answer: Answer) -> Answer:
    """The middleware of the API; everything else passes through it untouched."""
    buckets = Buckets(burst=settings.API_BURST, per_second=settings.API_PER_SECOND)

    def answered(request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(ROOT):
            return answer(request)
        wait = buckets.take(request.META.get("REMOTE_ADDR", ""), time.monotonic())
        if wait:
            response = problem(_TOO_MANY, detail=f"Go on in {int(wait) + 1} seconds.")
            response["Retry-After"] = str(int(wait) + 1)
        elif request.method == "OPTIONS":
            response = HttpResponse(status=204)
        else:
            response = _as_problem(answer(request))
        return _open(response)

    return answered


def _as_problem(response: HttpResponse) -> HttpResponse:
    """An error that no part of the API has put into words is put into them here."""
    told = response.get("Content-Type", "").startswith("application/")
    if response.status_code < _WRONG or told:
        return response
    found = problem(response.status_code)
    for name in ("Allow", "Location"):
        if name in response:
            found[name] = response[name]
    return found


def _open(response: HttpResponse) -> HttpResponse:
    """The data are public: any site may read them (CORS), and no cookie is needed for it."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Allow-Methods"] = _METHODS
    response["Access-Control-Allow-Headers"] = "Content-Type, If-None-Match"
    response["Access-Control-Expose-Headers"] = "ETag, Retry-After"
    response["Access-Control-Max-Age"] = "86400"
    response["Allow"] = response.get("Allow", _METHODS)
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
