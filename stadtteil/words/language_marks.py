"""Words that say in which language they are, where that is not the page's: by signs around them.

The signs are Unicode's language tags (23.9), which nothing shows: so words keep their language in sentences,
cards and views, until a page says it as HTML does. Knows signs, neither fields nor pages.
"""

from __future__ import annotations

import functools
import re
from typing import Final

BEGIN: Final = "\U000e0001"
"""LANGUAGE TAG: the letters of a tag follow, as signs of their own (U+E0061 for a)."""

END: Final = f"{BEGIN}\U000e007f"
"""LANGUAGE TAG and CANCEL TAG: what comes now is in the page's language again."""

_LETTERS: Final = "\U000e002d\U000e0030-\U000e0039\U000e0041-\U000e005a\U000e0061-\U000e007a"
_SIGNS = re.compile(f"{BEGIN}(?:\U000e007f|[{_LETTERS}]*)")
_FIRST = re.compile(f"{BEGIN}([{_LETTERS}]+)")
MARKED = re.compile(f'{BEGIN}([{_LETTERS}]+)([^{BEGIN}<>"]*)(?:{END})?')
"""Marked words within HTML; what was cut off ends with the element or attribute that it is in."""


def marked(text: str, language: str) -> str:
    """Return words that say in which language (BCP 47) they are; none are none in any.

    >>> plain(marked("Umwelt", "de")), language_of(marked("Umwelt", "de")), marked("", "de")
    ('Umwelt', 'de', '')
    """
    return f"{BEGIN}{_letters(language)}{plain(text)}{END}" if text and language else text


@functools.lru_cache(maxsize=64)
def _letters(language: str) -> str:
    """Return a tag in signs of its own."""
    return "".join(chr(0xE0000 + ord(letter)) for letter in language)


def plain(text: str) -> str:
    """Return words without the signs: for data, attributes, and whatever compares them."""
    return _SIGNS.sub("", text) if BEGIN in text else text


def language_of(text: str) -> str:
    """Return the tag that words begin with; empty where they are in the page's language."""
    found = _FIRST.match(text)
    return tag_of(found[1]) if found else ""


def tag_of(letters: str) -> str:
    """Return a tag that is written in signs of its own."""
    return "".join(chr(ord(letter) - 0xE0000) for letter in letters)
