"""What a table in a text says of its columns, so that its cells can stand by themselves on a phone.

It sees rows and cells as they begin, and knows nothing of what is in them.
"""

from __future__ import annotations

import html
import re

from stadtteil.words import Words

_ALIGN = re.compile(r' align="([^"]*)"')


def _aligned(found: re.Match[str]) -> str:
    """Return what pages have for how a cell is aligned; its beginning goes without saying."""
    return f' class="{found[1]}"' if found[1] in {"right", "center"} else ""


class Table:
    """The table of a `number` whose start is the part `at` of a text, perhaps in a cell of an `outer` one.

    `mark` is where its newest cell or its caption begins; `caption` says what it shows, or nothing.
    """

    def __init__(self, at: int, number: int, outer: Table | None = None) -> None:
        """Begin with a table that has no columns yet."""
        self.at = at
        self.number = number
        self.outer = outer
        self.mark = 0
        self.caption = ""
        self._names: list[str] = []
        self._cell = 0
        self._rows = 0
        self._whole = True

    def opening(self, words: Words) -> str:
        """Return the region around it; it stacks if each cell has its column's name, and none of several."""
        kind = "table stacks" if self._whole and any(self._names) else "table"
        return (
            f'<div class="{kind}" role="region" tabindex="0" aria-label="{html.escape(self._name(words))}">'
        )

    def _name(self, words: Words) -> str:
        """Return what the region is called: by the caption, else by its number."""
        if self.caption:
            return words.text("Tabelle: {title}", title=self.caption)
        return words.text("Tabelle {n}", n=self.number) if self.number > 1 else words.text("Tabelle")

    def begun(self, token: str, mark: int) -> str:
        """Return the tag of a row, cell or caption as pages have it; cells are named and aligned."""
        self.mark = mark
        if token.startswith("<caption"):
            return token
        if token.startswith("<tr"):
            self._cell, self._rows = 0, self._rows + 1
            return token
        if " align=" in token:
            token = _ALIGN.sub(_aligned, token)
        label = "" if token.startswith("<th") else self._label(spanning="span=" in token)
        return f"{token[:-1]}{label}>" if label else token

    def name(self, text: str) -> None:
        """Take a cell of the head; one further down heads a row, and such tables stay as they are."""
        self._whole = self._whole and self._rows == 1
        self._names.append(text)

    def _label(self, *, spanning: bool) -> str:
        """Return the attribute that names the next cell's column; nothing where there is no name.

        A cell of the first row that is no heading is the empty corner above those that head rows.
        """
        if self._rows == 1:
            self._whole = self._whole and not spanning
            self._names.append("")
            return ""
        at, self._cell = self._cell, self._cell + 1
        if spanning or at >= len(self._names):
            self._whole = False
            return ""
        return f' data-label="{html.escape(self._names[at])}"' if self._names[at] else ""
