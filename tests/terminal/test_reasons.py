"""The reasons that `--explain` gives: a German word for every field of every view, and none too many."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import get_type_hints

import msgspec

from stadtteil.engine.output import View
from stadtteil.model.kinds import KINDS
from stadtteil.outputs import modules
from stadtteil.terminal.reasons import WORDS


def fields_of_views() -> Iterator[str]:
    """Yield the fields as the engine names them: those of views, and those within them one level down."""
    contents = [kind.page_type for kind in KINDS if kind.page_type]
    for view in {view for module in planning() for view in views_of(module)}:
        for name, hint in get_type_hints(view).items():
            if hint is msgspec.Raw:
                yield from (f"{name}.{inner}" for page in contents for inner in page.__struct_fields__)
            elif isinstance(hint, type) and issubclass(hint, msgspec.Struct):
                yield from (f"{name}.{inner}" for inner in hint.__struct_fields__)
            else:
                yield name


def planning() -> Iterator[ModuleType]:
    """Yield all modules that plan files, those of packages among them."""
    for module in modules():
        yield from (module, *getattr(module, "FILES", ()))


def views_of(module: ModuleType) -> list[type[View]]:
    found = vars(module).values()
    return [
        view
        for view in found
        if isinstance(view, type) and issubclass(view, View) and view.__module__ == module.__name__
    ]


def test_every_field_has_a_german_word() -> None:
    assert sorted(set(fields_of_views()) - set(WORDS)) == []


def test_no_word_is_for_a_field_that_is_gone() -> None:
    assert sorted(set(WORDS) - set(fields_of_views())) == []
