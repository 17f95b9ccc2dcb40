"""The releases that are shown: read at the start, taken up anew when a version appears."""

from __future__ import annotations

import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rooftree.releases import Release, ReleaseError, read, versions

Announce = Callable[[str], None]
SECONDS_BETWEEN_LOOKS = 3.0
_OLD_VERSIONS_HELD = 2


@dataclass(frozen=True)
class Shelf:
    """What is shown at one moment; a change of the folder makes another of it.

    ``hash`` changes when any release does.
    """

    folder: Path
    releases: Mapping[str, Release]

    @property
    def hash(self) -> str:
        """One hash of all that is shown."""
        text = "".join(sorted(f"{one.id}:{one.hash};" for one in self.releases.values()))
        return hashlib.sha256(text.encode()).hexdigest()


_Seen = dict[str, tuple[object, ...]]


class Watch:
    """Looks at the folder, at most every few seconds, and reads what is new beside the requests.

    A version that is corrupt or half-written is refused with a sentence, once; the last good one
    stays. It is tried again when its files change.
    """

    def __init__(
        self,
        folder: Path,
        *,
        announce: Announce,
        every: float,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        """Read everything; ``changed`` is called whenever another version was taken up later.

        Raises ``ReleaseError`` when the folder holds no readable release.
        """
        self._folder, self._announce, self._every = folder, announce, every
        self._changed = changed
        self._lock = threading.Lock()
        self._next = time.monotonic() + every
        self._seen: _Seen = {}
        self._refused: dict[Path, tuple[object, ...]] = {}
        self._old: OrderedDict[Path, Release] = OrderedDict()
        self.shelf = Shelf(folder, {})
        self._take_up(self._look())
        if not self.shelf.releases:
            raise ReleaseError(self._nothing())

    def look(self, *, wait: bool = False) -> None:
        """Look whether anything changed, unless it was looked at just now.

        What changed is read in a thread of its own, so that nobody waits; ``wait`` is for tests.
        """
        if not wait and time.monotonic() < self._next:
            return
        if not self._lock.acquire(blocking=wait):
            return
        self._next = time.monotonic() + self._every
        seen = self._look()
        if seen == self._seen:
            self._lock.release()
            return
        reading = threading.Thread(target=self._read_and_release, args=(seen,), daemon=True)
        reading.start()
        if wait:
            reading.join()

    def old(self, id: str, version: int) -> Release:
        """Any version of a release that is shown, read when it is asked for; a few are held.

        Raises ``ReleaseError`` when there is no such version or it was altered.
        """
        held = self.shelf.releases.get(id)
        if held is not None and held.version == version:
            return held
        path = next((p for p in versions(self._folder, id) if p.name == str(version)), None)
        if path is None:
            raise ReleaseError(f"There is no version {version} of the release '{id}'.")
        if path not in self._old:
            self._old[path] = read(path)
            while len(self._old) > _OLD_VERSIONS_HELD:
                self._old.popitem(last=False)
        return self._old[path]

    def _read_and_release(self, seen: _Seen) -> None:
        before = self.shelf.hash
        try:
            self._take_up(seen)
        finally:
            self._lock.release()
        if self.shelf.hash != before:
            self._changed()

    def _look(self) -> _Seen:
        """What the folder holds, told apart by cheap facts alone."""
        if not self._folder.is_dir():
            return {}
        folders = sorted(path for path in self._folder.iterdir() if path.is_dir())
        return {path.name: self._facts(path.name) for path in folders}

    def _facts(self, id: str) -> tuple[object, ...]:
        facts: list[object] = []
        for path in versions(self._folder, id):
            facts.append((path.name, path.stat().st_mtime_ns))
            if path in self._refused:
                facts.append(_files(path))
        return tuple(facts)

    def _take_up(self, seen: _Seen) -> None:
        kept = self.shelf.releases
        found = {
            id: kept[id] if id in kept and seen[id] == self._seen.get(id) else self._best(id)
            for id in seen
        }
        good = sorted((one for one in found.values() if one), key=lambda one: one.title)
        if good:
            self.shelf = Shelf(self._folder, {one.id: one for one in good})
        self._seen = self._look()

    def _best(self, id: str) -> Release | None:
        """The latest version that can be read; what is shown stays when its files are spoilt."""
        shown = self.shelf.releases.get(id)
        for path in reversed(versions(self._folder, id)):
            if self._refused.get(path) != _files(path):
                try:
                    return read(path)
                except (ReleaseError, OSError, ValueError, KeyError) as error:
                    self._refused[path] = _files(path)
                    self._announce(self._refusal(path, error, shown))
            if shown is not None and shown.folder == path:
                break
        return shown

    def _refusal(self, path: Path, error: Exception, shown: Release | None) -> str:
        why = str(error) if isinstance(error, ReleaseError) else f"{path} could not be read."
        instead = f" Version {shown.version} is shown instead." if shown else ""
        return f"Refused version {path.name} of '{path.parent.name}': {why}{instead}"

    def _nothing(self) -> str:
        if not self._folder.is_dir():
            return (
                f"There is no folder {self._folder} of releases: make one with rooftree demo, or "
                "with rooftree statistics import."
            )
        return f"{self._folder} holds no release that can be read."


def _files(path: Path) -> tuple[object, ...]:
    """Every file of a version with its size and time."""
    held = sorted(p for p in path.rglob("*") if p.is_file())
    return tuple((p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in held)


_watch: Watch | None = None


def load(
    folder: Path,
    *,
    announce: Announce = lambda _: None,
    every: float = SECONDS_BETWEEN_LOOKS,
    changed: Callable[[], None] = lambda: None,
) -> None:
    """Read the folder's releases. Raises ``ReleaseError`` with a sentence."""
    global _watch  # noqa: PLW0603
    _watch = Watch(folder, announce=announce, every=every, changed=changed)


def watch() -> Watch:
    """The watch that this process keeps. Raises ``RuntimeError`` before ``load``."""
    if _watch is None:
        raise RuntimeError("No folder of releases was loaded: call shelf.load first.")
    return _watch


def current() -> Shelf:
    """What is shown now."""
    return watch().shelf
