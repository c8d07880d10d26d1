"""Information boxes: `!!! info "Titel"`, and the text of the box indented below it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from stadtteil.model.text.dialect import signs
from stadtteil.words import Words, msgid

_TITLES = {
    word: title
    for title, names in (
        (msgid("Info"), ("info",)),
        (msgid("Hinweis"), ("hinweis", "note")),
        (msgid("Tipp"), ("tipp", "tip", "hint")),
        (msgid("Achtung"), ("achtung", "warnung", "warning", "caution", "danger")),
        (msgid("Wichtig"), ("wichtig", "important")),
        (msgid("Termin"), ("termin",)),
        (msgid("Frage"), ("frage",)),
        (msgid("Beispiel"), ("beispiel", "example")),
        (msgid("Kontakt"), ("kontakt",)),
    )
    for word in names
}
"""The words that may stand behind the signs by themselves, and the titles of such boxes."""
_FIRST_LINE = re.compile(
    r'!!![ ]*(?P<word>[\w-]*)(?:[ ]+(?:["„“”](?P<title>.*)["“”]|(?P<bare>[^!"]+)))?[ ]*$'
)


class Box(str):
    """An information box as it was written: its title, whether that is the usual one, its text unindented."""

    __slots__ = ("caption", "text", "usual")
    text: str
    caption: str
    usual: bool


def end_of_box(lines: Sequence[str], at: int) -> tuple[int, str]:
    """Return the line behind a box, and the box: what is indented below its first line, or one paragraph."""
    title, usual = _title_on(lines[at].strip(" "))
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
    box.caption, box.usual, box.text = title, usual, text
    return end, box


def _title_on(line: str) -> tuple[str, bool]:
    """Return the title of the box that a line begins, and whether it is a usual one (a msgid).

    It is nothing where the line is an exclamation.
    """
    found = _FIRST_LINE.match(line)
    if found is None:
        return "", False
    usual = _TITLES.get(found["word"].lower(), "")
    written = (found["title"] or found["bare"] or "").strip()
    if found["title"] is None and not usual:
        return "", False
    return written or usual or found["word"].capitalize(), not written and bool(usual)


class BoxProcessor(BlockProcessor):
    """Makes elements of boxes, with usual titles in the language of some words."""

    def __init__(self, parser: BlockParser, words: Words) -> None:
        super().__init__(parser)
        self._words = words

    def test(self, parent: ET.Element, block: str) -> bool:
        """Whether a block is a box."""
        return isinstance(block, Box)

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Append a box to its parent: the title, then the text."""
        box = blocks.pop(0)
        assert isinstance(box, Box)
        element = ET.SubElement(parent, "div", {"class": "box"})
        title = ET.SubElement(element, "p", {"class": "box-title"})
        title.text = self._words.text(box.caption) if box.usual else box.caption
        self.parser.state.set("box")
        self.parser.parseChunk(element, box.text)
        self.parser.state.reset()
