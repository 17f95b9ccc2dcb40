"""The addresses that a page of ours leads to.

Read by pattern: our pages quote every attribute and escape every quote in their text, and a parser
takes twenty times as long, which a copy of the whole site feels.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

_ADDRESS = re.compile(r'\s(?:href|src)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]+)"')


def links(page: str) -> tuple[str, ...]:
    """Every address in a page as it is written, in the order of the page; forms have none."""
    return tuple(html.unescape(written) for written in _ADDRESS.findall(page))


def ids(page: str) -> frozenset[str]:
    """Every id in a page, which an address may point at."""
    return frozenset(html.unescape(name) for name in _ID.findall(page))


def addresses(page: str, at: str) -> Iterator[str]:
    """The addresses of this site in a page at an address: whole, without fragments, once each."""
    seen = set()
    for written in dict.fromkeys(links(page)):
        whole, _ = urldefrag(urljoin(at, written))
        parts = urlsplit(whole)
        if whole and not parts.scheme and not parts.netloc and whole not in seen:
            seen.add(whole)
            yield whole
