"""Write the built definitions again; ``make fix`` calls it."""

from __future__ import annotations

from rooftree.rules.plans import generated, kept_file

for returns in ("ssda903",):
    kept_file(returns).parent.mkdir(exist_ok=True)
    kept_file(returns).write_text(generated(returns), "utf-8")
    print(f"Built the rules of {returns}: {kept_file(returns)}")
