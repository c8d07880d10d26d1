"""Telephone numbers and e-mail addresses in a text, in the spellings that people use.

Finds rather too much than too little, for whoever it serves must not publish any. Knows no file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from stadtteil.model.text.late_pattern import late_pattern

_NO_NUMBER = late_pattern(
    r"\d{1,2}[:.]\d{2}(?=\s*(?:Uhr|h\b|bis|[-–]))"  # times
    r"|(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:20)?\d{2}(?![\d.])"  # days
    r"|(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.(?!\s?\d)"
    r"|(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)"
    r"|\bISBN[\s:-]*[\dXx-]+",
    re.IGNORECASE,
)
_APART = r"[\s().*_/\u2010-\u2015-]{0,4}"
_NUMBER = late_pattern(
    rf"(?<!\w)(?:\+|00)[1-9](?:{_APART}\d){{7,14}}(?!\w)"  # from abroad
    rf"|(?<!\w)\(?0{_APART}[1-9](?:{_APART}\d){{5,13}}(?!\w)"
)
_NAMED_NUMBER = late_pattern(
    r"\b(?:Tel(?:efon)?(?:nummer|nr)?|Fon|Handy|Mobil|Festnetz|Whats ?App|Signal|Telegram|SMS"
    r"|Ruf(?:nummer)?|Anruf|anrufen|Nummer|Nr)\b[.:]*(?:\s+(?:unter|an|auf|bei))?[\s:]*"
    rf"(?P<number>\d(?:{_APART}\d){{4,13}})(?!\w)",
    re.IGNORECASE,
)
_AT = r"\s?(?:@|[(\[{]\s?(?:at|ät|a)\s?[)\]}])\s?"
_DOT = r"\s?(?:\.|[(\[{]\s?(?:dot|punkt)\s?[)\]}])\s?"
_MAIL = late_pattern(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,64}}(?:{_DOT}[\w-]{{1,64}}){{1,4}}"
    r"|\b[\w.+-]{1,64}\s(?:at|ät)\s[\w-]{1,64}\s?(?:\.|\spunkt\s|\sdot\s)\s?[a-z]{2,10}\b",
    re.IGNORECASE,
)


class Contact(NamedTuple):
    """A number or address as it is written, and where it begins in the text."""

    start: int
    written: str
    is_mail: bool


def contacts_in(text: str) -> Iterator[Contact]:
    """Yield the telephone numbers and e-mail addresses in a text, in the order of their sort.

    >>> [found.written for found in contacts_in("Ruf an: 0171 / 123 45 67 oder anna (at) post.example")]
    ['0171 / 123 45 67', 'anna (at) post.example']
    """
    if any(sign.isdigit() for sign in text):
        yield from _numbers_in(_NO_NUMBER.sub(lambda found: "x" * len(found[0]), text))
    for found in _MAIL.finditer(text):
        yield Contact(found.start(), found[0], is_mail=True)


def _numbers_in(text: str) -> Iterator[Contact]:
    ends = 0
    found = {one.start(): one[0] for one in _NUMBER.finditer(text)}
    found = {one.start("number"): one["number"] for one in _NAMED_NUMBER.finditer(text)} | found
    for start, written in sorted(found.items()):
        if start >= ends:
            ends = start + len(written)
            yield Contact(start, written.strip("( "), is_mail=False)
