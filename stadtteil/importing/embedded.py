"""What HTML brings from elsewhere: films, maps, recordings, forms, scripts. Each becomes a link, or falls.

Works on HTML and on Markdown alike, and loads nothing.
"""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, urlsplit

_FRAME = re.compile(
    r"<(?P<name>iframe|video|audio|object|embed)\b(?P<inside>[^>]{0,4000})>(?:(?P<text>(?:(?!</?(?P=name)\b).){0,20000}?)</(?P=name)\s*>)?",
    re.IGNORECASE | re.DOTALL,
)
_FALLEN = re.compile(
    r"<(?P<name>script|style|svg|noscript|template|math)\b[^>]{0,4000}>(?:(?!<(?P=name)\b).)*?</(?P=name)\s*>"
    r"|<(?:link|meta)\b[^>]{0,4000}>",
    re.IGNORECASE | re.DOTALL,
)
_TITLE = re.compile(r"\btitle\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_SOURCE = re.compile(
    r"\b(?:data-src|src|data|href|data-lazy-src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE
)
_EMBED = (
    (re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed|v)/|youtu\.be/)(?P<id>[\w-]{6,})"), "https://www.youtube.com/watch?v={}"),
    (re.compile(r"player\.vimeo\.com/video/(?P<id>\d+)"), "https://vimeo.com/{}"),
    (re.compile(r"dailymotion\.com/embed/video/(?P<id>\w+)"), "https://www.dailymotion.com/video/{}"),
)  # fmt: skip


def page_of(address: str) -> str:
    """Return the page for people behind an address that frames show.

    >>> page_of("//www.youtube.com/embed/abcdefg?rel=0")
    'https://www.youtube.com/watch?v=abcdefg'
    """
    address = html.unescape(address.strip())
    address = f"https:{address}" if address.startswith("//") else address
    for pattern, page in _EMBED:
        if found := pattern.search(address):
            return page.format(found["id"])
    if "w.soundcloud.com" in address:
        inner = parse_qs(_query(address)).get("url", [""])[0]
        return inner or address
    return address


class Embedded:
    """Turns what is brought from elsewhere into links; what had none, or only runs, is noted."""

    def __init__(self) -> None:
        """Begin with nothing to note."""
        self.notes: list[str] = []

    def links(self, text: str) -> str:
        """Return a text with links in the place of frames, films and recordings, and without scripts."""
        text = _FALLEN.sub(self._fallen, text)
        return _FRAME.sub(self._link, text)

    def _fallen(self, found: re.Match[str]) -> str:
        name = (found["name"] or "").lower()
        if name == "noscript":
            return re.sub(r"</?noscript\b[^>]*>", "", found[0], flags=re.IGNORECASE)
        if name:
            self.notes.append(f"<{name}> fällt weg")
        return " "

    def _link(self, found: re.Match[str]) -> str:
        inner = found["text"] or ""
        source = _SOURCE.search(found["inside"]) or _SOURCE.search(inner)
        address = page_of(next(filter(None, source.groups()), "")) if source else ""
        if not address or re.search(r"[\s\"'<>]", address) or address.startswith(("about:", "javascript:")):
            self.notes.append(f"<{found['name'].lower()}> ohne Adresse fällt weg")
            return f" {_words(inner)} "
        title = _TITLE.search(found["inside"])
        said = next(filter(None, title.groups()), "") if title else ""
        self.notes.append(f"<{found['name'].lower()}> wurde ein Link: {address}")
        label = " ".join(re.sub(r"[\[\]]", "", html.unescape(said)).split()) or address
        escaped = address.replace("(", "%28").replace(")", "%29")
        rest = _words(inner)
        return f"\n\n[{label}]({escaped})\n\n{rest}"


def _words(inner: str) -> str:
    words = " ".join(re.sub(r"<[^>]*>", " ", inner).split())
    return f"{words}\n\n" if words else ""


def _query(address: str) -> str:
    try:
        return urlsplit(address).query
    except ValueError:
        return ""
