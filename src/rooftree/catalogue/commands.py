"""The pages of the terminal's commands and of the functions that Python gives."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from typing import Any

import rooftree
from rooftree.catalogue import markdown as md


def commands_page() -> str:
    """Every command of the terminal with its arguments and options."""
    from typer.main import get_command

    from rooftree.cli.main import app

    group: Any = get_command(app)
    lead = "The commands of `rooftree`. Each says the same with `--help`."
    return md.page("Commands", lead, list(_commands("rooftree", group)))


def _commands(path: str, command: Any) -> Iterator[str]:
    children: Mapping[str, Any] = getattr(command, "commands", {})
    if not children:
        arguments = [p for p in command.params if p.param_type_name == "argument"]
        usage = " ".join([path, *(p.name.upper() for p in arguments), "[OPTIONS]"])
        yield f"## {path}"
        yield _paragraph(command.help)
        yield f"```\n{usage}\n```"
        rows = [(_option(p), p.help or "", _default(p)) for p in command.params if not p.hidden]
        if rows:
            yield md.table(("argument or option", "what it is", "unless said"), rows)
    for name in sorted(children):
        yield from _commands(f"{path} {name}", children[name])


def _option(parameter: Any) -> str:
    names = parameter.opts if parameter.param_type_name == "option" else [parameter.name.upper()]
    return ", ".join(f"`{name}`" for name in names)


def _default(parameter: Any) -> str:
    shown = parameter.default
    return "" if shown in (None, False, ()) or callable(shown) else f"`{shown}`"


def _paragraph(text: str | None) -> str:
    return inspect.cleandoc(text or "")


def python_page() -> str:
    """Every public function of the package."""
    lead = "What `import rooftree` gives: the commands' jobs as functions."
    parts = []
    for name in sorted(rooftree.__all__):
        found = getattr(rooftree, name)
        if not callable(found):
            continue
        shown = f"rooftree.{name}{inspect.signature(found)}"
        parts += [f"## {name}", f"```python\n{shown}\n```", _paragraph(inspect.getdoc(found))]
    return md.page("Python", lead, parts)
