"""Write the built definitions again; make fix calls it."""

from __future__ import annotations

from rooftree.indicators import queries
from rooftree.rules.plans import generated, kept_file

kept_file("ssda903").write_text(generated("ssda903"), "utf-8")
queries.KEPT.write_text(queries.generated(), "utf-8")
print(f"Built {kept_file('ssda903')} and {queries.KEPT}")
