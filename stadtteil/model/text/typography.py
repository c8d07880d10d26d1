"""German typography for the text of one block: „quotes“, ‚quotes‘, apostrophes, dashes, ellipses.

Works on a whole block at once, tags left out, because a quotation may open before a tag and close
behind another. Knows no HTML.
"""

from __future__ import annotations

import re

_STRAIGHT = re.compile(r"[\"']")
_MARKS = re.compile("[\"'„“”‚‘]")
_AFTER = frozenset(" \t\n\u00a0\u202f([{„‚»«–—/-")
"""Signs after which a quotation mark opens."""
_TIGHT = frozenset(".,;:!?)]}")
"""Signs before which it closes, if one is open."""
_DEPTH = {"„": 1, "“": -1, "”": -1, "‚": 1, "‘": -1}
_CLIPPED = re.compile(
    r"'(?:n'(?=\s)|(?:s|n|ne|nen|nem|ner|nes|ran|rauf|raus|rein|rüber|rum|runter|tis)(?![\w']))",
    re.IGNORECASE,
)
"""Words that begin with an apostrophe: 's ist, 'ne, 'raus."""
_CLOSING = re.compile(r"'(?<=\S')(?!\w)")


def dashed(text: str) -> str:
    """Return the text with dashes and ellipses for their typewriter spellings.

    >>> dashed("Na ja ... von 9 -- oder 10 -- an")
    'Na ja … von 9 – oder 10 – an'
    """
    if " €" in text:
        text = text.replace(" €", "\u00a0€")  # an amount keeps its sign on its line
    if "--" not in text and "..." not in text:
        return text
    return text.replace("...", "…").replace("---", "—").replace("--", "–")


def quoted(text: str) -> str:
    r"""Return the text of a block with German quotation marks, sign for sign: its length stays.

    >>> quoted("\"Gut so\", sagt sie. Wie geht's, '68?")
    '„Gut so“, sagt sie. Wie geht’s, ’68?'
    """
    if not _STRAIGHT.search(text):
        return text
    signs = list(text)
    double = single = 0
    last_closing = max((found.start() for found in _CLOSING.finditer(text)), default=0) - 1
    for mark in _MARKS.finditer(text):
        at, sign = mark.start(), mark[0]
        if sign == '"':
            signs[at] = _double(text, at, signs[at - 1] if at else "", double)
        elif sign == "'":
            signs[at] = _single(text, at, signs[at - 1] if at else "", single, last_closing)
        set_ = signs[at]
        if set_ in "„“”":
            double = max(0, double + _DEPTH[set_])
        elif set_ in "‚‘":
            single = max(0, single + _DEPTH[set_])
    return "".join(signs)


def _opens(text: str, at: int, before: str, depth: int) -> bool:
    """Whether a mark at this place opens: after a space or bracket, and before a word."""
    following = text[at + 1 : at + 2]
    if before and before not in _AFTER:
        return False
    return bool(following.strip()) and not (depth and following in _TIGHT)


def _double(text: str, at: int, before: str, depth: int) -> str:
    if _opens(text, at, before, depth):
        return "„"
    return "″" if before.isdigit() and not depth else "“"


def _single(text: str, at: int, before: str, depth: int, last_closing: int) -> str:
    following = text[at + 1 : at + 2]
    if before.isdigit() and (following.isdigit() or not (depth or following.isalnum())):
        return "′"
    if _opens(text, at, before, depth):
        clipped = following.isdigit() or _CLIPPED.match(text, at)
        return "‚" if not clipped and last_closing > at else "’"
    return "‘" if depth and not following.isalnum() else "’"
