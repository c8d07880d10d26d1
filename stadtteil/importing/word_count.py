"""The words that readers of a text see, counted before and after it was brought here."""

from __future__ import annotations

import html
import re
from collections import Counter

from stadtteil.importing.code_spans import parts

_UNSEEN = (
    re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL),
    re.compile(
        r"<(script|style|svg|template|math)\b[^>]{0,2000}>.{0,20000}?</\1\s*>", re.DOTALL | re.IGNORECASE
    ),
    re.compile(
        r"\{%(?:(?!%\}|\{%)[^\n]){0,1000}%\}|\{\{[^{}]*\}\}|\{::?[^{}\n]{0,300}\}|\{[#.][\w-][^{}\n]*\}",
        re.DOTALL,
    ),
    re.compile(r"</?[a-zA-Z][^<>]*>"),
    re.compile(r"(?<=\])\[[^\[\]\n]{0,200}\]|(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"),
    re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:[ \t]*(?:<?[^\s<>]+>?)?(?:[ \t]+\"[^\"\n]*\")?[ \t]*$", re.MULTILINE),
    re.compile(r"^[ ]*(?:`{3,}|~{3,})[^\n`]*$", re.MULTILINE),
    re.compile(
        r"\[\^[^\]\n]+\]:?|!\[[^\]]*\]|\[/[a-z][\w-]*\]|\[[a-z]+_\w*\]|\[[a-z][\w-]*\s[^\[\]\n]*=[^\[\]\n]*\]"
    ),
    re.compile(r"<?https?://[^\s<>\"]+>?|\bTabelle:(?= )"),
)
_NO_LETTER = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_WORD = re.compile(r"[^\W_]+")


def words_in(text: str) -> Counter[str]:
    """Return how often each word is there to be read, in small letters: no tags, addresses or instructions.

    >>> sorted(words_in("Ein <b>großes</b> [Fest](/fest/) {: .x}"))
    ['ein', 'fest', 'großes']
    """
    text = "".join(part.replace("<", "&lt;") if code else part for part, code in parts(text))
    for pattern in _UNSEEN:
        text = pattern.sub(" ", text)
    text = html.unescape(text).replace("\\", "")
    return Counter(word.lower() for word in _WORD.findall(_NO_LETTER.sub("", text)))
