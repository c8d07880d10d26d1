"""The allow-list that body HTML goes through (nh3). What is not listed here does not survive.

Links may go to http, https, mailto and tel, or be relative. Nothing that runs, styles, frames or
loads passes, however it is disguised: nh3 parses as a browser does, and has the last word.
"""

from __future__ import annotations

import re

import nh3

from stadtteil.model.text.comments import without_comments
from stadtteil.model.text.unwrapping import PROGRAMS, suspicion, unwrapped

TAGS = frozenset([
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details",
    "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
    "tr", "u", "ul", "var", "wbr",
])  # fmt: skip
_SUSPICION = suspicion(TAGS)
_ATTRIBUTES = {
    "*": {"lang", "dir", "id"},
    "a": {"href", "class", "title", "name"},
    "abbr": {"title"},
    "code": {"class"},
    "details": {"open"},
    "div": {"class"},
    "figure": {"class"},
    "img": {"src", "alt", "title"},
    "ol": {"start", "reversed"},
    "li": {"value"},
    "sup": {"class"},
    "td": {"align", "colspan", "rowspan", "headers"},
    "th": {"align", "colspan", "rowspan", "scope", "headers"},
    "time": {"datetime"},
}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote", "box", "poem"},
    "figure": {"pull"},
    "p": {"box-title"},
}
_TAG = re.compile(r"<([a-zA-Z][\w:-]*)")
MOST_LOOKED_INTO = 2000
"""Tags of a text beyond which it is not asked what stands within what."""
_WHOLE = re.compile(r"<(script|style|svg|math)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
"""Elements that are named without what is in them."""


_CLEANER = nh3.Cleaner(
    tags=TAGS,
    clean_content_tags=PROGRAMS,
    attributes={tag: names - {"class"} for tag, names in _ATTRIBUTES.items()},
    allowed_classes=_CLASSES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)
"""Made once: setting it up costs more than to clean an article."""


def sanitized(html: str, *, written: bool = True) -> str:
    """Return what may be published of a piece of HTML, in the one form that nh3 writes.

    `written` unless all its tags are the converter's, none of which needs to be taken out with care.
    """
    return _CLEANER.clean(unwrapped(html, TAGS) if written and _SUSPICION.search(html) else html)


def refused_tags(html: str) -> tuple[str, ...]:
    """Return the names of elements in raw HTML that will not survive, each once, sorted.

    >>> refused_tags("<p>Ein <blink>Blinker</blink> und <svg><path/></svg>")
    ('blink', 'svg')
    """
    found = _TAG.findall(html)
    if {name.lower() for name in found} <= TAGS:
        return ()
    visible = _WHOLE.sub(r"<\1>", without_comments(html)) if len(found) < MOST_LOOKED_INTO else html
    return tuple(sorted({name.lower() for name in _TAG.findall(visible)} - TAGS))
