"""Information boxes: `!!! info "Titel"`, and the text of the box indented below it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from markdown.blockprocessors import BlockProcessor

from stadtteil.model.text.dialect import signs

_TITLES = {
    "info": "Info", "hinweis": "Hinweis", "note": "Hinweis", "tipp": "Tipp", "tip": "Tipp", "hint": "Tipp",
    "achtung": "Achtung", "warnung": "Achtung", "warning": "Achtung", "caution": "Achtung",
    "danger": "Achtung", "wichtig": "Wichtig", "important": "Wichtig", "termin": "Termin", "frage": "Frage",
    "beispiel": "Beispiel", "example": "Beispiel", "kontakt": "Kontakt",
}  # fmt: skip
"""The words that may stand behind the signs by themselves, and the titles of such boxes."""
_FIRST_LINE = re.compile(
    r'!!![ ]*(?P<word>[\w-]*)(?:[ ]+(?:["„“”](?P<title>.*)["“”]|(?P<bare>[^!"]+)))?[ ]*$'
)


class Box(str):
    """An information box as it was written, with its title, and its text without indentation."""

    __slots__ = ("caption", "text")
    text: str
    caption: str


def end_of_box(lines: Sequence[str], at: int) -> tuple[int, str]:
    """Return the line behind a box, and the box: what is indented below its first line, or one paragraph."""
    title = _title_on(lines[at].strip(" "))
    end = at + 1
    if not title or end >= len(lines):
        return at, ""
    indented = not lines[end].strip() or lines[end].startswith("  ")
    while end < len(lines):
        empty = not lines[end].strip()
        within = (
            (empty or lines[end].startswith("  ")) if indented else not (empty or lines[end][:3] == "!!!")
        )
        if not within:
            break
        end += 1
    text = "\n".join(signs.outdented(line, 4) for line in lines[at + 1 : end]).strip("\n")
    if not text.strip():
        return at, ""
    box = Box("\n".join(lines[at:end]))
    box.caption, box.text = title, text
    return end, box


def _title_on(line: str) -> str:
    """Return the title of the box that a line begins; nothing where it is an exclamation."""
    found = _FIRST_LINE.match(line)
    if found is None:
        return ""
    usual = _TITLES.get(found["word"].lower(), "")
    if found["title"] is not None:
        return found["title"].strip() or usual or found["word"].capitalize()
    return (found["bare"] or "").strip() or usual if usual else ""


class BoxProcessor(BlockProcessor):
    """Makes elements of boxes."""

    def test(self, parent: ET.Element, block: str) -> bool:
        """Whether a block is a box."""
        return isinstance(block, Box)

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Append a box to its parent: the title, then the text."""
        box = blocks.pop(0)
        assert isinstance(box, Box)
        element = ET.SubElement(parent, "div", {"class": "box"})
        title = ET.SubElement(element, "p", {"class": "box-title"})
        title.text = box.caption
        self.parser.state.set("box")
        self.parser.parseChunk(element, box.text)
        self.parser.state.reset()
