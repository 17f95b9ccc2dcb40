"""Django's settings for the public pages: no database, no sessions, no cookies."""

from __future__ import annotations

import secrets
from pathlib import Path

DESIGN = Path(__file__).resolve().parents[1] / "design"

DEBUG = False
SECRET_KEY = secrets.token_urlsafe(32)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "rooftree.web.public.urls"
INSTALLED_APPS: list[str] = []
MIDDLEWARE = [
    "rooftree.web.public.headers.headers",
    "rooftree.web.public.api.gate.gate",
    "rooftree.web.public.remember.remember",
    "django.middleware.common.CommonMiddleware",
    "rooftree.web.public.asked.asked",
]
# Answers are kept in memory up to this, and beside the releases where that can be written to.
MOST_KEPT_BYTES = 48_000_000
# Whether other readers wait while a large file is written, which then has a process of its own.
OTHERS_WAIT = True
KEEP_ON_DISK = True
# Requests to the API from one address: so many at once, then so many a second.
API_BURST = 600
API_PER_SECOND = 30.0
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
LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = True
APPEND_SLASH = True
LOGGING_CONFIG = None
