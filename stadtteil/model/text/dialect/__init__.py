"""The Markdown of a German newspaper: where Python-Markdown's rules misread German, ours take their place.

docs/redaktion.md says what it means; each module here knows one sort of sign.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import Any

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HRProcessor
from markdown.extensions import Extension
from markdown.extensions.def_list import DefListIndentProcessor, DefListProcessor
from markdown.inlinepatterns import SubstituteTagInlineProcessor

from stadtteil.model.text.dialect.blocks import Blocks
from stadtteil.model.text.dialect.boxes import BoxProcessor
from stadtteil.model.text.dialect.fences import Fences
from stadtteil.model.text.dialect.foreign_words import FOREIGN, ForeignWords
from stadtteil.model.text.dialect.html import WholeHtml
from stadtteil.model.text.dialect.inline import ADDRESS, ASTERISKS, BREAK, Address
from stadtteil.model.text.dialect.points import ListProcessor
from stadtteil.model.text.dialect.tables import WideTableProcessor
from stadtteil.words import Words

_REPLACED = ("indent", "code", "setextheader", "olist", "ulist")
"""Block processors of the library that have no place in the dialect."""


class Dialect(Extension):
    """Makes a converter read our dialect; to come after the extensions for tables and definitions.

    What it adds for readers by itself, it says in the language of its words.
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Replace what reads blocks, lists and code; add what reads boxes, addresses and asterisks."""
        blocks = Blocks(md.htmlStash)
        parser = md.parser
        parser.parseChunk = lambda parent, text: parser.parseBlocks(parent, blocks.of(text))  # type: ignore[method-assign]
        md.preprocessors.deregister("html_block")
        md.preprocessors.register(Fences(md), "fences", 25)
        md.preprocessors.register(WholeHtml(md), "whole_html", 20)
        processors = parser.blockprocessors
        for name in _REPLACED:
            processors.deregister(name)
        processors.register(_Heading(parser), "hashheader", 70)
        processors.register(_Rule(parser), "hr", 50)
        processors.register(ListProcessor(parser, blocks.of), "list", 40)
        tables = WideTableProcessor(parser, {"use_align_attribute": True}, self._words)
        processors.register(tables, "table", 75)
        processors.register(BoxProcessor(parser, self._words), "box", 105)
        processors.register(_DefinitionIndent(parser), "defindent", 85)
        processors.register(DefListProcessor(_Dividing(parser, blocks)), "deflist", 25)  # type: ignore[arg-type]
        patterns = md.inlinePatterns
        patterns.register(SubstituteTagInlineProcessor(BREAK, "br"), "linebreak", 100)
        patterns.register(ForeignWords(FOREIGN, md), "foreign_words", 172)
        patterns.register(Address(ADDRESS, md), "address", 85)
        emphasis = patterns["em_strong"]
        emphasis.delimiters["*"].boundary = ASTERISKS  # type: ignore[attr-defined]
        emphasis.add("~", "del", double=True)  # type: ignore[attr-defined]
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "~"]


class _Heading(BlockProcessor):
    """A line of one to six # and a title. A word with one # in front is text."""

    _LINE = re.compile(r"(?P<level>#{1,6})(?:[ \u00a0\u202f]+|(?<=##)(?=[^\s#])|$)(?P<title>.*)$")
    _CLOSING = re.compile(r"(?:^|[ ]+)#+[ ]*$")

    def test(self, parent: ET.Element, block: str) -> bool:
        return block.startswith("#") and "\n" not in block and self._LINE.match(block) is not None

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        found = self._LINE.match(blocks.pop(0))
        assert found is not None
        title = found["title"].strip()
        if title.endswith(found["level"]):
            title = title.removesuffix(found["level"])
        ET.SubElement(parent, f"h{len(found['level'])}").text = self._CLOSING.sub("", title).strip()


class _Rule(HRProcessor):
    """A line of three or more dashes, by itself."""

    def test(self, parent: ET.Element, block: str) -> bool:
        return block == "---"

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        blocks.pop(0)
        ET.SubElement(parent, "hr")


class _DefinitionIndent(DefListIndentProcessor):
    """What is indented below a definition. Lists have theirs within them."""

    ITEM_TYPES = ["dd"]  # noqa: RUF012 (the library's)
    LIST_TYPES = ["dl"]  # noqa: RUF012


class _Dividing:
    """The parser for the text of a definition, which the library takes for a single block."""

    def __init__(self, parser: BlockParser, blocks: Blocks) -> None:
        self._parser = parser
        self._blocks = blocks

    def parseBlocks(self, parent: ET.Element, blocks: list[str]) -> None:  # noqa: N802 (the library's name)
        self._parser.parseBlocks(parent, [part for block in blocks for part in self._blocks.of(block)])

    def __getattr__(self, name: str) -> Any:
        return getattr(self._parser, name)
