"""Words in angle brackets that are no HTML are shown as they are: `<Name eintragen>`, `<vorname.nachname>`.

Knows the names of HTML's elements. What has another name, no attributes with values, and no end
anywhere in the text was never meant as a tag. Makes nothing safe; the sanitiser comes after it.
"""

from __future__ import annotations

import re

import nh3
from markdown.util import BLOCK_LEVEL_ELEMENTS

from stadtteil.model.text.unclosed import INLINE

_HTML = frozenset(BLOCK_LEVEL_ELEMENTS) | nh3.ALLOWED_TAGS | INLINE | frozenset([
    "applet", "area", "audio", "base", "basefont", "bgsound", "blink", "button", "canvas", "col",
    "colgroup", "data", "datalist", "dialog", "embed", "frame", "frameset", "head", "html", "iframe",
    "image", "img", "input", "keygen", "label", "legend", "link", "main", "map", "marquee", "math",
    "menu", "meta", "meter", "nobr", "noembed", "noframes", "noscript", "object", "optgroup", "option",
    "output", "param", "picture", "plaintext", "portal", "progress", "script", "search", "select", "slot",
    "source", "strike", "style", "svg", "template", "textarea", "title", "track", "video", "wbr", "xmp",
])  # fmt: skip
_SWITCHES = frozenset([
    "allowfullscreen", "async", "autofocus", "autoplay", "checked", "compact", "controls", "default", "defer",
    "disabled", "download", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "nomodule",
    "noshade", "novalidate", "nowrap", "open", "playsinline", "readonly", "required", "reversed", "selected",
])  # fmt: skip
"""Attributes that have no value."""
_OPENING = re.compile(r"<(?P<name>[a-zA-Z][^\s/<>\"'=]*+)(?P<rest>[^<>\"'=]*+)(?<!/)>")
_CLOSING = re.compile(r"</([a-zA-Z][^\s/<>\"'=]*)")


def with_placeholders(raw: str, text: str) -> str:
    """Return the unsanitised HTML of a text, in which words in angle brackets are words.

    >>> text = "Hier <Name eintragen>, <list>eins</list>, a <b und c> d"
    >>> with_placeholders(text, text)
    'Hier &lt;Name eintragen>, <list>eins</list>, a &lt;b und c> d'
    """
    if not any(_may_be_words(found) for found in _OPENING.finditer(raw)):
        return raw
    ended = {name.lower() for name in _CLOSING.findall(text)}

    def shown(found: re.Match[str]) -> str:
        words = _may_be_words(found) and found["name"].lower() not in ended
        return f"&lt;{found[0][1:]}" if words else found[0]

    return _OPENING.sub(shown, raw)


def _may_be_words(found: re.Match[str]) -> bool:
    """Whether what looks like a tag is none that HTML knows, or has attributes that HTML does not know."""
    name, rest = found["name"].lower(), found["rest"]
    return name not in _HTML or (rest != "" and not _SWITCHES.issuperset(rest.lower().split()))
