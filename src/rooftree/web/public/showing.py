"""How figures are shown in templates: symbols as symbols, with what they mean."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html

from rooftree.releases.shown import is_symbol, shown

register = template.Library()


@register.filter
def value(figure: Any, definition: dict[str, Any]) -> str:
    """A figure's value: a number with its decimals, or the symbol with its meaning."""
    if figure is None:
        return format_html('<span class="rt-none">no figure</span>')
    text = shown(figure.value, definition["decimals"])
    if is_symbol(figure.value):
        return format_html(
            '<abbr class="rt-symbol" title="{}">{}<span class="govuk-visually-hidden">'
            " ({})</span></abbr>",
            figure.value.meaning,
            text,
            figure.value.meaning,
        )
    sign = "%" if definition["unit"] == "%" else ""
    return f"{text}{sign}"


@register.filter
def number(amount: Any) -> str:
    """A number, or a dash where there is none."""
    return "–" if amount is None else f"{amount}"


@register.filter
def signed(amount: Decimal | None) -> str:
    """A change with its sign."""
    if amount is None:
        return "–"
    return f"+{amount}" if amount > 0 else f"{amount}".replace("-", "−")


@register.filter
def item(mapping: dict[str, Any], key: str) -> Any:
    """An entry of a mapping."""
    return mapping.get(key)
