"""Random walks over the links of a site, in process: what is broken, and which links are dead."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from html.parser import HTMLParser
from time import monotonic
from typing import Any
from urllib.parse import urldefrag, urlencode, urljoin, urlsplit

from rooftree.web.public.assets import URL, names
from rooftree.web.public.links import ids, links

_LIGHT = (".png", ".pdf", ".xlsx", ".parquet", ".docx", ".zip", "/csv")


@dataclass
class Forms(HTMLParser):
    """The forms of a page: each action with the values that its fields may have."""

    found: list[tuple[str, dict[str, list[str]]]] = field(default_factory=list)
    select: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append((held.get("action", ""), {}))
        elif self.found and tag == "select":
            self.select = held.get("name", "")
        elif self.found and tag == "option" and self.select:
            self.found[-1][1].setdefault(self.select, []).append(held.get("value", ""))
        elif self.found and tag == "input" and held.get("name"):
            self.found[-1][1].setdefault(held["name"], []).append(held.get("value", "") or "care")


def filled_in(page: str, address: str, chance: random.Random) -> list[str]:
    """The address that each form of a page leads to, with a choice in each of its fields."""
    forms = Forms()
    forms.feed(page)
    found = []
    for action, fields in forms.found:
        chosen = {name: chance.choice(values) for name, values in fields.items() if values}
        found.append(f"{urljoin(address, action).partition('?')[0]}?{urlencode(chosen)}")
    return found


@dataclass
class Walk:
    """What was seen on the way: pages by address with their ids, and complaints."""

    client: Any
    chance: random.Random
    statuses: dict[str, int] = field(default_factory=dict)
    ids_of: dict[str, frozenset[str]] = field(default_factory=dict)
    links_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    steps: int = 0

    def status(self, address: str) -> int:
        """The status of an address; redirects inside the site are followed."""
        if address.startswith(URL):
            # The files of the design stand before the pages: see the test of their names.
            known = {*names(), *names().values()}
            self.statuses[address] = 200 if address.removeprefix(URL) in known else 404
        if address not in self.statuses:
            response = self.client.get(address, follow=True)
            self.statuses[address] = response.status_code
            kind = response.headers.get("Content-Type", "")
            if kind.startswith("text/html") and not response.streaming:
                body = response.content.decode()
                self.ids_of[address] = ids(body)
                forms = filled_in(body, address, self.chance)
                self.links_of[address] = (*links(body), *forms)
            response.close()
        return self.statuses[address]

    def look(self, address: str) -> list[str]:
        """Visit a page: its status and the targets on the page itself. Gives where it leads."""
        self.steps += 1
        if self.status(address) != 200:
            self.complaints.append(f"{address} answered {self.status(address)}")
            return []
        leads = []
        for written in self.links_of.get(address, ()):
            whole, fragment = urldefrag(urljoin(address, written))
            if urlsplit(whole).netloc or urlsplit(whole).scheme:
                continue
            if fragment and whole == address and fragment not in self.ids_of[address]:
                self.complaints.append(f"{address} has no '{fragment}' that {written} leads to")
            leads.append(whole)
        return leads


def walk(client: Any, *, walks: int, length: int, seconds: float, seed: int) -> Walk:
    """So many walks of so many steps from the first page, within a time.

    Each link of a page is as likely as any other, but a few of those not taken are looked at too,
    so that links at the foot of a page are checked as well. Large files are asked for once in a
    while alone.
    """
    chance, seen = random.Random(seed), Walk(client, random.Random(seed))
    end = monotonic() + seconds
    for _ in range(walks):
        address = "/"
        for _ in range(length):
            leads = seen.look(address)
            light = [one for one in leads if not one.endswith(_LIGHT) or chance.random() < 0.02]
            pages = [one for one in light if not one.startswith(URL)]
            if not pages or monotonic() > end:
                break
            for other in chance.sample(light, min(2, len(light))):
                if seen.status(other) != 200:
                    seen.complaints.append(f"{address} leads to {other}: {seen.status(other)}")
            address = chance.choice(pages)
        if monotonic() > end:
            break
    return seen
