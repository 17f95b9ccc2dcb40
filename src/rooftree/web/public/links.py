"""The addresses that a page leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

_ATTRIBUTES = {"href", "src"}


@dataclass
class _Found(HTMLParser):
    addresses: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in _ATTRIBUTES and value is not None:
                self.addresses.append(value)
            if name == "id" and value:
                self.ids.add(value)


def links(page: str) -> tuple[str, ...]:
    """Every address in a page as it is written, in the order of the page; forms have none."""
    found = _Found()
    found.feed(page)
    return tuple(found.addresses)


def ids(page: str) -> frozenset[str]:
    """Every id in a page, which an address may point at."""
    found = _Found()
    found.feed(page)
    return frozenset(found.ids)


def addresses(page: str, at: str) -> Iterator[str]:
    """The addresses of this site in a page at an address: whole, without fragments, once each."""
    seen = set()
    for written in links(page):
        whole, _ = urldefrag(urljoin(at, written))
        parts = urlsplit(whole)
        if whole and not parts.scheme and not parts.netloc and whole not in seen:
            seen.add(whole)
            yield whole
