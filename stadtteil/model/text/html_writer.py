"""Writes a tree of elements as HTML, as Python-Markdown does to the byte, with less work for plain elements.

tests/model/text/test_html_writer.py compares both. Knows nothing of what the elements mean.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET

from markdown.serializers import RE_AMP, to_html_string

_EMPTY = frozenset({"br", "hr", "img"})
"""Elements of our Markdown without an end."""
_PLAIN = _EMPTY | frozenset([
    *("a", "abbr", "blockquote", "caption", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2"),
    *("h3", "h4", "h5", "h6", "li", "ol", "p", "span", "strong", "sup"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul"),
])  # fmt: skip
"""Elements that need no more than to be written down; where there is another, the library writes them all."""


def html_written(root: ET.Element) -> str:
    """Return an element and all within it as HTML; signs that mean something to HTML become references."""
    out: list[str] = []
    waiting: list[ET.Element | str] = [root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            out.append(one)
            continue
        tag = one.tag
        if tag not in _PLAIN:
            return to_html_string(root)
        attributes = _attributes(one) if one.attrib else ""
        text, tail = _escaped(one.text or ""), _escaped(one.tail or "")
        end = "" if tag in _EMPTY else f"</{tag}>"
        if len(one):
            out.append(f"<{tag}{attributes}>{text}")
            waiting += (end + tail, *reversed(one))
        else:
            out.append(f"<{tag}{attributes}>{text}{end}{tail}")
    return "".join(out)


def _attributes(element: ET.Element) -> str:
    """Return the attributes of an element in the order of their names; none of ours is a switch."""
    parts = []
    for name, value in sorted(element.items()):
        written = _escaped(value)
        parts.append(f' {name}="{written.replace(chr(34), "&quot;")}"')
    return "".join(parts)


def _escaped(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text
