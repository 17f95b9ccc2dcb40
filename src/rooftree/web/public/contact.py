"""How readers reach the people who run a site: said by the deployment, never by us."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

SETTING = "ROOFTREE_CONTACT"


@dataclass(frozen=True)
class Contact:
    """Where a link leads, and its words."""

    href: str
    words: str


def contact() -> Contact | None:
    """What the environment variable ``ROOFTREE_CONTACT`` says: an e-mail address or a page.

    None where it is not set. Raises ``ValueError`` with a sentence where it is neither.
    """
    said = os.environ.get(SETTING, "").strip()
    if not said:
        return None
    if re.fullmatch(r"[^@\s:/?&]+@[^@\s:/?&]+\.[^@\s:/?&]+", said):
        return Contact(f"mailto:{said}", said)
    if re.fullmatch(r"https://[^\s\"'<>]+", said):
        return Contact(said, said.removeprefix("https://").rstrip("/"))
    raise ValueError(f"{SETTING} is '{said}': give an e-mail address, or a page as https://...")
