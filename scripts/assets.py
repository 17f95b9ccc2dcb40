"""Bring what the pages take from npm, build it, and note versions, licences and hashes.

``make assets`` calls it. The result is committed, so that nobody needs npm to run Rooftree.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DESIGN = ROOT / "src/rooftree/web/design"
VENDOR = DESIGN / "vendor"


def main() -> None:
    """Build into ``web/design/vendor`` and write VENDOR.json."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for file in ("package.json", "package-lock.json"):
            if (ROOT / file).is_file():
                shutil.copy(ROOT / file, work / file)
        subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=work, check=True
        )
        shutil.copy(work / "package-lock.json", ROOT / "package-lock.json")
        target = VENDOR / "govuk"
        target.mkdir(parents=True, exist_ok=True)
        source = DESIGN / "styles" / "govuk.scss"
        build = ["npx", "sass", "--load-path=node_modules", "--style=compressed", "--no-source-map"]
        quiet = ["--quiet-deps", "--silence-deprecation=import"]
        subprocess.run(
            [*build, *quiet, str(source), str(target / "govuk-frontend.css")], cwd=work, check=True
        )
        # The crest is the government's and is no part of our pages.
        sheet = target / "govuk-frontend.css"
        plain = re.sub(r'url\("/static/none/[^"]*"\)', "none", sheet.read_text("utf-8"))
        sheet.write_text(plain, "utf-8")
        package = work / "node_modules/govuk-frontend"
        about = json.loads((package / "package.json").read_text("utf-8"))
    write_notes({"govuk": {"name": about["name"], "version": about["version"], "licence": "MIT"}})


def hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write_notes(packages: dict[str, dict[str, str]]) -> None:
    """Write what each folder of the vendor folder is and what its files hash to."""
    notes = {name: {**about, "files": hashes(VENDOR / name)} for name, about in packages.items()}
    (VENDOR / "VENDOR.json").write_text(json.dumps(notes, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
