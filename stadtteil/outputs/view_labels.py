"""What the fields of all views are called in German: each field declares its label itself.

Knows no view by name; it looks through the outputs.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from types import ModuleType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from stadtteil.engine.output import View
from stadtteil.model.kinds import KINDS
from stadtteil.model.labels import Label
from stadtteil.outputs import modules


@functools.cache
def labels_of_views() -> dict[str, str]:
    """Return the labels by the fields' names as the engine has them (`content.title`, `extra`)."""
    return {name: label for name, label in labelled_fields() if label}


def labelled_fields() -> Iterator[tuple[str, str]]:
    """Yield every field of every view, and those within one of its fields, with its label or nothing."""
    for view in _views():
        for name, hint in _hints(view).items():
            plain = get_args(hint)[0] if get_origin(hint) is Annotated else hint
            if plain is msgspec.Raw:
                pages = [kind.page_type for kind in KINDS if kind.page_type]
            elif isinstance(plain, type) and issubclass(plain, msgspec.Struct):
                pages = [plain]
            else:
                yield name, _label(hint)
                continue
            for page in pages:
                yield from ((f"{name}.{inner}", _label(found)) for inner, found in _hints(page).items())


def _views() -> Iterator[type[View]]:
    """Yield the views of all modules that plan files, each where it is declared."""
    for module in _planning():
        for view in vars(module).values():
            if isinstance(view, type) and issubclass(view, View) and view.__module__ == module.__name__:
                yield view


def _planning() -> Iterator[ModuleType]:
    """Yield the modules that plan files, those within packages among them."""
    for module in modules():
        yield from (module, *vars(module).get("FILES", ()))


def _hints(struct: type[msgspec.Struct]) -> dict[str, Any]:
    hints = get_type_hints(struct, include_extras=True)
    return {name: hints[name] for name in struct.__struct_fields__}


def _label(hint: Any) -> str:
    found = (part.text for part in get_args(hint)[1:] if isinstance(part, Label))
    return next(found, "") if get_origin(hint) is Annotated else ""
