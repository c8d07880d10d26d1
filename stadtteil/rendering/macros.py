"""Macros that remember what they said, as long as that pays. Knows nothing of what they say.

The same call of a macro that sees only its arguments gives the same words; neighbouring pages call many
alike.
"""

from __future__ import annotations

from typing import Any

import msgspec
from jinja2 import Template
from jinja2.nodes import EvalContext
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup

MOST_REMEMBERED = 256
"""Calls that a macro remembers before it lets go of those that were made, or asked for, before these."""

LEAST_KNOWN = MOST_REMEMBERED // 4
"""How many of the calls in that time must have been known; a macro that is asked for something else each
time, as for the links between two pages, would only fill memory."""


class RememberingMacro(Macro):
    """A macro that may remember what it said to which arguments.

    It does where nothing can have changed between two calls: in a module that holds nothing but
    constants, and for arguments that are constants. All others are made anew, as Jinja does.
    """

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._said: dict[Any, str] = {}
        self._said_before: dict[Any, str] = {}
        self._known = 0
        self.constant = self._remembers = False
        is_plain = not (self.caller or self.explicit_caller or self.catch_kwargs or self.catch_varargs)
        self._most = self._argument_count if is_plain else -1
        self._missing = (missing,) * self._argument_count

    def is_of(self, template: Template) -> bool:
        """Whether the macro stands in a template, rather than being imported there."""
        return self._func.__globals__ is template.root_render_func.__globals__

    def remember(self) -> None:
        """Remember from now on; `constant` says that nothing else than arguments was ever seen."""
        self.constant = self._remembers = True

    def called(self, moment: EvalContext, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Return what is said to some arguments; a call in which none has a name needs no sorting."""
        if kwargs or len(args) > self._most:
            return self(moment, *args, **kwargs)
        return self._invoke([*args, *self._missing[len(args) :]], moment.autoescape)

    def _invoke(self, arguments: list[Any], autoescape: bool) -> str:
        # What stands within a call (`caller`) is not constant, and so is not remembered.
        if not (self._remembers and autoescape and all(map(is_constant, arguments))):
            return self._made(arguments, autoescape)
        kinds = tuple(map(type, arguments))
        key = (*(map(_kind, arguments) if tuple in kinds else kinds), *arguments)
        try:
            said = self._said.get(key)
        except TypeError:
            return self._made(arguments, autoescape)  # a list or dict in a struct can change
        if said is None:
            return self._looked_up(key, arguments)
        self._known += 1
        return said

    def _looked_up(self, key: Any, arguments: list[Any]) -> str:
        """Return what was said longer ago, or is said now, and remember it."""
        said = self._said_before.get(key)
        if said is None:
            said = self._made(arguments, autoescape=True)
        else:
            self._known += 1
        self._said[key] = said
        if len(self._said) >= MOST_REMEMBERED:
            self._remembers = self._known >= LEAST_KNOWN
            self._said_before = self._said if self._remembers else {}
            self._said, self._known = {}, 0
        return said

    def _made(self, arguments: list[Any], autoescape: bool) -> str:
        said = self._func(*arguments)
        return str.__new__(Markup, said) if autoescape else said  # what is joined needs no more looking at


_PLAIN = frozenset({str, Markup, int, bool, type(None), type(missing)})


class _Constants(dict[type, bool]):
    """Whether the values of a type never change; found out once for each."""

    def __missing__(self, kind: type) -> bool:
        self[kind] = kind in _PLAIN or (issubclass(kind, msgspec.Struct) and kind.__struct_config__.frozen)
        return self[kind]


_constants = _Constants()


def is_constant(value: Any) -> bool:
    """Whether a value never changes, as far as its type can tell."""
    return _constants[type(value)] or (type(value) is tuple and all(map(is_constant, value)))


def _kind(value: Any) -> Any:
    """Return what tells apart equals that are written differently: 1 and True, text and markup."""
    return tuple(map(_kind, value)) if type(value) is tuple else type(value)
