"""German typography for text between tags: „quotes“, ‚quotes‘, apostrophes, dashes, ellipses."""

from __future__ import annotations

import re

_TRIGGER = re.compile(r"[\"']|--|\.\.\.")
_QUOTE = re.compile(r"[\"']")
_OPENS_AFTER = " \t\n\u00a0\u202f([{„‚»«–—/-"


def typeset(text: str, before: str) -> str:
    """Return a piece of text with German quotation marks and dashes.

    `before` is the character that stands before the piece (nothing or a space at the start of a
    block), so that quotes open and close rightly around tags.

    >>> typeset('"Gut so", sagt sie. Wie geht\\'s -- na ja ...', "")
    '„Gut so“, sagt sie. Wie geht’s – na ja …'
    """
    if not _TRIGGER.search(text):
        return text
    text = text.replace("...", "…").replace("---", "—").replace("--", "–")

    def replace(found: re.Match[str]) -> str:
        start = found.start()
        previous = text[start - 1] if start else before
        following = text[start + 1 : start + 2]
        opens = (not previous or previous in _OPENS_AFTER) and bool(
            following.strip() or not text[start + 1 :]
        )
        if found[0] == '"':
            return "„" if opens else "“"
        if opens and (following.isdigit() or not _closes_later(text, start)):
            return "’"
        return "‚" if opens else ("‘" if _opened_before(text, start) else "’")

    return _QUOTE.sub(replace, text)


def _closes_later(text: str, start: int) -> bool:
    """Whether a single quote after this one could close it: it follows a letter or sign, not a space."""
    return bool(re.search(r"\S'(?!\w)", text[start + 1 :]))


def _opened_before(text: str, start: int) -> bool:
    """Whether an opening single quote stands before this one and has not been closed since."""
    if re.match(r"'\w", text[start:]):
        return False
    opened = len(re.findall(r"(?:^|[\s(„])'(?=\w)", text[:start]))
    closed = len(re.findall(r"\S'(?!\w)", text[:start]))
    return opened > closed
