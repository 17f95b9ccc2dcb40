"""The page that searches indicators, areas and the glossary."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.web.public import site
from rooftree.web.public.pages.searching import KINDS, LONGEST, find

SHOWN = 25


def search(request: HttpRequest) -> HttpResponse:
    """What a query finds, by kind; ``all`` names a kind to show whole."""
    asked = " ".join(request.GET.get("q", "").replace("\0", " ").split())
    query = asked[:LONGEST]
    found = find(query, site.releases())
    whole = request.GET.get("all", "")
    groups = [
        {
            "kind": kind,
            "entries": entries if whole == kind else entries[:SHOWN],
            "count": len(entries),
            "left": 0 if whole == kind else max(len(entries) - SHOWN, 0),
        }
        for kind in KINDS
        if (entries := found.of(kind))
    ]
    return render(
        request,
        "search.html",
        {
            "query": query,
            "cut": len(asked) > LONGEST,
            "longest": LONGEST,
            "found": found,
            "groups": groups,
        },
    )
