"""Sets the text between tags, block by block: escaped for HTML, and as the plain words of the whole."""

from __future__ import annotations

import html

from stadtteil.model.text.typography import dashed, quoted


class Typesetter:
    """Writes text into the parts of a page, and sets its quotation marks once a block is complete."""

    def __init__(self, out: list[str | None]) -> None:
        """`out` is the list that tags are written to as well."""
        self.silent = False
        """Whether what comes is a sign for the eye, not a word of the text."""
        self._out = out
        self._words: list[str] = []
        self._block: list[tuple[str, int, int]] = []
        self._has_quotes = False

    def text(self, token: str, *, verbatim: bool) -> None:
        """Write a piece of escaped text; `verbatim` is code, which stays as it is."""
        if token == "\n":  # between two blocks: no word, and nothing to set
            self._out.append(token)
            self._words.append(token)
            return
        plain = html.unescape(token) if "&" in token else token
        if verbatim:
            self._block.append(("x", -1, -1))
        else:
            self._block.append((set_ := dashed(plain), len(self._out), len(self._words)))
            self._has_quotes = self._has_quotes or '"' in set_ or "'" in set_
            if set_ is not plain:
                token = _escaped(set_)
                plain = set_
        self._out.append(token)
        self._words.append("" if self.silent else plain)

    def gap(self) -> None:
        """Note a line break within a block."""
        self._block.append(("\n", -1, -1))
        self._words.append(" ")

    def end_block(self) -> None:
        """Set the quotation marks of the block that ends here."""
        self._words.append(" ")
        if not self._block:
            return
        block, self._block = self._block, []
        if not self._has_quotes:
            return
        self._has_quotes = False
        text = "".join(part for part, _, _ in block)
        text, start = quoted(text), 0
        for part, out, word in block:
            end = start + len(part)
            if out >= 0:
                self._out[out] = _escaped(text[start:end])
                self._words[word] = text[start:end] if self._words[word] else ""
            start = end

    def mark(self) -> int:
        """Return a place in the words, for `since`."""
        return len(self._words)

    def since(self, mark: int) -> str:
        """Return the words since a place, with single spaces."""
        return " ".join("".join(self._words[mark:]).split())

    def plain(self) -> str:
        """Return all words."""
        return "".join(self._words)


def _escaped(text: str) -> str:
    """Return text as nh3 escapes it."""
    return html.escape(text, quote=False).replace("\u00a0", "&nbsp;")
