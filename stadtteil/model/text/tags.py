"""What a tag says: its name, and what its attributes mean as text. Knows not what is done about it."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from typing import Any, NamedTuple

_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_ATTRIBUTE = re.compile(r" ([a-z-]+)=\"([^\"]*)\"")
"""As nh3 writes them: with one blank before each."""
_AROUND = " \t\n\u00a0„“”«»‚‘’"
"""What a word processor puts around an address."""
NOWHERE = frozenset({"", "mailto:", "tel:"})
"""Targets that name nobody."""
_VERBATIM = frozenset({"code", "pre", "kbd", "samp", "var"})
_INLINE = frozenset([
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
])  # fmt: skip
_EMPTY = frozenset({"img", "wbr"})
"""Elements within a line that have no end."""

Act = Callable[[Any, str], None]
"""What is done about a tag: told who does it, and the tag."""


class Tag(NamedTuple):
    """A tag: `verbatim` and `inline` are what it adds to the depth of each."""

    name: str
    closing: bool
    block: bool
    verbatim: int
    inline: int
    act: Act


def tag_of(token: str, openers: dict[str, Act], closers: dict[str, Act], otherwise: Act) -> Tag:
    """Return what is to be known of a tag, with what is done about it by its name."""
    found = _NAME.match(token)
    name = found[1] if found else ""
    closing = token.startswith("</")
    step = -1 if closing else 1
    act = (closers if closing else openers).get(name, otherwise)
    verbatim = step if name in _VERBATIM else 0
    inline = step if name in _INLINE and name not in _EMPTY else 0
    return Tag(name, closing, name != "br" and name not in _INLINE, verbatim, inline, act)


def attributes_of(token: str) -> dict[str, str]:
    """Return the attributes of a tag as they are written, with entities."""
    return dict(_ATTRIBUTE.findall(token))


def target_of(href: str) -> str:
    """Return a link's target as text: entities resolved, letters composed, no quotation marks around it.

    >>> target_of("„fest.md“"), target_of("mailto:")
    ('fest.md', '')
    """
    target = unicodedata.normalize("NFC", html.unescape(href).strip(_AROUND))
    return "" if target in NOWHERE else target
