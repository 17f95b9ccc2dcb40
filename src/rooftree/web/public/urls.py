"""The addresses of the public pages."""

from __future__ import annotations

from django.urls import path

from rooftree.web.public import downloads, views

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("releases/", views.releases, name="releases"),
    path("find/", views.find, name="find"),
    path("<slug:release>/", views.release, name="release"),
    path("<slug:release>/areas/<slug:area>/", views.area, name="area"),
    path("<slug:release>/areas/<slug:area>/summary.csv", downloads.area_csv, name="area-csv"),
    path("<slug:release>/indicators/<slug:indicator>/", views.indicator, name="indicator"),
    path(
        "<slug:release>/indicators/<slug:indicator>/data.csv", downloads.data_csv, name="data-csv"
    ),
    path(
        "<slug:release>/indicators/<slug:indicator>/meta.csv", downloads.meta_csv, name="meta-csv"
    ),
]

handler404 = "rooftree.web.public.views.not_found"
handler500 = "rooftree.web.public.views.went_wrong"
