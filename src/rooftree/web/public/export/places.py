"""Which addresses are in a copy of the site, which file each is, and how files link to files."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from rooftree.releases import Release
from rooftree.web.public import site

HELP = "/in-this-copy/"
_STATIC = "/static/"
# Only a server can answer these: the copy has a page instead that says so and lists everything.
_NEEDS_SERVER = re.compile(
    r"^/(search|find|api/v1|health)/|/compare/|\.png$|/map\.(svg|csv)$"
    r"|/in/[^/]+/(neighbours/|chart/)"
)
_KEPT_QUERIES = {"version", "page", "indicator"}
_INDICATOR = r"/[^/]+/(?:indicators|map|inequalities)/[^/]+/"
# An area's page of an indicator shows each group in a panel: a group has no page of its own there.
_GROUP_IN = re.compile(rf"^(?P<before>{_INDICATOR})of/[^/]+/(?P<after>in/[^/]+/)$")
_GROUP = re.compile(
    r"^/(?P<release>[^/]+)/(?:indicators|map)/(?P<indicator>[^/]+)/of/(?P<group>[^/]+)/"
)
# What is the same for every area but for a mark is in the copy once, as is what would be a page
# for each of hundreds of thousands of pairs of a group and an area.
_IN = re.compile(rf"^(?P<before>{_INDICATOR}(?:of/[^/]+/)?)in/[^/]+/(?P<after>.+)$")
_MAP_IN = re.compile(
    r"^(?P<before>/[^/]+/(?:map|inequalities)/[^/]+/(?:of/[^/]+/)?)in/[^/]+/(?P<after>)$"
)

# Whatever headline group is chosen, these show the same: every group, and the definition.
_SAME_FOR_GROUPS = re.compile(
    rf"^(?P<before>{_INDICATOR})of/[^/]+/(?P<after>(?:breakdowns|definition|chart/by-[^/]+).*)$"
)

# No scheme, no host and no dots to follow.
_FROM_ROOT = re.compile(r"/(?!/)(?!.*/\.)")

# The map of a group in an earlier period: some two thousand, each of all authorities.
_GROUP_MAP_THEN = re.compile(r"^/[^/]+/map/[^/]+/of/[^/]+/[^/]+/$")
_IN_AREA = re.compile(r"^/(?P<release>[^/]+)/indicators/(?P<indicator>[^/]+)/in/[^/]+/$")


def held_as(address: str) -> str:
    """The address under which a copy holds what is at an address of the site.

    ``HELP`` where a copy does not hold it.
    """
    parts = urlsplit(address)
    if _NEEDS_SERVER.search(parts.path):
        return HELP
    path = parts.path
    found = _GROUP.match(path)
    if found and _is_of_a_breakdown(**found.groupdict()):
        return f"/{found['release']}/indicators/{found['indicator']}/breakdowns/"
    for pattern in (_GROUP_IN, _IN, _MAP_IN, _SAME_FOR_GROUPS):
        found = pattern.match(path)
        if found:
            path = found["before"] + found["after"]
    if _GROUP_MAP_THEN.match(path):
        return HELP
    found = _IN_AREA.match(path)
    if found and _is_read_last(**found.groupdict()):
        path = f"/{found['release']}/indicators/{found['indicator']}/"
    names = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    if names - _KEPT_QUERIES:
        return HELP
    return f"{path}?{parts.query}" if parts.query else path


def _is_of_a_breakdown(release: str, indicator: str, group: str) -> bool:
    """Whether a group is no headline: a copy has its figures on the page of breakdowns alone."""
    held = _release(release)
    if held is None or indicator not in held:
        return False
    found = site.outline_of(held).groups(indicator).get(group)
    return found is not None and not found.headline


def _is_read_last(release: str, indicator: str) -> bool:
    """Whether an indicator is not of the dashboard: an area's summary has its figures there."""
    held = _release(release)
    if held is None or indicator not in held:
        return False
    return indicator not in site.outline_of(held).read_first


def _release(id: str) -> Release | None:
    return next((one for one in site.releases() if one.id == id), None)


def file_of(address: str) -> str:
    """The file of an address that a copy holds, from the copy's folder.

    A query becomes a part of the file's name, for a file has none.
    """
    parts = urlsplit(address)
    path = parts.path.lstrip("/")
    if not path or path.endswith("/"):
        query = re.sub(r"[^a-z0-9]+", "-", parts.query.lower()).strip("-")
        return f"{path}index{f'--{query}' if query else ''}.html"
    return path


@lru_cache(maxsize=65_536)
def _target(address: str) -> tuple[str, str]:
    """The file that an address leads to, and the address that the copy holds there."""
    if address.startswith(_STATIC):
        return address.lstrip("/").partition("?")[0], address
    held = held_as(address)
    return file_of(held), held


class Links:
    """The links of a page of the site as they are in a copy: from file to file, or to elsewhere.

    ``found`` are the addresses that they lead to and that a copy holds, in their order.
    """

    def __init__(self, at: str) -> None:
        """``at`` is the address of the page."""
        self._at = at
        self._folder = file_of(at).split("/")[:-1]
        self.found: dict[str, None] = {}

    def link(self, written: str) -> str:
        """One link, by what the page has."""
        if not written or written.startswith("#"):
            return written
        # Most are written from the root and need no joining: a map has hundreds.
        joined = written if _FROM_ROOT.match(written) else urljoin(self._at, written)
        whole, fragment = urldefrag(joined)
        parts = urlsplit(whole)
        if parts.scheme or parts.netloc:
            return written
        file, held = _target(whole)
        if not held.startswith(_STATIC):
            self.found[held] = None
        relative = _from(self._folder, file.split("/"))
        return f"{relative}#{fragment}" if fragment and held == whole else relative


def _from(folder: list[str], target: list[str]) -> str:
    """A file as seen from a folder; ``posixpath.relpath`` asks for the working folder each time."""
    shared = 0
    while folder[shared : shared + 1] == target[shared : shared + 1] != []:
        shared += 1
    return "../" * (len(folder) - shared) + "/".join(target[shared:])
