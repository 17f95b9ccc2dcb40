"""The whole site as files, which any web server, or a file share, can show without a program."""

from __future__ import annotations

from rooftree.web.public.export.copying import Copied, copy_site

__all__ = ["Copied", "copy_site"]
