"""Answers that were given, kept compressed: in memory up to a bound, and beside the releases."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import tempfile
import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rooftree.web.public.contact import SETTING as CONTACT

_MEGABYTE = 1_000_000
MOST_BYTES = 48 * _MEGABYTE
# What the operating system and Python need for an answer besides its bytes.
_OVERHEAD = 600
DRAWN = ".drawn"
_PREFIX = "v-"
_LEVEL = 6
_NO_END = ("?", "/in/")
_LARGE = 200_000
_MADE_OF = (".py", ".html", ".css", ".svg", ".js", ".typ", ".md", ".csv", ".json")
_ROOMS = ("web", "comparisons", "releases", "areas", "reference")


@dataclass(frozen=True)
class Answer:
    """A page, a chart or a file: its headers and its gzip-compressed body."""

    headers: tuple[tuple[str, str], ...]
    packed: bytes
    etag: str

    @property
    def body(self) -> bytes:
        """The body as it was before it was compressed."""
        return gzip.decompress(self.packed)


def answer(headers: dict[str, str], body: bytes) -> Answer:
    """An answer to keep; its tag is a hash of what it says."""
    told = json.dumps(headers, sort_keys=True).encode()
    tag = hashlib.sha256(told + body).hexdigest()[:32]
    packed = gzip.compress(body, _LEVEL, mtime=0)
    return Answer(tuple(sorted(headers.items())), packed, f'W/"{tag}"')


_CODE = Path(__file__).resolve().parents[2]


@cache
def code_hash(root: Path = _CODE) -> str:
    """A hash of the code and the templates: another version of them says other things."""
    found = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((root / room).rglob("*")):
            if path.suffix in _MADE_OF and path.is_file():
                found.update(path.as_posix().encode() + path.read_bytes())
    return found.hexdigest()


def token(shelf_hash: str, code: Path = _CODE) -> str:
    """What answers depend on besides their address: the releases, the code and the contact."""
    told = shelf_hash + code_hash(code) + os.environ.get(CONTACT, "")
    return hashlib.sha256(told.encode()).hexdigest()[:32]


class Kept:
    """Answers by their token and address: the ones last asked for in memory, all on disk.

    ``folder`` is where the releases are: answers are kept there under ``.drawn``, so that they
    outlive the process, or nowhere when it cannot be written to. Large files, addresses with a
    query and those of an indicator in an area are not put on disk: there is no end of them.
    """

    def __init__(self, folder: Path | None, *, most_bytes: int = MOST_BYTES) -> None:
        """``most_bytes`` bounds what is held in memory."""
        self._folder = folder / DRAWN if folder else None
        self._most, self._bytes = most_bytes, 0
        self._held: OrderedDict[tuple[str, str], Answer] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def keeps(self) -> bool:
        """Whether it keeps anything at all."""
        return self._most > 0 or self._folder is not None

    @property
    def bytes_held(self) -> int:
        """How much is held in memory."""
        return self._bytes

    def get(self, token: str, address: str) -> Answer | None:
        """The answer of an address, or None where it was not given yet."""
        with self._lock:
            found = self._held.get((token, address))
            if found is not None:
                self._held.move_to_end((token, address))
                return found
        found = self._from_disk(token, address)
        if found is not None:
            self._hold(token, address, found)
        return found

    def put(self, token: str, address: str, given: Answer) -> None:
        """Keep an answer."""
        self._hold(token, address, given)
        self._to_disk(token, address, given)

    def forget_all_but(self, token: str) -> None:
        """Let go what no request can ask for any more, also on disk."""
        with self._lock:
            for key in [key for key in self._held if key[0] != token]:
                self._bytes -= _size(self._held.pop(key))
        if self._folder is not None and self._folder.is_dir():
            for path in self._folder.glob(f"{_PREFIX}*"):
                if path.name != f"{_PREFIX}{token}":
                    shutil.rmtree(path, ignore_errors=True)

    def _hold(self, token: str, address: str, given: Answer) -> None:
        with self._lock:
            earlier = self._held.pop((token, address), None)
            self._bytes += _size(given) - (_size(earlier) if earlier else 0)
            self._held[token, address] = given
            while self._bytes > self._most and self._held:
                self._bytes -= _size(self._held.popitem(last=False)[1])

    def _path(self, token: str, address: str) -> Path | None:
        if self._folder is None or any(part in address for part in _NO_END):
            return None
        name = hashlib.sha256(address.encode()).hexdigest()
        return self._folder / f"{_PREFIX}{token}" / name[:2] / name[2:]

    def _from_disk(self, token: str, address: str) -> Answer | None:
        """An answer from its file: a line of JSON, then the compressed body."""
        path = self._path(token, address)
        try:
            line, _, packed = path.read_bytes().partition(b"\n") if path else (b"", b"", b"")
            about = json.loads(line) if line else None
        except (OSError, ValueError):
            return None
        # A file that was cut short is no answer.
        if not about or about.get("bytes") != len(packed):
            return None
        headers = tuple((name, value) for name, value in about["headers"])
        return Answer(headers, packed, about["etag"])

    def _to_disk(self, token: str, address: str, given: Answer) -> None:
        path = self._path(token, address)
        if path is None or self._folder is None or len(given.packed) > _LARGE:
            return
        about = {"headers": given.headers, "etag": given.etag, "bytes": len(given.packed)}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(beside, "wb") as file:
                file.write(json.dumps(about).encode() + b"\n" + given.packed)
            Path(name).replace(path)
        except OSError:
            # Read-only or full: memory is enough to go on.
            self._folder = None


def _size(given: Answer) -> int:
    return len(given.packed) + _OVERHEAD
