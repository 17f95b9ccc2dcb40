"""Ask a web service over https, within bounds, and say in one sentence why it did not answer."""

from __future__ import annotations

import gzip
import http.client
import io
import json
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import count
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Progress = Callable[[str, int, int], None]

_HERE = frozenset({"127.0.0.1", "localhost", "::1"})
_PART = 1 << 16
_TRY_AGAIN = frozenset({429, 503})
_HEADERS = {"Accept-Encoding": "gzip", "User-Agent": "Rooftree (published statistics)"}


class FetchError(ValueError):
    """A service did not give what was asked for; the text says what, from where, and why."""


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """How long to wait and how much to take: seconds, times and bytes."""

    timeout: float = 30
    tries: int = 4
    longest_wait: float = 60
    most_bytes: int = 1 << 31


def check_address(url: str) -> None:
    """Raise ``FetchError`` unless an address is https, or http on this very machine."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or not url.isascii() or not url.isprintable() or " " in url:
        raise FetchError(f"'{url}' is no address; it should begin with https:// and name a host.")
    if parts.scheme != "https" and not (parts.scheme == "http" and host in _HERE):
        raise FetchError(
            f"{url} is not asked: only https is, except on this machine (127.0.0.1, localhost)."
        )


def read_json(url: str, *, bounds: Bounds, progress: Progress | None = None) -> Any:
    """What the JSON at an address holds; raises ``FetchError``."""
    body = b"".join(read_parts(url, accept="application/json", bounds=bounds, progress=progress))
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise FetchError(f"{url} answered with something that is not JSON.") from None


def read_parts(
    url: str, *, accept: str, bounds: Bounds, progress: Progress | None = None
) -> Generator[bytes, None, None]:
    """The body at an address, unpacked, part by part.

    Raises ``FetchError`` when nothing comes, when it breaks off, or when it is more than
    ``bounds.most_bytes``, packed or unpacked.
    """
    taken = 0
    try:
        with _answer(url, accept, bounds, progress) as answer:
            counted = _Counted(answer, url, bounds.most_bytes)
            source = _unpacked(counted, answer.headers, url)
            while part := source.read(_PART):
                taken += len(part)
                if taken > bounds.most_bytes:
                    raise _too_much(url, bounds.most_bytes)
                yield part
            counted.check_whole()
    except TimeoutError:
        raise _too_slow(url, bounds) from None
    except (OSError, EOFError, zlib.error, http.client.HTTPException):
        raise FetchError(f"{url} broke off before its end, or came damaged: ask again.") from None


class _Counted(io.RawIOBase):
    """A body that counts what has come, so that a short one is seen."""

    def __init__(self, answer: http.client.HTTPResponse, url: str, most: int) -> None:
        self._answer, self._url, self._most = answer, url, most
        length = answer.headers.get("Content-Length", "")
        self._whole = int(length) if length.isascii() and length.isdigit() else None
        self._come = 0
        if self._whole is not None and self._whole > most:
            raise _too_much(url, most)

    def readable(self) -> bool:
        """Always: that is all it is for."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """The next bytes of the body."""
        room = memoryview(buffer)
        part = self._answer.read(min(len(room), _PART))
        room[: len(part)] = part
        self._come += len(part)
        if self._come > self._most:
            raise _too_much(self._url, self._most)
        return len(part)

    def check_whole(self) -> None:
        """Raise when less came than was announced."""
        if self._whole is not None and self._come < self._whole:
            raise EOFError


def _unpacked(counted: _Counted, headers: Message, url: str) -> io.BufferedIOBase:
    packing = headers.get("Content-Encoding", "identity").strip().lower()
    body = io.BufferedReader(counted)
    if packing in ("", "identity"):
        return body
    if packing in ("gzip", "x-gzip"):
        return gzip.GzipFile(mode="rb", fileobj=body)
    raise FetchError(f"{url} came packed as '{packing[:20]}', which was not asked for.")


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follow a redirect only to the host, port and scheme that were asked."""

    max_redirections = 3

    def redirect_request(  # noqa: PLR0917 (as the standard library calls it)
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """The request for the new address; raises ``FetchError`` when that is elsewhere."""
        asked, new = urlsplit(req.full_url), urlsplit(newurl)
        if (asked.scheme, asked.netloc.lower()) != (new.scheme, new.netloc.lower()):
            fp.close()
            raise FetchError(
                f"{req.full_url} sends on to another host ({new.scheme}://{new.hostname}): "
                "that is not followed."
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _answer(
    url: str, accept: str, bounds: Bounds, progress: Progress | None
) -> http.client.HTTPResponse:
    """The answer to a request; asks again where the service says to."""
    check_address(url)
    opener = urllib.request.build_opener(_SameHost())
    request = urllib.request.Request(url, headers=_HEADERS | {"Accept": accept})
    for attempt in count():
        try:
            answer: http.client.HTTPResponse = opener.open(request, timeout=bounds.timeout)
            return answer
        except urllib.error.HTTPError as refusal:
            with refusal:
                if refusal.code not in _TRY_AGAIN or attempt + 1 >= bounds.tries:
                    raise _refused(url, refusal) from None
                wait = _wait_asked(refusal.headers, attempt)
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise _too_slow(url, bounds) from None
            raise FetchError(
                f"{urlsplit(url).netloc} cannot be reached ({error.reason}): check the network, "
                "and the proxy if there is one."
            ) from None
        _pause(url, wait, bounds, progress)
    raise AssertionError("the tries have an end")


def _wait_asked(headers: Message, attempt: int) -> float:
    """Seconds to wait: what ``Retry-After`` says (RFC 9110, 10.2.3), else 1, 2, 4 and so on."""
    asked = headers.get("Retry-After", "").strip()
    if asked.isascii() and asked.isdigit():
        return int(asked[:9])
    try:
        until = parsedate_to_datetime(asked)
    except ValueError:
        return float(2**attempt)
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _pause(url: str, wait: float, bounds: Bounds, progress: Progress | None) -> None:
    if wait > bounds.longest_wait:
        raise FetchError(
            f"{urlsplit(url).netloc} asks to wait {wait:,.0f} seconds before it is asked again, "
            f"longer than the {bounds.longest_wait:,.0f} that are waited here: try again later."
        )
    if progress:
        progress("Wait, as the service asks", 0, 1)
    time.sleep(wait)
    if progress:
        progress("Wait, as the service asks", 1, 1)


def _refused(url: str, refusal: urllib.error.HTTPError) -> FetchError:
    code, host = refusal.code, urlsplit(url).netloc
    sentences = {
        401: f"{url} may not be read without signing in (401).",
        403: f"{url} may not be read (403): it is withdrawn, or a firewall stands between.",
        404: f"{url} is not there (404): check the id.",
        429: f"{host} was asked too often and still refuses (429): try again later.",
    }
    if code in sentences:
        return FetchError(sentences[code])
    if code >= 500:
        return FetchError(f"{host} could not answer ({code}): try again later.")
    if 300 <= code < 400:
        return FetchError(
            f"{url} sends on too often, or to what is no web address ({code}): that is not "
            "followed."
        )
    return FetchError(f"{url} was refused ({code}).")


def _too_slow(url: str, bounds: Bounds) -> FetchError:
    host = urlsplit(url).netloc
    return FetchError(f"{host} did not answer within {bounds.timeout:g} seconds: try again later.")


def _too_much(url: str, most: int) -> FetchError:
    return FetchError(f"{url} is more than {most:,} bytes, the most that is taken.")
