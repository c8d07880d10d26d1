"""Jinja made quicker without a change to what templates say or what comes out.

Texts that are known when a template is compiled are set in then, in the environment's language, and where
that is written from the right values of the other direction are isolated; macros that are imported from a
module of constants see only their arguments, so that they may remember what they said.
What layouts are indented by stays out of pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from typing import Any

from jinja2 import Environment, Template, TemplateSyntaxError, nodes
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from stadtteil.rendering.indentation import unindented
from stadtteil.rendering.isolating import Isolating
from stadtteil.rendering.macros import RememberingMacro, is_constant
from stadtteil.words import GERMAN, Words

MOST_LOOKED_AT = 100
"""Parsed templates that wait for their compilation; then it begins anew."""

_looked_at: dict[tuple[str, str | None, str | None], nodes.Template] = {}


class QuickEnvironment(Environment):
    """An environment whose templates are compiled with their texts and import remembered macros."""

    words: Words = GERMAN
    """The words of the language that its templates speak."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._by_name: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 (Jinja's name)
    ) -> Template:
        """Return a template; found by its name alone once it is loaded, for it is never loaded anew."""
        if globals is not None or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        found = self._by_name.get(name)
        if found is None:
            found = self._by_name[name] = super().get_template(name, parent)
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template: a plain dict, for each page copies it several times."""
        return {**self.globals, **(d or {})}

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """Return a template's source as it is parsed: without its indentation."""
        return unindented(super().preprocess(source, name, filename))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        known = _looked_at.pop((source, name, filename), None)
        return known or super()._parse(source, name, filename)

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        tree = _Texts(self.words, name).visit(source)
        if self.words.direction == "rtl":
            tree = Isolating().visit(tree)
        return super()._generate(tree, name, filename, defer_init)

    def look_at(self, source: str, name: str, filename: str) -> nodes.Template:
        """Return what a template says, and spare its compilation saying so again."""
        tree = self.parse(source, name, filename)
        if len(_looked_at) >= MOST_LOOKED_AT:
            _looked_at.clear()
        _looked_at[source, name, filename] = tree
        return tree


class _Texts(NodeTransformer):
    """Replaces `_("…")` by the text itself, in the language of some words."""

    def __init__(self, words: Words, name: str | None) -> None:
        self._words = words
        self._name = name

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 (Jinja's name)
        self.generic_visit(node)
        if not isinstance(node.node, nodes.Name) or node.node.name not in {"_", "ngettext"}:
            return node
        texts = [text.value for text in node.args if isinstance(text, nodes.Const)]
        if any("%(" in text for text in texts if isinstance(text, str)):
            raise TemplateSyntaxError("percent in a text", node.lineno, self._name)
        if len(node.args) == len(texts) == 1 and not (node.kwargs or node.dyn_args or node.dyn_kwargs):
            return nodes.Const(self._words.text(texts[0]), lineno=node.lineno)
        return node


class QuickContext(Context):
    """A context that calls macros at once: they want the settings of the moment, and nothing else."""

    def call(__self, __obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: N805 (Jinja's)
        """Call something from a template."""
        if type(__obj) is not RememberingMacro:
            return super().call(__obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return __obj.called(__self.eval_ctx, args, kwargs)


def _remember(template: Template, values: Sequence[Any]) -> None:
    """Have a module's own macros remember, if nothing that they can see there ever changes."""
    own = [value for value in values if isinstance(value, RememberingMacro) and value.is_of(template)]
    constant = [value for value in values if is_constant(value) or _table(value) or _constant(value)]
    if len(own) + len(constant) == len(values):
        for macro in own:
            macro.remember()


def _table(value: Any) -> bool:
    """Whether a value is a table of constants, there for looking up (a list often gets filled)."""
    return type(value) is dict and all(map(is_constant, value.values()))


def _constant(value: Any) -> bool:
    """Whether something imported is of a module where nothing ever changes."""
    if isinstance(value, TemplateModule):
        return all(_constant(macro) for macro in vars(value).values() if isinstance(macro, Macro))
    return isinstance(value, RememberingMacro) and value.constant


_to_escape = re.compile("[&<>\"']").search


def _escaped(value: Any) -> Any:
    """Return a value as a template writes it: markup, and words without any special sign, as they are."""
    kind = type(value)
    return value if kind is Markup or (kind is str and not _to_escape(value)) else escape(value)


class QuickTemplate(Template):
    """A template whose macros remember when it is imported, and which escapes only what must be."""

    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002 (Jinja's name)
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,  # noqa: A002 (Jinja's name)
    ) -> TemplateModule:
        """Return the module for those who import the template; without a context its macros may remember."""
        context = self.new_context(vars, shared, locals)
        module = TemplateModule(self, context)
        if vars is None and locals is None:
            _remember(self, list(context.vars.values()))
        return module

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
QuickEnvironment.context_class = QuickContext
