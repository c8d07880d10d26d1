"""Python-Markdown with less work for the same HTML: what cannot match is not tried.

Most of the library's time goes into patterns that look for signs which a text does not have. Here
each is asked for its sign first. The HTML is the same to the byte: tests/model/text/test_quick.py
compares it over a corpus and over texts that Hypothesis makes up. Knows the library's own patterns
and processors by name; one that it does not know is always tried.
"""

from __future__ import annotations

import functools
import re
import xml.etree.ElementTree as ET
from collections import deque
from typing import Any, NamedTuple

import markdown
from markdown import util
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor

from stadtteil.model.text.dialect.points import PointList
from stadtteil.model.text.plain_spans import has_marks, taken_apart

SIGNS: dict[str, tuple[str, str, str]] = {
    **dict.fromkeys(("reference", "link", "short_reference"), ("[", "[", "[")),
    **dict.fromkeys(("image_link", "image_reference", "short_image_ref"), ("![", "![", "![")),
    **dict.fromkeys(("autolink", "automail", "html"), ("<", "<", "<")),
    "foreign_words": ("]{", "]{", "]{"),
    "backtick": ("`", "`", "`"),
    "escape": ("\\", "\\", "\\"),
    "footnote": ("[^", "[^", "[^"),
    "linebreak": ("  \n", "\\\n", "\\\n"),
    "address": ("://", "www.", "www."),
    "entity": ("&", "&", "&"),
    "em_strong": ("*", "_", "~~"),
}
"""The signs without one of which an inline pattern cannot match, by the pattern's name."""

BLOCKS = frozenset(
    {"empty", "table", "hashheader", "hr", "list", "quote", "box", "reference", "paragraph", "footnote"}
    | {"defindent", "deflist", "abbr"}
)
"""The block processors whose signs `_is_special` knows."""

_FIRST = re.compile(r"\n|    |\s*\Z| {0,3}(?:[#>*+:!\[-]|\d+[.)])")
_LATER = re.compile(r"\n {0,3}(?:[#>*+:!\[-]|\d+[.)])")
"""What a block's first line, and its later ones, must begin with for it to be more than a paragraph, unless
it is a table. Wider than the processors' own patterns."""

_UNEVEN = "\t\r\x02\x03"
"""White space that Markdown evens out, and the marks that it needs for itself."""
_BLANK_LINE = re.compile("\n +\n")


class Quick(Extension):
    """Puts the quick parts in the place of the library's own."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (the library's name)
        """Replace parts; to be the last of the extensions."""
        md.preprocessors.register(_Whitespace(md), "normalize_whitespace", 30)
        md.treeprocessors.register(_Inline(md), "inline", 20)
        _quicken(md)


class _Whitespace(NormalizeWhitespace):
    """Evens out white space where there is any to even out."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join([*lines, ""])
        if any(sign in text for sign in _UNEVEN) or ("\n " in text and _BLANK_LINE.search(text)):
            return super().run(lines)
        return [f"{text}\n"]  # in one piece: whatever comes next would only join the lines again


def _quicken(md: markdown.Markdown) -> None:
    """Replace what is no registered part: the block parser's loop, the test for block elements."""
    parser = md.parser
    processors = parser.blockprocessors
    known = sum(name in processors for name in BLOCKS) == len(processors)
    named = (processors[name] for name in ("paragraph", "hashheader", "list"))
    straight = _Straight(*named) if known else None
    parser.parseBlocks = functools.partial(_parse_blocks, parser, straight)  # type: ignore[method-assign]
    plain = md.is_block_level
    levels: dict[Any, bool] = {}

    def is_block_level(tag: Any) -> bool:
        found = levels.get(tag)
        if found is None:
            found = levels[tag] = plain(tag)
        return found

    md.is_block_level = is_block_level  # type: ignore[method-assign]


class _Straight(NamedTuple):
    """The processors of blocks that are told by how they look, without asking all others first."""

    paragraph: BlockProcessor
    heading: BlockProcessor
    points: BlockProcessor

    def of(self, parent: ET.Element, block: str) -> BlockProcessor | None:
        """Return the processor of a block; None where others are to be asked."""
        if "|" in block:
            return None
        if isinstance(block, PointList):
            return self.points
        if block.startswith("#") and self.heading.test(parent, block):
            return self.heading
        return None if _is_special(block) else self.paragraph


def _parse_blocks(
    parser: BlockParser, straight: _Straight | None, parent: ET.Element, blocks: list[str]
) -> None:
    """Give each block to the first processor that takes it."""
    while blocks:
        processor = straight.of(parent, blocks[0]) if straight else None
        if processor:
            processor.run(parent, blocks)
            continue
        for processor in parser.blockprocessors:
            if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                break


def _is_special(block: str) -> bool:
    """Whether a block without cells may be anything but a paragraph."""
    if _FIRST.match(block):
        return True
    return "\n" in block and _LATER.search(block) is not None


class _Inline(InlineProcessor):
    """Tries a pattern only on text that has its sign. The names are the library's private ones."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        patterns = self.inlinePatterns
        signs: list[tuple[str, str, str] | None] = [None] * len(patterns)
        for name, sign in SIGNS.items():
            if name in patterns:
                signs[patterns.get_index_for_name(name)] = sign
        self._tried = list(zip(patterns, signs, strict=True))
        self._all_known = None not in signs

    def run(self, tree: ET.Element, ancestors: list[str] | None = None) -> ET.Element:
        if not self._all_known or ancestors:
            return super().run(tree, ancestors)
        self.stashed_nodes = {}
        self.parent_map = {}
        waiting = deque([(tree, [tree.tag.lower()])])
        while waiting:
            element, path = waiting.popleft()
            waiting.extend(self._children(element, path))
        return tree

    def _children(self, parent: ET.Element, path: list[str]) -> list[tuple[ET.Element, list[str]]]:
        """Set the texts within an element; return what to look into next, each with its ancestors."""
        following: list[tuple[ET.Element, list[str]]] = []
        inside: list[tuple[ET.Element, list[ET.Element]]] = []
        for child in parent:
            if child.text and has_marks(child.text) and not isinstance(child.text, util.AtomicString):
                inside.append((child, self._text(child, child.text, path, following)))
            if child.tail and has_marks(child.tail):
                self._tail(parent, child, child.tail, path)
            if len(child):
                following.append((child, [*path, child.tag.lower()]))
        for child, made in inside:
            for at, element in enumerate(made):
                child.insert(at, element)
        return following

    def _text(
        self, child: ET.Element, text: str, path: list[str], following: list[tuple[ET.Element, list[str]]]
    ) -> list[ET.Element]:
        """Set the text within an element; return what is to stand in it, and note what to look into next."""
        if plain := taken_apart(text):
            child.text, elements = plain
            for element in elements:  # counted as by the library, whose numbers readers can come to see
                self.stashed_nodes[f"{len(self.stashed_nodes):04}"] = element
            return elements
        self.ancestors = [*path, child.tag.lower()]
        child.text = None
        made = self._InlineProcessor__processPlaceholders(self._InlineProcessor__handleInline(text), child)
        following += [(element, [*above, element.tag.lower()]) for element, above in made]
        return [element for element, _ in made]

    def _tail(self, parent: ET.Element, child: ET.Element, text: str, path: list[str]) -> None:
        """Set the text behind an element; what it becomes stands behind it, too."""
        self.ancestors = path
        tail = self._InlineProcessor__handleInline(text)
        holder = ET.Element("d")
        child.tail = None
        made = self._InlineProcessor__processPlaceholders(tail, holder, False)
        child.tail = holder.tail
        at = list(parent).index(child) + 1
        for element, _ in reversed(made):
            parent.insert(at, element)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 (its names)
        if isinstance(data, util.AtomicString) or (self._all_known and not has_marks(data)):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        for index, (pattern, sign) in enumerate(self._tried[patternIndex:], patternIndex):
            start, matched = 0, sign is None or sign[0] in data or sign[1] in data or sign[2] in data
            while matched:
                data, matched, start = apply(pattern, data, index, start)
                matched = matched and (sign is None or sign[0] in data or sign[1] in data or sign[2] in data)
        return data

    def _InlineProcessor__processPlaceholders(  # noqa: N802
        self,
        data: str | None,
        parent: ET.Element,
        isText: bool = True,  # noqa: N803
    ) -> list[Any]:
        if not data or util.STX in data or isinstance(data, util.AtomicString):
            result: list[Any] = super()._InlineProcessor__processPlaceholders(data, parent, isText)  # type: ignore[misc]
            return result
        if isText:
            parent.text = (parent.text or "") + data
        else:
            parent.tail = (parent.tail or "") + data
        return []
