"""The ids of one text: of its headings, its footnotes, and those that its editor gave. All different."""

from __future__ import annotations

import html
import re

from stadtteil.model.text.slugs import slug

_ID = re.compile(r' id="([^"]*)"')
_NOTE = re.compile(r"fn(ref\d*)?-.")


class Anchors:
    """The ids given so far. Those of layouts begin with `s-`; a text has none of these."""

    def __init__(self) -> None:
        """Begin with none."""
        self.names: dict[str, None] = {}
        self._numbers: dict[str, int] = {}
        self._level = 0

    def heading(self, level: int, wanted: str) -> tuple[int, str]:
        """Return a heading's level and id: no h1, for the page has one, and no level skipped going down."""
        self._level = min(max(2, level), self._level + 1 if self._level else 2)
        return self._level, self.free(wanted)

    def safe(self, tag: str) -> str:
        """Return a tag with its id made one of ours."""
        if ' id="' not in tag:
            return tag
        return _ID.sub(lambda found: f' id="{self.free(html.unescape(found[1]))}"', tag)

    def free(self, wanted: str) -> str:
        """Return a free id: the slug of what is wanted, numbered where it is taken."""
        base = note_id(wanted) or slug(wanted) or "abschnitt"
        if base.startswith("s-"):
            base = f"a-{base}"
        name, number = base, self._numbers.get(base, 1)
        while name in self.names:
            number += 1
            name = f"{base}-{number}"
        self._numbers[base] = number
        self.names[name] = None
        return name


def note_id(name: str) -> str:
    """Return a footnote's id in the spelling of links and of the notes themselves; nothing for other ids.

    >>> note_id("fnref2-meine anmerkung"), note_id("einleitung")
    ('fnref2-meine-anmerkung', '')
    """
    return re.sub(r"[^\w.-]+", "-", name) if _NOTE.match(name) else ""
