"""Texts whose only marks are bold words, emphasised words and links, each of the plainest form.

Most texts with marks are of this sort, and are taken apart here in one go. Any other text is left to
Python-Markdown, which gives the same elements for these: tests/model/text/test_plain_spans.py compares both.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown import util

_INNER = r"[^\s*`\\\[<&_~\x02](?:[^\n*`\\\[<&_~\x02]*[^\s*`\\\[<&_~\x02])?"
_SPAN = re.compile(
    rf"\*\*(?<!\S\*\*)(?P<strong>{_INNER})\*\*(?!\*)"
    rf"|\*(?<!\S\*)(?P<em>{_INNER})\*(?![^\W_]|\*)"
    r"|\[(?<!!\[)(?P<words>[^\n*`\\\[\]<&_~^\x02][^\n*`\\\[\]<&_~\x02]*)\]"
    r"\((?P<href>[^\s()\[\]<>\"'`\\\x02\x03]+)\)"
)
"""Marks open behind a blank and hold no other sign, so that nothing else can begin or end within them.

What stands before a mark is asked for behind it: a pattern that begins with a sign is found at once.
"""
_STEP = 5
"""What one match adds to the parts of a text: four groups, and the text behind it."""


def has_marks(text: str) -> bool:
    """Whether a text has any sign that may become an element, or stands for one."""
    return (
        "*" in text
        or "[" in text
        or util.INLINE_PLACEHOLDER_PREFIX in text
        or "_" in text
        or "&" in text
        or "<" in text
        or "`" in text
        or "\\" in text
        or "~~" in text
        or "  \n" in text
    )


def taken_apart(text: str) -> tuple[str, list[ET.Element]] | None:
    """Return how a text begins, and its elements, each with what stands behind it; None for other texts.

    >>> text, (bold,) = taken_apart("Das ist **neu**.")
    >>> text, bold.tag, bold.text, bold.tail
    ('Das ist ', 'strong', 'neu', '.')
    >>> taken_apart("Das ist **_neu_**.") is None
    True
    """
    parts = _SPAN.split(text)
    rest = "".join(parts[::_STEP])
    if has_marks(rest) or "~" in rest:
        return None
    elements = []
    for at in range(1, len(parts), _STEP):
        strong, em, words, href, tail = parts[at : at + _STEP]
        if words:
            element = ET.Element("a", {"href": href})
            element.text = words
        else:
            element = ET.Element("strong" if strong else "em")
            element.text = inner = strong or em
            rest += inner
        element.tail = tail or None
        elements.append(element)
    if "*" in text and ("://" in rest or "www." in rest):
        return None  # asterisks of an address are its own
    return parts[0], elements
