"""Telephone numbers and e-mail addresses in a text, in the spellings that people use.

Finds rather too much than too little, for whoever it serves must not publish any. Knows no file.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from stadtteil.model.text.late_pattern import late_pattern

_NO_NUMBER = late_pattern(
    r"\d{1,2}[:.]\d{2}(?=\s*(?:Uhr|h\b|bis|[-–]))"  # times
    r"|(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:20)?\d{2}(?![\d.])"  # days
    r"|(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.(?!\s?\d)"
    r"|(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)"
    r"|(?<![\d/])(?:(?:0?[1-9]|[12]\d|3[01])/)?(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}(?![\d/])"
    r"|\b(?:ISBN|EAN|GTIN)(?:-1[03])?[\s:-]*[\dXx-]+"
    r"|(?:\bArtikel\b|\b(?:Art|Artikel|Bestell|Katalog|Modell|Produkt|Serien|Teile|Typen)"
    r"[-. ]{0,2}(?:nummer|nr)\b)"
    r"[.:]{0,2}\s?(?!0?1[567]\d)\d[\d.-]{0,15}",
    re.IGNORECASE,
)
_APART = r"[\s().*_/|\\·•\u2010-\u2015-]{0,4}"
_NUMBER = late_pattern(
    rf"(?<!\w)(?:\+|00)[1-9](?:{_APART}\d){{7,14}}(?!\w)"  # from abroad
    rf"|(?<!\w)\(?0{_APART}[1-9](?:{_APART}\d){{5,13}}(?!\w)"
    r"|(?<!\w)0[1-9]\d{2,4}\s?[:,]\s?\d{5,10}(?!\w)"
    rf"|(?<![\w.,])49{_APART}1[567](?:{_APART}\d){{8,10}}(?!\w)"
    r"|\bwa\.me/\d{7,15}"
)
_NAMED_NUMBER = late_pattern(
    r"(?:\b(?:Tel(?:efon)?|Fon|Handy|Mobil(?:funk)?|Festnetz|Whats ?App|Signal|Telegram|SMS|Ruf|Anruf|anrufen"
    r"|rufe?(?:t|n\sSie)?(?:\s(?:mich|uns|bitte|einfach))?\san)(?:[.\s-]{0,2}(?:nummer|nr))?\b"
    r"|\b(?:meine|unsere|unter)(?:\s(?:der|neue))?\s(?:Nummer|Nr)\b"
    r"|[\u260e\u260f\u2706\U0001f4de\U0001f4f1\U0001f57f])"
    r"[.:]*(?:\s+(?:unter|an|auf|bei))?[\s:]*"
    rf"(?P<number>\d(?:{_APART}\d){{4,13}})(?!\w)",
    re.IGNORECASE,
)
_AT = r"(?:\s?(?:@|[(\[{<]\s?(?:@|at|ät|a|bei|klammeraffe)\s?[)\]}>]|\sklammeraffe\s)\s?|[_-]at[_-])"
_DOT = r"\s?(?:\.|[(\[{]\s?(?:dot|punkt)\s?[)\]}])\s?"
_MAIL = late_pattern(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,64}}(?:{_DOT}[\w-]{{1,64}}){{1,4}}"
    r"|(?<![\w.+-])[\w.+-]{1,64}\s(?:at|ät)\s[\w-]{1,64}(?:\.|\s(?:\.|punkt|dot)\s)[a-z]{2,10}\b"
    r"|(?<![\w.+-])[\w.+-]{2,64}@[\w-]{2,64}",  # with a slip behind it
    re.IGNORECASE,
)
_SIGN = late_pattern(
    r"&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]\w{1,11});|%40|\\(?=[^\w\s])"
    r"|</?(?:abbr|[abisup]|code|del|div|em|font|ins|kbd|mark|small|span|strong|su[bp]|w?br)"
    r"(?:\s[^<>@\d]{0,99})?/?>|.",
    re.IGNORECASE | re.DOTALL,
)
"""A sign as it is written in Markdown: by its name, escaped, or behind a tag, which nobody sees."""


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
    shown, places = _shown(text)
    for found in _contacts_in(shown):
        start, end = places[found.start], places[found.start + len(found.written)]
        yield found._replace(start=start, written=text[start:end].strip("( "))


def _shown(text: str) -> tuple[str, list[int]]:
    """Return a text as readers see it, in plain signs, and where each of these stands; last its length.

    No sign that cannot be seen, and no other way to write a digit or an @, keeps a number from being found.
    """
    signs: list[str] = []
    places: list[int] = []
    for found in _SIGN.finditer(text):
        seen = _seen(found[0])
        signs.append(seen)
        places += [found.start()] * len(seen)
    return "".join(signs), [*places, len(text)]


def _seen(written: str) -> str:
    if len(written) > 1:
        written = {"%40": "@"}.get(written) or (html.unescape(written) if written[0] == "&" else "")
    elif written.isascii():
        return "" if written == "\\" else written
    plain = (sign for sign in unicodedata.normalize("NFKC", written) if unicodedata.category(sign) != "Cf")
    return "".join(str(unicodedata.digit(sign, sign)) for sign in plain)


def _contacts_in(text: str) -> Iterator[Contact]:
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
            yield Contact(start, written, is_mail=False)
