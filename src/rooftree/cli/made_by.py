"""Who is said to have made what a command writes of children."""

from __future__ import annotations


def made_by(said: str | None) -> str:
    """What was said, else the user of the operating system, "" where it has no name."""
    import getpass

    if said:
        return " ".join(said.split())
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
