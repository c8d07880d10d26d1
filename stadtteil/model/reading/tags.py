"""What is to be known of a tag before its attributes. Knows names, not what is done about them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_VERBATIM = frozenset({"code", "pre", "kbd", "samp", "var"})
_INLINE = frozenset([
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
])  # fmt: skip

Act = Callable[[Any, str], None]
"""What is done about a tag: told who does it, and the tag."""


class Tag(NamedTuple):
    """A tag: `step` is what it adds to a depth."""

    name: str
    closing: bool
    block: bool
    verbatim: bool
    step: int
    act: Act


def tag_of(token: str, openers: dict[str, Act], closers: dict[str, Act], otherwise: Act) -> Tag:
    """Return what is to be known of a tag, with what is done about it by its name."""
    found = _NAME.match(token)
    name = found[1] if found else ""
    closing = token.startswith("</")
    act = (closers if closing else openers).get(name, otherwise)
    return Tag(name, closing, name not in _INLINE, name in _VERBATIM, -1 if closing else 1, act)
