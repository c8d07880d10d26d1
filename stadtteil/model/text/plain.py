"""The words of a value in which marks cannot be shown: character references read, Markdown and HTML left out.

Values are no Markdown, but other programs allow it in titles and summaries. Signs that mark nothing
stay: `C*`, `Bewohner*innen`, `5 < 7`, `[Neu]`, `snake_case`. Knows no field.
"""

from __future__ import annotations

import html
import re
from html.entities import html5

from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.yaml.utf8 import without_control

_REFERENCE = late_pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_MARKS = re.compile(r"[*_\[<~`\\#]")
"""One of these stands in each value that has marks."""
_LEADS = r"(?:[a-z][a-z0-9+.-]*:|/|#|\.{1,2}/|www\.)[^\s()<>]*|[^\s()<>]+\.[a-z]{2,5}(?:#[^\s()<>]*)?"
"""What stands between the brackets of a link: an address or a file, not `m/w/d`."""
_LINK = late_pattern(rf"!?\[([^\[\]]*)\]\(<?(?:{_LEADS})>?(?:\s+[\"'][^\"']*[\"'])?\)", re.IGNORECASE)
_BARE = late_pattern(r"<((?:https?://|mailto:)[^\s<>]+)>", re.IGNORECASE)
_BREAK = late_pattern(r"</?(?:br|p|div|li|ul|ol|h[1-6])(?:\s[^<>]*)?/?>", re.IGNORECASE)
_TAG = late_pattern(
    r"</?(?:a|abbr|b|big|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|u|wbr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_PAIRS = (
    late_pattern(r"(?<![\w*])\*{2,3}(?=[^\s*])([^*]{1,500}|[^*].{0,500}?[^*\s])(?<!\s)\*{2,3}(?![\w*])"),
    late_pattern(r"(?<![\w*])\*(?=[^\s*])([^*]+)(?<!\s)\*(?![\w*])"),
    late_pattern(r"(?<![\w_])__(?=[^\s_])([^_]+)(?<!\s)__(?![\w_])"),
    late_pattern(r"(?<![\w_])_(?=[^\s_])([^_]+)(?<!\s)_(?![\w_])"),
    late_pattern(r"(?<![\w~])~~(?=\S)([^~]+)(?<!\s)~~(?![\w~])"),
    late_pattern(r"(?<![\w`])`([^`]+)`(?![\w`])"),
)
_HEADING = late_pattern(r"^#{1,6}\s+(?=\S)")
_ESCAPED = late_pattern(r"\\([*_\[\]#`~<>])")


def unescaped(text: str) -> str:
    """Return a text with the signs that character references stand for, also where they were made twice.

    >>> unescaped("Kaffee &amp; Kuchen &#8211; AT&T, &amp;quot;Fest&amp;quot;, x?a=1&copy=2")
    'Kaffee & Kuchen – AT&T, "Fest", x?a=1&copy=2'
    """
    for _ in range(2):
        if "&" not in text or ";" not in text:
            return text
        text = without_control(_REFERENCE.sub(_sign, text))
    return text


def _sign(found: re.Match[str]) -> str:
    name = found[0][1:]
    return html.unescape(found[0]) if name[0] == "#" or name in html5 else found[0]


def unmarked(text: str) -> tuple[str, str]:
    """Return the words of a value, and the first mark that was left out, or nothing.

    >>> unmarked("Mit **viel** Sahne, [mehr](https://x.example/)")
    ('Mit viel Sahne, mehr', '[mehr](https://x.example/)')
    >>> unmarked("Bewohner*innen: 5 < 7, [Neu] C*, snake_case <3")
    ('Bewohner*innen: 5 < 7, [Neu] C*, snake_case <3', '')
    """
    if not _MARKS.search(text):
        return text, ""
    first = ""

    def words(found: re.Match[str], between: str = "") -> str:
        nonlocal first
        first = first or found[0]
        return found[1] if found.re.groups else between

    text = _BARE.sub(words, _LINK.sub(words, text)) if "[" in text or "<" in text else text
    if "<" in text:
        text = _TAG.sub(words, _BREAK.sub(lambda found: words(found, " "), text))
    for pair in _PAIRS:
        text = pair.sub(words, text)
    text = _HEADING.sub(words, text)
    return _ESCAPED.sub(r"\1", text), first.strip()
