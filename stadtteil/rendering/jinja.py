"""Jinja made quicker without a change to what templates say or what comes out.

Texts that are known when a template is compiled are set in then; macros that are imported see only
their arguments, so that the same call gives the same words and is made once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.exceptions import UndefinedError
from jinja2.runtime import Macro
from jinja2.visitor import NodeTransformer
from markupsafe import escape

MOST_REMEMBERED = 30_000
"""Calls that one process remembers: the cards of a large paper; then it begins anew."""


class QuickEnvironment(Environment):
    """An environment whose templates are compiled with their texts and import remembered macros."""

    translate: Callable[[str], str] = staticmethod(str)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template: a plain dict, for each page copies it several times."""
        return {**self.globals, **(d or {})}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Texts(self.translate).visit(super()._parse(source, name, filename))
        return tree


class _Texts(NodeTransformer):
    """Replaces `_("…")` by the text itself, which is markup as in Jinja's newstyle gettext."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        self._translate = translate

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 (Jinja's name)
        self.generic_visit(node)
        plain = len(node.args) == 1 and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if plain and isinstance(node.node, nodes.Name) and node.node.name in {"_", "gettext"}:
            text = node.args[0]
            if isinstance(text, nodes.Const) and isinstance(text.value, str):
                return nodes.MarkSafe(
                    nodes.Const(self._translate(text.value) % {}, lineno=node.lineno), lineno=node.lineno
                )
        return node


class RememberingMacro(Macro):
    """A macro with what it said to which arguments.

    One that is imported lives as long as its environment and sees nothing but its arguments; one of
    a page's own lives as long as the page is made. Either way equal arguments mean equal words.
    """

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._said: dict[Any, Any] = {}

    def _invoke(self, arguments: list[Any], autoescape: bool) -> str:
        if self.caller:
            return super()._invoke(
                arguments, autoescape
            )  # what stands within a call is not among its arguments
        key = (autoescape, *map(type, arguments), *arguments)
        try:
            said = self._said.get(key)
        except (TypeError, UndefinedError):
            return super()._invoke(arguments, autoescape)  # what cannot be compared cannot be remembered
        if said is None:
            if len(self._said) >= MOST_REMEMBERED:
                self._said.clear()
            said = self._said[key] = super()._invoke(arguments, autoescape)
        return said


_to_escape = re.compile("[&<>\"']").search


def _escaped(value: Any) -> Any:
    """Return a value as what a template writes; words without any special sign are written as they are."""
    return value if type(value) is str and not _to_escape(value) else escape(value)


class QuickTemplate(Template):
    """A template whose macros remember, and which escapes only what must be."""

    @classmethod
    def _from_namespace(
        cls,
        environment: Environment,
        namespace: MutableMapping[str, Any],
        globals: MutableMapping[str, Any],  # noqa: A002 (Jinja's name)
    ) -> Template:
        namespace["Macro"] = RememberingMacro
        namespace["escape"] = _escaped
        return super()._from_namespace(environment, namespace, globals)


QuickEnvironment.template_class = QuickTemplate
