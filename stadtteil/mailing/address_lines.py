"""HTML of a text as lines to read and hear: paragraphs, points, and each address behind what leads there.

Takes what `feed_text` makes, and nothing wilder. Knows no letter.
"""

from __future__ import annotations

import textwrap
from html.parser import HTMLParser

WIDTH = 72
"""Characters of a line, as mail programs quote it without a break (RFC 3676, 4.2)."""
_BLOCKS = {
    "p",
    "div",
    "ul",
    "ol",
    "blockquote",
    "table",
    "tr",
    "figure",
    "hr",
    *(f"h{n}" for n in range(1, 7)),
}


class _Reader(HTMLParser):
    """Gathers paragraphs: each its lead-in and its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._lead, self._words = "", ""
        self._hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self.end()
            self._lead = "- "
        elif tag in _BLOCKS:
            if not (self._lead and not self._words.strip()):
                self.end()
        elif tag == "br":
            self._words += "\n"
        elif tag == "a":
            self._hrefs.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._hrefs:
            href = self._hrefs.pop()
            self._words += f" <{href}>" if href and not href.startswith("#") else ""
        elif tag == "li" or tag in _BLOCKS:
            self.end()

    def handle_data(self, data: str) -> None:
        self._words += " ".join(f"|{data}|".split())[1:-1]

    def end(self) -> None:
        """Take what was read for a paragraph."""
        if self._words.strip():
            self.found.append((self._lead, self._words.strip()))
        self._lead, self._words = "", ""


def lines_of(html: str) -> str:
    r"""Return the text of HTML.

    >>> lines_of('<p>Das <a href="https://a.example/">Fest</a>.</p><ul><li>eins</li></ul>')
    'Das Fest <https://a.example/>.\n\n- eins'
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    found = ""
    for (lead, words), before in zip(reader.found, [("", ""), *reader.found], strict=False):
        gap = "" if not found else "\n" if lead and before[0] else "\n\n"
        found += gap + wrapped(words, lead)
    return found


def wrapped(text: str, lead: str = "") -> str:
    """Return a paragraph in short lines, its own breaks kept; no address and no word is ever broken."""
    return "\n".join(
        textwrap.fill(
            line,
            WIDTH,
            initial_indent=lead if first else " " * len(lead),
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        )
        for first, line in ((at == 0, line) for at, line in enumerate(text.split("\n")))
    )
