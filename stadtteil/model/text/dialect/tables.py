"""Tables that keep each cell: one more than the head has widens the table. What they show may stand above.

A paragraph right above a table that begins with `Tabelle:` is its caption, as in Pandoc's Markdown.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from typing import Any

from markdown.blockparser import BlockParser
from markdown.extensions.tables import TableProcessor

from stadtteil.words import Words, msgid

NAME = msgid("Tabelle")
"""How a line begins that says what a table shows, in German."""
MOST_MORE = 20
"""Cells that a row may have beyond the head; what comes then stays in the last one."""


class WideTableProcessor(TableProcessor):
    """The library's tables, as wide as their widest row, with their captions."""

    _head = 0
    """Columns that the head has, while a table is made."""

    def __init__(self, parser: BlockParser, config: Mapping[str, Any], words: Words) -> None:
        """`words` say in the text's own language how a caption begins; the German is always understood."""
        super().__init__(parser, dict(config))
        names = "|".join(map(re.escape, dict.fromkeys((NAME, words.text(NAME)))))
        self._caption = re.compile(rf"(?:{names}):\s*(?=\S)")

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Append a table to its parent."""
        columns = len(self.separator)
        rows = [row.strip(" ") for row in blocks[0].split("\n")[2:]]
        widest = max((len(self._split_row(row)) for row in rows if _dividing(row) >= columns), default=0)
        self._head = columns
        self.separator = [  # type: ignore[assignment]  # the stubs say that it is a text
            *self.separator,
            *[""] * min(MOST_MORE, widest - columns),
        ]
        super().run(parent, blocks)
        self._head = 0
        self._take_caption(parent)

    def _take_caption(self, parent: ET.Element) -> None:
        """Make what stands right above the table its caption, if it says that it is one."""
        above = parent[-2] if len(parent) > 1 else None
        if above is None or above.tag != "p" or not (found := self._caption.match(above.text or "")):
            return
        parent.remove(above)
        caption = ET.Element("caption")
        caption.text = (above.text or "")[found.end() :]
        parent[-1].insert(0, caption)

    def _build_row(self, row: str, parent: ET.Element, align: Sequence[str | None]) -> None:
        """Append a row; above cells that the head does not have or leaves empty stand no headings."""
        super()._build_row(row, parent, align)  # type: ignore[misc]  # the stubs do not have it
        if parent.tag == "thead":
            for at, cell in enumerate(parent[-1]):
                cell.tag = "th" if at < self._head and cell.text else "td"
                if cell.tag == "th":
                    cell.set("scope", "col")

    def _split_row(self, row: str) -> list[str]:
        cells: list[str] = super()._split_row(row)  # type: ignore[misc]
        most = len(self.separator)
        if self._head and most > self._head and len(cells) > most:
            cells[most - 1 :] = [" | ".join(cells[most - 1 :])]
        return cells


def _dividing(row: str) -> int:
    """Return how many signs of a row may stand between two cells."""
    return row.count("|") - row.startswith("|") - row.endswith("|")
