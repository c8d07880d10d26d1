"""Takes tags that are not allowed out of HTML before it is sanitised, and leaves the words between them.

The sanitiser drops the content of some elements with their tags: of all that SVG and MathML know, and of
what browsers read by rules of its own. Nothing here makes HTML safe; what comes out is sanitised after it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection

from markdown.util import BLOCK_LEVEL_ELEMENTS

from stadtteil.model.text.late_pattern import late_pattern

PROGRAMS = frozenset({"script", "style"})
"""Elements whose content goes, too, where they are closed: it was never meant to be read."""

_APART = frozenset(BLOCK_LEVEL_ELEMENTS) | {
    "option", "optgroup", "select", "button", "label", "text", "title", "desc", "audio", "body", "head",
}  # fmt: skip
"""Elements whose words are not one with those before and behind them."""
_ATTRIBUTES = r"""(?:[\s/]*+[^\s"'=<>/]++(?:\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>]++))?+)*+[\s/]*+"""
"""What HTML has for attributes. No brackets in quotation marks: one mark forgotten would swallow words."""
_MARKUP = late_pattern(
    r"<(?:(?P<comment>!--)|(?P<data>!\[CDATA\[)|(?P<doctype>!doctype\b[^<>]*+>)"
    rf"|(?P<tag>/?+(?P<name>[a-zA-Z][^\s/<>\"'=]*+){_ATTRIBUTES}>)|)",
    re.IGNORECASE,
)
_END_OF_COMMENT = late_pattern("--!?>")
_END_OF_DATA = late_pattern(r"\]\]>")
_ENDS = {name: late_pattern(rf"</{name}(?=[\s/>])[^>]*>", re.IGNORECASE) for name in PROGRAMS}


def suspicion(allowed: Collection[str]) -> re.Pattern[str]:
    """Return a pattern that finds anything in HTML but whole tags of these names."""
    return re.compile(rf"<(?!/?+(?:{'|'.join(sorted(allowed))})(?=[\s/>]){_ATTRIBUTES}>)", re.IGNORECASE)


def unwrapped(markup: str, allowed: Collection[str]) -> str:
    """Return HTML with allowed tags only; all words but those of programs and comments stay.

    >>> unwrapped("Alpha <list>Wort</list> <b>Ende</b>, a<b und 1 <!-- nie zu", {"b"})
    'Alpha Wort <b>Ende</b>, a&lt;b und 1 &lt;!-- nie zu'
    """
    parts: list[str] = []
    done = 0
    ends = _Ends(markup)
    for found in _MARKUP.finditer(markup):
        if found.start() >= done and (found["name"] or "").lower() not in allowed:
            end, instead = ends.of(found)
            parts += markup[done : found.start()], instead
            done = end
    return "".join([*parts, markup[done:]])


class _Ends:
    """Finds where something ends, and does not look again for what never ends."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._never: set[re.Pattern[str]] = set()

    def of(self, found: re.Match[str]) -> tuple[int, str]:
        """Return the end of what begins with a match, and what comes instead."""
        name = (found["name"] or "").lower()
        text = "&lt;" + found[0][1:]
        if found["comment"]:
            return self._after(_END_OF_COMMENT, found.start() + 2, (found.end(), text))
        if found["data"]:
            start = found.end()
            end, text = self._after(_END_OF_DATA, start, (start, text))
            return end, text or html.escape(self._markup[start : end - 3], quote=False)
        if found["doctype"]:
            return found.end(), ""
        if name in PROGRAMS and found["tag"][0] != "/":
            return self._after(_ENDS[name], found.end(), (found.end(), ""))
        return found.end(), (" " if name in _APART else "") if name else text

    def _after(self, pattern: re.Pattern[str], start: int, otherwise: tuple[int, str]) -> tuple[int, str]:
        """Return the end of what goes altogether, and what comes instead."""
        found = None if pattern in self._never else pattern.search(self._markup, start)
        if found is None:
            self._never.add(pattern)
            return otherwise
        return found.end(), ""
