"""What templates may ask for besides Django's own: tables as markup, dates and units as words."""

from __future__ import annotations

from django import template

from rooftree.releases import Release
from rooftree.web.public import choosing, markup, site
from rooftree.web.public.pages.definition import day as written_day
from rooftree.web.public.tables import Table, unit_in_words

register = template.Library()


@register.filter  # type: ignore[untyped-decorator]
def day(text: str) -> str:
    """An ISO date as people write it."""
    return written_day(text)


@register.filter  # type: ignore[untyped-decorator]
def unit(text: str) -> str:
    """A unit as people write it."""
    return unit_in_words(text)


@register.filter  # type: ignore[untyped-decorator]
def as_table(table: Table) -> str:
    """A table with its notes."""
    return markup.table(table)


@register.filter  # type: ignore[untyped-decorator]
def as_stacked_table(table: Table) -> str:
    """A table with its notes, whose rows stand as blocks where the page is narrow."""
    return markup.stacked(table)


@register.filter  # type: ignore[untyped-decorator]
def area_options(release: Release, chosen: str) -> str:
    """The areas of a release as options of a form."""
    return choosing.options(site.outline_of(release), chosen)
