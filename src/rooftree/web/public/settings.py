"""Django's settings for the public pages: no database, no sessions, no cookies."""

from __future__ import annotations

import secrets
from pathlib import Path

DESIGN = Path(__file__).resolve().parents[1] / "design"

DEBUG = False
SECRET_KEY = secrets.token_urlsafe(32)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver", "[::1]"]
ROOT_URLCONF = "rooftree.web.public.urls"
INSTALLED_APPS: list[str] = []
MIDDLEWARE = [
    "rooftree.web.public.headers.headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [DESIGN / "templates", Path(__file__).parent / "templates"],
        "OPTIONS": {
            "builtins": ["rooftree.web.public.showing"],
            "context_processors": ["rooftree.web.public.site.for_every_page"],
        },
    }
]
STATIC_URL = "/static/"
WHITENOISE_ROOT = None
WHITENOISE_AUTOREFRESH = False
STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = True
APPEND_SLASH = True
LOGGING_CONFIG = None
