"""Processes that work for another one, and end when it has ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from typing import Any

_TOLD_TO = 143  # What a shell gives for a process that SIGTERM ended.


def end_tidily() -> None:
    """When this process is told to end, do first what is done at every end of it.

    To be called in the main thread.
    """

    def end(*_: Any) -> None:
        sys.exit(_TOLD_TO)

    signal.signal(signal.SIGTERM, end)


def end_with(parent: int) -> None:
    """End this process soon after its parent: nobody is left to take what it makes."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


class Children:
    """The processes that work for this one: none outlives it, and none is begun as it ends."""

    def __init__(self) -> None:
        self._running: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()
        self._ended = False

    def begin(self, words: Sequence[str], *, quiet: bool = False) -> subprocess.Popen[bytes] | None:
        """Start Python with these words; None when this process is ending.

        What a terminal sends to stop this process does not reach it: it is told here. With
        ``quiet`` nobody reads what it says of errors.
        """
        with self._lock:
            if self._ended:
                return None
            process = subprocess.Popen(
                [sys.executable, *words],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL if quiet else None,
                start_new_session=True,
            )
            self._running.append(process)
        return process

    def wait(self, process: subprocess.Popen[bytes]) -> int:
        """Its exit status, when it has ended."""
        status = process.wait()
        with self._lock:
            if process in self._running:
                self._running.remove(process)
        return status

    def stop(self, *, for_good: bool = False) -> None:
        """Tell all to end, and wait until they have; ``for_good``: none is begun after."""
        with self._lock:
            self._ended = self._ended or for_good
            running = list(self._running)
        for process in running:
            process.terminate()
        for process in running:
            self.wait(process)
