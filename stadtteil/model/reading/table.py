"""What a table in a text says of its columns, so that its cells can stand by themselves on a phone.

It sees names and cells as they come and knows nothing of tags.
"""

from __future__ import annotations

import html


class Table:
    """A table whose start is the part `at` of a text; `mark` is where the name of a column begins."""

    def __init__(self, at: int) -> None:
        """Begin with a table that has no columns yet."""
        self.at = at
        self.mark = 0
        self._names: list[str] = []
        self._cell = 0
        self._rows = 0
        self._whole = True

    @property
    def stacks(self) -> bool:
        """Whether each cell has the name of its column, and none stands for several."""
        return self._whole and bool(self._names)

    def next_row(self) -> None:
        """Begin a row."""
        self._cell = 0
        self._rows += 1

    def name(self, text: str) -> None:
        """Take a cell of the head; one further down heads a row, and such tables stay as they are."""
        self._whole = self._whole and self._rows == 1
        self._names.append(text)

    def label(self, *, spanning: bool) -> str:
        """Return the attribute that names the next cell's column; nothing where there is no name."""
        at, self._cell = self._cell, self._cell + 1
        if spanning or at >= len(self._names):
            self._whole = False
            return ""
        return f' data-label="{html.escape(self._names[at])}"'
