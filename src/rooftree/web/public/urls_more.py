"""The addresses of pages that compare, find, explain and hand over the data."""

from __future__ import annotations

from django.urls import path

from rooftree.web.public.pages import search, words

# Pages of the whole site stand before those of a release, whose first part is any word.
urlpatterns = [
    path("about/", words.about, name="about"),
    path("about/use/", words.use, name="about-use"),
    path("accessibility/", words.accessibility, name="accessibility"),
    path("api/", words.api, name="api"),
    path("feedback/", words.feedback, name="feedback"),
    path("glossary/", words.glossary, name="glossary"),
    path("search/", search.search, name="search"),
]
