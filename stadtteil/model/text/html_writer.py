"""Writes a tree of elements as HTML, as Python-Markdown does to the byte, with less work for plain elements.

tests/model/text/test_html_writer.py compares both. Knows nothing of what the elements mean.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.serializers import RE_AMP, to_html_string
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import BLOCK_LEVEL_ELEMENTS, STX

_EMPTY = frozenset({"br", "hr", "img"})
"""Elements of our Markdown without an end."""
_PLAIN = _EMPTY | frozenset([
    *("a", "abbr", "blockquote", "caption", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2"),
    *("h3", "h4", "h5", "h6", "li", "ol", "p", "span", "strong", "sup"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul"),
])  # fmt: skip
"""Elements that need no more than to be written down; where there is another, the library writes them all."""
_BLOCKS = _PLAIN.intersection(BLOCK_LEVEL_ELEMENTS)
_UNESCAPE = UnescapeTreeprocessor.RE


class HtmlWriter:
    """Writes what a converter made of a text: with breaks between blocks, and escaped signs turned back."""

    def __init__(self, md: Markdown) -> None:
        """Take the place of the steps in which the library does so."""
        self._md = md
        processors = md.treeprocessors
        self._steps = [processors["prettify"], processors["unescape"]]
        processors.deregister("prettify")
        processors.register(_Unescape(md), "unescape", 0)

    def __call__(self, root: ET.Element) -> str:
        """Return an element as HTML; one within raw HTML, which the library has written, too, as it is."""
        if root is not self._md.parser.root:
            return to_html_string(root)
        written = document_written(root)
        if written is None:
            for step in self._steps:
                step.run(root)
            written = to_html_string(root)
        return written


class _Unescape(UnescapeTreeprocessor):
    """Does nothing: of this step only the pattern is needed before all is written."""

    def run(self, root: ET.Element) -> None:
        return


def document_written(root: ET.Element) -> str | None:
    """Return a document's root and all within it as HTML; None where an element is of another sort."""
    out: list[str] = []
    waiting: list[tuple[ET.Element | str, bool]] = [(root, True)]
    while waiting:
        one, in_blocks = waiting.pop()
        if isinstance(one, str):
            out.append(one)
            continue
        tag, text, tail = one.tag, one.text or "", one.tail or ""
        if tag not in _PLAIN:
            return None
        attributes = _attributes(one) if one.attrib else ""
        end = "" if tag in _EMPTY else f"</{tag}>"
        if in_blocks and (not tail or tail.isspace()):
            tail = "\n"
        elif tag == "br":
            tail = f"\n{tail}" if tail and not tail.isspace() else "\n"
        tail = _escaped(_unescaped(tail))
        if len(one):
            if in_blocks and (not text or text.isspace()) and one[0].tag in _BLOCKS:
                text = "\n"
            out.append(f"<{tag}{attributes}>{_escaped(text if tag == 'code' else _unescaped(text))}")
            waiting.append((end + tail, False))
            waiting += [(child, in_blocks and child.tag in _BLOCKS) for child in reversed(one)]
        else:
            text = _escaped(text if tag == "code" else _unescaped(text))
            out.append(f"<{tag}{attributes}>{text}{end}{tail}")
    return "".join(out)


def _attributes(element: ET.Element) -> str:
    """Return the attributes of an element in the order of their names; none of ours is a switch."""
    parts = []
    for name, value in sorted(element.items()):
        written = _escaped(_unescaped(value))
        parts.append(f' {name}="{written.replace(chr(34), "&quot;")}"')
    return "".join(parts)


def _unescaped(text: str) -> str:
    """Return a text in which signs that were escaped are themselves again."""
    return _UNESCAPE.sub(lambda found: chr(int(found[1])), text) if STX in text else text


def _escaped(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text
