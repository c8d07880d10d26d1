"""What TYPO3 lets through: the tags and attributes that typo3/html-sanitizer 2.2 lists.

https://github.com/TYPO3/html-sanitizer
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

_TAGS = """
address article aside footer header h1 h2 h3 h4 h5 h6 main nav section
blockquote dd div dl dt figcaption figure li ol p pre ul
a abbr b bdi bdo cite code data dfn em i kbd mark q rb rp rt rtc ruby s samp
small span strong sub sup time u var wbr
del ins button datalist label legend meter output progress details dialog menu summary br hr
img picture source audio video track table caption thead tbody tfoot tr td th colgroup col
"""
TAGS = frozenset(_TAGS.split())
_EVERYWHERE = """
class id dir lang nonce xml:lang itemid itemprop itemref itemscope itemtype role tabindex title translate
"""
EVERYWHERE = frozenset(_EVERYWHERE.split())
OWN = {
    "a": "href download hreflang ping rel referrerpolicy target type charset name rev",
    "img": "src align alt border decoding fetchpriority height loading name sizes srcset width",
    "source": "media sizes src srcset type",
    "li": "value type",
    "ol": "reversed start type",
    "label": "for",
}
_SCHEME = re.compile(r"(https?:|mailto:|tel:|/|#)", re.IGNORECASE)


class _Sanitizer(HTMLParser):
    """Writes down what is allowed; tags that are not are shown as text, as the package does."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.out.append(escape(self.get_starttag_text() or "", quote=False))
            return
        kept = "".join(
            f' {name}="{escape(value or "")}"' for name, value in attrs if _allowed(tag, name, value or "")
        )
        self.out.append(f"<{tag}{kept}>")

    def handle_endtag(self, tag: str) -> None:
        self.out.append(f"</{tag}>" if tag in TAGS else escape(f"</{tag}>", quote=False))

    def handle_data(self, data: str) -> None:
        self.out.append(escape(data, quote=False))


def _allowed(tag: str, name: str, value: str) -> bool:
    if name.startswith(("aria-", "data-")) or name in EVERYWHERE:
        return True
    if name not in OWN.get(tag, "").split():
        return False
    return name not in {"href", "src"} or bool(_SCHEME.match(value))


def sanitized(html: str) -> str:
    """Return what TYPO3 leaves of a piece of HTML."""
    parser = _Sanitizer()
    parser.feed(html)
    parser.close()
    return "".join(parser.out)
