"""The pages of the terminal's commands and of the functions that Python gives."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import rooftree
from rooftree.catalogue import markdown as md


def commands_page() -> str:
    """Every command of the terminal with its arguments and options."""
    from typer.main import get_command

    from rooftree.cli import main

    # A check imports no other command, so they are added when they are wanted.
    main.add_every_command()
    group: Any = get_command(main.app)
    lead = "The commands of `rooftree`. Each says the same with `--help`."
    return md.page("Commands", lead, list(_commands("rooftree", group)))


def _commands(path: str, command: Any) -> Iterator[str]:
    children: Mapping[str, Any] = getattr(command, "commands", {})
    if not children:
        shown = [each for each in command.params if not each.hidden]
        arguments = [each.name.upper() for each in shown if _is_argument(each)]
        options = ["[OPTIONS]"] if len(shown) > len(arguments) else []
        yield f"## {path}"
        yield inspect.cleandoc(command.help or "")
        yield f"```\n{' '.join([path, *arguments, *options])}\n```"
        rows = [(_named(each), each.help or "", _default(each)) for each in shown]
        if rows:
            yield md.table(("argument or option", "what it is", "unless said"), rows)
    for name in sorted(children):
        yield from _commands(f"{path} {name}", children[name])


def _is_argument(parameter: Any) -> bool:
    return bool(parameter.param_type_name == "argument")


def _named(parameter: Any) -> str:
    if _is_argument(parameter):
        return f"`{parameter.name.upper()}`"
    return ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))


def _default(parameter: Any) -> str:
    if isinstance(parameter.default, bool):
        chosen = parameter.opts if parameter.default else parameter.secondary_opts
        return f"`{chosen[0]}`" if chosen else ""
    return "" if parameter.required or parameter.default is None else f"`{parameter.default}`"


def python_page() -> str:
    """Every public function of the package."""
    lead = "What `import rooftree` gives: the commands' jobs as functions."
    parts = list[str]()
    for name in sorted(rooftree.__all__):
        found = getattr(rooftree, name)
        if callable(found):
            shown = f"```python\nrooftree.{name}{_signature(found)}\n```"
            parts += [f"## {name}", shown, inspect.cleandoc(inspect.getdoc(found) or "")]
    return md.page("Python", lead, parts)


def _signature(function: Callable[..., Any]) -> str:
    signature = inspect.signature(function)
    shown, starred = list[str](), False
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            shown.append("*")
            starred = True
        shown.append(re.sub(r": '([^']*)'", r": \1", str(parameter)))
    inside = "".join(f"\n    {each}," for each in shown)
    return f"({inside}\n) -> {signature.return_annotation}"
