"""In pages that are written from right to left, what templates show of the other direction stands in `<bdi>`.

Done when a template is compiled, as escaping is, so that no template can forget it. Knows where in HTML a
value stands; never what it says.
"""

from __future__ import annotations

import re
from typing import TypeGuard, TypeVar

from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from stadtteil.words.isolation import must_be_set_apart, set_apart

_SIGN = re.compile(r'<(/?)([a-z]*)|>|(=?)"')
_TEXT_ONLY = frozenset({"title", "option", "script", "style", "textarea"})
"""Elements that hold text and no elements."""

Value = TypeVar("Value")


def isolated(value: Value, direction: str) -> Value | Markup:
    """Return what stands in the text of a page of a direction; markup and numbers stay as they are.

    >>> isolated("Haus (Muster)", "rtl"), isolated("بيت", "rtl")
    (Markup('<bdi>Haus (Muster)</bdi>'), 'بيت')
    """
    if _is_text(value) and must_be_set_apart(value, direction):
        return Markup("<bdi>{}</bdi>").format(value)
    return value


def told_apart(value: Value, direction: str) -> Value | str:
    """Return the same where no element can stand: in the title of a page."""
    return set_apart(value, direction) if _is_text(value) else value


def _is_text(value: object) -> TypeGuard[str]:
    return type(value) is str


class Isolating(NodeTransformer):
    """Finds the values that a template shows in running text, and lets them be isolated.

    Attributes are left alone; so is what a macro says as an attribute, which begins with a name and `="`.
    """

    def __init__(self) -> None:
        self._in_tag = False
        self._quoted = False
        self._only_text = ""

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 (Jinja's name)
        """Look at what is shown, from left to right."""
        node.nodes = [self._shown(part) for part in node.nodes]
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802 (Jinja's name)
        """Look at a macro, which may be called anywhere."""
        return self._apart(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802 (Jinja's name)
        """Look at what a macro is called with."""
        return self._apart(node)

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> nodes.Node:  # noqa: N802 (Jinja's name)
        """Look at markup that is kept."""
        return self._apart(node)

    def _apart(self, node: nodes.Node) -> nodes.Node:
        outside = self._in_tag, self._quoted, self._only_text
        self._in_tag, self._quoted, self._only_text = False, False, ""
        found: nodes.Node = self.generic_visit(node)
        self._in_tag, self._quoted, self._only_text = outside
        return found

    def _shown(self, part: nodes.Expr) -> nodes.Expr:
        if isinstance(part, nodes.TemplateData):
            self._go_on(part.data)
            return part
        if self._in_tag or self._quoted:
            return part
        name = "set_apart" if self._only_text else "isolated"
        return nodes.Filter(part, name, [], [], None, None, lineno=part.lineno)

    def _go_on(self, data: str) -> None:
        """Follow the literal HTML: within a tag, a quoted value, an element that holds text alone."""
        for sign in _SIGN.finditer(data):
            if sign[0].endswith('"'):
                self._quoted = not self._quoted and (self._in_tag or bool(sign[3]))
            elif self._quoted:
                continue
            elif sign[0] == ">":
                self._in_tag = False
            else:
                self._in_tag = True
                if sign[2] in _TEXT_ONLY:
                    self._only_text = "" if sign[1] else sign[2]
