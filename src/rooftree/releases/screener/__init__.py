"""The department's checks of files for Explore Education Statistics, made on every data file.

Source: dfe-analytical-services/eesyscreener (MIT licence), whose exported checks are listed one
by one in ``CHECKS``; what each looks for is put in our words and written anew.
"""

from __future__ import annotations

from rooftree.releases.screener.check import Check, Files, Finding
from rooftree.releases.screener.screen import CHECKS, refuse_failing, screen, screen_file

__all__ = ["CHECKS", "Check", "Files", "Finding", "refuse_failing", "screen", "screen_file"]
