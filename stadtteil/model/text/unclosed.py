"""HTML elements that an editor opened and never closed: each is closed where its paragraph ends.

A browser would carry bold letters on to the end of the page. Works on unsanitised HTML, knows no places.
"""

from __future__ import annotations

import re
from collections import Counter

from stadtteil.model.text.comments import without_comments
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.text.sanitizing import TAGS

INLINE = frozenset([
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
])  # fmt: skip
_CLOSED_BY_THEMSELVES = frozenset(
    ["p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "rp", "rt"]
)
_EMPTY = frozenset(["br", "hr", "img", "wbr"])
_CLOSABLE = (TAGS | INLINE) - _EMPTY
_TAG = late_pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
_WRITTEN = late_pattern(rf"<(?:{'|'.join(sorted(_CLOSABLE))})\b", re.IGNORECASE)
_DEEPEST = 500
"""Elements within each other that are looked through for the one that is closed."""


def may_be_open(text: str) -> bool:
    """Whether a Markdown text has any HTML that could be left open."""
    return "<" in text and _WRITTEN.search(text) is not None


def closed(raw: str) -> tuple[str, tuple[str, ...]]:
    """Return HTML in which nothing reaches beyond its paragraph, and the names of what was left open.

    >>> closed("<p>Ein <b>Wort</p><p>noch <i>eins</i></p>")
    ('<p>Ein <b>Wort</b></p><p>noch <i>eins</i></p>', ('b',))
    """
    stack = _Stack()
    out: list[str] = []
    done = 0
    for tag in _TAG.finditer(without_comments(raw)):
        name = tag[2].lower()
        if name not in _CLOSABLE:
            continue
        ending = stack.close(name) if tag[1] else stack.open(name)
        if ending:
            out += [raw[done : tag.start()], ending]
            done = tag.start()
    return "".join([*out, raw[done:], stack.rest()]), tuple(stack.unclosed)


class _Stack:
    """The elements that are open, the innermost last."""

    def __init__(self) -> None:
        self.unclosed: list[str] = []
        self._open: list[str] = []
        self._count: Counter[str] = Counter()

    def open(self, name: str) -> str:
        """Open an element; return the tags that the end of the one before needs."""
        ending = ""
        if name in _CLOSED_BY_THEMSELVES and self._block() == name:
            ending = self.close(name)
        self._open.append(name)
        self._count[name] += 1
        return ending

    def _block(self) -> str:
        """Return the innermost element that is no piece of a line."""
        return next((name for name in reversed(self._open[-_DEEPEST:]) if name not in INLINE), "")

    def close(self, name: str) -> str:
        """Close an element; return the tags that must come before its own."""
        if not self._count[name]:
            return ""
        within = self._open[-_DEEPEST:]
        above: list[str] = []
        for other in reversed(within):
            if other == name:
                break
            if name in INLINE and other not in INLINE:
                return ""  # it was opened in another paragraph
            above.append(other)
        else:
            return ""
        del self._open[-1 - len(above) :]
        self._count[name] -= 1
        if name in INLINE:  # crossed, not open: a browser sorts that out
            self._open += reversed(above)
            return ""
        self._count.subtract(above)
        return self._end(above)

    def _end(self, names: list[str]) -> str:
        left = [name for name in names if name not in _CLOSED_BY_THEMSELVES]
        self.unclosed += left
        return "".join(f"</{name}>" for name in left if name in INLINE)

    def rest(self) -> str:
        """Return the tags that the end of the text needs."""
        return self._end(self._open[::-1])
