"""The addresses for programs: the API, and whether the site is well."""

from __future__ import annotations

from django.urls import path

from rooftree.web.public.api.routes import api
from rooftree.web.public.health import health

urlpatterns = [
    path("api/v1/", api.urls),
    path("health/", health, name="health"),
]
