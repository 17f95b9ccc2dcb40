"""How figures are shown in templates: symbols as symbols, with what they mean."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html

from rooftree.releases.shown import is_symbol, shown
from rooftree.web.public.pages.definition import day as written_day

register = template.Library()


def _html(text: str, *values: str) -> str:
    """Markup of ours around values that are escaped."""
    return format_html(text, *values)  # type: ignore[no-any-return]


@register.filter  # type: ignore[untyped-decorator]
def value(figure: Any, definition: dict[str, Any]) -> str:
    """A figure's value: a number with its decimals, or the symbol with its meaning."""
    if figure is None:
        return _html('<span class="rt-none">{}</span>', "no figure")
    text = shown(figure.value, definition["decimals"])
    if is_symbol(figure.value):
        return _html(
            '<abbr class="rt-symbol" title="{}">{}<span class="govuk-visually-hidden">'
            " ({})</span></abbr>",
            figure.value.meaning,
            text,
            figure.value.meaning,
        )
    sign = "%" if definition["unit"] == "%" else ""
    return f"{text}{sign}"


@register.filter  # type: ignore[untyped-decorator]
def number(amount: Any) -> str:
    """A number, or a dash where there is none."""
    return "–" if amount is None else f"{amount}"


@register.filter  # type: ignore[untyped-decorator]
def signed(amount: Decimal | None) -> str:
    """A change with its sign."""
    if amount is None:
        return "–"
    return f"+{amount}" if amount > 0 else f"{amount}".replace("-", "−")


@register.filter  # type: ignore[untyped-decorator]
def item(mapping: dict[str, Any], key: str) -> Any:
    """An entry of a mapping."""
    return mapping.get(key)


@register.filter  # type: ignore[untyped-decorator]
def day(text: str) -> str:
    """An ISO date as people write it."""
    return written_day(text)
