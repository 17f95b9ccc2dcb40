"""A page of the site as a page of a copy: its links lead to files, and it has no forms."""

from __future__ import annotations

import html
import re

from rooftree.web.public.export.places import HELP, Links

_ATTRIBUTE = re.compile(r'(?P<before>\s(?:href|src)=")(?P<address>[^"]*)"')
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_IN_HEADER = 'role="search"'
_SAID = "Find an area or an indicator by name"


def as_file(page: str, at: str) -> tuple[str, tuple[str, ...]]:
    """A page at an address as it is written to a copy, and the addresses of the copy it leads to.

    A form needs a server to answer it; in its place stands a link to the list of everything.
    """
    links = Links(at)

    def linked(found: re.Match[str]) -> str:
        target = links.link(html.unescape(found["address"]))
        return f'{found["before"]}{html.escape(target)}"'

    first = True

    def replaced(form: re.Match[str]) -> str:
        nonlocal first
        given, first = (_instead(form[0]) if first else ""), False
        return given

    return _ATTRIBUTE.sub(linked, _FORM.sub(replaced, page)), tuple(links.found)


def _instead(form: str) -> str:
    """The link in the place of a form; that of the header stands on a dark ground."""
    dark = " govuk-link--inverse" if _IN_HEADER in form else ""
    return f'<p class="govuk-body"><a class="govuk-link{dark}" href="{HELP}">{_SAID}</a></p>'
