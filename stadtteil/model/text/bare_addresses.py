"""Addresses that stand in a text as they are: of web sites and for e-mail. Each becomes a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stadtteil.model.text.late_pattern import late_pattern

_ADDRESS = late_pattern(
    r"""
    (?<![\w/.@+-])(?:
        (?P<web>https?://[\w\[][^\s<>"„“”«»\u00a0]*)
      | (?P<host>www\.[\w-]+\.[\w-][^\s<>"„“”«»\u00a0]*)
      | (?P<bare>(?:[\w-]+\.)+[a-z]{2,}/[^\s<>"]{0,300}?--[^\s<>"]*|(?:[\w-]+\.)*xn--[\w-]+(?:\.[\w-]+)+)
      | (?P<mail>[\w.+-]+@(?:[\w-]+\.)+[^\W\d_]{2,})
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RARE = tuple(re.compile(sign, re.IGNORECASE) for sign in (r"--(?<=xn--)", r"\.(?<=www\.)"))
"""In any case of letters. Each begins with what is no letter, which is found at once."""
_ENTITY = late_pattern(r"&(?:lt|gt|nbsp|quot);")
_TRAILING = ".,;:!?'*_~…’‘)]}–—"
"""Signs that end a sentence, not an address; brackets only where the address did not open them."""
_PAIRS = {")": "(", "]": "[", "}": "{"}


def may_have_addresses(text: str) -> bool:
    """Whether it is worth looking for addresses."""
    if "://" in text or "@" in text or "www." in text or "WWW." in text:
        return True
    return "--" in text and ("/" in text or any(rare.search(text) for rare in _RARE))


def parts_of(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield the parts of an escaped text: None for words, else the target of the link that an address is.

    >>> list(parts_of("Siehe www.zeitung.example/a_(b)."))
    [('Siehe ', None), ('www.zeitung.example/a_(b)', 'https://www.zeitung.example/a_(b)'), ('.', None)]
    """
    done = 0
    for found in _ADDRESS.finditer(text):
        shown = _trimmed(_ENTITY.split(found[0], maxsplit=1)[0])
        if text[done : found.start()]:
            yield text[done : found.start()], None
        yield shown, _target(found.lastgroup, shown)
        done = found.start() + len(shown)
    if text[done:]:
        yield text[done:], None


def _target(kind: str | None, shown: str) -> str:
    """Return where an address leads; nowhere for one that only stays as it is."""
    if kind == "bare":
        return ""
    return {"mail": "mailto:", "host": "https://"}.get(kind or "", "") + shown


def _trimmed(address: str) -> str:
    """Return an address without the signs of the sentence that it stands in."""
    end = len(address)
    open_ = {closing: address.count(closing) - address.count(opening) for closing, opening in _PAIRS.items()}
    while end and address[end - 1] in _TRAILING:
        sign = address[end - 1]
        if sign in open_:
            if open_[sign] <= 0:
                break
            open_[sign] -= 1
        end -= 1
    return address[:end]
