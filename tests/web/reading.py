"""What a reader sees of an answer: its words, its status, its lines."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from typing import Any


def said(client: Any, path: str) -> str:
    """The text of a page's main part as one reads it."""
    body = client.get(path).content.decode()
    main = body.split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(unescape(re.sub("<[^>]*>", " ", main)).split())


def status(client: Any, path: str) -> int:
    """The status of an answer, which is closed at once: it may be a file."""
    answer = client.get(path)
    answer.close()
    return int(answer.status_code)


def rows(client: Any, path: str) -> list[dict[str, str]]:
    """The lines of a CSV file."""
    return list(csv.DictReader(io.StringIO(client.get(path).content.decode())))
