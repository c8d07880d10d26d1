"""Blocks between fences (``` or ~~~): code, at any indentation and in quotations, poems, large quotations.

Runs before all else, for in code nothing is a sign. A fence that is never closed is text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from stadtteil.model.text.pull_quotes import PULLED

_FENCE = re.compile(
    r"^(?P<before>(?:[ ]*>)*[ ]*(?:(?:[-*+]|\d{1,9}[.)])[ ]+)?)(?P<fence>`{3,}|~{3,})[ ]*(?P<word>[^\n`]*)$",
    re.MULTILINE,
)
_QUOTED = re.compile(r"[ ]*>[ ]?")
_POEMS = frozenset({"gedicht", "poem", "verse"})
_QUOTES = frozenset({"zitat", "quote"})
_WHO = re.compile(r"(?:--|[–—])[ \u00a0](?P<name>.+)")
"""The last line of a quotation, where it says who said it."""


class Fences(Preprocessor):
    """Takes fenced blocks out of a text."""

    md: Markdown

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with what stands for the blocks."""
        text = "\n".join(lines)
        if "```" not in text and "~~~" not in text:
            return lines
        fences = list(_FENCE.finditer(text))
        parts: list[str] = []
        done = at = 0
        unclosed: dict[tuple[str, int], int] = {}
        while at < len(fences):
            opening = fences[at]
            closing = _closing(fences, at, unclosed)
            at += 1
            if not closing:
                continue
            at = closing + 1
            code = text[opening.end() + 1 : fences[closing].start()]
            parts += text[done : opening.start()], self._instead(opening, code)
            done = fences[closing].end()
        return "".join([*parts, text[done:]]).split("\n")

    def _instead(self, opening: re.Match[str], text: str) -> str:
        """Return what stands for a block: a stashed element, or the lines of a poem."""
        before = opening["before"]
        quotes = before.count(">")
        indent = len(_unquoted(before, quotes))
        lines = [_outdented(_unquoted(line, quotes), indent) for line in text.rstrip("\n").split("\n")]
        word = opening["word"].strip().lower()
        if word in _POEMS or word in _QUOTES:
            made = self._poem(lines) if word in _POEMS else self._quote(lines)
            return before + f"\n{'> ' * quotes}{' ' * indent}".join(made)
        code = html.escape("".join(f"{line}\n" for line in lines), quote=False)
        return before + self.md.htmlStash.store(f"<pre><code>{code}</code></pre>")

    def _poem(self, lines: Sequence[str]) -> list[str]:
        """Return the lines of a poem: none of their beginnings is a sign, and each ends where it ends."""
        mark, end = self.md.htmlStash.store(""), self.md.htmlStash.store("<br>")
        verses = []
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            indent = len(line) - len(line.lstrip(" "))
            verse = f"{mark}{'&nbsp;' * indent}{line.strip()}" if line.strip() else ""
            verses.append(verse + end if verse and following.strip() else verse)
        opening, closing = self.md.htmlStash.store('<div class="poem">'), self.md.htmlStash.store("</div>")
        return [opening, "", *verses, "", closing]

    def _quote(self, lines: Sequence[str]) -> list[str]:
        """Return the lines of a sentence that is set large, the last one apart where it says whose it is."""
        store = self.md.htmlStash.store
        who = _WHO.fullmatch(lines[-1].strip()) if len(lines) > 1 else None
        said = lines[:-1] if who else lines
        made = [store(f"{PULLED}<blockquote>"), "", *said, "", store("</blockquote>")]
        if who:
            made += ["", store("<figcaption>"), "", who["name"], "", store("</figcaption>")]
        return [*made, "", store("</figure>")]


def _closing(fences: Sequence[re.Match[str]], at: int, unclosed: dict[tuple[str, int], int]) -> int:
    """Return which fence closes another; 0 for none, of which `unclosed` takes a note."""
    opening = fences[at]
    sign, length, quotes = opening["fence"][0], len(opening["fence"]), opening["before"].count(">")
    if length >= unclosed.get((sign, quotes), length + 1):
        return 0
    for other in range(at + 1, len(fences)):
        found = fences[other]
        fence = found["fence"]
        if fence[0] != sign or len(fence) < length or found["word"].strip():
            continue
        before = found["before"]
        if before.count(">") == quotes and not before.strip(" >"):
            return other
    unclosed[sign, quotes] = length
    return 0


def _unquoted(line: str, quotes: int) -> str:
    for _ in range(quotes):
        line = _QUOTED.sub("", line, count=1)
    return line


def _outdented(line: str, width: int) -> str:
    return line[min(width, len(line) - len(line.lstrip(" "))) :]
