"""Pages of words: the glossary, the data, how it is used, access, feedback, the API."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.releases.shown import SYMBOLS
from rooftree.web.public.contact import contact
from rooftree.web.public.glossary import glossary as read_glossary


def glossary(request: HttpRequest) -> HttpResponse:
    """The field's words and the project's."""
    return render(request, "glossary.html", {"sections": read_glossary()})


def about(request: HttpRequest) -> HttpResponse:
    """Where figures come from, what symbols mean, how figures are protected and compared."""
    return render(request, "about.html", {"symbols": SYMBOLS})


def use(request: HttpRequest) -> HttpResponse:
    """How the data is used, and what is kept about the reader: nothing."""
    return render(request, "about_use.html", {"contact": contact()})


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "accessibility.html", {"contact": contact()})


def feedback(request: HttpRequest) -> HttpResponse:
    """How to say that something is wrong."""
    return render(request, "feedback.html", {"contact": contact()})
