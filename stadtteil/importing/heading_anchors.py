"""Which name of ours a place in a text has that others linked to under another name.

Jekyll, Hugo and WordPress each make names of headings in their own way; ours spell umlauts out.
"""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import unquote

from stadtteil.importing.code_spans import parts
from stadtteil.model.text.body import read_body
from stadtteil.model.text.slugs import slug

_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(?P<words>[^\n]*?)[ \t#]*$", re.MULTILINE)
_MARKS = re.compile(r"<[^>]*>|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*`\[\]]|\\(?=\W)")


class HeadingAnchors:
    """The names of the places in one text of ours, and under which others knew them."""

    def __init__(self, markdown: str) -> None:
        """Read the text."""
        prose, _ = read_body(markdown, "", 1, lambda _: "")
        self._names = frozenset(prose.anchors if prose else ())
        plain = "".join(part for part, code in parts(markdown) if not code)
        self._old: dict[str, str] = {}
        for found in _HEADING.finditer(plain):
            words = html.unescape(_MARKS.sub("", found["words"])).strip()
            name = slug(words)
            for old in _names_elsewhere(words):
                if name in self._names:
                    self._old.setdefault(old, name)

    def of(self, fragment: str) -> str:
        """Return our name of a place; empty where the text has no such place."""
        wanted = unicodedata.normalize("NFC", unquote(fragment)).strip()
        note = re.fullmatch(r"(fn|fnref)[:-]?(.+)", wanted)
        ours = [wanted, slug(wanted), f"{note[1]}-{note[2]}" if note else ""]
        found = next((name for name in ours if name and name in self._names), "")
        return (
            found
            or self._old.get(wanted)
            or self._old.get(wanted.lower())
            or self._old.get(_bare(wanted), "")
        )


def _names_elsewhere(words: str) -> list[str]:
    """Return what others may call a heading: kramdown, GitHub and Hugo, WordPress, and letters alone."""
    lower = words.lower()
    ascii_only = re.sub(r"[^a-z0-9 -]", "", re.sub(r"^[^a-z]+", "", lower)).replace(" ", "-")
    github = re.sub(r"[^\w\- ]", "", lower).replace(" ", "-")
    return [github, ascii_only, f"h-{slug(words)}", re.sub(r"-{2,}", "-", github).strip("-"), _bare(words)]


def _bare(text: str) -> str:
    """Return letters and digits alone, without their dots and accents."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return re.sub(r"[\W_\u0300-\u036f]+", "", decomposed)
